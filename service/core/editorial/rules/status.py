"""The rules for the event itself: what was to come has come, what was sought is found, what goes on is over."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice, pairwise

from service.core.claims.words.inflection import PAST
from service.core.claims.words.lowering import lowered
from service.core.editorial.changes import Category
from service.core.editorial.rules.finding import Finding, cover
from service.core.editorial.rules.residue import Residue
from service.core.editorial.rules.sides import Side
from service.core.editorial.words.meaning import WEIGHING
from service.core.editorial.words.stages import STAGES
from service.core.editorial.words.style import INVITATIONS, OPEN_WORDS
from service.core.editorial.words.words import Word
from service.core.text.span import Span

#: every word for a stage of an event, longer ones first
_FORMS = sorted(set(chain.from_iterable(chain.from_iterable(STAGES.values()))), key=len, reverse=True)
_STAGE = re.compile(rf"\b(?:{'|'.join(_FORMS)})\b")
#: the stages by family, with the number of each
_STAGES = [
    (family, number, re.compile("|".join(stage)))
    for family, stages in STAGES.items()
    for number, stage in enumerate(stages)
]
_CHARGE = r"(?:charges?|counts?|indictments?|case|prosecution|convictions?|accusations?|complaints?|lawsuit|suit)"
_DROP = (
    r"(?:drop(?:ped|s|ping)|dismiss(?:ed|es|ing)|withdr(?:ew|awn|aws|awing)|quash(?:ed|es)|overturn(?:ed|s)|vacate[ds]|"
    r"thr(?:ew|own|ows) out|toss(?:ed|es)(?: out)?)"
)
_CLEARED = re.compile(
    rf"\b{_DROP}\b[^.;\n]{{0,40}}?\b{_CHARGE}\b|\b{_CHARGE}\b[^.;\n]{{0,60}}?\b(?:was|were|been)(?: \w+)? {_DROP}\b|"
    r"\b(?:cleared|absolved) of\b|\b(?:acquitted|exonerated)\b|\bfound not guilty\b",
    re.IGNORECASE,
)
_ACCUSED = re.compile(
    r"\b(?:charge[ds]?|accus(?:ed|es)|indict(?:ed|s|ment)|prosecut(?:ed|ion)|convict\w*|lawsuit|sued)\b", re.IGNORECASE
)
_GUILTY = re.compile(r"\b(?:convicted|guilty)\b", re.IGNORECASE)
_VERDICT = re.compile(r"\b(?:acquitted|cleared|not guilty)\b", re.IGNORECASE)
#: words before a noun: "the charge" is no verb that "charged" could be the past of
_BEFORE_NOUNS = frozenset(("a", "an", "the", "its", "his", "her", "their", "our", "my", "your", "without"))
#: what leaves it open, or denies it; code points before that are looked at
_NOT_SO = re.compile(
    r"(?:\b(?:not|never|to|will|would|may|might|could|should|refus\w+|declin\w+|if|before|unless)|n[’']t)(?: \w+)?\s*$",
    re.IGNORECASE,
)
_BEFORE = 30
#: how the words for stages, and for an end of charges, begin: where no such word is at hand, nothing is looked for
_STEM, _CLEARED_STEM = 4, 5
_BY_STEM: defaultdict[str, set[tuple[str, int]]] = defaultdict(set)
for _family, _number, _pattern in _STAGES:
    for _word in re.findall(r"[a-z]{3,}", _pattern.pattern):
        _BY_STEM[_word[:_STEM]].add((_family, _number))
_CLEARED_STEMS = frozenset(
    re.findall(r"\w+", "dropp drops dismi withd quash overt vacat threw throw tosse clear absol acqui exone guilt")
)


def status(old: Side, new: Side, rest: Residue) -> Iterator[Finding]:
    """Find that the event moved on, by the trade's words for its stages, or by the tense of what is told."""
    yield from islice(
        chain(_cleared(old, new, rest), _moved_on(old, new, rest), _told_as_past(rest), _settled(rest), _to_come(rest)),
        1,
    )


def _cleared(old: Side, new: Side, rest: Residue) -> Iterator[Finding]:
    """Find that who was accused is accused no more; "acquitted" for "convicted" is another verdict, not a later one."""
    if _CLEARED_STEMS.isdisjoint([word[:_CLEARED_STEM] for word in rest.said_now]):
        return
    accused, cleared = _ACCUSED.search(old.text), next(_clearings(new.text), None)
    another_verdict = _GUILTY.search(old.text) and _VERDICT.search(new.text)
    if accused and cleared and not any(_clearings(old.text)) and not another_verdict:
        told = [word for word in rest.new if word.content and cleared.start() <= word.start < cleared.end()]
        spans = (
            cover([word for word in rest.old if word.content]) or Span(*accused.span()),
            cover(told) or Span(*cleared.span()),
        )
        yield Finding(Category.STATUS, *spans, "cleared", 0.75, "who was accused is accused no more")


def _clearings(text: str) -> Iterator[re.Match[str]]:
    return (match for match in _CLEARED.finditer(text) if not _NOT_SO.search(text[: match.start()][-_BEFORE:]))


def _moved_on(old: Side, new: Side, rest: Residue) -> Iterator[Finding]:
    """Find that one stage of an event was named, and now a later one is, and the earlier one no more."""
    if not _may_have_moved_on(rest):
        return
    before, after = lowered(old.text), lowered(new.text)
    a, b = _stages(before, after), _stages(after, before)
    for family in STAGES:
        earlier, later = a.get(family), b.get(family)
        if earlier and later and max(earlier) < max(later):
            opened = [word for word in rest.old if word.lower in OPEN_WORDS]
            spans = cover([earlier[max(earlier)], *opened]), later[max(later)]
            yield Finding(Category.STATUS, *spans, "stage", 0.7, "the event moved on")


def _may_have_moved_on(rest: Residue) -> bool:
    """Tell whether a word of a stage went, and a word of a later one came."""
    earliest: dict[str, int] = {}
    for family, number in _told(rest.lost):
        earliest[family] = min(number, earliest.get(family, number))
    return bool(earliest) and any(number > earliest.get(family, number) for family, number in _told(rest.gained))


def _told(words: Iterable[str]) -> set[tuple[str, int]]:
    """Return the families and stages that some words may be of."""
    return {stage for word in words for stage in _BY_STEM.get(word[:_STEM], ())}


def _stages(text: str, other: str) -> dict[str, dict[int, Span]]:
    """Return where a text names stages of events in words that the other one has not, by family and stage."""
    found: dict[str, dict[int, Span]] = {}
    for match in _STAGE.finditer(text):
        if match.group() not in other:
            for family, stage in _meanings(match.group()):
                found.setdefault(family, {}).setdefault(stage, Span(*match.span()))
    return found


@lru_cache(maxsize=1024)
def _meanings(phrase: str) -> tuple[tuple[str, int], ...]:
    """Return the families and stages that a phrase is a word for."""
    return tuple((family, number) for family, number, stage in _STAGES if stage.fullmatch(phrase))


def _told_as_past(rest: Residue) -> Iterator[Finding]:
    """Find verbs that are put into the past, with the words before them that left the matter open."""
    pasts = {past for word in rest.lost for past in _pasts(word)} & rest.gained
    if pasts:
        nouns = {word for before, word in pairwise(rest.old_words) if before.lower in _BEFORE_NOUNS}
        over = [w for w in rest.old_words if w.lower in rest.lost and not pasts.isdisjoint(_pasts(w.lower))]
        over = [word for word in over if word not in nouns]
        opened = [w for w in rest.old if w.lower in OPEN_WORDS]
        done = [w for w in rest.new_words if w.lower in pasts]
        if over:
            spans = cover([*opened, *over]), cover(done)
            yield Finding(Category.STATUS, *spans, "tense", 0.7, "what was going on is told as past")


def _settled(rest: Residue) -> Iterator[Finding]:
    if rest.said_now & WEIGHING:
        return
    called = [w for w in rest.old if w.lower in INVITATIONS]
    opened = [w for w in rest.old_words if w.lower in OPEN_WORDS and w.lower in rest.lost]
    if called and not rest.said_now & INVITATIONS:
        yield Finding(Category.STATUS, cover(called), None, "held", 0.6, "the call to come is taken back")
    elif opened and any(_is_past(word) for word in rest.new):
        yield Finding(Category.STATUS, cover(opened), None, "settled", 0.6, "what was open is settled")


def _to_come(rest: Residue) -> Iterator[Finding]:
    """Find verbs that were told as past and are to come: resigned, will resign."""
    coming = [word for word in rest.new if word.lower == "will"]
    past = {word.key: word for word in rest.old_words if _is_past(word)} if coming else {}
    for will, verb in pairwise(rest.new_words) if past else ():
        if will in coming and verb.key in past and past[verb.key].text != verb.text:
            spans = cover([past[verb.key]]), cover([will, verb])
            yield Finding(Category.STATUS, *spans, "to_come", 0.7, "what was told as past is to come")


def _is_past(word: Word) -> bool:
    return word.lower.endswith("ed") or word.lower in _PASTS


_PASTS = frozenset(PAST.values())


def _pasts(word: str) -> tuple[str, ...]:
    """Return what the past of a verb in the present may look like."""
    if word in PAST:
        return (PAST[word],)
    bare = word.removesuffix("es") if word.endswith(("ches", "shes", "sses")) else word.removesuffix("s")
    return (bare + "ed", bare + "d")
