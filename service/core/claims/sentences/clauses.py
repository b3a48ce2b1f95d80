"""Where words that somebody is credited with begin and end."""

from service.core.claims.sentences.nouns import Range, verbal
from service.core.claims.sentences.passages import OUTSIDE, Page, Passage
from service.core.claims.words import lexicon as lx

#: what verbs of saying may govern
SPEECH = lx.REPORT | lx.TELL
#: what can carry a sentence
VERB = lx.FINITE | lx.AUXILIARY
#: marks that are no part of what is said
MARKS = frozenset(",;:.!?—–-()\"“”'‘’`")
#: marks that open a quotation in German, and those that close it
_OPENING, _CLOSING = frozenset("„»"), frozenset("“”«")
#: what may begin another clause with a cue of its own, besides what follows a comma or a quotation
_BREAKERS = frozenset((";", "and", "but"))


def clause_end(page: Page, passage: Passage, at: int) -> int:
    """Return where content that begins at ``at`` ends: with the sentence, or before another cue."""
    words, quoted = page.tokens.words, page.quoted
    spoken = quoted[at] != OUTSIDE
    for i in range(at + 1, passage.hi):
        may_end = words[i] in _BREAKERS or words[i - 1] == "," or quoted[i - 1] != OUTSIDE
        if (
            may_end
            and quoted[i] == OUTSIDE
            and (breaks(page, passage, i) or (spoken and after_comma_in_quotation(page, i)))
        ):
            return i
    return max(at, passage.hi)


def breaks(page: Page, passage: Passage, i: int) -> bool:
    """Tell whether what somebody says ends before token ``i``: the reporter speaks again, or another does."""
    tokens = page.tokens
    word = tokens.words[i]
    if word == ";":
        return True
    if i + 1 >= passage.hi:
        return False
    if word in ("and", "but"):
        return _speaks_again(page, passage, i + 1)
    if word == "while" and tokens.words[i - 1] == ",":
        return True
    after_comma = tokens.words[i - 1] == "," or page.quoted[i - 1] != OUTSIDE
    cue = tokens.verbs[i]
    if after_comma and cue and cue.forms & lx.ING and cue.frames & SPEECH:
        return True
    return after_comma and word == "according"


def after_comma_in_quotation(page: Page, i: int) -> bool:
    """Tell whether a quotation that ends in a comma stands just before: the sentence goes on without it."""
    number = page.quoted[i - 1]
    if number == OUTSIDE or page.tokens.tags[i] & lx.CONJUNCTION:
        return False
    return page.tokens.text[page.quotations[number].inner_end - 1] == ","


def _speaks_again(page: Page, passage: Passage, i: int) -> bool:
    """Tell whether a second verb of saying follows 'and' or 'but', with or without 'he'."""
    tokens = page.tokens
    for k in range(i, min(i + 3, passage.hi)):
        cue = tokens.verbs[k]
        if cue and cue.forms & (lx.PAST | lx.PRESENT) and cue.frames & (SPEECH | lx.JUDGE):
            return not tokens.tags[k] & lx.PLURAL_NOUN
        if not tokens.tags[k] & (lx.PRONOUN | lx.ADVERB | lx.AUXILIARY):
            return False
    return False


def has_verb(page: Page, part: Range) -> bool:
    """Tell whether a verb that can carry a sentence stands in a range."""
    tokens = page.tokens
    for i in range(*part):
        verb = tokens.tags[i] & VERB or tokens.says[i] or (tokens.past[i] and verbal(tokens, i))
        if verb and (i == part[0] or not tokens.capitals[i]):
            return True
    return False


def reported(page: Page, lo: int, hi: int) -> bool:
    """Tell whether a German verb tells by its mood that others said this: 'Der Plan sei gut' (Duden, § 750)."""
    tokens = page.tokens
    if not tokens.lexicon.verb_second:
        return False
    said = (i for i in range(lo, hi) if tokens.tags[i] & lx.REPORTED and not tokens.capitals[i])
    return any(page.quoted[i] == OUTSIDE for i in said)


def trim(page: Page, lo: int, hi: int) -> Range | None:
    """Return a range without the marks at its edges; None if nothing is left."""
    words = page.tokens.words
    while lo < hi and words[lo] in MARKS:
        lo += 1
    while hi > lo and words[hi - 1] in MARKS:
        hi -= 1
    if lo < hi and words[lo] in _OPENING and _CLOSING.isdisjoint(words[lo:hi]):
        lo += 1  # its partner was a mark at the other edge
    return (lo, hi) if lo < hi else None
