"""Words and marks of a text, each as the lexicon knows it."""

import re
from dataclasses import dataclass
from functools import cache, partial, reduce
from itertools import accumulate, compress, count
from operator import add, or_
from typing import NamedTuple

from service.core.claims.words.lexicon import ADVERB, BASE, PAST, PLURAL_NOUN, PRESENT, CueVerb, Lexicon
from service.core.claims.words.vocabulary import Vocabulary

#: a word with its inner marks (co-star, AT&T, 1,200, U.S, site.com, don't), or a single mark, and the space behind it;
#: the first alternative is the plain word, which the second would find as well, but slowly
_TOKEN = re.compile(
    r"(?:[a-zA-Z]++(?!\S)|[#@$£€]?[^\W_]+(?:['’&\-/][^\W_]+|,\d{3}(?!\d)"
    r"|\.(?:\d+|(?:com|org|net|gov|co)\b|[^\W\d_](?![^\W_])))*|\S)\s*+"
)
#: the end of a capitalised word to which the next one is glued: 'the Evening NewsJane Roe'
_GLUED = re.compile(r"[A-Z](?<!\w.)\w+\s([A-Z][a-z]{3,})(?=[A-Z][a-z]{3,}\s[A-Z])")
#: stands between passages that are read side by side, and no rule looks beyond it
SHUT = "\0"
#: letters of the shortest word in -ed that is read as a past tense
_SHORTEST_PAST = 5


class _Word(NamedTuple):
    """What is known of a word wherever it stands; ``Tokens`` tells what each field is."""

    low: str
    tag: int
    capital: bool
    wordlike: bool
    cue: CueVerb | None
    opens_cue: bool
    past: bool
    says: bool
    plain: bool
    #: an adverb by its ending alone
    guessed: bool


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text as words and marks; the lists run in parallel."""

    text: str
    lexicon: Lexicon
    starts: list[int]
    ends: list[int]
    #: lower-cased words, apostrophes straight
    words: list[str]
    #: bits from the lexicon, 0 for an unknown word
    tags: list[int]
    #: whether a token is written with a capital, or as a hashtag or handle
    capitals: list[bool]
    #: whether a token is a word or a number, not a mark
    wordlike: list[bool]
    #: what a form of a cue verb may do
    verbs: list[CueVerb | None]
    #: whether a cue verb may begin here, of one word or of two
    opens_cue: list[bool]
    #: whether a token looks like a past tense in -ed, and whether it is a finite verb of saying
    past: list[bool]
    says: list[bool]
    #: whether a token is a word of which nothing of all this is known: a noun, most often
    plain: list[bool]

    def glued(self, i: int) -> bool:
        """Tell whether the space before a word is missing."""
        joined = 0 < i < len(self.starts) and self.starts[i] == self.ends[i - 1]
        return joined and self.capitals[i] and self.wordlike[i - 1]

    def begins(self, i: int) -> bool:
        """Tell whether a line begins with a token: no rule looks before it."""
        return i == 0 or self.words[i - 1] == SHUT

    def holds(self, lo: int, hi: int, kinds: int) -> bool:
        """Tell whether a word of one of some kinds (bits of the lexicon) stands in a range."""
        return reduce(or_, self.tags[lo:hi], 0) & kinds != 0

    def cues(self, lo: int, hi: int) -> list[int]:
        """Return the places in a range at which a cue verb may begin."""
        return list(compress(range(lo, hi), self.opens_cue[lo:hi]))


def tokenize(text: str, lexicon: Lexicon) -> Tokens:
    """Return the tokens of a text."""
    pieces = _TOKEN.findall(text)
    lead = len(text) - len(text.lstrip())
    if joints := [match.end() for match in _GLUED.finditer(text)]:
        pieces = _split(pieces, lead, joints)
    written = list(map(str.rstrip, pieces))
    starts = list(accumulate(map(len, pieces), initial=lead))[:-1]
    ends = list(map(add, starts, map(len, written)))
    known = _vocabulary(lexicon).__getitem__
    low, tags, capitals, wordlike, verbs, opens_cue, past, says, plain, guessed = (
        map(list, zip(*map(known, written), strict=True)) if written else ([] for _ in _Word._fields)
    )
    for i in compress(count(), guessed):
        if i and capitals[i] and (wordlike[i - 1] or low[i - 1] == ","):
            tags[i] = 0  # a name inside a sentence: 'Ms. Connolly'
    return Tokens(text, lexicon, starts, ends, low, tags, capitals, wordlike, verbs, opens_cue, past, says, plain)


def _split(pieces: list[str], lead: int, joints: list[int]) -> list[str]:
    """Cut the pieces of a text at places inside them; the first piece begins at ``lead``."""
    cut, k, start = list[str](), 0, lead
    for piece in pieces:
        end = start + len(piece)
        while k < len(joints) and joints[k] < end:
            cut.append(piece[: joints[k] - start])
            piece, start, k = piece[joints[k] - start :], joints[k], k + 1
        cut.append(piece)
        start = end
    return cut


@cache
def _vocabulary(lexicon: Lexicon) -> Vocabulary[_Word]:
    return Vocabulary(partial(_look_up, lexicon))


def _look_up(lexicon: Lexicon, written: str) -> _Word:
    """Look a word up; an unknown one may be an adverb by its ending, but a name is none."""
    low, first = written.lower().replace("’", "'"), written[0]
    tag, cue = lexicon.tags.get(low), lexicon.cues.get(low)
    capital = first.isupper() or first in "#@"
    guessed = tag is None and low.endswith(lexicon.adverb_ending) and low not in lexicon.not_adverbs
    guessed = guessed and not (capital and low in lexicon.given_names)
    tag = tag or (ADVERB if guessed else _of_its_head(lexicon, low) if capital and lexicon.heads else 0)
    wordlike = low[-1].isalnum()
    past = low.endswith("ed") and len(written) >= _SHORTEST_PAST and not capital
    says = bool(cue and cue.forms & (PRESENT | PAST) and not cue.forms & BASE and not tag & PLURAL_NOUN)
    plain = wordlike and not (tag or past or says)
    return _Word(low, tag, capital, wordlike, cue, low in lexicon.cue_words, past, says, plain, guessed)


def _of_its_head(lexicon: Lexicon, low: str) -> int:
    """Return what the last part of a compound tells: 'Außenminister' is a minister."""
    return next((lexicon.heads[low[k:]] for k in range(1, len(low)) if low[k:] in lexicon.heads), 0)
