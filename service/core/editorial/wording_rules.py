"""The rules for words: names and attribution, and what is left when all rules have spoken."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, product

from service.core.claims.quantities import find_quantities
from service.core.editorial.changes import Category
from service.core.editorial.dates import find_dates
from service.core.editorial.figure_rules import dates, exchanged, numbers
from service.core.editorial.finding import Finding, cover, without
from service.core.editorial.geography import COUNTRIES
from service.core.editorial.meaning_rules import negation, opposites, persons, strength, titles
from service.core.editorial.residue import Residue, Word, content_keys, in_title_case, similar
from service.core.editorial.spelling import one_spelling
from service.core.editorial.status_rules import status
from service.core.editorial.stretches import Stretches
from service.core.editorial.style import (
    CALENDAR,
    CUES,
    HONORIFICS,
    OFFICES,
    PRONOUNS,
    STAND_INS,
)
from service.core.text.span import Span

#: more names than this on one side of a sentence are a list that was rewritten
_FEW = 40
#: the cues that credit nobody, and only say that it is not the outlet's own word
_REPORTEDLY = "reportedly"

_RESPELLED = "a name is spelled otherwise"
_ANOTHER_PLACE = "another place or people stands there"

Rule = Callable[[str, str, Residue], Iterator[Finding]]


def names(old: str, new: str, rest: Residue) -> Iterator[Finding]:
    """Find a name spelled otherwise, another name in its place, or another office."""
    respelled = next(_respelled(old, rest), None)
    if respelled:
        word, twin = respelled
        rule, reason = ("name", _ANOTHER_PLACE) if _are_places(word, twin) else ("name_spelling", _RESPELLED)
        yield Finding(Category.NAME, cover([word]), cover([twin]), rule, 0.85, reason)
        return
    gone, come = _another(old, new, rest)
    if gone and come:
        yield Finding(Category.NAME, cover(gone), cover(come), "name", 0.75, "another name stands there")
        return
    if not come:
        yield from _taken_out(old, rest)
    yield from titles(rest)


def _taken_out(old: str, rest: Residue) -> Iterator[Finding]:
    """Find the full name of a person that is told no more, and for which no pronoun stands."""
    if any(word.text.lower() in PRONOUNS for word in rest.new):
        return
    known, left = {word.key for word in rest.new_words}, set(rest.old)
    for before, _ in rest.replaced:
        person = _full_name([word for word in before if word.key not in known and word in left], old)
        if person:
            yield Finding(Category.NAME, cover(person), None, "name_removed", 0.7, "a person is named no more")
            return


def _full_name(words: Sequence[Word], text: str) -> list[Word]:
    """Return the first and last name among some words: two names in a row, of no place and of no organisation."""
    for first, last in pairwise(words):
        told = {first.text.lower(), last.text.lower()}
        if (
            first.name and last.name and text[first.end : last.start] == " " and told.isdisjoint(_NO_PERSONS)
            and not (first.text.isupper() or last.text.isupper())
            and not text[last.end : last.end + 2].strip()[:1].isupper()
            and not _goes_on(text[: first.start].split()[-2:])
        ):  # fmt: skip
            return [first, last]
    return []


def _goes_on(before: Sequence[str]) -> bool:
    """Tell whether what looks like two names goes on with the words before it, or is told as a place is."""
    joined = len(before) == 2 and before[0][0].isupper() and before[1] in ("for", "of", "and", "&")
    return joined or any(
        word.lower() in _OF_PLACES or (word[0].isupper() and word.lower().strip(".") not in HONORIFICS | OFFICES)
        for word in before[-1:]
    )


_NO_PERSONS = HONORIFICS | CALENDAR | STAND_INS | COUNTRIES | frozenset(("north", "south", "east", "west", "new"))
#: what stands before a name of a place or of an institution, and not before a person's
_OF_PLACES = frozenset(("the", "in", "at", "near", "from", "to", "of", "into", "outside", "across"))


def _respelled(old: str, rest: Residue) -> Iterator[tuple[Word, Word]]:
    """Yield the names that are other spellings of one another; who speaks is a name at a sentence's start too."""
    speakers = {word for words in (rest.old_words, rest.new_words) for word in _speakers(words)}
    old_ones, new_ones = _capitals(without(rest.old, _days(old))), _capitals(rest.new)
    for word, other in product(old_ones, new_ones):
        if (word.name or other.name or (word in speakers and other in speakers)) and similar(word, other):
            yield word, other
    known = {word.text for word in rest.new_words}
    for word in rest.old_words:
        if word.name and word.text not in known and (twin := _longer_name(word, rest.new_words)):
            yield word, twin


def _are_places(word: Word, twin: Word) -> bool:
    """Tell whether both are known countries or peoples: Mali is no misspelling of Malawi."""
    return all(_GENITIVE.sub("", name.text.lower()) in COUNTRIES for name in (word, twin))


_GENITIVE = re.compile(r"[’']s?$")


def _capitals(words: Sequence[Word]) -> list[Word]:
    """Return the words with a capital; where there are very many, they are no names that were put right."""
    found = [word for word in words if word.text[0].isupper()]
    return found if len(found) <= _FEW else []


def _speakers(words: Sequence[Word]) -> Iterator[Word]:
    return (word for word, following in pairwise(words) if following.text.lower() in CUES)


def _another(old: str, new: str, rest: Residue) -> tuple[list[Word], list[Word]]:
    """Return the names that only one side has, with those that stand in their place."""
    lost, gained = set(_lone_names(rest.old, rest.new_words, old)), set(_lone_names(rest.new, rest.old_words, new))
    gone: list[Word] = []
    come: list[Word] = []
    for block in rest.replaced:
        names = [w for w in block[0] if w in lost], [w for w in block[1] if w in gained]
        if all(map(_are_mostly, names, block)):
            gone += names[0]
            come += names[1]
    return gone, come


def _are_mostly(names: Sequence[Word], words: Sequence[Word]) -> bool:
    """Tell whether a stretch is little more than its names, so that what stands in its place stands for them."""
    return bool(names) and 2 * len(names) >= sum(word.content for word in words)


def _days(text: str) -> list[Span]:
    return [Span(date.start, date.end) for date in find_dates(text)]


def _longer_name(word: Word, others: Sequence[Word]) -> Word | None:
    """Return the name that differs in what the words' keys leave out: Clark, Clarke; Gray, Grey."""
    spellings = (word.text + "e", word.text.removesuffix("e"))
    key = one_spelling(word.text.lower())
    return next(
        (
            other for other in others
            if other.name and other.text.lower() != word.text.lower()
            and (other.text in spellings or one_spelling(other.text.lower()) == key)
        ), None,
    )  # fmt: skip


def attribution(old: str, new: str, rest: Residue) -> Iterator[Finding]:
    """Find a cue added, dropped, or swapped for one that says something else of the claim."""
    a, b = _cues(rest.old), _cues(rest.new)
    before, after = Counter(CUES[w.text.lower()] for w in a), Counter(CUES[w.text.lower()] for w in b)
    if before == after:
        return
    reason = "the attribution changed"
    if not a or not b:
        reason = "an attribution was taken out" if a else "an attribution was added"
    rule = "qualifier" if {*before, *after} == {_REPORTEDLY} else "cue"
    yield Finding(Category.ATTRIBUTION, cover(a), cover(b), rule, 0.7, reason)


def _cues(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if word.text.lower() in CUES]


def remainder(old: str, new: str, rest: Residue, found: Sequence[Finding]) -> Iterator[Finding]:
    """Find words of substance that no other finding accounts for.

    Words that only one side has, in a stretch of which another finding speaks, came or went with what it found.
    """
    claimed = [f for f in found if f.category in _WORD_BY_WORD]
    a = without(_unexplained(rest.old, rest.new_words, old), [f.old for f in claimed if f.old])
    b = without(_unexplained(rest.new, rest.old_words, new), [f.new for f in claimed if f.new])
    if bool(a) != bool(b):
        told = set(_spoken_of(rest, found))
        a, b = ([word for word in words if word not in told] for words in (a, b))
    if (not a and not b) or _refers(a, rest.new, b) or _refers(b, rest.old, a):
        return
    if a and b:
        yield Finding(Category.FACT, cover(a), cover(b), "wording", 0.5, "the meaning changed")
    else:
        reason = "information removed" if a else "information added"
        yield Finding(Category.DETAIL, cover(a), cover(b), "detail", 0.5, reason)


#: findings whose evidence is the changed words themselves, so that nothing more is to be said of them
_WORD_BY_WORD = frozenset({Category.NAME, Category.STATUS, Category.QUOTE, Category.FACT})


def _spoken_of(rest: Residue, found: Sequence[Finding]) -> Iterator[Word]:
    """Yield the words of stretches, side by side, that hold the evidence of a finding."""
    evidence = Stretches(f.old for f in found if f.old), Stretches(f.new for f in found if f.new)
    for block in rest.replaced:
        for words, stretches in zip(block, evidence, strict=True):
            yield from words if any(stretches.touch(_place(word)) for word in words) else ()


def _place(word: Word) -> Span:
    return Span(word.start, word.end)


def _unexplained(words: Sequence[Word], others: Sequence[Word], text: str) -> list[Word]:
    """Return the content words that are no number, date, cue, or fuller form of a name both sides have."""
    known = {word.key for word in others}
    figures = [Span(number.start, number.end) for number in find_quantities(text)]
    taken = Stretches([*figures, *_days(text)])
    fuller = _fuller_names(words, others, text)
    return [
        word for word in words
        if word.content and word.key not in known and word not in fuller and word.text.lower() not in CUES
        and not taken.touch(Span(word.start, word.end))
    ]  # fmt: skip


def _fuller_names(words: Sequence[Word], others: Sequence[Word], text: str) -> list[Word]:
    """Return the words that only make a name fuller which both sides have: first names, forms of address."""
    if in_title_case(word.strip(".,;:’'") or "-" for word in text.split()):
        return []
    known = {w.key for w in others if w.content and w.text[0].isupper() and w.text.lower() not in CALENDAR}
    fuller: list[Word] = []
    for word in reversed(words):
        following = text[word.end : word.end + 60].lstrip(" .").split(" ")[0].strip(".,;:’'\"”").lower()
        beside = not known.isdisjoint(content_keys(following)) or any(
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


#: of what else changes meaning; who is credited is asked first
RULES: tuple[Rule, ...] = (numbers, exchanged, dates, names, negation, status, strength, persons, opposites)
