"""The German lexicon, made of the words in ``german``."""

from dataclasses import replace

from service.core.claims.words import german, given_names
from service.core.claims.words.deed_words import Phrasal, deed_words
from service.core.claims.words.german_inflection import written
from service.core.claims.words.lexicon import (
    ADVERB,
    AUXILIARY,
    BE,
    BELIEVE,
    CALENDAR,
    CALLING,
    CONJUNCTION,
    DETERMINER,
    DOCUMENT,
    FINITE,
    GENITIVE,
    HAVE,
    INTEND,
    JUDGE,
    LABEL,
    MODAL,
    NEGATION,
    NOTICE,
    NOUN_PREPOSITION,
    OBJECT,
    OBLIQUE,
    ORGANISATION,
    OUTLET,
    PARTICIPLE,
    PLATFORM,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUESTION,
    RELATIVE,
    REPORT,
    REPORTED,
    SHOW,
    SUBORDINATOR,
    TIME,
    TITLE,
    UNNAMED,
    VIEW,
    CueVerb,
    Lexicon,
    beginnings,
    by_gender,
    tagged,
    word_lists,
)
from service.core.claims.words.stems import stem


def german_lexicon() -> Lexicon:
    """Return the German lexicon. Deeds and relations are those of no verb: statements are compared by their words."""
    cues = _german_cues()
    tags = _declined(tagged(_GERMAN_TAGS))
    heads = {word: tags[word] & _HEADS for word in tags if _is_head(word, tags[word])}
    return Lexicon(
        cues=cues,
        tags=tags,
        adverb_ending=german.ADVERB_ENDING,
        gendered=german.GENDERED,
        gendered_roles=by_gender(german.FEMALE_ROLES, german.MALE_ROLES),
        given_names=by_gender(f"{given_names.FEMALE} {german.FEMALE_NAMES}", f"{given_names.MALE} {german.MALE_NAMES}"),
        short_names={},
        relations={},
        deeds=replace(
            deed_words({}, (), german.DENIALS),
            opposites=frozenset(pair for line in _pairs() for pair in (line, line[::-1])),
            phrasal=_parted(),
        ),
        origins=frozenset(),
        synonyms={
            stem(form): _verb_term(verb)
            for verb in _verbs()
            for form in _forms(verb)
            if form not in german.NO_FORMS.split()
        },
        verb_second=True,
        heads=heads,
        behind_head=PREPOSITION | RELATIVE | GENITIVE,
        **beginnings(cues),
        **word_lists(german),
    )


def _pairs() -> list[tuple[str, str]]:
    """Return the terms of verbs of which one denies the other."""
    lines = (line.split() for line in german.OPPOSITES.split(";"))
    return [(_verb_term(one), _verb_term(other)) for one, other in lines]


def _verbs() -> list[str]:
    """Return the verbs whose forms are read as one, a low line behind their particle."""
    return sorted(set(f"{german.OPPOSITES} {german.SAME}".replace(";", " ").split()))


def _verb_term(verb: str) -> str:
    """Return the term of a verb: that of the first of those that are said for one another."""
    line = next((line.split() for line in german.SAME.split(";") if verb in line.split()), [verb])
    return stem(line[0].replace("_", ""))


def _forms(verb: str) -> list[str]:
    """Return the forms of a verb that are one word."""
    *particle, bare = verb.split("_")
    forms = [form for form, _ in written(bare, *particle) if " " not in form]
    return [verb.replace("_", ""), *forms]


def _parted() -> dict[str, tuple[Phrasal, ...]]:
    """Return the forms of verbs to the particles that may close their clause: 'lehnte den Haushalt ab'."""
    found: dict[str, tuple[Phrasal, ...]] = {}
    for verb in (verb for verb in _verbs() if "_" in verb):
        particle, bare = verb.split("_")
        for form in dict.fromkeys(form for form, bit in written(bare) if bit != PARTICIPLE):
            found[form] = (*found.get(form, ()), Phrasal(particle, True, _verb_term(verb)))
    return found


def _declined(tags: dict[str, int]) -> dict[str, int]:
    """Add to the nouns for sources their genitives and datives: 'Ministers', 'Sprechern', 'Amtes'."""
    nouns = [(word, tag) for word, tag in tags.items() if tag & _HEADS]
    for word, tag in nouns:
        for ending in ("s", "es", "n", "en"):
            tags.setdefault(word + ending, tag & _HEADS)
    return tags


def _is_head(word: str, tag: int) -> bool:
    """Tell whether a compound may end in a word, so that it is of the word's kind; short words end others by chance."""
    return bool(tag & _HEADS) and len(word) >= (_SHORTEST_OFFICE if tag & (TITLE | CALLING) else _SHORTEST_HEAD)


def _german_cues() -> dict[str, CueVerb]:
    """Return the forms of the German verbs; of one whose particle is parted, also the parted form: 'teilte mit'."""
    cues: dict[str, CueVerb] = {}
    for lemma, frame in sorted(tagged(_GERMAN_FRAMES).items()):
        *particle, verb = lemma.split("_")
        for form, bit in written(verb, *particle):
            known = cues.get(form)
            cues[form] = CueVerb(lemma, frame, bit | (known.forms if known else 0), frozenset())
    return cues


_GERMAN_FRAMES = (
    (REPORT, german.REPORT),
    (BELIEVE, german.BELIEVE),
    (SHOW, german.SHOW),
    (INTEND, german.INTEND),
    (JUDGE, german.JUDGE),
)
_GERMAN_TAGS = (
    (DETERMINER, german.DETERMINERS),
    (POSSESSIVE, german.POSSESSIVES),
    (PRONOUN, german.PRONOUNS),
    (OBJECT, german.OBJECTS),
    (OBLIQUE, german.OBLIQUE),
    (RELATIVE, german.RELATIVES),
    (PREPOSITION, german.PREPOSITIONS),
    (NOUN_PREPOSITION, german.NOUN_PREPOSITIONS),
    (GENITIVE, german.GENITIVES),
    (CONJUNCTION, german.CONJUNCTIONS),
    (SUBORDINATOR, german.SUBORDINATORS),
    (QUESTION, german.QUESTION_WORDS),
    (AUXILIARY, f"{german.BE} {german.HAVE} {german.MODALS}"),
    (BE, german.PASSIVE),
    (HAVE, german.HAVE),
    (MODAL, german.MODALS),
    (NEGATION, german.NEGATIONS),
    (ADVERB, german.ADVERBS),
    (TIME, german.TIMES),
    (CALENDAR, german.CALENDAR),
    (TITLE, german.TITLES),
    (CALLING, german.CALLINGS),
    (UNNAMED, german.UNNAMED),
    (ORGANISATION, german.ORGANISATIONS),
    (OUTLET, german.OUTLETS),
    (PLATFORM, german.PLATFORMS),
    (DOCUMENT, german.DOCUMENTS),
    (VIEW, german.VIEWS),
    (LABEL, german.LABELS),
    (NOTICE, german.NOTICES),
    (REPORTED, german.REPORTED),
    (FINITE, german.FINITES),
)
#: what the last part of a compound tells of the whole, and letters of the shortest that is looked for
_HEADS = TITLE | CALLING | UNNAMED | ORGANISATION | DOCUMENT | VIEW | OUTLET
_SHORTEST_OFFICE, _SHORTEST_HEAD = 4, 5
