"""The words by which a language tells how a deed stands: done or planned, by one or by both, or its very opposite."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Any, NamedTuple

from service.core.claims.words import broader, countries, moods, opposites, relations, verbs
from service.core.claims.words.inflection import inflect
from service.core.claims.words.stems import stem

#: lists of words that are taken as they stand
_MOODS = (
    "possible unproven hypothetical tales future forestalled awaiting approaching offering resisting wanting lacking"
)
_KINDS = "attacks levels staff disasters upholding singular persons lesser awards kindly unkindly"


class Phrasal(NamedTuple):
    """A verb with a particle."""

    particle: str
    #: its object may stand between them: 'voted the plan down'
    apart: bool
    relation: str


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
    #: verbs that leave open what they speak of; words for a step towards a thing; words that leave open a deed that
    #: they govern as a noun; verbs of not doing what is asked
    awaiting: frozenset[str]
    approaching: frozenset[str]
    offering: frozenset[str]
    resisting: frozenset[str]
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
    #: term of what belongs to a country to that of the country
    origins: dict[str, str]
    countries: frozenset[str]
    #: term to those of the classes that its thing belongs to: of 'drummer', 'musician' and 'artist'
    broader: dict[str, frozenset[str]]
    #: what a work is to what its maker did; verbs with the prepositions that tie a thing to one other
    made: dict[str, str]
    tied: frozenset[tuple[str, str]]
    #: nouns for persons by what they are; term of those who act for an authority to its number
    persons: frozenset[str]
    authorities: dict[str, int]
    #: words that make a post another one; nouns for what is won; adjectives of what critics say
    lesser: frozenset[str]
    awards: frozenset[str]
    kindly: frozenset[str]
    unkindly: frozenset[str]
    #: form of a verb to the particles behind it that make it another verb
    phrasal: dict[str, tuple[Phrasal, ...]]
    #: terms that carry little of a statement
    light: frozenset[str]


def deed_words(named: Mapping[str, str], intended: Iterable[str], denials: str) -> DeedWords:
    """Return the English ones; ``named`` leads a form of a verb to its relation, ``intended`` are verbs of intent."""
    return DeedWords(
        opposites=_opposites(named),
        undergone=relations.UNDERGONE,
        mutual=_terms(named, relations.MUTUAL),
        untrue=frozenset(moods.UNTRUE.split()) | frozenset(denials.split()),
        planning=frozenset(intended) | frozenset(moods.PLANNING.split()),
        undoing=frozenset(word.replace("_", " ") for word in relations.UNDOING.split()),
        undoing_openings=frozenset(word.partition("_")[0] for word in relations.UNDOING.split()),
        pleas=frozenset(relations.ATTACKS.split()) | frozenset(relations.PLEAS.split()),
        turning=_terms(named, relations.TURNING),
        contests=_terms(named, relations.CONTESTS),
        rivals=_groups(opposites.RIVALS, named),
        authorities=_groups(relations.AUTHORITIES, named),
        origins=(origins := _origins(named)),
        countries=frozenset(origins.values()),
        broader={term: frozenset([country]) for term, country in origins.items()} | _broader(named),
        made={noun: relation for relation, nouns in relations.MADE.items() for noun in nouns.split()},
        tied=frozenset((verb, by) for verb, by in (pair.split("_") for pair in relations.TIED.split())),
        phrasal=_phrasal() if named else {},
        light=_terms(named, relations.LIGHT),
        **_lists(moods, _MOODS),
        **_lists(relations, _KINDS),
    )


def _lists(words: ModuleType, names: str) -> dict[str, Any]:
    """Return word lists of a module under their names there, in small letters."""
    return {name: frozenset(getattr(words, name.upper()).split()) for name in names.split()}


def _terms(named: Mapping[str, str], words: str) -> frozenset[str]:
    return frozenset(named.get(word, stem(word)) for word in words.split())


def _opposites(named: Mapping[str, str]) -> frozenset[tuple[str, str]]:
    lines = [line.split() for line in (opposites.OPPOSITE + opposites.ANTONYMS).strip().splitlines() if line]
    pairs = [tuple(_term(word, named) for word in line) for line in lines]
    return frozenset((a, b) for pair in pairs for a, b in (pair, pair[::-1]) if a != b)


def _groups(words: str, named: Mapping[str, str]) -> dict[str, int]:
    """Return the terms of words to the number of their group."""
    groups = enumerate(words.split(";"))
    return {_term(word, named): number for number, group in groups for word in group.split()}


def _broader(named: Mapping[str, str]) -> dict[str, frozenset[str]]:
    above: dict[str, set[str]] = {}
    for line in broader.BROADER.strip().splitlines():
        name, members = line.split(":")
        for word in members.split():
            above.setdefault(_term(word, named), set()).add(_term(name, named))
    return {term: frozenset(_all_above(term, above)) for term in above}


def _origins(named: Mapping[str, str]) -> dict[str, str]:
    lines = [line.split() for line in countries.COUNTRIES.strip().splitlines()]
    return {_term(word, named): _term(country, named) for country, *words in lines for word in words}


def _phrasal() -> dict[str, tuple[Phrasal, ...]]:
    found: dict[str, tuple[Phrasal, ...]] = {}
    for line in verbs.PHRASAL.strip().splitlines():
        relation, members = line.split(":")
        for member in members.split():
            verb, particle = member.replace("~", "_").split("_")
            for form in dict.fromkeys(inflect(verb)):
                found[form] = (*found.get(form, ()), Phrasal(particle, "~" in member, relation))
    return found


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
    named = {line.split()[0] for line in verbs.SAME.strip().splitlines()}
    named.update(relations.ACTIONS.split(), opposites.OPPOSITE.split())
    deeds = {deed: deed if deed in named else stem(deed) for deed in relations.NOUNS}
    return same | {stem(noun): deeds[deed] for deed, nouns in relations.NOUNS.items() for noun in nouns.split()}
