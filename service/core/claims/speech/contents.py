"""What a cue ties to its source: on which side it stands, and how far it goes."""

from service.core.claims.sentences.clauses import clause_end
from service.core.claims.sentences.nouns import Range, source_after, subject_before
from service.core.claims.sentences.passages import OUTSIDE, Page, Passage
from service.core.claims.speech.adjuncts import skip_adjuncts
from service.core.claims.speech.beside import after_utterance, inverted, parenthetical
from service.core.claims.speech.cues import Hit
from service.core.claims.speech.draft import Draft
from service.core.claims.speech.governed import governed
from service.core.claims.speech.partners import with_partners
from service.core.claims.words import lexicon as lx

#: subjects that are nobody's voice: the reader, and the 'it' of 'it is important to note'
_NOBODY = frozenset(("you", "it's", "this", "these"))
_BEHIND_PASSIVE = frozenset(("to", "that", "of", "as", "if", "whether"))
#: rules by which somebody is given the word
SPEECH_RULES = frozenset(("clause", "that-clause", "quotation", "parenthetical", "inverted", "colon", "denial"))


def draft(page: Page, passage: Passage, hit: Hit, borrowed: Range | None) -> Draft | None:
    """Return what a verb attributes, or None. ``borrowed`` is the subject an infinite form takes over."""
    if hit.passive:
        return _passive(page, passage, hit)
    turned = inverted(page, passage, hit)
    if turned:
        return turned
    opens = hit.lo == passage.lo or page.tokens.tags[hit.lo - 1] & (lx.SUBORDINATOR | lx.RELATIVE) == lx.SUBORDINATOR
    if opens and not hit.infinite and hit.cue.forms & lx.PARTICIPLE:
        return None  # '(When) asked about it, X said': who asked is not told
    alone = hit.infinite or _conjoined(page, passage, hit)
    before = None if alone else subject_before(page, passage.lo, hit.lo)
    subject = with_partners(page, passage, before, hit.lo) if before else borrowed
    if subject is None or (subject[1] - subject[0] == 1 and page.tokens.words[subject[0]] in _NOBODY):
        return None
    passage = _relative_clause(page, passage, subject)
    after = skip_adjuncts(page, passage, hit)
    beside = None if alone else after_utterance(page, passage, hit, subject, after)
    if beside:
        return beside
    content = governed(page, passage, hit, after, subject)
    if content:
        rule, parts = content
        return Draft(
            subject, (hit.lo, hit.hi), _aside(page, passage, hit, parts) if rule == "matter" else parts, rule, 0.8
        )
    return None if alone else parenthetical(page, passage, hit, subject, after)


def _relative_clause(page: Page, passage: Passage, subject: Range) -> Passage:
    """Cut a sentence at the end of a relative clause between commas: 'Ann Roe, who said it was late, left'."""
    at = subject[0]
    if not page.tokens.tags[at] & lx.RELATIVE or page.tokens.words[at - 1 : at] != [","]:
        return passage
    commas = (i for i in range(at, passage.hi) if page.tokens.words[i] == "," and page.quoted[i] == OUTSIDE)
    return passage._replace(hi=next(commas, passage.hi))


def _aside(page: Page, passage: Passage, hit: Hit, parts: tuple[Range, ...]) -> tuple[Range, ...]:
    """End a matter with the words between commas that tell it: 'the Ledger, citing a report, said it was late'."""
    if not hit.cue.forms & lx.ING or not (hit.lo == passage.lo or page.tokens.words[hit.lo - 1] == ","):
        return parts
    lo, hi = parts[0]
    return ((lo, next((i for i in range(lo + 1, hi) if page.tokens.words[i] == ","), hi)),)


def _conjoined(page: Page, passage: Passage, hit: Hit) -> bool:
    """Tell whether a verb shares its subject with the verb before it: 'X did this and said that'."""
    return hit.lo > passage.lo and bool(page.tokens.tags[hit.lo - 1] & lx.CONJUNCTION)


def _passive(page: Page, passage: Passage, hit: Hit) -> Draft | None:
    """'X is expected to …', 'X was accused of …': what is reported is said of the subject. 'by' names who says so."""
    subject = subject_before(page, passage.lo, hit.lo)
    after, source, words = hit.hi, None, page.tokens.words
    if words[after : after + 1] == ["by"]:
        source = source_after(page, after + 1, passage.hi)
        after = source[1] if source else after
    if subject is None or after >= passage.hi or not hit.cue.frames & (lx.PASSIVE | lx.TELL | lx.REPORT):
        return None
    if words[after] not in _BEHIND_PASSIVE or not (source or hit.cue.frames & (lx.PASSIVE | lx.TELL)):
        return None
    content = (after, clause_end(page, passage, after))
    if words[after] == "that":
        return Draft(source, (hit.lo, hit.hi), (content,), "denial" if hit.denies else "passive-that", 0.6)
    if words[after] in ("if", "whether"):
        return Draft(source, (hit.lo, hit.hi), (content,), "question", 0.6)
    return Draft(source, (hit.lo, hit.hi), (subject, content), "passive", 0.6)
