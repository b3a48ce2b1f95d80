"""The rules for small words that make meaning: what is denied, how sure it is, how many are meant, and who."""

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import chain, islice, pairwise

from service.core.editorial.changes import Category
from service.core.editorial.rules.figures import beside_number
from service.core.editorial.rules.finding import Finding, cover
from service.core.editorial.rules.residue import Residue
from service.core.editorial.rules.sides import Side
from service.core.editorial.rules.status import status
from service.core.editorial.words.meaning import (
    DECIDED,
    NARROWING,
    OPPOSING,
    OPPOSITES,
    PERSONS,
    TENURE,
    TITLES,
    WEIGHING,
)
from service.core.editorial.words.style import OFFICES, STRENGTHS
from service.core.editorial.words.words import Word, find_words

#: more words in one place are a passage of its own
_FEW = 4
_DETERMINERS = ("the ", "a ", "its ", "his ", "her ", "their ", "our ", "’s ", "'s ")
_OPPOSITES = frozenset(
    (find_words(one)[0].key, find_words(other)[0].key) for a, b in OPPOSITES for one, other in ((a, b), (b, a))
)
#: words for what somebody is, or is no more
_HELD = OFFICES | TENURE
_HELD_OR_ADDRESSED = _HELD.union(TITLES)
#: words for how many are meant, and how sure it is
_RESERVES = NARROWING.union(DECIDED, WEIGHING, STRENGTHS)
_ANOTHER = "another person is meant, or another sex given"


def negation(old: Side, new: Side, rest: Residue) -> Iterator[Finding]:
    """Find something denied that was not, or no longer denied; a denial in a passage that came or went is its own."""
    if not any(word.denies for block in rest.replaced for words in block for word in words):
        return
    a, b = _negated(rest.old_words, old.text), _negated(rest.new_words, new.text)
    if bool(a) != bool(b) and (_small(a, 0, rest) or _small(b, 1, rest)):
        yield Finding(Category.FACT, cover(a), cover(b), "negation", 0.75, "a negation came or went")


def _negated(words: Sequence[Word], text: str) -> list[Word]:
    """Return the words that deny something; "No. 5" denies nothing, and "No." is a sentence of its own."""
    return [word for word in words if word.denies and not text.startswith("No.", word.start)]


def _small(words: Sequence[Word], side: int, rest: Residue) -> list[Word]:
    """Return the words of one side (0 old, 1 new) that came or went by themselves, and not with a passage.

    "Without" before a word that both sides share came or went by itself, whatever stands before it.
    """
    alone = [
        word
        for block in rest.replaced
        if len(block[side]) <= _FEW and not any(other.content and other not in words for other in block[side])
        for word in block[side]
        if word in words
    ]
    return alone or [
        block[side][-1] for block in rest.replaced if _is_without(block, side) and block[side][-1] in words
    ]


def _is_without(block: tuple[Sequence[Word], Sequence[Word]], side: int) -> bool:
    return 0 < len(block[side]) <= _FEW and block[side][-1].lower == "without" and len(block[1 - side]) <= 1


def strength(old: Side, new: Side, rest: Residue) -> Iterator[Finding]:
    """Find that more or fewer are meant, or that it is more or less sure.

    Either one word of strength stands for another, or a word that narrows came or went where nothing stands for it.
    """
    if rest.touched.isdisjoint(_RESERVES):
        return
    for a, b in _exchanged(STRENGTHS, rest):
        yield Finding(Category.FACT, cover(a), cover(b), "strength", 0.6, "how many or how sure is told otherwise")
        return
    if "would" in rest.touched:
        yield from _supposed(rest)
    decided, weighed = _of(DECIDED, rest.old), _of(WEIGHING, rest.new)
    if decided and weighed:
        yield Finding(
            Category.FACT, cover(decided), cover(weighed), "reserve", 0.6, "what was decided is but considered"
        )
        return
    yield from _narrowed(old, new, rest)


def _supposed(rest: Residue) -> Iterator[Finding]:
    """Find that what would be so is told as so, or the reverse: the bill would ban it, the bill bans it."""
    for words, others in ((rest.old_words, rest.new_words), (rest.new_words, rest.old_words)):
        for would, verb in pairwise(words):
            told = next((w for w in others if w.key == verb.key and w.lower == verb.lower + "s"), None)
            if would.lower == "would" and told and not any(word.lower == "would" for word in others):
                less = words is rest.old_words
                a, b = ([would, verb], [told]) if less else ([told], [would, verb])
                reason = "it is told with less reserve" if less else "it is told with more reserve"
                yield Finding(Category.FACT, cover(a), cover(b), "reserve", 0.6, reason)
                return


def _narrowed(old: Side, new: Side, rest: Residue) -> Iterator[Finding]:
    """Find that words that narrow stand on one side alone; what was open and has happened since is another matter."""
    a, b = _narrowing(rest.old, old, rest.new), _narrowing(rest.new, new, rest.old)
    a, b = _small(a, 0, rest), _small(b, 1, rest)
    if bool(a) != bool(b) and not any(status(old, new, rest)):
        reason = "it is told with less reserve" if a else "it is told with more reserve"
        yield Finding(Category.FACT, cover(a), cover(b), "reserve", 0.6, reason)


def _narrowing(words: Sequence[Word], side: Side, others: Sequence[Word]) -> list[Word]:
    """Return the words that narrow what is said.

    Beside a number they are the number's; May is a month; "the most" compares; "could" is also the past of "can", and
    "could not" is no reserve.
    """
    found = _of(NARROWING, words)
    if not found:
        return []
    taken = {*beside_number(found, side), *(word for word in found if _compares(word, side.text))}
    can = any(word.lower == "can" for word in others)
    taken |= {w for w in found if w.lower == "could" and (can or side.text.startswith(" not", w.end))}
    return [w for w in side.undated(found) if w not in taken]


def _compares(word: Word, text: str) -> bool:
    return word.lower == "most" and text[: word.start].lower().endswith(_DETERMINERS)


def titles(rest: Residue) -> Iterator[Finding]:
    """Find another office or title, or that it is held no more, or not yet; a title may be added or left out."""
    for a, b in islice(chain(_other_titles(rest), _kinds_of_office(rest)), 1):
        yield Finding(Category.NAME, cover(a), cover(b), "office", 0.7, "an office or title changed")


def _other_titles(rest: Residue) -> Iterator[tuple[list[Word], list[Word]]]:
    """Yield the words for offices and titles that only one side has."""
    if rest.touched.isdisjoint(_HELD_OR_ADDRESSED):
        return
    a, b = (_of(_HELD, side) for side in (rest.old, rest.new))
    addressed = _of(TITLES, rest.old), _of(TITLES, rest.new)
    if all(addressed):
        a, b = [*addressed[0], *a], [*addressed[1], *b]
    held = {_office(word) for word in b}, {_office(word) for word in a}
    a, b = ([w for w in side if _office(w) not in other] for side, other in zip((a, b), held, strict=True))
    if a or b:
        yield a, b


def _kinds_of_office(rest: Residue) -> Iterator[tuple[list[Word], list[Word]]]:
    """Yield offices of which it is told otherwise what sort they are, with that: police chief, fire chief."""
    for before, after in rest.replaced:
        if len(before) == len(after) == 1 and before[0].content and after[0].content:
            offices = _following(before[0], rest.old_words), _following(after[0], rest.new_words)
            if all(office and office.lower in OFFICES for office in offices):
                yield [before[0], *filter(None, offices[:1])], [after[0], *filter(None, offices[1:])]


def _following(word: Word, words: Sequence[Word]) -> Word | None:
    """Return the word that follows another, with nothing but a blank between them."""
    place = words.index(word) + 1
    return words[place] if place < len(words) and words[place].start == word.end + 1 else None


def _office(word: Word) -> str:
    return TITLES.get(word.lower, word.lower)


def persons(old: Side, new: Side, rest: Residue) -> Iterator[Finding]:
    """Find a pronoun for a man where one for a woman stood, or the reverse."""
    for a, b in islice(_exchanged(PERSONS, rest), 1):
        yield Finding(Category.FACT, cover(a), cover(b), "person", 0.7, _ANOTHER)


def _exchanged(meanings: Mapping[str, str], rest: Residue) -> Iterator[tuple[list[Word], list[Word]]]:
    """Yield the words of a table in whose place words of it with other meanings stand."""
    for before, after in () if rest.touched.isdisjoint(meanings) else rest.replaced:
        a, b = _of(meanings, before), _of(meanings, after)
        if a and b and {meanings[w.lower] for w in a}.isdisjoint([meanings[w.lower] for w in b]):
            yield [w for w in before if w in a or w.denies], [w for w in after if w in b or w.denies]


def opposites(old: Side, new: Side, rest: Residue) -> Iterator[Finding]:
    """Find a word in whose very place its opposite stands now: before, after; legal, illegal."""
    for before, after in rest.replaced:
        if len(before) == len(after) == 1 and are_opposite(before[0], after[0]):
            yield Finding(Category.FACT, cover(before), cover(after), "opposite", 0.7, "the opposite is said")
            return


def are_opposite(word: Word, other: Word) -> bool:
    """Tell whether one word says the opposite of another."""
    shorter, longer = sorted((word.lower, other.lower), key=len)
    opposed = longer.endswith(shorter) and longer.removesuffix(shorter) in OPPOSING
    return opposed or (word.key, other.key) in _OPPOSITES


def _of(words: Container[str], side: Sequence[Word]) -> list[Word]:
    return [word for word in side if word.lower in words]
