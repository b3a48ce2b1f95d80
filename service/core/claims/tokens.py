"""Words and marks of a text, tagged from the lexicon in one pass."""

import re
from dataclasses import dataclass
from itertools import compress

from service.core.claims.lexicon import ADVERB, Lexicon

#: a word with its inner marks (co-star, AT&T, 1,200, U.S, site.com, don't), or a single mark
_TOKEN = re.compile(
    r"[#@$£€]?[^\W_]+(?:['’&\-/][^\W_]+|,\d{3}(?!\d)"
    r"|\.(?:\d+|(?:com|org|net|gov|co)\b|[^\W\d_](?![^\W_])))*|\S"
)

#: the end of a capitalised word to which the next one is glued: 'the Evening NewsJane Roe'
_GLUED = re.compile(r"[A-Z](?<!\w.)\w+\s([A-Z][a-z]{3,})(?=[A-Z][a-z]{3,}\s[A-Z])")


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text as words and marks; the lists run in parallel."""

    text: str
    lexicon: Lexicon
    #: lower-cased words, apostrophes straight
    words: list[str]
    starts: list[int]
    ends: list[int]
    #: bits from the lexicon, 0 for an unknown word
    tags: list[int]
    #: whether a token is written with a capital, or as a hashtag or handle
    capitals: list[bool]
    #: whether a token is a word or a number, not a mark
    wordlike: list[bool]
    #: places of the words that are a form of a cue verb, or open one of two words
    cues: list[int]

    def glued(self, i: int) -> bool:
        """Tell whether the space before a word is missing."""
        joined = 0 < i < len(self.starts) and self.starts[i] == self.ends[i - 1]
        return joined and self.capitals[i] and self.wordlike[i - 1]


def tokenize(text: str, lexicon: Lexicon) -> Tokens:
    """Return the tokens of a text."""
    spans = [match.span() for match in _TOKEN.finditer(text)]
    joints = [match.end() for match in _GLUED.finditer(text)]
    if joints:
        spans = _split(spans, joints)
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    words = _lowered(text, spans)
    firsts = [text[start] for start in starts]
    capitals, wordlike = [first.isupper() or first in "#@" for first in firsts], [word[-1].isalnum() for word in words]
    return Tokens(
        text=text,
        lexicon=lexicon,
        words=words,
        starts=starts,
        ends=ends,
        tags=_tags(words, capitals, wordlike, lexicon),
        capitals=capitals,
        wordlike=wordlike,
        cues=[i for i, word in enumerate(words) if word in lexicon.cue_words],
    )


def _lowered(text: str, spans: list[tuple[int, int]]) -> list[str]:
    lowered = text.lower().replace("’", "'")
    if len(lowered) != len(text):  # a few capitals (İ) grow when lowered
        return [text[start:end].lower().replace("’", "'") for start, end in spans]
    return [lowered[start:end] for start, end in spans]


def _split(spans: list[tuple[int, int]], joints: list[int]) -> list[tuple[int, int]]:
    """Cut the spans at places inside them."""
    cut, k = [], 0
    for start, end in spans:
        while k < len(joints) and joints[k] < end:
            cut.append((start, joints[k]))
            start, k = joints[k], k + 1
        cut.append((start, end))
    return cut


def _tags(words: list[str], capitals: list[bool], wordlike: list[bool], lexicon: Lexicon) -> list[int]:
    """Look the words up; an unknown one may be an adverb by its ending, but not with a capital inside a sentence."""
    known, ending, others = lexicon.tags.get, lexicon.adverb_ending, lexicon.not_adverbs
    tags = [
        tag if (tag := known(word)) is not None else ADVERB if word.endswith(ending) and word not in others else 0
        for word in words
    ]
    for i in compress(range(len(words)), capitals):
        if tags[i] == ADVERB and words[i] not in lexicon.tags:
            inside = i and (wordlike[i - 1] or words[i - 1] == ",")
            tags[i] = 0 if inside or words[i] in lexicon.given_names else ADVERB
    return tags
