"""How many died and how many were hurt: 'four died', 'killed four', 'the death toll rose to four', '30 injured'.

Newsrooms count the dead and the injured in many ways, and side by side: the noun is not said again ('and 30 injured'),
so that the number stands for those whom its verb tells of, and for no others.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from service.core.claims.facts.facts import Fact
from service.core.claims.facts.quantities import Measure, Quantity, find_counts
from service.core.claims.judging.figure_conflicts import AGREES, CONFLICT, LACKS, NOTHING, Outcome, fits
from service.core.claims.judging.headcounts import ANYBODY
from service.core.claims.words import german
from service.core.claims.words.lexicon import Lexicon
from service.core.claims.words.lowering import lowered

#: terms, and German words, one of which a sentence holds that counts casualties
_TERMS = frozenset(["die", "kill", "injure", "hurt", "wound", "death", "toll"])
_GERMAN = frozenset(
    ["leben", "starben", "starb", "gestorben", "getötet", "tote", "toten", "todesopfer", "verletzt", "verletzte"]
)
#: what becomes of those whom a number counts, just behind it or behind their noun: 'four people were killed'
_BEHIND = re.compile(
    r"(?P<more> (?:more|other)\b)?(?: (?:of (?:the|them)\b|(?!and|or|but|in|of|as|when|while|were|was)[^\W\d_]+)){0,2}"
    r"(?: (?:were|was|are|had been|have been|has been))?(?: (?:also|all|reported|confirmed|found|left))?"
    r" (?:(?P<dead>killed|dead|died|dies|deaths?|fatalities|perished|drowned|lost their li[fv]es?)"
    r"|(?P<lives>lives)|(?P<hurt>injured|hurt|wounded|injuries))\b"
)
#: casualties besides those of whom a claim may speak: 'two more people died'
_FURTHER = re.compile(r"\b(?:\w+ (?:more|other) (?:people|persons)|a further|another) ")
_BOUND = r"(?:at least |more than |about |around |some |nearly |almost |up to |as many as |over )?$"
#: the verb before the number of those to whom it was done
_BEFORE = re.compile(
    rf"\b(?:(?P<dead>kill(?:s|ed|ing)?)|(?P<hurt>injur(?:es?|ed|ing)|wound(?:s|ed|ing)?|hurt(?:s|ing)?)) {_BOUND}"
)
#: verbs that take lives, before their number
_TAKING = re.compile(rf"\b(?:claim|cost|took|take|taking)(?:s|ed|ing)? {_BOUND}")
#: the toll, and the word before its number
_TOLL = re.compile(
    r"\b(?:death toll|(?:number|count) of (?:the )?(?P<hurt>injured|wounded)?(?:dead|deaths|killed|fatalities)?)\b"
    rf"[^,;:]{{0,80}} (?:to|at|of|was|is|reached|hit|topped|passed|exceeded) {_BOUND}"
)
#: characters before a number within which its verb and its toll stand
_VERB, _CLAUSE = 30, 140
#: a number before those whom it counts, in German, and what becomes of them in the same clause
_GERMAN_COUNT = re.compile(
    rf"\b(?P<number>\d+|{'|'.join(german.CARDINALS)}) (?P<noun>menschen|personen|leute|tote|todesopfer|verletzte)\b"
)
_GERMAN_CLAUSE = re.compile(r"[^,;:]+?(?:(?= und )|(?=[,;:])|$)")
_GERMAN_DEAD = re.compile(r"\b(?:ums leben|starb(?:en)?|gestorben|getötet|tote|todesopfer)\b")
_GERMAN_HURT = re.compile(r"\bverletzte?\b")


class _Toll(NamedTuple):
    """A number of casualties."""

    dead: bool
    value: Decimal
    #: who they are, where it says more than that they are people
    noun: str
    number: Quantity | None
    written: str


def casualty_outcome(claim: Fact, fact: Fact, text: str, claim_text: str, lexicon: Lexicon) -> Outcome:
    """Compare the dead and the injured, where a claim counts nothing else; no outcome where a sentence counts none."""
    if not (_counts_any(claim, lexicon) and _counts_any(fact, lexicon)):
        return NOTHING, ""
    wanted = _tolls(claim_text, claim, lexicon)
    counts = sum(number.measure is Measure.COUNT for number in claim.figures.numbers)
    if not wanted or counts > len(wanted):
        return NOTHING, ""
    read = _tolls(text[fact.span.start : fact.span.end], fact, lexicon)
    if not read:
        further = len(fact.figures.numbers) == 1 and _FURTHER.search(text, fact.span.start, fact.span.end)
        return (LACKS if further else NOTHING), ""
    if _another_event(claim, fact, lexicon):
        return LACKS, ""
    outcomes = [_held_against(one, read) for one in wanted]
    return next(
        (found for state in (CONFLICT, LACKS, AGREES) for found in outcomes if found[0] == state), (NOTHING, "")
    )


def _counts_any(fact: Fact, lexicon: Lexicon) -> bool:
    """Tell whether a sentence may count casualties, by its words alone: every sentence is asked for every claim."""
    return not (_GERMAN.isdisjoint(fact.raw) if lexicon.verb_second else _TERMS.isdisjoint(fact.terms))


def _held_against(wanted: _Toll, read: list[_Toll]) -> Outcome:
    same = [one for one in read if one.dead is wanted.dead]
    like = [one for one in same if one.noun == wanted.noun]
    if any(_fits(wanted, one) for one in like) or any(
        one.value == wanted.value and not (one.noun and wanted.noun) for one in same
    ):
        return AGREES, ""
    wrong = next((one for one in like or same if like or _too_many(wanted, one)), None)
    if wrong:
        return CONFLICT, f"different number: {wrong.written} against {wanted.written}"
    return LACKS, ""


def _fits(wanted: _Toll, read: _Toll) -> bool:
    if wanted.number and read.number:
        return fits(wanted.number, read.number)
    return wanted.value == read.value


def _too_many(wanted: _Toll, read: _Toll) -> bool:
    """Tell whether a part would be more than the whole: five dead workers of four dead."""
    if wanted.noun and read.noun:
        return False
    return read.value > wanted.value if read.noun else wanted.value > read.value


def _another_event(claim: Fact, fact: Fact, lexicon: Lexicon) -> bool:
    """Tell whether claim and sentence name two disasters: a fire and a flood."""
    mine, theirs = (
        {term for word, terms in zip(f.raw, f.said, strict=True) if word in lexicon.deeds.disasters for term in terms}
        for f in (claim, fact)
    )
    return bool(mine and theirs) and mine.isdisjoint(fact.terms)


def _tolls(sentence: str, fact: Fact, lexicon: Lexicon) -> list[_Toll]:
    low = lowered(sentence)
    return list(_german_tolls(low) if lexicon.verb_second else _english_tolls(sentence, low, lexicon))


def _english_tolls(sentence: str, low: str, lexicon: Lexicon) -> Iterator[_Toll]:
    for number in find_counts(sentence):
        if number.measure is not Measure.COUNT:
            continue
        dead = _fate(low, number)
        if dead is not None:
            plain = number.counted in ANYBODY or not number.counted or not _is_noun(number.counted)
            yield _Toll(
                dead, number.value, "" if plain else number.counted, number, sentence[number.start : number.end]
            )


def _is_noun(word: str) -> bool:
    return word.endswith("s") and word not in ("lives", "deaths", "fatalities", "injuries", "was")


def _fate(low: str, number: Quantity) -> bool | None:
    """Return whether those whom a number counts died, or were hurt; None where it tells neither."""
    behind = _BEHIND.match(low, number.end)
    if behind and behind["more"]:
        return None
    if behind and behind["lives"]:
        return True if _TAKING.search(low, max(0, number.start - _VERB), number.start) else None
    if behind:
        return behind["hurt"] is None
    verb = _BEFORE.search(low, max(0, number.start - _VERB), number.start)
    toll = verb or _TOLL.search(low, max(0, number.start - _CLAUSE), number.start)
    return None if toll is None else toll["hurt"] is None


def _german_tolls(low: str) -> Iterator[_Toll]:
    for clause in _GERMAN_CLAUSE.findall(low):
        dead, hurt = _GERMAN_DEAD.search(clause), _GERMAN_HURT.search(clause)
        if bool(dead) is bool(hurt):
            continue
        for match in _GERMAN_COUNT.finditer(clause):
            number = match["number"]
            value = Decimal(number) if number.isdigit() else Decimal(german.CARDINALS[number])
            yield _Toll(bool(dead), value, "", None, number)
