"""The English lexicon, made of the words in ``english``."""

from collections.abc import Iterator

from service.core.claims.words import english, figures, given_names, opposites, relations, verbs
from service.core.claims.words.deed_words import deed_words, synonyms
from service.core.claims.words.inflection import inflect, spellings
from service.core.claims.words.lexicon import (
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    BELIEVE,
    CALENDAR,
    CALLING,
    CONJUNCTION,
    DETERMINER,
    DOCUMENT,
    FINITE,
    ING,
    INTEND,
    JUDGE,
    LABEL,
    MODAL,
    NEGATION,
    NOTICE,
    NOUN_PREPOSITION,
    OBJECT,
    ORGANISATION,
    OUTLET,
    PARTICIPLE,
    PASSIVE,
    PAST,
    PLAIN,
    PLATFORM,
    PLURAL,
    PLURAL_NOUN,
    POSSESSIVE,
    PREPOSITION,
    PRESENT,
    PRONOUN,
    QUESTION,
    RELATIVE,
    REPORT,
    SHOW,
    SUBORDINATOR,
    TELL,
    TIME,
    TITLE,
    UNNAMED,
    CueVerb,
    Lexicon,
    beginnings,
    by_gender,
    tagged,
    word_lists,
)


def english_lexicon() -> Lexicon:
    """Return the English lexicon."""
    cues = _cues()
    named = _relations()
    intended = (form for form, cue in cues.items() if cue.frames & INTEND)
    deeds = deed_words(named, intended, english.DENIALS)
    return Lexicon(
        cues=cues,
        tags=_tags(),
        adverb_ending=english.ADVERB_ENDING,
        reporting=tuple(english.REPORTING.split()),
        gendered=english.GENDERED,
        gendered_roles=by_gender(english.FEMALE_ROLES, english.MALE_ROLES),
        given_names=by_gender(given_names.FEMALE, given_names.MALE),
        short_names=dict(pair.split() for pair in english.SHORT_NAMES.split(";")),
        relations=named,
        deeds=deeds,
        origins=frozenset(word for word, relation in named.items() if relation in deeds.singular),
        synonyms=synonyms(),
        **beginnings(cues),
        **word_lists(english),
    )


def _cues() -> dict[str, CueVerb]:
    frames = tagged(_FRAMES)
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


def _relations() -> dict[str, str]:
    """Return every form of every verb of a relation; the first relation that claims a form keeps it."""
    named: dict[str, str] = {}
    for line in verbs.SAME.strip().splitlines():
        first, *_ = line.split()
        for verb in line.split():
            for form in spellings(verb):
                named.setdefault(form, first)
    for line in verbs.ALSO.strip().splitlines():
        relation, members = line.split(":")
        for form in (form for verb in members.split() for form in inflect(verb)):
            named.setdefault(form, named.get(relation, relation))
    for verb in relations.ACTIONS.split() + opposites.OPPOSITE.split():
        for form in inflect(verb):
            named.setdefault(form, verb)
    for relation, nouns in relations.DOERS.items():
        for noun in nouns.split():
            named.setdefault(noun, relation)
    named.update(dict.fromkeys(figures.GROWN, "increase"))
    named.update(dict.fromkeys(figures.SHRUNK, "decrease"))
    return named


def _finite_forms() -> Iterator[tuple[str, bool]]:
    """Yield the forms that are hardly anything but finite verbs: third person and past."""
    for verb in verbs.SAME.split() + relations.ACTIONS.split():
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
