"""What a verb of saying governs: the words that follow it."""

from service.core.claims.sentences.clauses import MARKS, SPEECH, VERB, after_comma_in_quotation, breaks, clause_end
from service.core.claims.sentences.nouns import Range, head_of, participle, verbal
from service.core.claims.sentences.passages import OUTSIDE, Page, Passage
from service.core.claims.speech.cues import Hit
from service.core.claims.words import lexicon as lx
from service.core.claims.words.figures import CARDINALS

_CLAUSE = lx.REPORT | lx.TELL | lx.BELIEVE | lx.SHOW
#: words of a number, and of a part of one
_COUNTING = frozenset(("a", "an", "half", *CARDINALS))
#: rules by which the words governed are somebody's statement
_STATED = frozenset(("that-clause", "clause", "quotation"))
#: with one of these a verb that may name a deed is one of judging: 'critics attacked it as reckless'
_GROUNDS = frozenset(("for", "as", "over"))
#: words within which the verb of a clause without 'that' stands
_REACH = 12


def governed(page: Page, passage: Passage, hit: Hit, at: int, subject: Range) -> tuple[str, tuple[Range, ...]] | None:
    """Match what follows the verb against what it may govern; what is denied is not what the subject says."""
    found = _governed(page, passage, hit, at, subject)
    return ("denial", found[1]) if found and hit.denies and found[0] in _STATED else found


def _governed(page: Page, passage: Passage, hit: Hit, at: int, subject: Range) -> tuple[str, tuple[Range, ...]] | None:
    tokens, cue = page.tokens, hit.cue
    if at >= passage.hi:
        return None
    word, tag = tokens.words[at], tokens.tags[at]
    frames = cue.frames
    if page.quoted[at] != OUTSIDE:
        return ("quotation", _quoted_right(page, passage, at)) if frames else None
    if word == ":":
        return ("colon", ((at + 1, passage.hi),)) if frames & SPEECH and at + 1 < passage.hi else None
    if word == "," and at + 1 < passage.hi and page.quoted[at + 1] != OUTSIDE and frames & SPEECH:
        return ("quotation", _quoted_right(page, passage, at + 1))
    if word in MARKS:
        return None
    if word == "that" and frames & _CLAUSE:
        return ("that-clause", ((at, clause_end(page, passage, at)),))
    if tag & lx.QUESTION and frames & (_CLAUSE | lx.JUDGE):
        return ("question", ((at, clause_end(page, passage, at)),))
    if frames & lx.TELL and at > hit.hi and (word == "to" or tokens.words[at : at + 2] == ["not", "to"]):
        return ("infinitive", ((at, clause_end(page, passage, at)),))
    if word == "to" and frames & lx.INTEND:
        if _refuses_to_answer(page, passage, hit, at + 1):
            return None
        return ("infinitive", ((at, clause_end(page, passage, at)),))
    if word in cue.prepositions and at + 1 < passage.hi and not _measures(page, at, passage.hi):
        if at == hit.hi and cue.lemma in tokens.lexicon.about_persons and page.quoted[at + 1] == OUTSIDE:
            return None  # 'a man accused of fraud'
        return ("preposition", ((at + 1, clause_end(page, passage, at + 1)),))
    if frames & _CLAUSE and cue.lemma not in tokens.lexicon.that_only and _opens_clause(page, passage, at, cue.lemma):
        return ("clause", ((at, clause_end(page, passage, at)),))
    judged = frames & lx.JUDGE or (frames & lx.SHOW and page.tokens.tags[head_of(tokens, subject)] & lx.DOCUMENT)
    if cue.lemma in tokens.lexicon.deeds_too and _is_deed(page, passage, subject, at):
        return None
    if judged and not tag & (lx.PREPOSITION | lx.CONJUNCTION | lx.SUBORDINATOR | lx.AUXILIARY):
        return ("matter", ((at, clause_end(page, passage, at)),))
    return None


def _is_deed(page: Page, passage: Passage, subject: Range, at: int) -> bool:
    """Tell whether a verb like 'attack' names a deed: a nameless crowd is its subject, and no ground is given."""
    tokens, head = page.tokens, head_of(page.tokens, subject)
    nameless = not tokens.capitals[head] or head == passage.lo
    crowd = nameless and tokens.words[head].endswith("s") and not tokens.tags[head] & (lx.UNNAMED | lx.CALLING)
    return crowd and _GROUNDS.isdisjoint(tokens.words[at : passage.hi])


def _refuses_to_answer(page: Page, passage: Passage, hit: Hit, at: int) -> bool:
    """Tell whether nothing was said: 'declined to comment', 'refused to immediately respond'."""
    tokens = page.tokens
    if hit.cue.lemma not in tokens.lexicon.refusals:
        return False
    while at < passage.hi and tokens.tags[at] & lx.ADVERB:
        at += 1
    return at < passage.hi and tokens.words[at] in tokens.lexicon.answers


def _measures(page: Page, at: int, hi: int) -> bool:
    """Tell whether 'about' only rounds a length: 'lies about 40 miles north', 'spoke about an hour'."""
    words = page.tokens.words
    if words[at] != "about" or not (words[at + 1][0].isdigit() or words[at + 1] in _COUNTING):
        return False
    return not page.tokens.lexicon.lengths.isdisjoint(words[at + 2 : min(at + 4, hi)])


def _opens_clause(page: Page, passage: Passage, at: int, lemma: str) -> bool:
    """Tell whether a clause without 'that' begins here."""
    tokens = page.tokens
    if lemma == "say":
        return True
    tag = tokens.tags[at]
    if tag & (lx.PREPOSITION | lx.CONJUNCTION | lx.AUXILIARY) and not tag & lx.PRONOUN:
        return False
    for i in range(at, min(at + _REACH, passage.hi)):
        if tokens.words[i] in MARKS or (i > at and tokens.tags[i] & lx.RELATIVE):
            return False  # a noun with a relative clause: 'tweeted a note that said'
        if (i > at or tag & lx.PRONOUN) and (
            tokens.tags[i] & VERB or (verbal(tokens, i) and not participle(tokens, i))
        ):
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
        and not breaks(page, passage, end)
        and not after_comma_in_quotation(page, end)
    ):
        end = clause_end(page, passage, end)
    return ((at, end),)
