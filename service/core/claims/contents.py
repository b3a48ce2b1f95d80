"""What a cue ties to its source: on which side it stands, and how far it goes."""

from dataclasses import dataclass

from service.core.claims import lexicon as lx
from service.core.claims.adjuncts import skip_adjuncts
from service.core.claims.cues import Hit
from service.core.claims.figures import CARDINALS
from service.core.claims.nouns import Range, noun_phrase_after, subject_before
from service.core.claims.passages import OUTSIDE, Page, Passage

_SPEECH = lx.REPORT | lx.TELL
_CLAUSE = lx.REPORT | lx.TELL | lx.BELIEVE | lx.SHOW
_MARKS = frozenset(",;:.!?—–-()\"“”'‘’")
_AS = frozenset(("as",))
#: subjects that are nobody's voice: the reader, and the 'it' of 'it is important to note'
_NOBODY = frozenset(("you", "it's", "this", "these"))
_NO_SPEAKER = lx.PREPOSITION | lx.SUBORDINATOR | lx.TIME | lx.ADVERB | lx.CONJUNCTION | lx.AUXILIARY | lx.QUESTION
#: words of a number, and of a part of one
_COUNTING = frozenset(("a", "an", "half", *CARDINALS))
#: what may begin another clause with a cue of its own, besides what follows a comma or a quotation
_BREAKERS = frozenset((";", "and", "but"))
#: rules by which somebody is given the word
SPEECH_RULES = frozenset(("clause", "that-clause", "quotation", "parenthetical", "inverted", "colon"))


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution in tokens, its source not yet resolved."""

    source: Range | None
    cue: Range
    content: tuple[Range, ...]
    rule: str
    confidence: float


def draft(page: Page, passage: Passage, hit: Hit, borrowed: Range | None) -> Draft | None:
    """Return what a verb attributes, or None. ``borrowed`` is the subject an infinite form takes over."""
    if hit.passive:
        return _passive(page, passage, hit)
    turned = _inverted(page, passage, hit)
    if turned:
        return turned
    alone = hit.infinite or _conjoined(page, passage, hit)
    subject = borrowed if alone else subject_before(page, passage.lo, hit.lo) or borrowed
    if subject is None or (subject[1] - subject[0] == 1 and page.tokens.words[subject[0]] in _NOBODY):
        return None
    after = skip_adjuncts(page, passage, hit)
    beside = None if alone else _after_utterance(page, passage, hit, subject, after)
    if beside:
        return beside
    content = _right(page, passage, hit, after)
    if content:
        return Draft(subject, (hit.lo, hit.hi), content[1], content[0], 0.8)
    return None if alone else _parenthetical(page, passage, hit, subject, after)


def _conjoined(page: Page, passage: Passage, hit: Hit) -> bool:
    """Tell whether a verb shares its subject with the verb before it: 'X did this and said that'."""
    return hit.lo > passage.lo and bool(page.tokens.tags[hit.lo - 1] & lx.CONJUNCTION)


def _right(page: Page, passage: Passage, hit: Hit, at: int) -> tuple[str, tuple[Range, ...]] | None:
    """Match what follows the verb against what it may govern."""
    tokens, cue = page.tokens, hit.cue
    if at >= passage.hi:
        return None
    word, tag = tokens.words[at], tokens.tags[at]
    frames = cue.frames
    if page.quoted[at] != OUTSIDE:
        return ("quotation", _quoted_right(page, passage, at)) if frames else None
    if word == ":":
        return ("colon", ((at + 1, passage.hi),)) if frames & _SPEECH and at + 1 < passage.hi else None
    if word == "," and at + 1 < passage.hi and page.quoted[at + 1] != OUTSIDE and frames & _SPEECH:
        return ("quotation", _quoted_right(page, passage, at + 1))
    if word in _MARKS:
        return None
    if word == "that" and frames & _CLAUSE:
        return ("that-clause", ((at, clause_end(page, passage, at)),))
    if tag & lx.QUESTION and frames & _CLAUSE:
        return ("question", ((at, clause_end(page, passage, at)),))
    if word == "to" and frames & lx.INTEND:
        if _refuses_to_answer(page, passage, hit, at + 1):
            return None
        return ("infinitive", ((at, clause_end(page, passage, at)),))
    if word in cue.prepositions and at + 1 < passage.hi and not _measures(page, at):
        return ("preposition", ((at + 1, clause_end(page, passage, at + 1)),))
    if frames & _CLAUSE and _opens_clause(page, passage, at, cue.lemma):
        return ("clause", ((at, clause_end(page, passage, at)),))
    if frames & lx.JUDGE and not tag & (lx.PREPOSITION | lx.CONJUNCTION | lx.SUBORDINATOR | lx.AUXILIARY):
        return ("matter", ((at, clause_end(page, passage, at)),))
    return None


def _refuses_to_answer(page: Page, passage: Passage, hit: Hit, at: int) -> bool:
    """Tell whether nothing was said: 'declined to comment', 'refused to immediately respond'."""
    tokens = page.tokens
    if hit.cue.lemma not in tokens.lexicon.refusals:
        return False
    while at < passage.hi and tokens.tags[at] & lx.ADVERB:
        at += 1
    return at < passage.hi and tokens.words[at] in tokens.lexicon.answers


def _measures(page: Page, at: int) -> bool:
    """Tell whether 'about' only rounds a length: 'lies about 40 miles north', 'spoke about an hour'."""
    words = page.tokens.words
    if words[at] != "about" or not (words[at + 1][0].isdigit() or words[at + 1] in _COUNTING):
        return False
    return not page.tokens.lexicon.lengths.isdisjoint(words[at + 2 : at + 4])


def _opens_clause(page: Page, passage: Passage, at: int, lemma: str) -> bool:
    """Tell whether a clause without 'that' begins here."""
    tokens = page.tokens
    if lemma == "say":
        return True
    tag = tokens.tags[at]
    if tag & (lx.PREPOSITION | lx.CONJUNCTION | lx.AUXILIARY):
        return False
    for i in range(at, min(at + 12, passage.hi)):
        if tokens.words[i] in _MARKS:
            return False
        if i > at and tokens.tags[i] & lx.AUXILIARY:
            return True
    return bool(tag & lx.PRONOUN) and not tag & (lx.OBJECT | lx.DETERMINER)


def _quoted_right(page: Page, passage: Passage, at: int) -> tuple[Range, ...]:
    """Return the quotation that begins at ``at`` with what follows it, up to the end of the sentence."""
    number = page.quoted[at]
    end = at
    while end < passage.hi and page.quoted[end] == number:
        end += 1
    if (
        end < passage.hi
        and page.tokens.wordlike[end]
        and not _breaks(page, passage, end)
        and not _after_comma_in_quotation(page, end)
    ):
        end = clause_end(page, passage, end)
    return ((at, end),)


def clause_end(page: Page, passage: Passage, at: int) -> int:
    """Return where content that begins at ``at`` ends: with the sentence, or before another cue."""
    words, quoted = page.tokens.words, page.quoted
    for i in range(at + 1, passage.hi):
        may_end = words[i] in _BREAKERS or words[i - 1] == "," or quoted[i - 1] != OUTSIDE
        if may_end and quoted[i] == OUTSIDE and (_breaks(page, passage, i) or _after_comma_in_quotation(page, i)):
            return i
    return max(at, passage.hi)


def _breaks(page: Page, passage: Passage, i: int) -> bool:
    tokens = page.tokens
    word = tokens.words[i]
    if word == ";":
        return True
    if i + 1 >= passage.hi:
        return False
    if word in ("and", "but"):
        return _speaks_again(page, passage, i + 1)
    after_comma = tokens.words[i - 1] == "," or page.quoted[i - 1] != OUTSIDE
    cue = tokens.lexicon.cues.get(word)
    if after_comma and cue and cue.forms & lx.ING and cue.frames & _SPEECH:
        return True
    return after_comma and word == "according"


def _after_comma_in_quotation(page: Page, i: int) -> bool:
    """Tell whether a quotation that ends in a comma stands just before: the sentence goes on without it."""
    number = page.quoted[i - 1]
    if number == OUTSIDE or page.tokens.tags[i] & lx.CONJUNCTION:
        return False
    return page.tokens.text[page.quotations[number].inner_end - 1] == ","


def _speaks_again(page: Page, passage: Passage, i: int) -> bool:
    """Tell whether a second verb of saying follows 'and' or 'but', with or without 'he'."""
    tokens = page.tokens
    for k in range(i, min(i + 3, passage.hi)):
        cue = tokens.lexicon.cues.get(tokens.words[k])
        if cue and cue.forms & (lx.PAST | lx.PRESENT) and cue.frames & (_SPEECH | lx.JUDGE):
            return not tokens.tags[k] & lx.PLURAL_NOUN
        if not tokens.tags[k] & (lx.PRONOUN | lx.ADVERB | lx.AUXILIARY):
            return False
    return False


def _after_utterance(page: Page, passage: Passage, hit: Hit, subject: Range, at: int) -> Draft | None:
    """'"…," X said as …': what is quoted just before the speaker was said, whatever follows."""
    before = subject[0] - 1
    if before < passage.lo or not hit.cue.frames & _SPEECH:
        return None
    quoted = page.quoted[before] != OUTSIDE
    adjunct = at < passage.hi and page.tokens.words[before] == "," and _is_adjunct(page, at, hit)
    if not quoted and not adjunct:
        return None
    if quoted and at < passage.hi and (page.quoted[at] != OUTSIDE or page.tokens.words[at] in ("that", ":")):
        return None
    left = trim(page, passage.lo, subject[0])
    if left is None:
        return None
    right = _resumed(page, passage, at) if quoted else None
    return Draft(subject, (hit.lo, hit.hi), (left, right) if right else (left,), "parenthetical", 0.9)


def _is_adjunct(page: Page, at: int, hit: Hit) -> bool:
    tag, word = page.tokens.tags[at], page.tokens.words[at]
    return bool(tag & (lx.PREPOSITION | lx.SUBORDINATOR)) and word != "that" and word not in hit.cue.prepositions


def _resumed(page: Page, passage: Passage, at: int) -> Range | None:
    """Return a quotation taken up again behind its cue: '"…," he said, "…"'."""
    for i in range(at, min(at + 12, passage.hi)):
        if page.quoted[i] != OUTSIDE:
            return trim(page, i, passage.hi) if page.tokens.words[i - 1] in ",-—–." else None
    return None


def _parenthetical(page: Page, passage: Passage, hit: Hit, subject: Range, at: int) -> Draft | None:
    """'…, X said.' and 'As X noted, …': the content stands before, after, or on both sides."""
    if not hit.cue.frames & (_SPEECH | lx.BELIEVE | lx.SHOW):
        return None
    if at < passage.hi and page.tokens.words[at] not in _MARKS:
        return None
    left = trim(page, passage.lo, subject[0])
    if left and page.tokens.words[left[1] - 1] in _AS:
        left = trim(page, left[0], left[1] - 1)
    right = trim(page, at, passage.hi) if at < passage.hi and page.tokens.words[at] in ",-—" else None
    if right and left and _starts_aside(page, right[0]):
        right = None
    content = tuple(part for part in (left, right) if part)
    return Draft(subject, (hit.lo, hit.hi), content, "parenthetical", 0.9) if content else None


def _starts_aside(page: Page, at: int) -> bool:
    """Tell whether words behind 'X said,' belong to the cue, not to what was said."""
    tag, cue = page.tokens.tags[at], page.tokens.lexicon.cues.get(page.tokens.words[at])
    aside = tag & (lx.RELATIVE | lx.PREPOSITION | lx.SUBORDINATOR | lx.CONJUNCTION)
    return bool(aside) or bool(cue and cue.forms & lx.ING)


def _inverts(page: Page, passage: Passage, hit: Hit) -> bool:
    """Tell whether '…, said X' is possible here: the verb follows a comma or a quotation."""
    before = hit.lo - 1
    if before <= passage.lo or hit.infinite:
        return False
    return page.quoted[before] != OUTSIDE or page.tokens.words[before] == ","


def _inverted(page: Page, passage: Passage, hit: Hit) -> Draft | None:
    tokens = page.tokens
    if not _inverts(page, passage, hit) or not hit.cue.frames & lx.REPORT or hit.hi >= passage.hi:
        return None
    if page.quoted[hit.hi] != OUTSIDE or tokens.tags[hit.hi] & _NO_SPEAKER:
        return None
    source = noun_phrase_after(page, hit.hi, passage.hi)
    left = trim(page, passage.lo, hit.lo)
    if not source or not left or not _closes(page, passage, source[1]):
        return None
    right = _resumed(page, passage, source[1])
    content = (left, right) if right else (left,)
    return Draft(source, (hit.lo, hit.hi), content, "inverted", 0.9)


def _closes(page: Page, passage: Passage, at: int) -> bool:
    """Tell whether a speaker named behind the verb is complete: no verb of its own follows."""
    if at >= passage.hi or page.quoted[at] != OUTSIDE:
        return True
    tag = page.tokens.tags[at]
    if not page.tokens.wordlike[at]:
        return True
    return bool(tag & (lx.PREPOSITION | lx.RELATIVE | lx.TIME | lx.ADVERB | lx.SUBORDINATOR)) and not tag & lx.AUXILIARY


def _passive(page: Page, passage: Passage, hit: Hit) -> Draft | None:
    """'X is expected to …', 'X was accused of …': what is reported is said of the subject."""
    subject = subject_before(page, passage.lo, hit.lo)
    after = hit.hi
    if subject is None or after >= passage.hi or not hit.cue.frames & (lx.PASSIVE | lx.TELL):
        return None
    if page.tokens.words[after] not in ("to", "that", "of", "as"):
        return None
    content = (subject, (after, clause_end(page, passage, after)))
    return Draft(None, (hit.lo, hit.hi), content, "passive", 0.6)


def trim(page: Page, lo: int, hi: int) -> Range | None:
    """Return a range without the marks at its edges; None if nothing is left."""
    words = page.tokens.words
    while lo < hi and words[lo] in _MARKS:
        lo += 1
    while hi > lo and words[hi - 1] in _MARKS:
        hi -= 1
    return (lo, hi) if lo < hi else None
