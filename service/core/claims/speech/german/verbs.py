"""German verbs of saying in a sentence: the finite verb, and the participle or particle that completes it."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from service.core.claims.sentences.nouns import Range
from service.core.claims.sentences.passages import OUTSIDE, Page, Passage
from service.core.claims.speech.german.phrases import boundary, clause_start, participial
from service.core.claims.words import lexicon as lx
from service.core.claims.words.lexicon import CueVerb

#: most verbs of saying that are read in one passage, and tokens between the parts of one
_MOST, _REACH = 12, 40
#: tokens before a participle within which the preposition stands that belongs to it
_INSIDE = 5
_FINITE = lx.PRESENT | lx.PAST


class Verb(NamedTuple):
    """A verb of saying in a clause."""

    #: number of the finite verb: itself, or its auxiliary
    at: int
    #: where the word stands that names what is done
    cue: Range
    #: number of its last part
    last: int
    verb: CueVerb
    passive: bool


def verbs(page: Page, passage: Passage) -> list[Verb]:
    """Return the verbs of saying of a passage, outside quotations, in order; no more than prose can have."""
    return list(islice(_verbs(page, passage), _MOST))


def _verbs(page: Page, passage: Passage) -> Iterator[Verb]:
    tokens = page.tokens
    for i in tokens.cues(passage.lo, passage.hi):
        if page.quoted[i] != OUTSIDE or (tokens.capitals[i] and i > passage.lo):
            continue
        last = _particle(page, passage, i)
        if last:
            yield Verb(i, (i, i + 1), last, tokens.lexicon.cues[f"{tokens.words[i]} {tokens.words[last]}"], False)
            continue
        verb = tokens.verbs[i]
        if verb is None or i == passage.lo or tokens.words[i - 1] == "zu":
            continue
        auxiliary = _auxiliary(page, passage, i, verb) if verb.forms & lx.PARTICIPLE else None
        if auxiliary is not None:
            yield Verb(auxiliary, (i, i + 1), i, verb, not tokens.tags[auxiliary] & lx.HAVE)
        elif verb.forms & _FINITE and not (_attributive(page, passage, i) or _infinitive(page, passage, i)):
            yield Verb(i, (i, i + 1), i, verb, False)


def _infinitive(page: Page, passage: Passage, i: int) -> bool:
    """Tell whether a form closes the clause of a modal: 'konnte nicht bestätigen, dass'."""
    tokens = page.tokens
    closes = i + 1 >= passage.hi or not tokens.wordlike[i + 1]
    start = clause_start(page, passage.lo, i)
    return closes and tokens.words[i].endswith("n") and tokens.holds(start, i, lx.MODAL | lx.BE)


def _attributive(page: Page, passage: Passage, i: int) -> bool:
    """Tell whether a form is an adjective before its noun: 'der erwähnten Stadt', 'ein bekannter'."""
    tokens = page.tokens
    if i + 1 >= passage.hi or not tokens.capitals[i + 1] or page.quoted[i - 1] != OUTSIDE:
        return False
    if tokens.capitals[i - 1] and any(participial(page, k, i + 2) for k in range(max(passage.lo, i - _INSIDE), i)):
        return True
    return (
        bool(tokens.tags[i - 1] & (lx.DETERMINER | lx.POSSESSIVE | lx.PREPOSITION))
        and not tokens.tags[i - 1] & lx.ADVERB
    )


def _particle(page: Page, passage: Passage, i: int) -> int | None:
    """Return where the particle stands that completes a verb at the end of its clause: 'teilte der Rat mit'."""
    tokens = page.tokens
    if tokens.words[i] not in tokens.lexicon.openers:
        return None
    for k in range(i + 1, min(i + _REACH, passage.hi)):
        if page.quoted[k] != OUTSIDE or tokens.words[k] in ":;":
            return None
        ends = k + 1 >= passage.hi or not tokens.wordlike[k + 1] or page.quoted[k + 1] != OUTSIDE
        ends = ends or bool(tokens.tags[k + 1] & lx.CONJUNCTION)
        if ends and f"{tokens.words[i]} {tokens.words[k]}" in tokens.lexicon.cues:
            return k
    return None


def _auxiliary(page: Page, passage: Passage, i: int, verb: CueVerb) -> int | None:
    """Return the auxiliary of a participle: 'hat … angekündigt', '… angekündigt hatte', 'wird … vorgeworfen'."""
    tokens, helping = page.tokens, lx.HAVE | lx.BE
    if i + 1 < passage.hi and tokens.tags[i + 1] & helping:
        return i + 1
    commas = 0
    for k in range(i - 1, max(passage.lo, i - _REACH) - 1, -1):
        if page.quoted[k] != OUTSIDE or tokens.words[k] in ":;":
            return None
        if tokens.tags[k] & helping:
            return k
        commas += boundary(page, k)
        if commas > (0 if verb.forms & _FINITE else 2) or tokens.tags[k] & lx.FINITE or tokens.words[k] == "dass":
            return None
    return None
