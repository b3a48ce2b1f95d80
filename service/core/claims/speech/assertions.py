"""What a sentence asserts in the outlet's own voice."""

import re
from functools import reduce
from itertools import compress
from operator import or_

from service.core.claims.sentences.clauses import VERB, reported
from service.core.claims.sentences.nouns import opening_subject, participle, verbal
from service.core.claims.sentences.passages import OUTSIDE, Page
from service.core.claims.sentences.tokens import Tokens
from service.core.claims.words import lexicon as lx
from service.core.claims.words.figures import MONTH_ABBREVIATIONS

#: fewest words of a statement
SHORTEST = 4
_YEAR = re.compile(r"(?:1[5-9]|20)\d{2}")
#: first signs of a number
_FIGURES = frozenset("0123456789$£€")
_MONTHS = frozenset(MONTH_ABBREVIATIONS)
#: kinds of assertion, and how sure one may be that it is worth checking
CONFIDENCE = {"figure": 0.8, "origin": 0.8, "action": 0.6, "state": 0.5}


def assertion(page: Page, lo: int, hi: int) -> str | None:
    """Say which kind of assertion the tokens ``lo`` to ``hi`` of a sentence are (a key of ``CONFIDENCE``), if one.

    A question asserts nothing, and what is more quotation than not is another's voice.
    """
    tokens = page.tokens
    if hi - lo < SHORTEST or tokens.words[hi - 1] == "?" or reported(page, lo, hi):
        return None
    written = list(compress(range(lo, hi), tokens.wordlike[lo:hi]))
    places = written if page.unquoted(lo, hi) else [i for i in written if page.quoted[i] == OUTSIDE]
    if len(places) < SHORTEST or 2 * len(places) <= len(written):
        return None
    tags = [tokens.tags[i] & VERB for i in places]
    if not any(tags):
        tags = [lx.FINITE if _may_be_past(tokens, i) else 0 for i in places]
    if not any(tags):
        return None
    words = [tokens.words[i] for i in places]
    if any(_figure(page, i) for i, word in zip(places, words, strict=True) if word[0] in _FIGURES):
        return "figure"
    if not tokens.lexicon.origins.isdisjoint(words):
        return "origin"
    return _of_its_subject(page, lo, hi, tags)


def _may_be_past(tokens: Tokens, i: int) -> bool:
    """Tell whether a token is a past tense in -ed, though no known one; a participle behind a noun is none."""
    return not tokens.tags[i] and verbal(tokens, i) and not participle(tokens, i)


def _of_its_subject(page: Page, lo: int, hi: int, tags: list[int]) -> str | None:
    """Tell what is said of a subject that has a name: what it does, or what it is."""
    subject = opening_subject(page, lo, hi)
    if subject is None or not any(page.tokens.capitals[subject[0] : subject[1]]):
        return None
    if reduce(or_, tags) & lx.FINITE:
        return "action"
    return "state" if next(filter(None, tags)) & lx.AUXILIARY else None


def _figure(page: Page, i: int) -> bool:
    """Tell whether a token is a number that counts something: neither a year nor a day of a month."""
    words, known = page.tokens.words, page.tokens.lexicon.tags
    word = words[i].lstrip("$£€")
    if not word[:1].isdigit() or _YEAR.fullmatch(word):
        return False
    near = words[max(0, i - 2) : i] + words[i + 1 : i + 2]
    return not any(known.get(other, 0) & lx.CALENDAR or other in _MONTHS for other in near)
