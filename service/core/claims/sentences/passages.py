"""Sentences kept whole across the quotations they hold, and the paragraphs they stand in."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from service.core.claims.sentences.quotations import Quotation, find_quotations
from service.core.claims.sentences.tokens import SHUT, Tokens, tokenize
from service.core.claims.words.languages import lexicon_for
from service.core.claims.words.lexicon import CALENDAR, CONJUNCTION, DETERMINER, NOTICE, POSSESSIVE, PREPOSITION, TIME
from service.core.memory import remembered
from service.core.text.sentences import cut, paragraphs
from service.core.text.span import Span, span_of

#: tokens of the longest sentence, with all it quotes; a paragraph in prose stays below it
LONGEST = 200
#: paragraphs that are read of one text; two megabytes of prose have 10,000, what has more is a list
MOST = 50_000
#: tokens of the longest editorial label, with a date and a time
_LABEL = 12
#: what a label's date and time are written with, besides numbers and days
_DATING = frozenset(("at", "on", "a.m", "p.m", "am", "pm", "et", "gmt", "utc", "from", "the", "editors"))
#: words of the longest title of a work, its small words, and what stands before a name that is called out
_TITLE, _SMALL = 10, PREPOSITION | DETERMINER | CONJUNCTION | POSSESSIVE
_CALLED = frozenset(("a", "an", "as", "him", "her", "them", "is", "was", "are", "were"))
#: a dateline: a place in capitals with what it lies in and a date, an agency in brackets, a dash (AP Stylebook,
#: "datelines"); an agency may stand alone, and a place before one may be in small letters
_AGENCY = r"\([A-Z][\w/ .]{1,30}\)"
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’-]{2,30}(?: [A-Z][A-Z.'’-]{1,30}){0,4}(?:, [A-Z][\w.]{1,30}(?: [A-Z][\w.]{1,30}){0,2})?"
    rf"(?:, [A-Z][a-z]{{2,8}}\.? \d\d?)?(?: {_AGENCY})?"
    rf"|(?:[A-Z][\w.]{{1,30}}(?:,? [A-Z][\w.]{{1,30}}){{0,4}} )?{_AGENCY})"
    r"(?: ?(?:--|[—–])\s*| [_-] )(?=[\"“‘'A-Z\d])"
)
#: a single letter or mark before '!' or '?', and characters within which it stands before a place
_LETTER, _NEAR = re.compile(r"(?:(?<![\w.'’&/-])\w|[^\w\s])[!?]\s?$"), 8
#: a German ordinal, which a full stop makes: 'am 17. Februar', 'der 3. Platz'
_ORDINAL = re.compile(r"\b(?i:am|vom|zum|im|der|die|das|dem|den|des|bis|und) \d{1,2}\.\s$")
#: marks a token that stands in no quotation
OUTSIDE = -1
#: what stands between passages that are read side by side: the end of a line, where quotations end as well
BREAK = f"\n{SHUT}\n"


class Line(NamedTuple):
    """A paragraph, or a passage of one."""

    words: str
    #: whether a text begins with it, so that it may be a headline
    opens: bool = False


class Passage(NamedTuple):
    """One sentence, or several that a quotation binds together, as a range of tokens."""

    lo: int
    hi: int
    #: number of the line it stands in, or of the passages that were read together
    paragraph: int


@dataclass(frozen=True, slots=True)
class Page:
    """A text, read as far as attribution needs it."""

    tokens: Tokens
    quotations: list[Quotation]
    #: for each token the quotation it stands in, or ``OUTSIDE``
    quoted: list[int]
    passages: list[Passage]
    #: whether it is the beginning of a text, so that its first line may be a headline
    opens: bool = True

    def span(self, part: tuple[int, int]) -> Span:
        """Return the place of a range of tokens."""
        return span_of((self.tokens.starts[part[0]], self.tokens.ends[part[1] - 1]))

    def unquoted(self, lo: int, hi: int) -> bool:
        """Tell whether nothing in a range of tokens stands in a quotation."""
        return self.quoted[lo:hi].count(OUTSIDE) == hi - lo


@remembered(4)
def read_page(text: str, lang: str) -> Page:
    """Read a text. The last ones are remembered, since support asks for the same several times."""
    tokens, passages = tokenize(text, lexicon_for(lang)), list[Passage]()
    for number, (start, end, _) in enumerate(paragraphs(text)[:MOST]):
        lo = bisect_left(tokens.starts, start)
        for span in cut_passages(text[start:end]):
            hi = bisect_left(tokens.starts, start + span.end, lo)
            passages += _portions(tokens, _behind_dateline(tokens, lo) if lo == 0 else lo, hi, number)
            lo = hi
    return _page(tokens, passages, opens=True)


def read_passages(lines: Sequence[Line], lang: str) -> Page:
    """Read passages side by side, each as if it stood alone; only the first may open its text.

    To read many at once costs far less than to read each: most of the time goes into turning from one rule to the next.
    """
    tokens, passages, start = tokenize(BREAK.join([words for words, _ in lines]), lexicon_for(lang)), list[Passage](), 0
    for number, (words, _) in enumerate(lines):
        lo, hi = bisect_left(tokens.starts, start), bisect_left(tokens.starts, start + len(words))
        passages += _portions(tokens, _behind_dateline(tokens, lo), hi, number)
        start += len(words) + len(BREAK)
    return _page(tokens, passages, opens=lines[0].opens)


def read_sentence(words: str, lang: str) -> Page:
    """Read the words of one passage of a page by themselves, as one."""
    tokens = tokenize(words, lexicon_for(lang))
    return _page(tokens, [Passage(0, len(tokens.starts), 0)], opens=False)


def _page(tokens: Tokens, passages: list[Passage], opens: bool) -> Page:
    quoted, quotations = [OUTSIDE] * len(tokens.starts), find_quotations(tokens.text)
    for number, quotation in enumerate(quotations):
        lo = bisect_left(tokens.starts, quotation.start)
        hi = bisect_left(tokens.starts, quotation.end)
        quoted[lo:hi] = [number] * (hi - lo)
    return Page(tokens, quotations, quoted, passages, opens)


def cut_passages(paragraph: str) -> list[Span]:
    """Return the passages of a paragraph, without the white space between them; it has none around it.

    They are its sentences, cut once more where a quotation stands between two of them; those whose boundary lies
    inside a quotation that does not begin there are one.
    """
    stops, quotations = list(accumulate(map(len, cut(paragraph)))), find_quotations(paragraph)
    if quotations:
        stops = sorted({*stops, *(at for quotation in quotations for at in _cuts(paragraph, quotation))})
    if len(stops) == 1:
        return [Span(0, len(paragraph))] if paragraph else []
    begins = [quotation.start for quotation in quotations]
    passages, start = list[Span](), 0
    for stop in stops:
        k = bisect_left(begins, stop) - 1
        bound = _inside_a_name(paragraph, stop) or _ORDINAL.search(paragraph, max(0, stop - _NEAR), stop)
        if (k >= 0 and stop < quotations[k].end) or bound:
            continue
        words = paragraph[start:stop]
        if bare := words.strip():
            begin = start + words.index(bare[0])
            passages.append(Span(begin, begin + len(bare)))
        start = stop
    return passages


def _cuts(text: str, quotation: Quotation) -> list[int]:
    """Return the ends of sentences: a full stop before the opening mark, or inside the closing one."""
    cuts = []
    before = text[max(0, quotation.start - 3) : quotation.start].rstrip()
    if before and before[-1] in ".!?" and before[-2:-1].islower():
        cuts.append(quotation.start)
    if quotation.closed and text[quotation.inner_end - 1] == "." and text[quotation.end : quotation.end + 1].isspace():
        following = text[quotation.end : quotation.end + 3].strip()[:1]
        if following.isupper():
            cuts.append(quotation.end)
    return cuts


def _inside_a_name(text: str, stop: int) -> bool:
    """Tell whether '!' or '?' before a place is part of a name: 'E! News', 'Who's the Boss? star'."""
    if stop == len(text) or text[stop - 2 : stop].rstrip()[-1:] not in ("!", "?"):
        return False
    return text[stop].islower() or _LETTER.search(text, max(0, stop - _NEAR), stop) is not None


def _portions(tokens: Tokens, lo: int, hi: int, paragraph: int) -> list[Passage]:
    """Cut what is too long for a sentence, so that no rule reads far; what holds no word is left out."""
    start = _behind_label(tokens, lo, hi)
    portions = [Passage(at, min(at + LONGEST, hi), paragraph) for at in range(start, hi, LONGEST)]
    return [portion for portion in portions if True in tokens.wordlike[portion.lo : portion.hi]]


def names_a_work(page: Page, number: int) -> bool:
    """Tell whether a quotation is the title of a work and nothing that was said: 'the star of "Lowick Lights"'.

    Titles are written with capitals but for small words (AP Stylebook, "composition titles"); 'a "Liar"' is no title.
    """
    tokens, place = page.tokens, page.quotations[number]
    lo, hi = bisect_left(tokens.starts, place.inner_start), bisect_left(tokens.starts, place.inner_end)
    words = [i for i in range(lo, hi) if tokens.wordlike[i]]
    if not words or len(words) > _TITLE or tokens.words[max(0, lo - 2)] in _CALLED:
        return False
    small = (i for i in words[1:] if not tokens.capitals[i] and not tokens.words[i][0].isdigit())
    return tokens.capitals[words[0]] and all(tokens.tags[i] & _SMALL for i in small)


def labelled(tokens: Tokens, passage: Passage) -> bool:
    """Tell whether an editorial label stands before a passage: 'UPDATE: …', 'Editor's note: …'."""
    at = passage.lo - 1
    return at > 0 and tokens.words[at] == ":" and tokens.holds(max(0, at - _LABEL), at, NOTICE)


def _behind_dateline(tokens: Tokens, lo: int) -> int:
    """Return where a sentence begins behind the dateline of its text: 'LOWICK, Ohio (AP) — …', '(CNN) -- …'."""
    dateline = _DATELINE.match(tokens.text, tokens.starts[lo]) if lo < len(tokens.starts) else None
    return bisect_left(tokens.starts, dateline.end()) if dateline else lo


def _behind_label(tokens: Tokens, lo: int, hi: int) -> int:
    """Return where a sentence begins behind an editorial label and its time: 'Correction (May 3, 4 p.m.): …'."""
    if hi - lo < 2 or not (tokens.tags[lo] | tokens.tags[lo + 1]) & NOTICE:
        return lo
    for i in range(lo, min(lo + _LABEL, hi - 1)):
        if tokens.words[i] == ":" and not _of_a_time(tokens, i):
            return i + 1
        known = tokens.tags[i] & (NOTICE | CALENDAR | TIME) or tokens.words[i] in _DATING
        if tokens.wordlike[i] and not known and not tokens.words[i][0].isdigit():
            break
    return lo


def _of_a_time(tokens: Tokens, i: int) -> bool:
    """Tell whether a colon stands in a time of day: '2:40 p.m.'."""
    return (
        tokens.words[i - 1][0].isdigit() and tokens.words[i + 1][0].isdigit() and tokens.ends[i] == tokens.starts[i + 1]
    )
