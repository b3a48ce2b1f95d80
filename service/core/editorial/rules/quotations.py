"""Direct quotations: what stands between the marks is somebody's words, and no house style may change them.

"Never alter quotations even to correct minor grammatical errors or word usage" (AP Stylebook, "quotations in the
news"). So no synonym counts as the same here; only type does, and figures for the numbers that were spoken.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from service.core.claims.words.figures import CARDINALS
from service.core.editorial.changes import Category
from service.core.editorial.rules.finding import Finding, cover
from service.core.editorial.rules.sides import Side
from service.core.editorial.words.cosmetic import plain
from service.core.editorial.words.style import FUNCTION_WORDS, NEGATIONS
from service.core.text.span import Span

#: a word as it is spoken; tens and ones are one number
_WORD = re.compile(
    r"(?i:\w{3,6}ty-(?:one|two|three|four|five|six|seven|eight|nine)\b)"
    r"|[^\W_]+(?:[’'][^\W_]+|[.,](?=\d)[^\W_]+)*|%"
)
_BRACKETED = re.compile(r"\[[^\]\n]{0,80}\]")
_FIGURES = {word: str(number) for word, number in CARDINALS.items()} | {"%": "percent", "ok": "okay"}

#: words from which on what stands between quotation marks is a statement, and no term or title
_STATEMENT = 5
#: words from which on it is a phrase that somebody used, whichever of its words is another one now
_PHRASE = 3


class _Spoken(NamedTuple):
    """A word, as it sounds."""

    start: int
    end: int
    sound: str


def quotations(old: Side, new: Side) -> Iterator[Finding]:
    """Find words between quotation marks that are other words now; a quotation may move, or be told in two parts."""
    if [place.of(old.text) for place in old.quoted] == [place.of(new.text) for place in new.quoted]:
        return
    a, b = _spoken(old.text), _spoken(new.text)
    left_a, left_b = _unmatched(_inside(a, old.quoted), _inside(b, new.quoted))
    lost, gained = _differing(a, b)
    gone = [word for words in left_a for word in words if word in lost]
    come = [word for words in left_b for word in words if word in gained]
    if not gone and not come:
        yield from _marked(left_a, left_b) if not (left_a and left_b) else ()
    elif old.quoted and new.quoted:
        gone, come = _but_for_small_words(gone, come), _but_for_small_words(come, gone)
        gone, come = _side_by_side(gone, come, a, b)
        yield Finding(Category.QUOTE, cover(gone), cover(come), "quote", 0.85, "the quoted words changed")
    elif any(word.sound not in FUNCTION_WORDS for word in (*gone, *come)) or _longest(left_a, left_b) >= _PHRASE:
        yield Finding(Category.QUOTE, cover(gone), cover(come), "quote_gone", 0.7, "a quotation came or went")


def _but_for_small_words(words: list[_Spoken], others: list[_Spoken]) -> list[_Spoken]:
    """Return the words of one side, or none where they are small words and the other side's a whole statement."""
    small = all(word.sound in FUNCTION_WORDS and word.sound not in NEGATIONS for word in words)
    return [] if small and len(others) >= _STATEMENT else words


def _side_by_side(
    gone: list[_Spoken], come: list[_Spoken], a: Sequence[_Spoken], b: Sequence[_Spoken]
) -> tuple[list[_Spoken], list[_Spoken]]:
    """Return the words of each side with those that the other side has among its own: "is a step", "may be a step"."""
    if not gone or not come:
        return gone, come
    kept = [
        (a[i], b[j])
        for op in LCSseq.opcodes(_sounds(a), _sounds(b)) if op.tag == "equal"
        for i, j in zip(range(op.src_start, op.src_end), range(op.dest_start, op.dest_end), strict=True)
    ]  # fmt: skip
    before = [one for one, twin in kept if come[0].start < twin.start < come[-1].start]
    after = [twin for one, twin in kept if gone[0].start < one.start < gone[-1].start]
    return [*gone, *before], [*come, *after]


def _longest(*sides: list[list[_Spoken]]) -> int:
    return max(len(words) for side in sides for words in side)


def _marked(a: list[list[_Spoken]], b: list[list[_Spoken]]) -> Iterator[Finding]:
    """Find the same words that only one side gives as a quotation: more of them than a term has."""
    gone, come = ([words for words in side if len(words) >= _STATEMENT] for side in (a, b))
    if gone:
        yield Finding(Category.QUOTE, cover(gone[0]), None, "quote_marks", 0.6, "the words are quoted no more")
    elif come:
        yield Finding(Category.QUOTE, None, cover(come[0]), "quote_marks", 0.6, "the words are a quotation now")


def _spoken(text: str) -> list[_Spoken]:
    """Return the words that are said; what stands in square brackets is the editor's, and says so."""
    text = _BRACKETED.sub(lambda match: " " * len(match.group()), text)
    return [_Spoken(*match.span(), _sound(match.group())) for match in _WORD.finditer(text)]


@lru_cache(maxsize=16_384)
def _sound(word: str) -> str:
    bare = plain(word).casefold().replace(",", "")
    tens, hyphen, ones = bare.partition("-")
    if hyphen and tens in CARDINALS:
        return str(CARDINALS[tens] + CARDINALS[ones])
    return _FIGURES.get(bare, bare)


def _inside(words: Sequence[_Spoken], stretches: Sequence[Span]) -> list[list[_Spoken]]:
    return [[word for word in words if s.start <= word.start < s.end] for s in stretches]


def _unmatched(a: list[list[_Spoken]], b: list[list[_Spoken]]) -> tuple[list[list[_Spoken]], list[list[_Spoken]]]:
    """Return the quotations of each side that the other has not, word for word, anywhere."""
    before, after = Counter(map(_sounds, a)), Counter(map(_sounds, b))
    return [q for q in a if _sounds(q) in before - after], [q for q in b if _sounds(q) in after - before]


def _sounds(words: Sequence[_Spoken]) -> tuple[str, ...]:
    return tuple(word.sound for word in words)


def _differing(a: Sequence[_Spoken], b: Sequence[_Spoken]) -> tuple[set[_Spoken], set[_Spoken]]:
    """Return the words of each side that the other does not have in this order."""
    lost: set[_Spoken] = set()
    gained: set[_Spoken] = set()
    for op in LCSseq.opcodes(_sounds(a), _sounds(b)):
        if op.tag != "equal":
            lost.update(a[op.src_start : op.src_end])
            gained.update(b[op.dest_start : op.dest_end])
    return lost, gained
