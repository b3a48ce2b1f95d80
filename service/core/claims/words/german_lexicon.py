"""The German lexicon, made of the words in ``german``."""

from service.core.claims.words import english, german
from service.core.claims.words.deed_words import deed_words
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
    tagged,
    word_lists,
)


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
        given_names=dict.fromkeys(f"{english.FEMALE_NAMES} {german.FEMALE_NAMES}".split(), "f")
        | dict.fromkeys(f"{english.MALE_NAMES} {german.MALE_NAMES}".split(), "m"),
        relations={},
        deeds=deed_words({}, (), german.DENIALS),
        origins=frozenset(),
        synonyms={},
        verb_second=True,
        heads=heads,
        behind_head=PREPOSITION | RELATIVE | GENITIVE,
        **beginnings(cues),
        **word_lists(german),
    )


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
