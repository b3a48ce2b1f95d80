"""The rules for words: quotations, names, attribution, negation and status, and what is left after them."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from service.core.claims.stems import stem
from service.core.editorial.changes import Category
from service.core.editorial.dates import find_dates
from service.core.editorial.figure_rules import dates, exchanged, numbers
from service.core.editorial.finding import Finding, cover, without
from service.core.editorial.quantities import find_quantities
from service.core.editorial.quoting import quoted_words
from service.core.editorial.residue import Residue, Word, similar
from service.core.editorial.style import (
    CUES,
    HONORIFICS,
    INVITATIONS,
    IRREGULAR,
    NEGATIONS,
    OFFICES,
    OPEN_WORDS,
    PRONOUNS,
)
from service.core.text.span import Span

Rule = Callable[[str, str, Residue], Iterator[Finding]]


def quotations(old: str, new: str, rest: Residue) -> Iterator[Finding]:
    """Find words inside quotation marks that are other words now."""
    a, b = quoted_words(old), quoted_words(new)
    lost = _inside([*rest.old, *(old_word for old_word, _ in rest.respelled)], a)
    gained = _inside([*rest.new, *(new_word for _, new_word in rest.respelled)], b)
    if not any(word.content for word in (*lost, *gained)):
        return
    if a and b:
        yield Finding(Category.QUOTE, cover(lost), cover(gained), "quote", 0.85, "the quoted words changed")
    else:
        yield Finding(Category.QUOTE, cover(lost), cover(gained), "quote_gone", 0.7, "a quotation came or went")


def _inside(words: Sequence[Word], stretches: Sequence[Span]) -> list[Word]:
    return [word for word in words if any(s.start <= word.start < s.end for s in stretches)]


def names(old: str, new: str, rest: Residue) -> Iterator[Finding]:
    """Find a name spelled otherwise, another name in its place, or another office."""
    if _title_case(rest.old_words) and _title_case(rest.new_words):
        return
    respelled = [(word, _respelled_name(word, rest.new)) for word in without(rest.old, _days(old))]
    respelled += [(word, _longer_name(word, rest.new_words)) for word in _names_only_in(rest.old_words, rest.new_words)]
    for word, twin in respelled:
        if twin:
            yield Finding(
                Category.NAME,
                cover([word]),
                cover([twin]),
                "name_spelling",
                0.85,
                "a name is spelled otherwise",
            )
            return
    gone, come = _lone_names(rest.old, rest.new_words, old), _lone_names(rest.new, rest.old_words, new)
    if gone and come:
        yield Finding(Category.NAME, cover(gone), cover(come), "name", 0.75, "another name stands there")
    offices = [[w for w in side if w.text.lower() in OFFICES] for side in (rest.old, rest.new)]
    if any(offices) and not (gone and come):
        yield Finding(Category.NAME, cover(offices[0]), cover(offices[1]), "title", 0.7, "an office or title changed")


def _days(text: str) -> list[Span]:
    return [Span(date.start, date.end) for date in find_dates(text)]


def _names_only_in(words: Sequence[Word], others: Sequence[Word]) -> list[Word]:
    known = {word.text for word in others}
    return [word for word in words if word.name and word.text not in known]


def _longer_name(word: Word, others: Sequence[Word]) -> Word | None:
    """Return the name that differs by a silent "e" alone, which the words' keys leave out: Clark, Clarke."""
    spellings = (word.text + "e", word.text.removesuffix("e"))
    return next((other for other in others if other.name and other.text != word.text and other.text in spellings), None)


def _respelled_name(word: Word, others: Sequence[Word]) -> Word | None:
    if not word.text[0].isupper():
        return None
    return next((other for other in others if other.text[0].isupper() and similar(word, other)), None)


def attribution(old: str, new: str, rest: Residue) -> Iterator[Finding]:
    """Find a cue added, dropped, or swapped for one that says something else of the claim."""
    a, b = _cues(rest.old), _cues(rest.new)
    before, after = Counter(CUES[w.text.lower()] for w in a), Counter(CUES[w.text.lower()] for w in b)
    if before == after:
        return
    reason = "the attribution changed"
    if not a or not b:
        reason = "an attribution was taken out" if a else "an attribution was added"
    yield Finding(Category.ATTRIBUTION, cover(a), cover(b), "cue", 0.7, reason)


def _cues(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if word.text.lower() in CUES]


def negation(old: str, new: str, rest: Residue) -> Iterator[Finding]:
    """Find something denied that was not, or no longer denied."""
    a, b = _negated(rest.old_words), _negated(rest.new_words)
    if bool(a) != bool(b):
        yield Finding(Category.FACT, cover(a), cover(b), "negation", 0.75, "a negation came or went")


def _negated(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if word.text.lower() in NEGATIONS or word.key == "not"]


def status(old: str, new: str, rest: Residue) -> Iterator[Finding]:
    """Find that the event moved on: what was to come has come, what goes on is over."""
    lost, gained = {w.text.lower() for w in rest.old_words}, {w.text.lower() for w in rest.new_words}
    came = gained - lost
    over = [w for w in rest.old_words if w.text.lower() not in gained and not came.isdisjoint(_pasts(w.text.lower()))]
    if over:
        yield Finding(Category.STATUS, cover(over), None, "tense", 0.7, "what was going on is told as past")
        return
    called = [w for w in rest.old if w.text.lower() in INVITATIONS]
    opened = [w for w in rest.old_words if w.text.lower() in OPEN_WORDS and w.text.lower() not in gained]
    if called and not gained & INVITATIONS:
        yield Finding(Category.STATUS, cover(called), None, "held", 0.6, "the call to come is taken back")
    elif opened and any(w.text.lower().endswith("ed") or w.text.lower() in IRREGULAR.values() for w in rest.new):
        yield Finding(Category.STATUS, cover(opened), None, "settled", 0.6, "what was open is settled")


def _pasts(word: str) -> tuple[str, ...]:
    """Return what the past of a verb in the present may look like."""
    if word in IRREGULAR:
        return (IRREGULAR[word],)
    bare = word.removesuffix("es") if word.endswith(("ches", "shes", "sses")) else word.removesuffix("s")
    return (bare + "ed", bare + "d")


def remainder(old: str, new: str, rest: Residue, found: Sequence[Finding]) -> Iterator[Finding]:
    """Find words of substance that no other finding accounts for."""
    claimed = [f for f in found if f.category in _WORD_BY_WORD]
    a = without(_unexplained(rest.old, rest.new_words, old), [f.old for f in claimed if f.old])
    b = without(_unexplained(rest.new, rest.old_words, new), [f.new for f in claimed if f.new])
    if (not a and not b) or _refers(a, rest.new, b) or _refers(b, rest.old, a):
        return
    if a and b:
        yield Finding(Category.FACT, cover(a), cover(b), "wording", 0.5, "the meaning changed")
    else:
        reason = "information removed" if a else "information added"
        yield Finding(Category.DETAIL, cover(a), cover(b), "detail", 0.5, reason)


#: findings whose evidence is the changed words themselves, so that nothing more is to be said of them
_WORD_BY_WORD = frozenset({Category.NAME, Category.STATUS, Category.QUOTE})


def _unexplained(words: Sequence[Word], others: Sequence[Word], text: str) -> list[Word]:
    """Return the content words that are no number, date, cue, or fuller form of a name both sides have."""
    known = {word.key for word in others}
    taken = [(q.start, q.end) for q in find_quantities(text)] + [(d.start, d.end) for d in find_dates(text)]
    fuller = _fuller_names(words, others, text)
    return [
        word for word in words
        if word.content and word.key not in known and word not in fuller and word.text.lower() not in CUES
        and not any(start < word.end and word.start < end for start, end in taken)
    ]  # fmt: skip


def _fuller_names(words: Sequence[Word], others: Sequence[Word], text: str) -> list[Word]:
    """Return the words that only make a name fuller which both sides have: first names, forms of address."""
    known = {word.key for word in others if word.text[0].isupper()}
    fuller: list[Word] = []
    for word in reversed(words):
        following = text[word.end : word.end + 60].lstrip(" .").split(" ")[0].strip(".,;:’'\"”").lower()
        beside = stem(following.removesuffix("'s").removesuffix("’s")) in known or any(
            other.start - word.end < 3 for other in fuller if other.start >= word.end
        )
        if beside and (word.text[0].isupper() or word.text.lower().strip(".") in HONORIFICS):
            fuller.append(word)
    return fuller


def _refers(nouns: Sequence[Word], others: Sequence[Word], other_nouns: Sequence[Word]) -> bool:
    """Tell whether a pronoun of the other side stands for these words."""
    return 0 < len(nouns) <= 2 and not other_nouns and any(word.text.lower() in PRONOUNS for word in others)


def _lone_names(words: Sequence[Word], others: Sequence[Word], text: str) -> list[Word]:
    """Return the names, forms of address and days aside, that the other side does not have."""
    known = {word.key for word in others}
    names = [word for word in words if word.name and word.content and word.key not in known]
    return [word for word in without(names, _days(text)) if word.text.lower() not in HONORIFICS]


def _title_case(words: Sequence[Word]) -> bool:
    """Tell whether a headline capitalises every word, so that a capital tells no name."""
    capitals = all(word.text[0].isupper() or word.text[0].isdigit() for word in words if word.content)
    return capitals and sum(word.content for word in words) > 3


RULES: tuple[Rule, ...] = (numbers, exchanged, dates, quotations, names, attribution, negation, status)
