"""The words by which a language ties content to sources, ready for lookup."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from service.core.claims import english, opposites, relations
from service.core.claims.deed_words import DeedWords, deed_words, synonyms
from service.core.claims.inflection import inflect

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
    #: given name, lower-cased, to ``f`` or ``m``
    given_names: dict[str, str]
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
    #: what a text calls itself; its versions; the words for earlier ones
    itself: frozenset[str] = frozenset()
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
    #: whether the finite verb stands second, and every noun has a capital: German
    verb_second: bool = False
    #: last part of a compound to the bits that it gives to the whole: 'Außenminister'
    heads: dict[str, int] = field(default_factory=dict)
    #: what ends the head of a noun phrase
    behind_head: int = PREPOSITION | RELATIVE


def lexicon_for(lang: str) -> Lexicon:
    """Return the lexicon of a BCP 47 language tag; what has none is read with the English one."""
    return _german() if re.match(r"de\b", lang, re.IGNORECASE) else _english()


@cache
def _german() -> Lexicon:
    from service.core.claims.german_lexicon import german_lexicon  # made of what this module defines

    return german_lexicon()


@cache
def _english() -> Lexicon:
    cues = _cues()
    named = _relations()
    intended = (form for form, cue in cues.items() if cue.frames & INTEND)
    deeds = deed_words(named, intended, english.DENIALS)
    return Lexicon(
        cues=cues,
        openers=frozenset(form.split()[0] for form in cues if " " in form),
        cue_words=frozenset(form.split()[0] for form in cues),
        tags=_tags(),
        adverb_ending=english.ADVERB_ENDING,
        not_adverbs=frozenset(english.NOT_ADVERBS.split()),
        gendered=english.GENDERED,
        partitives=frozenset(english.PARTITIVES.split()),
        given_names=dict.fromkeys(english.FEMALE_NAMES.split(), "f") | dict.fromkeys(english.MALE_NAMES.split(), "m"),
        relations=named,
        deeds=deeds,
        answers=frozenset(english.ANSWERS.split()),
        refusals=frozenset(english.REFUSALS.split()),
        houses=frozenset(english.HOUSES.split()),
        known_houses=frozenset(english.KNOWN_HOUSES.split()),
        appeals=frozenset(english.APPEALS.split()),
        that_only=frozenset(english.THAT_ONLY.split()),
        never_beside=frozenset(english.NEVER_BESIDE.split()),
        denying=frozenset(english.DENYING.split()),
        about_persons=frozenset(english.ABOUT_PERSONS.split()),
        deeds_too=frozenset(english.DEEDS_TOO.split()),
        itself=frozenset(english.ITSELF.split()),
        versions=frozenset(english.VERSIONS.split()),
        former=frozenset(english.FORMER.split()),
        formerly=frozenset(english.FORMERLY.split()),
        stated=frozenset(english.STATED.split()),
        errors=frozenset(english.ERRORS.split()),
        denials=frozenset(english.DENIALS.split()),
        lengths=frozenset(english.LENGTHS.split()),
        stop=frozenset(english.STOP.split()),
        origins=frozenset(word for word, relation in named.items() if relation in deeds.singular),
        synonyms=synonyms(),
    )


def _cues() -> dict[str, CueVerb]:
    frames: dict[str, int] = {}
    for frame, words in _FRAMES:
        for lemma in words.split():
            frames[lemma] = frames.get(lemma, 0) | frame
    prepositions: dict[str, set[str]] = {}
    for preposition, words in english.PREPOSITIONAL.items():
        for lemma in words.split():
            prepositions.setdefault(lemma, set()).add(preposition)
    cues: dict[str, CueVerb] = {}
    for lemma in sorted(frames.keys() | prepositions.keys()):
        for bit, form in zip((BASE, PRESENT, PAST, PARTICIPLE, ING), inflect(lemma), strict=True):
            forms = bit | (cues[form].forms if form in cues else 0)
            cues[form] = CueVerb(lemma, frames.get(lemma, 0), forms, frozenset(prepositions.get(lemma, ())))
    return cues


def tagged(rows: Iterable[tuple[int, str]]) -> dict[str, int]:
    """Return the bits of words; a row is a bit and the words that have it."""
    tags: dict[str, int] = {}
    for tag, words in rows:
        for word in words.split():
            tags[word] = tags.get(word, 0) | tag
    return tags


def _relations() -> dict[str, str]:
    """Return every form of every verb of a relation; the first relation that claims a form keeps it."""
    named: dict[str, str] = {}
    for line in relations.SAME.strip().splitlines():
        first, *_ = verbs = line.split()
        for verb in verbs:
            for form in inflect(verb):
                named.setdefault(form, first)
    for verb in relations.ACTIONS.split():
        for form in inflect(verb):
            named.setdefault(form, verb)
    for verb in opposites.OPPOSITE.split():
        for form in inflect(verb):
            named.setdefault(form, verb)
    for relation, nouns in relations.DOERS.items():
        for noun in nouns.split():
            named.setdefault(noun, relation)
    return named


def _finite_forms() -> Iterator[tuple[str, bool]]:
    """Yield the forms that are hardly anything but finite verbs: third person and past."""
    verbs = relations.SAME.split() + relations.ACTIONS.split()
    for verb in verbs:
        _, third, past, _, _ = inflect(verb)
        yield third, third not in english.PLURAL_NOUNS.split()
        yield past, past != verb


def _tags() -> dict[str, int]:
    tags = tagged(_TAGS)
    for host in english.CLITIC_HOSTS.split():
        for clitic in english.CLITICS.split():
            tags[host + clitic] = tags.get(host, 0) & ~DETERMINER | PRONOUN | AUXILIARY
    for form, finite in _finite_forms():
        if finite and not tags.get(form, 0) & (DOCUMENT | UNNAMED | ORGANISATION):
            tags[form] = tags.get(form, 0) | FINITE
    return tags


_FRAMES = (
    (REPORT, english.REPORT),
    (TELL, english.TELL),
    (BELIEVE, english.BELIEVE),
    (SHOW, english.SHOW),
    (INTEND, english.INTEND),
    (JUDGE, english.JUDGE),
    (PASSIVE, english.PASSIVE),
)
_TAGS = (
    (DETERMINER, english.DETERMINERS),
    (POSSESSIVE, english.POSSESSIVES),
    (PRONOUN, english.SUBJECT_PRONOUNS),
    (OBJECT, english.OBJECT_PRONOUNS),
    (RELATIVE, english.RELATIVES),
    (PREPOSITION, english.PREPOSITIONS),
    (NOUN_PREPOSITION, english.NOUN_PREPOSITIONS),
    (CONJUNCTION, english.CONJUNCTIONS),
    (SUBORDINATOR, english.SUBORDINATORS),
    (QUESTION, english.QUESTION_WORDS),
    (AUXILIARY, english.AUXILIARIES),
    (NEGATION, english.NEGATIONS),
    (ADVERB, english.ADVERBS),
    (TIME, english.TIMES),
    (TITLE, english.TITLES),
    (OUTLET, english.OUTLETS),
    (PLATFORM, english.PLATFORMS),
    (DOCUMENT, english.DOCUMENTS),
    (ORGANISATION, english.ORGANISATIONS),
    (UNNAMED, english.UNNAMED),
    (CALENDAR, english.CALENDAR),
    (PLURAL_NOUN, english.PLURAL_NOUNS),
    (LABEL, english.LABELS),
    (NOTICE, english.NOTICES),
    (BE, english.BE),
    (MODAL, english.MODALS),
    (PLAIN, english.PLAIN),
    (PLURAL, english.PLURALS),
    (CALLING, english.CALLINGS),
    (FINITE, english.PASTS),
)
