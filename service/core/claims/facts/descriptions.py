"""What a sentence says its subject is: 'Ann Roe is a baker', 'works as a baker', 'there is a baker called Ann Roe'."""

from service.core.claims.sentences.nouns import verbal
from service.core.claims.sentences.passages import Passage
from service.core.claims.sentences.tokens import Tokens
from service.core.claims.words import lexicon as lx

#: verbs that say what or who a thing is
COPULAS = frozenset(["is", "are", "was", "were"])
#: words that with a preposition say what somebody does
_SERVING = ["work", "worked", "works", "working", "serve", "serves", "served", "serving", "employed"]
_OCCUPIED = dict.fromkeys(_SERVING, ("as",)) | {"career": ("as", "in"), "involved": ("in",)}
_PLURAL_COPULAS = frozenset(["are", "were"])
_ARTICLES = frozenset(["a", "an", "the"])
#: words between a verb and the article, adverbs aside: 'is one of the'
_ONE_OF = frozenset(["one", "of"])
#: words of the longest noun phrase that describes
_LONGEST = 10
#: nouns that only class or measure out the noun behind 'of': 'a kind of bread'
_CLASSING = frozenset(["kind", "type", "sort", "form", "name", "part", "member", "one", "piece", "example"])
#: what does not go on inside a noun phrase
_ENDS = lx.RELATIVE | lx.CONJUNCTION | lx.SUBORDINATOR | lx.AUXILIARY | lx.PREPOSITION | lx.PRONOUN


def description(tokens: Tokens, passage: Passage) -> tuple[int, int]:
    """Return the range of the words by which a sentence says what its subject is.

    Of 'is a former baker from Lowick' that is 'former baker'. It is empty where the sentence says no such thing.
    """
    for i in range(passage.lo + 1, passage.hi):
        start = _start(tokens, passage, i)
        if start is not None:
            head = _head(tokens, start, passage.hi)
            return (0, 0) if head is None else (start, head + 1)
    return 0, 0


def _start(tokens: Tokens, passage: Passage, i: int) -> int | None:
    """Return where the noun phrase behind a verb that describes begins, its article left out."""
    words = tokens.words
    if words[i] in COPULAS:
        k = i + 1
        while k < passage.hi and (tokens.tags[k] & (lx.ADVERB | lx.NEGATION) or words[k] in _ONE_OF):
            k += 1
        return k + 1 if k < passage.hi and words[k] in _ARTICLES else i + 1 if _of_many(tokens, i, passage.hi) else None
    if words[i + 1 : i + 2] and words[i + 1] in _OCCUPIED.get(words[i], ()):
        return i + 2 + (words[i + 2 : i + 3] != [] and words[i + 2] in _ARTICLES)
    return None


def _of_many(tokens: Tokens, i: int, hi: int) -> bool:
    """Tell whether a plural without article says what many things are: 'otters are mammals'."""
    if tokens.words[i] not in _PLURAL_COPULAS or i + 1 == hi or not tokens.plain[i + 1]:
        return False
    head = _head(tokens, i + 1, hi)
    return head is not None and tokens.words[head].endswith("s") and tokens.plain[head]


def _head(tokens: Tokens, start: int, hi: int) -> int | None:
    """Return the last noun of the phrase that begins at a token."""
    head = None
    for k in range(start, min(start + _LONGEST, hi)):
        if head is not None and tokens.words[k] == "of" and tokens.words[head] in _CLASSING:
            continue
        if head is not None and tokens.words[k] in ("and", "or"):
            continue
        if not tokens.wordlike[k] or tokens.tags[k] & _ENDS or (head is not None and _is_verb(tokens, k)):
            break
        if not tokens.tags[k] & (lx.DETERMINER | lx.POSSESSIVE | lx.ADVERB):
            head = k
    return head


def _is_verb(tokens: Tokens, i: int) -> bool:
    """Tell whether a participle or a verb stands here that says more of the noun before it: 'a film written by'."""
    cue = tokens.verbs[i]
    return (
        verbal(tokens, i)
        or bool(cue and cue.forms & lx.PARTICIPLE and not cue.forms & lx.BASE)
        or bool(tokens.tags[i] & lx.FINITE)
    )
