"""Which capitals make a name: the one home of that question.

A capital alone proves nothing. It also stands at the start of a sentence, in most words of a headline in title case,
in weekdays, months, pronouns and shouted lines. A name needs evidence: a capital where the language asks for none,
or the same word with such a capital elsewhere in the text and never without, or a given name, or an acronym.
"""

from collections.abc import Iterator

from service.core.claims.sentences.passages import Page, Passage, read_page
from service.core.claims.sentences.tokens import Tokens
from service.core.claims.words import lexicon as lx
from service.core.claims.words.lexicon import Lexicon
from service.core.memory import remembered
from service.core.text.span import Span

#: content words from which on a line without a small one is a headline in title case
_HEADLINE = 4
#: letters of the shortest and of the longest word in capitals that reads as an acronym
_ACRONYM = range(2, 7)
#: marks behind which any word may have a capital, and marks that also end abbreviations of so many letters
_BEFORE_CAPITALS, _STOPS, _INITIALS = frozenset('"“‘:•*'), frozenset(".!?"), 2
#: capitalised words that are no names wherever they stand
_NEVER = lx.CALENDAR | lx.PRONOUN | lx.DETERMINER | lx.QUESTION | lx.AUXILIARY
#: words that title case may write small
_SMALL = lx.PREPOSITION | lx.CONJUNCTION | lx.DETERMINER | lx.SUBORDINATOR | lx.AUXILIARY | lx.NEGATION | lx.POSSESSIVE


def proper(page: Page) -> list[bool]:
    """Return for each token of a page whether it is part of a name."""
    tokens, names = page.tokens, [False] * len(page.tokens.words)
    weak: list[int] = []
    proven: set[str] = set()
    small = {word for word, capital in zip(tokens.words, tokens.capitals, strict=True) if not capital}
    for passage in page.passages:
        headline = _headline(tokens, passage)
        for i in _capitals(tokens, passage):
            if _strong(tokens, i, passage.lo, headline):
                names[i] = True
                proven.add(_bare(tokens.words[i]))
            else:
                weak.append(i)
    for i in weak:
        if tokens.words[i] not in small:
            names[i] = _bare(tokens.words[i]) in proven or _goes_on(tokens, names, i)
    return names


@remembered(8)
def find_names(text: str, lang: str) -> tuple[Span, ...]:
    """Return the names of a text in order, each run of words one name: 'Ann Roe', 'Lowick', 'the' left out.

    ``lang`` is a BCP 47 tag. Put the whole text in, not one sentence of it: what stands elsewhere is evidence.
    """
    page = read_page(text, lang)
    tokens, spans = page.tokens, list[Span]()
    last = -2
    for i, name in enumerate(proper(page)):
        if not name:
            continue
        if last == i - 1 and tokens.text[tokens.ends[last] : tokens.starts[i]] in (" ", "\u00a0"):
            spans[-1] = Span(spans[-1].start, tokens.ends[i])
        else:
            spans.append(Span(tokens.starts[i], tokens.ends[i]))
        last = i
    return tuple(spans)


def _capitals(tokens: Tokens, passage: Passage) -> Iterator[int]:
    """Yield the places of the capitalised words that may be part of a name; a title before one is not."""
    for i in range(passage.lo, passage.hi):
        if tokens.capitals[i] and tokens.wordlike[i] and not tokens.tags[i] & _NEVER and not _is_title(tokens, i):
            yield i


def _is_title(tokens: Tokens, i: int) -> bool:
    following = i + 1 if tokens.words[i + 1 : i + 2] != ["."] else i + 2
    return bool(tokens.tags[i] & (lx.TITLE | lx.CALLING)) and any(tokens.capitals[following : following + 1])


def _headline(tokens: Tokens, passage: Passage) -> bool:
    """Tell whether a line is in title case or in capitals: four content words or more, and none of them small."""
    count = 0
    for i in range(passage.lo, passage.hi):
        if not tokens.words[i].isalpha() or tokens.tags[i] & _SMALL:
            continue
        if not tokens.capitals[i]:
            return False
        count += 1
    return count >= _HEADLINE


def _strong(tokens: Tokens, i: int, first: int, headline: bool) -> bool:
    """Tell whether a capital is evidence by itself."""
    written = tokens.text[tokens.starts[i] : tokens.ends[i]]
    if written[0] in "#@" or _known_given(tokens, i):
        return True
    if headline or _opens(tokens, i, first):
        return not headline and written.isupper() and len(written) in _ACRONYM
    return True


def _opens(tokens: Tokens, i: int, first: int) -> bool:
    """Tell whether the language asks for a capital here: at the start of a sentence, also of a quoted one."""
    if i == first or tokens.words[i - 1] in _BEFORE_CAPITALS:
        return True
    abbreviated = tokens.tags[i - 2] & lx.TITLE or tokens.ends[i - 2] - tokens.starts[i - 2] <= _INITIALS
    return tokens.words[i - 1] in _STOPS and not abbreviated


def _known_given(tokens: Tokens, i: int) -> bool:
    """Tell whether a given name stands here with a capitalised word behind it: 'Ann Roe'."""
    known = tokens.lexicon.given_names
    return tokens.words[i] in known and i + 1 < len(tokens.words) and tokens.capitals[i + 1]


def _goes_on(tokens: Tokens, names: list[bool], i: int) -> bool:
    """Tell whether a name that is proven goes on here: 'Roe' behind 'Ann', and no common word ('Ann Roe Starts')."""
    return (
        i > 0
        and names[i - 1]
        and not tokens.tags[i] & _SMALL
        and not common(tokens.words[i], tokens.tags[i], tokens.lexicon)
    )


def common(word: str, tag: int, lexicon: Lexicon) -> bool:
    """Tell whether the lexicon knows a word as a verb, so that a capital in a headline does not make it a name."""
    return bool(tag & lx.FINITE) or word in lexicon.relations or word in lexicon.cues


def _bare(word: str) -> str:
    return word.removesuffix("'s")
