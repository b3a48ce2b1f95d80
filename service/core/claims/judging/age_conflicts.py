"""Where the age that a sentence gives parts from the one that a claim gives."""

from service.core.claims.facts.ages import Age
from service.core.claims.facts.facts import Fact
from service.core.claims.judging.figure_conflicts import AGREES, CONFLICT, LACKS, Outcome, date_outcome

#: words that only say that a number is an age
_WORDS = frozenset(["year", "old", "age", "aged"])


def age_outcome(claim: Fact, fact: Fact, text: str, claim_text: str) -> Outcome | None:
    """Compare the ages, where a claim says no more than how old somebody is; None where it says more.

    No other figure says anything to it, nor anybody else's age, nor an age of another time.
    """
    wanted = _only_age(claim)
    if wanted is None:
        return None
    read = [age for age in fact.ages if _is_same(wanted, age)]
    dated = not claim.figures.dates or date_outcome(claim, fact, text, claim_text)[0] == AGREES
    now = [age.value for age in read if age.then == wanted.then and dated]
    if wanted.value in now:
        return AGREES, "the same age"
    if now:
        return CONFLICT, f"different age: {now[0]} against {wanted.value}"
    if fact.alone and not read:
        return None
    return LACKS, "the age at another time" if read else "the age is not given"


def _only_age(claim: Fact) -> Age | None:
    """Return the age that a claim gives, where it says nothing else but when."""
    if len(claim.ages) != 1 or len(claim.figures.numbers) > 1:
        return None
    (age,) = claim.ages
    return age if claim.terms <= age.name | age.role | _WORDS and age.then == bool(claim.figures.dates) else None


def _is_same(a: Age, b: Age) -> bool:
    """Tell whether two ages are of one person: 'Roe' is 'Ann Roe', and not 'Joan Poe'."""
    if a.name and b.name:
        return a.name <= b.name or b.name <= a.name
    return bool(a.role) and a.role <= b.role
