"""What is said of somebody between commas: an age, an office, a relative clause, the name behind a role."""

from collections.abc import Iterator

from service.core.claims.sentences.clauses import has_verb
from service.core.claims.sentences.nouns import Range, opening_subject
from service.core.claims.sentences.passages import OUTSIDE, Page, Passage
from service.core.claims.words import lexicon as lx

#: most parts between commas that describe one source, and the tokens of the longest
_MOST, _LONGEST = 4, 20
_OFFICES = lx.TITLE | lx.CALLING | lx.UNNAMED
_BELONGING = frozenset(("of", "from"))


def past_appositions(page: Page, passage: Passage, source: Range) -> int:
    """Return where a source ends with all that is said of it between commas: 'Ann Roe, 43, who ran the port,'."""
    words, at = page.tokens.words, source[1]
    for _ in range(_MOST):
        if words[at : at + 1] != [","]:
            break
        end = next((i for i in range(at + 1, min(at + _LONGEST, passage.hi)) if words[i] == ","), None)
        if end is None or not _describes(page, source, (at + 1, end)):
            break
        at = end
    return at


def described_to_the_end(page: Page, passage: Passage, source: Range) -> bool:
    """Tell whether nothing but such parts stands behind a source: 'said Ann Roe, 43, who ran it'."""
    at = past_appositions(page, passage, source)
    rest = (at + 1, passage.hi)
    return rest[0] < rest[1] and page.tokens.words[at] == "," and _describes(page, source, rest)


def only_described(page: Page, passage: Passage, part: Range) -> bool:
    """Tell whether a part of a sentence is its subject with what is said of it between commas, and no predicate.

    The verbs of 'Ann Roe, who voted no' and of 'Ann Roe, a nurse who treated him' stand in relative clauses.
    """
    subject = opening_subject(page, *part)
    if subject is None or subject[1] >= part[1] or page.tokens.words[subject[1]] != ",":
        return False
    return not any(has_verb(page, before) for before in _before_relatives(page, (subject[1] + 1, part[1])))


def _before_relatives(page: Page, part: Range) -> Iterator[Range]:
    """Yield what lies between the commas of a part, each as far as a relative clause or its like begins in it."""
    words, start, end = page.tokens.words, part[0], None
    for i in range(*part):
        if words[i] == "," and page.quoted[i] == OUTSIDE:
            yield start, i if end is None else end
            start, end = i + 1, None
        elif end is None and (relative(page, i) or (i == start and words[i + 1 : i + 2] == ["by"])):  # 'who', 'led by'
            end = i
    yield start, part[1] if end is None else end


def relative(page: Page, i: int) -> bool:
    """Tell whether a relative pronoun stands here."""
    return bool(page.tokens.tags[i] & lx.RELATIVE) or page.tokens.words[i] == "whose"


def _describes(page: Page, source: Range, part: Range) -> bool:
    """Tell whether words behind a source describe it: an age, an office, a relative clause, the name behind a role."""
    tokens, (lo, hi) = page.tokens, part
    if relative(page, lo):
        return True
    if has_verb(page, next(_before_relatives(page, part))):
        return False
    if tokens.words[lo] == "the":
        return "of" in tokens.words[lo:hi] or bool(tokens.tags[hi - 1] & _OFFICES)
    role = tokens.capitals[lo] and not tokens.capitals[source[1] - 1]
    if role or tokens.words[lo] in _BELONGING or tokens.words[lo][0].isdigit():
        return True
    return bool(tokens.tags[lo] & (lx.DETERMINER | lx.POSSESSIVE | _OFFICES))
