"""What a speaker is named beside: '…, X said', '…, said X', 'As X noted, …'."""

from service.core.claims.sentences.clauses import MARKS, SPEECH, has_verb, trim
from service.core.claims.sentences.nouns import Range, source_after
from service.core.claims.sentences.passages import OUTSIDE, Page, Passage
from service.core.claims.speech.appositions import only_described
from service.core.claims.speech.cues import Hit
from service.core.claims.speech.draft import Draft
from service.core.claims.speech.partners import with_partner_behind
from service.core.claims.words import lexicon as lx

_NO_SPEAKER = lx.PREPOSITION | lx.SUBORDINATOR | lx.TIME | lx.ADVERB | lx.CONJUNCTION | lx.AUXILIARY | lx.QUESTION
#: words within which a quotation is taken up again
_REACH = 12


def after_utterance(page: Page, passage: Passage, hit: Hit, subject: Range, at: int) -> Draft | None:
    """'"…," X said as …': what is quoted just before the speaker was said, whatever follows."""
    before = subject[0] - 1
    if before < passage.lo or not hit.cue.frames & SPEECH:
        return None
    quoted = page.quoted[before] != OUTSIDE
    adjunct = at < passage.hi and page.tokens.words[before] == "," and _is_adjunct(page, at, hit)
    if not quoted and not adjunct:
        return None
    named = hit.cue.frames & lx.TELL and not page.tokens.wordlike[before]  # '"…," he told "The Late Hour"'
    if (
        quoted
        and at < passage.hi
        and ((page.quoted[at] != OUTSIDE and not named) or page.tokens.words[at] in ("that", ":"))
    ):
        return None
    left = trim(page, passage.lo, subject[0])
    if left is None or not (quoted or has_verb(page, left)):
        return None
    right = _resumed(page, passage, at) if quoted else None
    return Draft(subject, (hit.lo, hit.hi), (left, right) if right else (left,), "parenthetical", 0.9)


def _is_adjunct(page: Page, at: int, hit: Hit) -> bool:
    tag, word = page.tokens.tags[at], page.tokens.words[at]
    asks = hit.cue.frames & lx.TELL and word in ("if", "whether")
    adjunct = bool(tag & (lx.PREPOSITION | lx.SUBORDINATOR)) and word != "that" and not asks
    return adjunct and word not in hit.cue.prepositions


def _resumed(page: Page, passage: Passage, at: int) -> Range | None:
    """Return a quotation taken up again behind its cue: '"…," he said, "…"'."""
    for i in range(at, min(at + _REACH, passage.hi)):
        if page.quoted[i] != OUTSIDE:
            return trim(page, i, passage.hi) if page.tokens.words[i - 1] in ",-—–." else None
    return None


def parenthetical(page: Page, passage: Passage, hit: Hit, subject: Range, at: int) -> Draft | None:
    """'…, X said.' and 'As X noted, …': the content stands before, after, or on both sides."""
    if not hit.cue.frames & (SPEECH | lx.BELIEVE | lx.SHOW) or hit.cue.lemma in page.tokens.lexicon.never_beside:
        return None
    if at < passage.hi and page.tokens.words[at] not in MARKS:
        return None
    left = trim(page, passage.lo, subject[0])
    if left and page.tokens.words[left[1] - 1] == "as":
        left = trim(page, left[0], left[1] - 1)
    elif left and page.tokens.wordlike[subject[0] - 1] and page.quoted[subject[0] - 1] == OUTSIDE:
        return None
    right = trim(page, at, passage.hi) if at < passage.hi and page.tokens.words[at] in ",-—" else None
    if right and page.tokens.words[right[0]] == "according":
        right = None
    if right and left and _starts_aside(page, right[0]):
        right = None
    content = tuple(part for part in (left, right) if part)
    clause = hit.cue.lemma == "say" or any(has_verb(page, part) or page.quoted[part[0]] != OUTSIDE for part in content)
    return Draft(subject, (hit.lo, hit.hi), content, "parenthetical", 0.9) if content and clause else None


def _starts_aside(page: Page, at: int) -> bool:
    """Tell whether words behind 'X said,' belong to the cue, not to what was said."""
    tag, cue = page.tokens.tags[at], page.tokens.verbs[at]
    if page.tokens.words[at] == "to":
        return False
    aside = tag & (lx.RELATIVE | lx.PREPOSITION | lx.SUBORDINATOR | lx.CONJUNCTION)
    return bool(aside) or bool(cue and cue.forms & lx.ING)


def inverted(page: Page, passage: Passage, hit: Hit) -> Draft | None:
    """'…, said X': the speaker stands behind the verb."""
    tokens = page.tokens
    if not _inverts(page, passage, hit) or not hit.cue.frames & lx.REPORT or hit.hi >= passage.hi:
        return None
    if page.quoted[hit.hi] != OUTSIDE or tokens.tags[hit.hi] & _NO_SPEAKER:
        return None
    source = source_after(page, hit.hi, passage.hi)
    source = source and with_partner_behind(page, passage, source)
    left = trim(page, passage.lo, hit.lo)
    if not source or not left or not _closes(page, passage, source[1]):
        return None
    whole = trim(page, source[1], passage.hi) is None
    quoted = page.quoted[hit.lo - 1] != OUTSIDE
    if not (quoted or ((whole or has_verb(page, left)) and not only_described(page, passage, left))):
        return None
    right = _resumed(page, passage, source[1])
    content = (left, right) if right else (left,)
    return Draft(source, (hit.lo, hit.hi), content, "inverted", 0.9)


def _inverts(page: Page, passage: Passage, hit: Hit) -> bool:
    """Tell whether '…, said X' is possible here: the verb follows a comma or a quotation."""
    before = hit.lo - 1
    if before <= passage.lo or hit.infinite:
        return False
    return page.quoted[before] != OUTSIDE or page.tokens.words[before] == ","


def _closes(page: Page, passage: Passage, at: int) -> bool:
    """Tell whether a speaker named behind the verb is complete: no verb of its own follows."""
    if at >= passage.hi or page.quoted[at] != OUTSIDE:
        return True
    tag = page.tokens.tags[at]
    if not page.tokens.wordlike[at]:
        return True
    return bool(tag & (lx.PREPOSITION | lx.RELATIVE | lx.TIME | lx.ADVERB | lx.SUBORDINATOR)) and not tag & lx.AUXILIARY
