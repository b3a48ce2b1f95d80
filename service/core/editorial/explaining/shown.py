"""The sorts of particulars that a change shows: a score, a place, the age of somebody."""

import re
from collections.abc import Iterator, Sequence

from service.core.claims.facts.quantities import Measure, find_quantities
from service.core.editorial.changes import Category
from service.core.editorial.words.dates import find_dates
from service.core.editorial.words.geography import COUNTRIES
from service.core.editorial.words.sorts import BEFORE_PLACES, KINSHIP, PARTIES, Sort
from service.core.editorial.words.style import HONORIFICS, OFFICES, PRONOUNS
from service.core.editorial.words.words import Word, find_words, similar

_SCORE = re.compile(r"\d{1,3}(?:[-–—:]| to )\d{1,3}")
#: first and last name
_FULL = 2
#: a change of more words is one of a passage
VALUE = 6
#: so far before a name stands what tells a place
_LOOK_BACK = 20
#: what tells a place, and what tells an occupation
_PLACED, _AS = frozenset(("in", "at", "near", "outside")), frozenset(("a", "an", "as"))
#: what stands around an age
_AGED = re.compile(r"(?:\b(?:is|was|turned|turns|aged|age|at|be|war|ist|wurde|mit)\s|,\s)$", re.IGNORECASE)
_AGE_GOES_ON = re.compile(r"\s*(?:[,.;]|$|[- ]years?[- ]old|when\b|and\b|at\b|years of age|Jahren?\b)")
_OLDEST = 120
#: what is counted in a vote
_VOTES = ("vote", "ballot", "stimme")
_YEARS = range(1_500, 2_100)


#: a change that shows no more than this may be of any sort of its category
_UNTOLD = frozenset({Sort.NUMBER, Sort.VOTE, Sort.NAME, Sort.DATE})
_BY_CATEGORY = {
    Category.NUMBER: frozenset(
        {Sort.SCORE, Sort.VOTE, Sort.MONEY, Sort.SHARE, Sort.AGE, Sort.RANK, Sort.NUMBER, Sort.YEAR}
    ),
    Category.DATE: frozenset({Sort.DAY, Sort.MONTH, Sort.YEAR, Sort.TIME, Sort.DATE}),
    Category.NAME: frozenset({Sort.PLACE, Sort.NAME, Sort.PERSON, Sort.SPELLING, Sort.PARTY, Sort.NATION, Sort.TITLE}),
}


def shown(category: Category, old: str, new: str, context: str) -> frozenset[Sort]:
    """Return the sorts of particulars that a change shows; none where a passage was changed.

    ``old`` and ``new`` are its words, ``context`` the sentences that they stand or stood in.
    """
    text = new or old
    if category == Category.NUMBER:
        return frozenset(_of_number(text, context))
    if category == Category.DATE:
        return frozenset((*_of_date(old or text), *_of_date(text)))
    words = find_words(old), find_words(new)
    if max(map(len, words)) > VALUE or category not in (Category.NAME, Category.FACT):
        return frozenset()
    before, after = (frozenset(word.lower for word in side) for side in words)
    found = {sort for sort, known in _KNOWN.items() if known & (before ^ after)}
    ahead = _ahead(text, context)
    if found:
        return frozenset(found)
    if category == Category.NAME or _are_names(*words):
        return frozenset(_of_name(*words, ahead))
    if _PLACED & {*before, *after, ahead}:
        return frozenset({Sort.PLACE})
    return frozenset({Sort.TITLE}) if ahead in _AS and before and after else frozenset()


def _ahead(text: str, context: str) -> str:
    """Return the word before a text where it stands in its context."""
    place = context.find(text)
    return " ".join(context[max(0, place - _LOOK_BACK) : max(0, place)].split()[-1:]).lower()


def may_be(asked: frozenset[Sort], category: Category, shows: frozenset[Sort]) -> bool:
    """Tell whether a change of a category, which shows some sorts, may be of one that is asked for."""
    if asked & shows:
        return True
    bare = category != Category.NUMBER or Sort.VOTE in shows
    plain = (bare and shows <= _UNTOLD) or (Sort.NUMBER in asked and category == Category.NUMBER)
    return plain and bool(asked & _BY_CATEGORY.get(category, frozenset()))


def _are_names(*sides: Sequence[Word]) -> bool:
    return all(side and all(word.text[0].isupper() for word in side) for side in sides)


def _of_number(text: str, context: str) -> Iterator[Sort]:
    quantities = find_quantities(text)
    if _SCORE.fullmatch(text):
        yield from (Sort.SCORE, Sort.VOTE)
        return
    for quantity in quantities:
        if quantity.measure in _MEASURED:
            yield _MEASURED[quantity.measure]
        elif not quantity.unit and quantity.value <= _OLDEST and _is_age(text, context):
            yield Sort.AGE
        elif text.isdigit() and int(quantity.value) in _YEARS:
            yield Sort.YEAR
        else:
            yield Sort.NUMBER
            counted = next((q.counted for q in find_quantities(context) if q.key == quantity.key), "")
            if not counted or counted.startswith(_VOTES):
                yield Sort.VOTE


def _is_age(text: str, context: str) -> bool:
    place = context.find(text)
    while place >= 0:
        if _AGED.search(context[max(0, place - 8) : place]) and _AGE_GOES_ON.match(context, place + len(text)):
            return True
        place = context.find(text, place + 1)
    return False


def _of_date(text: str) -> Iterator[Sort]:
    yield Sort.DATE
    for date in find_dates(text):
        match date.key:
            case ("date", _, day, year):
                yield from (sort for sort, there in ((Sort.DAY, day), (Sort.MONTH, True), (Sort.YEAR, year)) if there)
            case ("alone", *_):
                yield Sort.YEAR
            case ("clock", *_):
                yield Sort.TIME
            case _:
                yield from (Sort.DAY, Sort.TIME)


def _of_name(before: Sequence[Word], after: Sequence[Word], ahead: str) -> Iterator[Sort]:
    if not _are_names([*before, *after]):
        yield Sort.TITLE
        return
    yield Sort.NAME
    if len(before) == len(after) and any(similar(a, b) for a, b in zip(before, after, strict=True)):
        yield Sort.SPELLING
    elif ahead in BEFORE_PLACES:
        yield Sort.PLACE
    elif min(len(before), len(after)) >= _FULL or ahead.rstrip(".") in HONORIFICS:
        yield Sort.PERSON


#: forms of address that tell a sex
_FORMS = frozenset(("mr", "mrs", "ms", "miss"))
_KNOWN = {
    Sort.TITLE: OFFICES - _FORMS,
    Sort.PARTY: PARTIES,
    Sort.KIN: KINSHIP,
    Sort.SEX: PRONOUNS | _FORMS,
    Sort.NATION: COUNTRIES,
}
_MEASURED = {
    Measure.MONEY: Sort.MONEY,
    Measure.PERCENT: Sort.SHARE,
    Measure.AGE: Sort.AGE,
    Measure.ORDINAL: Sort.RANK,
}
