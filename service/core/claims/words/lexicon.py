"""What the rules need to know of a language's words, whatever the language: the form that a lexicon fills in."""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from types import ModuleType
from typing import Any

from service.core.claims.words.deed_words import DeedWords

#: what a verb may govern, as bits
REPORT, TELL, BELIEVE, SHOW, INTEND, JUDGE, PASSIVE = (1 << n for n in range(7))
#: which form a verb is in, as bits
BASE, PRESENT, PAST, PARTICIPLE, ING = (1 << n for n in range(5))
#: what else a word may be, as bits
(
    DETERMINER,
    POSSESSIVE,
    PRONOUN,
    OBJECT,
    RELATIVE,
    PREPOSITION,
    NOUN_PREPOSITION,
    CONJUNCTION,
    SUBORDINATOR,
    QUESTION,
    AUXILIARY,
    NEGATION,
    ADVERB,
    TIME,
    TITLE,
    OUTLET,
    PLATFORM,
    DOCUMENT,
    ORGANISATION,
    UNNAMED,
    CALENDAR,
    PLURAL_NOUN,
    LABEL,
    FINITE,
    NOTICE,
    BE,
    MODAL,
    PLAIN,
    PLURAL,
    CALLING,
    VIEW,
    GENITIVE,
    OBLIQUE,
    HAVE,
    REPORTED,
) = (1 << n for n in range(35))


@dataclass(frozen=True, slots=True)
class CueVerb:
    """One form of a verb that can tie content to a source."""

    lemma: str
    #: what it may govern (``REPORT`` and its kin)
    frames: int
    #: which forms this spelling may be (``BASE`` and its kin)
    forms: int
    #: prepositions through which it reports
    prepositions: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """What the rules need to know of a language's words. There is one a language, which is equal to itself alone."""

    #: lower-cased form of a verb to what it may do
    cues: dict[str, CueVerb]
    #: first words of cue verbs of two words
    openers: frozenset[str]
    #: all words at which a cue verb may begin
    cue_words: frozenset[str]
    #: lower-cased word to its bits (``DETERMINER`` and its kin)
    tags: dict[str, int]
    #: ending of adverbs, and the words that end so and are none
    adverb_ending: str
    not_adverbs: frozenset[str]
    #: nouns that only measure out the noun behind them: 'part of', 'a number of'
    partitives: frozenset[str]
    #: pronoun of a person to ``f`` or ``m``
    gendered: dict[str, str]
    #: word for what somebody is to ``f`` or ``m``, where it tells that
    gendered_roles: dict[str, str]
    #: given name, lower-cased, to ``f`` or ``m``
    given_names: dict[str, str]
    #: short form of one that begins with another letter to it
    short_names: dict[str, str]
    #: form of a common verb to the relation it names
    relations: dict[str, str]
    #: how deeds are told
    deeds: DeedWords
    #: words that name a deed of which a thing has but one doer, time and place
    origins: frozenset[str]
    #: words that deny what follows
    denials: frozenset[str]
    #: words that say nothing by themselves
    stop: frozenset[str]
    #: stem to the stem that stands for all words of the same meaning
    synonyms: dict[str, str]
    #: roles of which one place has one holder; words that make another role of one: 'former', 'deputy'
    offices: frozenset[str] = frozenset()
    ranks: frozenset[str] = frozenset()
    #: verbs by which somebody would have answered, and verbs that turn an answer down
    answers: frozenset[str] = frozenset()
    refusals: frozenset[str] = frozenset()
    #: last words of names of companies and bodies; names that are hardly any person's; first words of appeals
    houses: frozenset[str] = frozenset()
    known_houses: frozenset[str] = frozenset()
    appeals: frozenset[str] = frozenset()
    #: verbs that report a clause only behind 'that'
    that_only: frozenset[str] = frozenset()
    #: verbs that hardly stand behind what they report
    never_beside: frozenset[str] = frozenset()
    #: verbs that deny what they govern; that need an object before their preposition; that name deeds as well
    denying: frozenset[str] = frozenset()
    about_persons: frozenset[str] = frozenset()
    deeds_too: frozenset[str] = frozenset()
    #: pronouns for those who write
    ourselves: frozenset[str] = frozenset()
    #: what a text calls itself, and what stands before that: 'this article'; its versions; the words for earlier ones
    itself: frozenset[str] = frozenset()
    pointing: frozenset[str] = frozenset()
    versions: frozenset[str] = frozenset()
    former: frozenset[str] = frozenset()
    #: adverbs and verbs with which a text tells what it said before; words for a slip of its own
    formerly: frozenset[str] = frozenset()
    stated: frozenset[str] = frozenset()
    errors: frozenset[str] = frozenset()
    #: units of distance and time
    lengths: frozenset[str] = frozenset()
    #: verbs behind which an indirect question is what they say; what no person demands: 'forderte Opfer'
    asking: frozenset[str] = frozenset()
    tolls: frozenset[str] = frozenset()
    #: forms of the verb for what outlets do
    reporting: tuple[str, ...] = ()
    #: whether the finite verb stands second, and every noun has a capital: German
    verb_second: bool = False
    #: last part of a compound to the bits that it gives to the whole: 'Außenminister'
    heads: dict[str, int] = field(default_factory=dict)
    #: what ends the head of a noun phrase
    behind_head: int = PREPOSITION | RELATIVE


def tagged(rows: Iterable[tuple[int, str]]) -> dict[str, int]:
    """Return the bits of words; a row is a bit and the words that have it."""
    tags: dict[str, int] = {}
    for tag, words in rows:
        for word in words.split():
            tags[word] = tags.get(word, 0) | tag
    return tags


def by_gender(female: str, male: str) -> dict[str, str]:
    """Return words to ``f`` or ``m``."""
    return dict.fromkeys(female.split(), "f") | dict.fromkeys(male.split(), "m")


def beginnings(cues: Iterable[str]) -> dict[str, Any]:
    """Return the words at which cue verbs begin, under the names that they have in a lexicon."""
    return {
        "openers": frozenset(form.split()[0] for form in cues if " " in form),
        "cue_words": frozenset(form.split()[0] for form in cues),
    }


def word_lists(words: ModuleType) -> dict[str, Any]:
    """Return the lists that a language's module of words and a lexicon have under the same name."""
    names = [one.name for one in fields(Lexicon) if one.type == frozenset[str] and hasattr(words, one.name.upper())]
    return {name: frozenset(getattr(words, name.upper()).split()) for name in names}
