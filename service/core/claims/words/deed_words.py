"""The words by which a language tells how a deed stands: done or planned, by one or by both, or its very opposite."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from service.core.claims.words import broader, opposites, relations
from service.core.claims.words.stems import stem


@dataclass(frozen=True, slots=True, eq=False)
class DeedWords:
    """What judging a statement needs to know of words beyond who is credited with it."""

    #: pairs of terms of which one denies the other
    opposites: frozenset[tuple[str, str]]
    #: relation to what its passive says besides
    undergone: dict[str, str]
    #: relations in which both parties do the same to each other
    mutual: frozenset[str]
    #: words that leave open what follows; those before 'of' or 'to'; those that make it a condition or a question
    possible: frozenset[str]
    unproven: frozenset[str]
    hypothetical: frozenset[str]
    #: nouns for what is said, and words that call it false
    tales: frozenset[str]
    untrue: frozenset[str]
    #: words before 'to' that leave a deed to the future; auxiliaries that do; words behind which it did not come about
    planning: frozenset[str]
    future: frozenset[str]
    forestalled: frozenset[str]
    #: words that ask for what follows
    wanting: frozenset[str]
    #: words that deny what follows without being negative in form
    lacking: frozenset[str]
    #: verbs, also with a particle, that tell how something was undone
    undoing: frozenset[str]
    #: the first words of these
    undoing_openings: frozenset[str]
    #: verbs that let it stand
    upholding: frozenset[str]
    #: nouns for what is brought against a thing; for what a court or a board may turn down
    attacks: frozenset[str]
    pleas: frozenset[str]
    #: nouns for those who are employed
    staff: frozenset[str]
    #: nouns for what is set at a level: rates, prices
    levels: frozenset[str]
    #: nouns for events that kill
    disasters: frozenset[str]
    #: relations of verbs that tell without an object what becomes of their subject
    turning: frozenset[str]
    #: relations of which a thing has but one doer, time and place
    singular: frozenset[str]
    #: relations of a contest
    contests: frozenset[str]
    #: term to the line of mutually exclusive terms it stands on
    rivals: dict[str, int]
    #: term to those of the classes that its thing belongs to: of 'drummer', 'musician' and 'artist'
    broader: dict[str, frozenset[str]]
    #: terms that carry little of a statement
    light: frozenset[str]


def deed_words(named: Mapping[str, str], intended: Iterable[str], denials: str) -> DeedWords:
    """Return the English ones; ``named`` leads a form of a verb to its relation, ``intended`` are verbs of intent."""
    return DeedWords(
        opposites=_opposites(named),
        undergone=relations.UNDERGONE,
        mutual=_terms(named, relations.MUTUAL),
        possible=frozenset(relations.POSSIBLE.split()),
        unproven=frozenset(relations.UNPROVEN.split()),
        hypothetical=frozenset(relations.HYPOTHETICAL.split()),
        tales=frozenset(relations.TALES.split()),
        untrue=frozenset(relations.UNTRUE.split()) | frozenset(denials.split()),
        planning=frozenset(intended) | frozenset(relations.PLANNING.split()),
        future=frozenset(relations.FUTURE.split()),
        forestalled=frozenset(relations.FORESTALLED.split()),
        wanting=frozenset(relations.WANTING.split()),
        lacking=frozenset(relations.LACKING.split()),
        undoing=frozenset(word.replace("_", " ") for word in relations.UNDOING.split()),
        undoing_openings=frozenset(word.partition("_")[0] for word in relations.UNDOING.split()),
        attacks=frozenset(relations.ATTACKS.split()),
        pleas=frozenset(relations.ATTACKS.split()) | frozenset(relations.PLEAS.split()),
        levels=frozenset(relations.LEVELS.split()),
        staff=frozenset(relations.STAFF.split()),
        disasters=frozenset(relations.DISASTERS.split()),
        upholding=frozenset(relations.UPHOLDING.split()),
        turning=_terms(named, relations.TURNING),
        singular=frozenset(relations.SINGULAR.split()),
        contests=_terms(named, relations.CONTESTS),
        rivals=_rivals(named),
        broader=_broader(named),
        light=_terms(named, relations.LIGHT),
    )


def _terms(named: Mapping[str, str], words: str) -> frozenset[str]:
    return frozenset(named.get(word, stem(word)) for word in words.split())


def _opposites(named: Mapping[str, str]) -> frozenset[tuple[str, str]]:
    lines = [line.split() for line in (opposites.OPPOSITE + opposites.ANTONYMS).strip().splitlines() if line]
    pairs = [tuple(_term(word, named) for word in line) for line in lines]
    return frozenset((a, b) for pair in pairs for a, b in (pair, pair[::-1]))


def _rivals(named: Mapping[str, str]) -> dict[str, int]:
    groups = enumerate(opposites.RIVALS.split(";"))
    return {_term(word, named): number for number, group in groups for word in group.split()}


def _broader(named: Mapping[str, str]) -> dict[str, frozenset[str]]:
    above: dict[str, set[str]] = {}
    for line in broader.BROADER.strip().splitlines():
        name, members = line.split(":")
        for word in members.split():
            above.setdefault(_term(word, named), set()).add(_term(name, named))
    return {term: frozenset(_all_above(term, above)) for term in above}


def _all_above(term: str, above: Mapping[str, set[str]]) -> Iterator[str]:
    for name in above.get(term, ()):
        yield name
        yield from _all_above(name, above)


def _term(word: str, named: Mapping[str, str]) -> str:
    return named.get(word) or synonyms().get(stem(word), stem(word))


@cache
def synonyms() -> dict[str, str]:
    """Return English stem to the first stem of its line, and of a noun for a deed to the deed."""
    lines = [line.split() for line in relations.SYNONYMS.strip().splitlines()]
    same = {stem(word): stem(line[0]) for line in lines for word in line[1:]}
    return same | {stem(noun): deed for deed, nouns in relations.NOUNS.items() for noun in nouns.split()}
