"""Where a sentence parts from a claim: another number, date, name, word, doer, or a 'not'."""

from decimal import Decimal
from typing import NamedTuple

from service.core.claims.dates import Date
from service.core.claims.facts import Deed, Fact
from service.core.claims.lexicon import Lexicon
from service.core.claims.overlap import holds
from service.core.claims.quantities import Bound, Measure, Quantity
from service.core.claims.stems import unaccented

#: two rounded numbers are the same within this share
_ROUNDING = Decimal("0.1")
#: how many times a number may be as large as one it stands in for
_ORDER = 10
#: a negating word governs the words so far behind it
_SCOPE = 4
_LONGEST_RUN = 5
#: share of a claim's words from which on a sentence is about the same event
_SAME_EVENT = 0.4
#: share of a claim's words from which on all else is the same
_ALL_ELSE = 0.8

Outcome = tuple[str, str]
#: nothing to compare; agreement; the claim's figure has no counterpart
NOTHING, AGREES, LACKS, CONFLICT = "", "agrees", "lacks", "conflict"


def number_outcome(claim: Fact, fact: Fact, text: str, claim_text: str, cover: float) -> Outcome:
    """Compare the numbers: each of the claim needs one in the sentence that counts the same and fits.

    What a number counts may be named otherwise ('people', 'passengers') if the rest of the claim is there.
    """
    return _worst([_number(wanted, fact, text, claim_text, cover >= _SAME_EVENT) for wanted in claim.numbers])


def _number(wanted: Quantity, fact: Fact, text: str, claim_text: str, near: bool) -> Outcome:
    alike = [n for n in fact.numbers if n.measure is wanted.measure]
    counted = [n for n in alike if n.counted and n.counted[:4] == wanted.counted[:4]]
    small = wanted.measure in (Measure.ORDINAL, Measure.COUNT) and wanted.value <= 12
    if small and any(n.value == wanted.value for n in fact.numbers):
        return AGREES, ""
    if not counted and not near:
        alike = [n for n in alike if not n.counted or not wanted.counted or n.value == wanted.value]
    if not alike:
        return (NOTHING if small else LACKS), ""
    if any(fits(wanted, n) and (counted or _same_size(wanted, n)) for n in counted or alike):
        return AGREES, ""
    if small and not counted:
        return NOTHING, ""
    rivals = counted or [n for n in alike if _same_order(wanted, n)]
    if not rivals:
        return LACKS, ""
    other = rivals[0]
    return CONFLICT, f"different number: {_of(text, other)} against {_of(claim_text, wanted)}"


def _same_size(a: Quantity, b: Quantity) -> bool:
    """Tell whether two numbers may be meant for one: 'more than N' is said of numbers near N."""
    return max(a.value, b.value) <= 2 * min(a.value, b.value)


def _same_order(a: Quantity, b: Quantity) -> bool:
    """Tell whether a number may stand in for another that counts something else: not eleven for thousands."""
    return max(a.value, b.value) <= _ORDER * min(a.value, b.value)


def fits(claimed: Quantity, read: Quantity) -> bool:
    """Tell whether a number read in a text fits one that a claim bounds."""
    a, b = claimed.value, read.value
    if claimed.bound is Bound.MORE:
        return b > a or (b == a and read.bound is Bound.MORE)
    if claimed.bound is Bound.LESS:
        return b < a or (b == a and read.bound is Bound.LESS)
    if claimed.bound is Bound.AT_LEAST:
        return b >= a
    if claimed.bound is Bound.AT_MOST:
        return b <= a
    rounded = Bound.ABOUT in (claimed.bound, read.bound)
    return a == b or (rounded and abs(a - b) <= _ROUNDING * max(a, b))


def date_outcome(claim: Fact, fact: Fact, text: str, claim_text: str) -> Outcome:
    """Compare the dates; a distance in time ('a decade before') stands against a date it cannot be."""
    return _worst([_date(wanted, fact, text, claim_text) for wanted in claim.dates])


def _date(wanted: Date, fact: Fact, text: str, claim_text: str) -> Outcome:
    verdicts = [(date, verdict) for date in fact.dates if (verdict := wanted.agrees(date)) is not None]
    if any(verdict for _, verdict in verdicts):
        return (AGREES if wanted.year or wanted.month else NOTHING), ""
    if verdicts:
        return CONFLICT, f"different date: {_of(text, verdicts[0][0])} against {_of(claim_text, wanted)}"
    if fact.relative_time and wanted.year:
        return CONFLICT, f"dated differently: {fact.relative_time} against {_of(claim_text, wanted)}"
    return (LACKS if wanted.year or wanted.month else NOTHING), ""


def _worst(outcomes: list[Outcome]) -> Outcome:
    for state in (CONFLICT, LACKS, AGREES):
        found = next((outcome for outcome in outcomes if outcome[0] == state), None)
        if found:
            return found
    return NOTHING, ""


def _of(text: str, figure: Quantity | Date) -> str:
    return text[figure.start : figure.end].strip()


class Difference(NamedTuple):
    """Something else in one role."""

    #: what the sentence has, and what the claim has, in words
    read: str
    claimed: str
    #: the claim's terms in whose place it stands
    apart: frozenset[str]

    def __str__(self) -> str:
        return f"{self.read} against {self.claimed}"


def rival(claim: Fact, fact: Fact, lexicon: Lexicon) -> Difference | None:
    """Return where the sentence has another word of an exclusive group."""
    mine, known = claim.terms, fact.terms
    theirs = [word.term for word in fact.words]
    for word in claim.words:
        group = lexicon.rivals.get(word.term)
        if group is None or word.term in known:
            continue
        other = next((t for t in theirs if lexicon.rivals.get(t) == group and t not in mine), None)
        if other:
            return Difference(other, word.term, frozenset((word.term,)))
    if not claim.subject & fact.subject:
        return None
    for word in claim.words:
        other = next((t for t in theirs if (word.term, t) in lexicon.opposites), None)
        if other and word.term not in known:
            return Difference(other, word.term, frozenset((word.term,)))
    return None


def swap(claim: Fact, fact: Fact) -> Difference | None:
    """Return where the sentence has another name between the same neighbours.

    'born in Kosovo' against 'born in Albania', 'traded for Jane Roe' against 'traded for Ann Roe'.
    """
    names = {word.place for word in claim.words if word.name}
    k = 0
    while k < len(claim.raw):
        end = k
        while end in names:
            end += 1
        held = any(holds(fact, term) for terms in claim.said[k:end] for term in terms)
        other = _between(claim, fact, k, end) if end > k and not held else ""
        if other:
            apart = frozenset(term for terms in claim.said[k:end] for term in terms)
            return Difference(other, " ".join(claim.raw[k:end]), apart)
        k = max(end, k + 1)
    return None


def _between(claim: Fact, fact: Fact, lo: int, hi: int) -> str:
    """Find the name the sentence has between the neighbours of the claim's words ``lo`` to ``hi``."""
    left, right = _neighbours(claim, lo - 1, -1), _neighbours(claim, hi, 1)
    names = {word.place for word in fact.words if word.name}
    for at in range(len(fact.raw)):
        if at not in names or (left and not _matches(claim, fact, left, at - 1, -1)):
            continue
        end = at
        while end in names and end - at < _LONGEST_RUN:
            end += 1
            if (not right and len(left) > 1) or (right and _matches(claim, fact, right, end, 1)):
                return _another(claim.raw[lo:hi], fact.raw[at:end], claim.terms, fact.said[at:end])
    return ""


def _another(
    claimed: tuple[str, ...], read: tuple[str, ...], mine: frozenset[str], said: tuple[tuple[str, ...], ...]
) -> str:
    """Return a name unless it only writes the same one otherwise: abbreviated or spelt differently."""
    alike = unaccented(read[0])[:3] == unaccented(claimed[0])[:3]
    same = alike or any(term in mine for terms in said for term in terms)
    initials = {"".join(word[0] for word in name) for name in (claimed, read) if len(name) > 1}
    return "" if same or initials & {claimed[0], read[0]} else " ".join(read)


def _neighbours(claim: Fact, at: int, step: int) -> list[int]:
    """Return the word at a side, and beyond a small word the one after it."""
    found: list[int] = []
    while 0 <= at < len(claim.raw) and len(found) < 2:
        found.append(at)
        if claim.said[at]:
            break
        at += step
    return found if found and (claim.said[found[-1]] or len(found) > 1) else []


def _matches(claim: Fact, fact: Fact, side: list[int], at: int, step: int) -> bool:
    for k in side:
        if not 0 <= at < len(fact.raw):
            return False
        same = claim.raw[k] == fact.raw[at] or bool(set(claim.said[k]) & set(fact.said[at]))
        if not same:
            return False
        at += step
    return True


def negated(claim: Fact, fact: Fact) -> bool:
    """Tell whether one of the two denies what the other says: a negating word before what they share."""
    at = _verbatim(claim, fact)
    if at is not None:
        return any(at - _SCOPE <= place < at for place in fact.negations)
    return _denies(claim, fact.terms) != _denies(fact, claim.terms)


def _verbatim(claim: Fact, fact: Fact) -> int | None:
    """Return where a sentence has the claim word for word."""
    size = len(claim.raw)
    places = (k for k, word in enumerate(fact.raw) if word == claim.raw[0])
    return next((k for k in places if fact.raw[k : k + size] == claim.raw), None)


def _denies(fact: Fact, shared: frozenset[str]) -> bool:
    count = 0
    for at in fact.negations:
        behind = fact.said[at + 1 : at + 1 + _SCOPE]
        count += any(term in shared for terms in behind for term in terms)
    return count % 2 == 1


def other_doer(claim: Fact, fact: Fact, lexicon: Lexicon, cover: float) -> str:
    """Return who the sentence says did what the claim credits to somebody else; empty if nobody.

    Some deeds have one doer only ('founded'). Others may have two: there all else must be the same.
    """
    for claimed in claim.deeds:
        for done in fact.deeds:
            if not _same_deed(claimed, done) or claimed.agent & done.agent:
                continue
            alike = cover >= _ALL_ELSE and not claimed.agent & fact.terms and claimed.named and done.named
            if alike or (claimed.relation in lexicon.singular and claimed.named and done.named):
                return f"{' '.join(sorted(done.agent))} against {' '.join(sorted(claimed.agent))}"
    return ""


def same_doer(claim: Fact, fact: Fact, lexicon: Lexicon) -> bool:
    """Tell whether the sentence credits a deed that has one doer to whom the claim credits it."""
    return any(
        _same_deed(claimed, done) and claimed.agent & done.agent and claimed.relation in lexicon.singular
        for claimed in claim.deeds
        for done in fact.deeds
    )


def _same_deed(a: Deed, b: Deed) -> bool:
    return a.relation == b.relation and bool(a.agent and b.agent and a.object & b.object)


def elsewhere(claim: Fact, fact: Fact) -> Difference | None:
    """Return where the sentence has another name behind the same preposition.

    'from New Zealand' against 'from Samoa', wherever in the sentence it stands.
    """
    theirs = _after_prepositions(fact)
    for preposition, name in _after_prepositions(claim).items():
        other = theirs.get(preposition, [])
        terms = [term for word in name for term in word.said]
        if not other or not name or any(holds(fact, term) for term in terms):
            continue
        claimed, read = tuple(word.raw for word in name), tuple(word.raw for word in other)
        different = _another(claimed, read, claim.terms, tuple(word.said for word in other))
        if different:
            return Difference(different, " ".join(claimed), frozenset(terms))
    return None


class _Token(NamedTuple):
    raw: str
    said: tuple[str, ...]


def _after_prepositions(fact: Fact) -> dict[str, list[_Token]]:
    """Return the names behind each preposition of a sentence."""
    names = {word.place for word in fact.words if word.name}
    found: dict[str, list[_Token]] = {}
    for at in fact.prepositions:
        if fact.raw[at] == "of":  # ties a name to a noun, not to the statement
            continue
        k = at + 1
        while k < len(fact.raw) and k not in names and not fact.said[k] and k - at < 2:
            k += 1
        while k in names:
            found.setdefault(fact.raw[at], []).append(_Token(fact.raw[k], fact.said[k]))
            k += 1
    return found
