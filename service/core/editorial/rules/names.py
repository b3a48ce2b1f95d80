"""The rules for names: one spelled otherwise, another one in its place, or one that is told no more."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from service.core.editorial.changes import Category
from service.core.editorial.rules.finding import Finding, cover
from service.core.editorial.rules.meaning import titles
from service.core.editorial.rules.residue import Residue
from service.core.editorial.rules.sides import Side
from service.core.editorial.words.geography import COUNTRIES
from service.core.editorial.words.spelling import one_spelling
from service.core.editorial.words.style import CALENDAR, CUES, HONORIFICS, OFFICES, PRONOUNS, STAND_INS
from service.core.editorial.words.words import Word, similar

#: more names than this on one side of a sentence are a list that was rewritten
_FEW = 40
#: words of a full name
_FULL = 2

_RESPELLED = "a name is spelled otherwise"
_ANOTHER_PLACE = "another place or people stands there"


def names(old: Side, new: Side, rest: Residue) -> Iterator[Finding]:
    """Find a name spelled otherwise, another name in its place, or another office."""
    found = list(_in_other_words(old, new, rest))
    yield from found
    if not found:
        yield from _taken_out(old, rest)
        yield from titles(rest)


def _in_other_words(old: Side, new: Side, rest: Residue) -> Iterator[Finding]:
    """Find each name that is spelled otherwise, or in whose place another one stands."""
    respelled = list(_respelled(old, rest))
    lost, gained = _lone_names(rest.old, rest.new_words, old), _lone_names(rest.new, rest.old_words, new)
    told: set[Word] = set()
    for before, after in rest.replaced:
        pairs = [(word, twin) for word, twin in respelled if word in before and twin in after]
        names = [w for w in before if w in lost], [w for w in after if w in gained]
        spelled = [word for word, _ in pairs], [twin for _, twin in pairs]
        others = any(word not in spelled[side] for side in (0, 1) for word in names[side])
        if all(map(_are_mostly, names, (before, after))) and (others or not pairs):
            yield Finding(Category.NAME, cover(names[0]), cover(names[1]), "name", 0.75, "another name stands there")
            told.update(*names)
        elif pairs:
            yield _spelling(*spelled)
        told.update(*spelled)
    for word, twin in respelled:
        if told.isdisjoint((word, twin)):
            yield _spelling([word], [twin])
            told |= {word, twin}


def _spelling(words: Sequence[Word], twins: Sequence[Word]) -> Finding:
    places = all(map(_are_places, words, twins))
    rule, reason = ("name", _ANOTHER_PLACE) if places else ("name_spelling", _RESPELLED)
    return Finding(Category.NAME, cover(words), cover(twins), rule, 0.85, reason)


def _taken_out(old: Side, rest: Residue) -> Iterator[Finding]:
    """Find the full name of a person that is told no more, and for which no pronoun stands."""
    named = [word for word in rest.old if word.name]
    if len(named) < _FULL or any(word.lower in PRONOUNS for word in rest.new):
        return
    known = {word.key for word in rest.new_words}
    person = _full_name([word for word in named if word.key not in known], old.text)
    if person:
        yield Finding(Category.NAME, cover(person), None, "name_removed", 0.7, "a person is named no more")


def _full_name(names: Sequence[Word], text: str) -> list[Word]:
    """Return the first and last name among some names: two in a row, of no place and of no organisation."""
    for first, last in pairwise(names):
        told = {first.lower, last.lower}
        if (
            text[first.end : last.start] == " " and told.isdisjoint(_NO_PERSONS)
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


def _respelled(old: Side, rest: Residue) -> Iterator[tuple[Word, Word]]:
    """Yield the names that are other spellings of one another; who speaks is a name at a sentence's start too."""
    for word, other in product(*_capitals(old, rest)):
        if similar(word, other) and (
            word.name or other.name or (_speaks(word, rest.old_words) and _speaks(other, rest.new_words))
        ):
            yield word, other
    for word in rest.old_words:
        if word.name and word.lower in rest.lost and (twin := _longer_name(word, rest.new_words)):
            yield word, twin


def _are_places(word: Word, twin: Word) -> bool:
    """Tell whether both are known countries or peoples: Mali is no misspelling of Malawi."""
    return all(_GENITIVE.sub("", name.lower) in COUNTRIES for name in (word, twin))


_GENITIVE = re.compile(r"[’']s?$")


def _capitals(old: Side, rest: Residue) -> tuple[list[Word], list[Word]]:
    """Return the words with a capital of each side, no days; very many are no names that were put right."""
    gone, come = ([word for word in words if word.text[0].isupper()] for words in (rest.old, rest.new))
    if gone and come:
        gone = old.undated(gone)
    return (gone, come) if max(len(gone), len(come)) <= _FEW else ([], [])


def _speaks(speaker: Word, words: Sequence[Word]) -> bool:
    return any(word == speaker and following.lower in CUES for word, following in pairwise(words))


def _lone_names(words: Sequence[Word], others: Sequence[Word], side: Side) -> set[Word]:
    """Return the names, forms of address and days aside, that the other side does not have."""
    names = [word for word in words if word.name and word.content and word.lower not in HONORIFICS]
    if not names:
        return set()
    known = {word.key for word in others}
    return set(side.undated([word for word in names if word.key not in known]))


def _are_mostly(names: Sequence[Word], words: Sequence[Word]) -> bool:
    """Tell whether a stretch is little more than its names, so that what stands in its place stands for them."""
    return bool(names) and 2 * len(names) >= sum(word.content for word in words)


def _longer_name(word: Word, others: Sequence[Word]) -> Word | None:
    """Return the name that differs in what the words' keys leave out: Clark, Clarke; Gray, Grey."""
    spellings = (word.text + "e", word.text.removesuffix("e"))
    key = one_spelling(word.lower)
    return next(
        (
            other for other in others
            if other.name and other.lower != word.lower
            and (other.text in spellings or one_spelling(other.lower) == key)
        ), None,
    )  # fmt: skip
