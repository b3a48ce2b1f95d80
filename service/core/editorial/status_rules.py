"""The rules for the event itself: what was to come has come, what was sought is found, what goes on is over."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, islice, pairwise

from service.core.claims.lowering import lowered
from service.core.editorial.changes import Category
from service.core.editorial.finding import Finding, cover
from service.core.editorial.meaning import WEIGHING
from service.core.editorial.residue import Residue
from service.core.editorial.stages import STAGES
from service.core.editorial.style import INVITATIONS, IRREGULAR, OPEN_WORDS
from service.core.text.span import Span

#: every word for a stage of an event, longer ones first
_FORMS = sorted(set(chain.from_iterable(chain.from_iterable(STAGES.values()))), key=len, reverse=True)
_STAGE = re.compile(rf"\b(?:{'|'.join(_FORMS)})\b")
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
#: what leaves it open, or denies it; code points before that are looked at
_NOT_SO = re.compile(
    r"(?:\b(?:not|never|to|will|would|may|might|could|should|refus\w+|declin\w+|if|before|unless)|n[’']t)(?: \w+)?\s*$",
    re.IGNORECASE,
)
_BEFORE = 30
#: how the words for stages begin: where no such word came or went, nothing is looked for
_STEM = 4
_STEMS = frozenset(word[:_STEM] for word in re.findall(r"[a-z]{3,}", _STAGE.pattern))


def status(old: str, new: str, rest: Residue) -> Iterator[Finding]:
    """Find that the event moved on, by the trade's words for its stages, or by the tense of what is told."""
    yield from islice(
        chain(_cleared(old, new, rest), _moved_on(old, new, rest), _told_as_past(rest), _settled(rest), _to_come(rest)),
        1,
    )


def _cleared(old: str, new: str, rest: Residue) -> Iterator[Finding]:
    """Find that who was accused is accused no more; "acquitted" for "convicted" is another verdict, not a later one."""
    accused, cleared = _ACCUSED.search(old), next(_clearings(new), None)
    if accused and cleared and not any(_clearings(old)) and not (_GUILTY.search(old) and _VERDICT.search(new)):
        told = [word for word in rest.new if word.content and cleared.start() <= word.start < cleared.end()]
        spans = (
            cover([word for word in rest.old if word.content]) or Span(*accused.span()),
            cover(told) or Span(*cleared.span()),
        )
        yield Finding(Category.STATUS, *spans, "cleared", 0.75, "who was accused is accused no more")


def _clearings(text: str) -> Iterator[re.Match[str]]:
    return (match for match in _CLEARED.finditer(text) if not _NOT_SO.search(text[: match.start()][-_BEFORE:]))


def _moved_on(old: str, new: str, rest: Residue) -> Iterator[Finding]:
    """Find that one stage of an event was named, and now a later one is, and the earlier one no more."""
    lost, gained = {w.text.lower() for w in rest.old_words}, {w.text.lower() for w in rest.new_words}
    if any(_STEMS.isdisjoint(word[:_STEM] for word in words) for words in (lost - gained, gained - lost)):
        return
    before, after = lowered(old), lowered(new)
    a, b = _stages(before, after), _stages(after, before)
    for family in STAGES:
        earlier, later = a.get(family), b.get(family)
        if earlier and later and max(earlier) < max(later):
            opened = [word for word in rest.old if word.text.lower() in OPEN_WORDS]
            spans = cover([earlier[max(earlier)], *opened]), later[max(later)]
            yield Finding(Category.STATUS, *spans, "stage", 0.7, "the event moved on")


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
    return tuple(
        (family, number)
        for family, stages in STAGES.items()
        for number, stage in enumerate(stages)
        if re.fullmatch("|".join(stage), phrase)
    )


def _told_as_past(rest: Residue) -> Iterator[Finding]:
    """Find verbs that are put into the past, with the words before them that left the matter open."""
    lost, gained = {w.text.lower() for w in rest.old_words}, {w.text.lower() for w in rest.new_words}
    came = gained - lost
    over = [w for w in rest.old_words if w.text.lower() not in gained and not came.isdisjoint(_pasts(w.text.lower()))]
    if over:
        pasts = {past for w in over for past in _pasts(w.text.lower())} & came
        opened = [w for w in rest.old if w.text.lower() in OPEN_WORDS]
        done = [w for w in rest.new_words if w.text.lower() in pasts]
        yield Finding(
            Category.STATUS, cover([*opened, *over]), cover(done), "tense", 0.7, "what was going on is told as past"
        )


def _settled(rest: Residue) -> Iterator[Finding]:
    gained = {word.text.lower() for word in rest.new_words}
    if gained & WEIGHING:
        return
    called = [w for w in rest.old if w.text.lower() in INVITATIONS]
    opened = [w for w in rest.old_words if w.text.lower() in OPEN_WORDS and w.text.lower() not in gained]
    if called and not gained & INVITATIONS:
        yield Finding(Category.STATUS, cover(called), None, "held", 0.6, "the call to come is taken back")
    elif opened and any(w.text.lower().endswith("ed") or w.text.lower() in _PASTS for w in rest.new):
        yield Finding(Category.STATUS, cover(opened), None, "settled", 0.6, "what was open is settled")


def _to_come(rest: Residue) -> Iterator[Finding]:
    """Find verbs that were told as past and are to come: resigned, will resign."""
    past = {
        word.key: word for word in rest.old_words if word.text.lower().endswith("ed") or word.text.lower() in _PASTS
    }
    coming = [w for w in rest.new if w.text.lower() == "will"]
    for will, verb in pairwise(rest.new_words):
        if will in coming and verb.key in past and past[verb.key].text != verb.text:
            spans = cover([past[verb.key]]), cover([will, verb])
            yield Finding(Category.STATUS, *spans, "to_come", 0.7, "what was told as past is to come")


_PASTS = frozenset(IRREGULAR.values())


def _pasts(word: str) -> tuple[str, ...]:
    """Return what the past of a verb in the present may look like."""
    if word in IRREGULAR:
        return (IRREGULAR[word],)
    bare = word.removesuffix("es") if word.endswith(("ches", "shes", "sses")) else word.removesuffix("s")
    return (bare + "ed", bare + "d")
