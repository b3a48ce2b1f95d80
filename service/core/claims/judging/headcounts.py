"""Heads that two texts count under different nouns: four workers, three people.

All workers are people, so that three people cannot have been four workers, yet seven may have been.
"""

from service.core.claims.facts.facts import Fact
from service.core.claims.facts.quantities import Bound, Measure, Quantity
from service.core.claims.facts.wording import term
from service.core.claims.judging.figure_conflicts import CONFLICT, LACKS, NOTHING, Outcome
from service.core.claims.words import lexicon as lx
from service.core.claims.words.lexicon import Lexicon

#: nouns for heads of any kind
ANYBODY = frozenset(["people", "persons", "others"])


def head_outcome(claim: Fact, fact: Fact, text: str, claim_text: str, lexicon: Lexicon) -> Outcome:
    """Compare the heads counted in one deed, where one of the two counts people and the other workers."""
    for wanted in _heads(claim, lexicon):
        others = [n for n in _heads(fact, lexicon) if (n.counted in ANYBODY) != (wanted.counted in ANYBODY)]
        found = next((n for n in others if _of_one_deed(claim, wanted, fact, n, lexicon)), None)
        if found is None or found.value == wanted.value or _counted_alike(wanted, fact):
            continue
        part, whole = (found, wanted) if wanted.counted in ANYBODY else (wanted, found)
        state = CONFLICT if part.value > whole.value else LACKS
        read, said = text[found.start : found.end], claim_text[wanted.start : wanted.end]
        return state, f"different number: {read.strip()} against {said.strip()}"
    return NOTHING, ""


def _heads(fact: Fact, lexicon: Lexicon) -> list[Quantity]:
    """Return the exact numbers of people, by whatever noun."""
    return [
        number
        for number in fact.figures.numbers
        if number.measure is Measure.COUNT
        and number.bound is Bound.EXACT
        and (number.counted in ANYBODY or lexicon.tags.get(number.counted, 0) & (lx.UNNAMED | lx.PLURAL))
    ]


def _counted_alike(wanted: Quantity, fact: Fact) -> bool:
    return any(number.counted == wanted.counted for number in fact.figures.numbers)


def _of_one_deed(claim: Fact, wanted: Quantity, fact: Fact, read: Quantity, lexicon: Lexicon) -> bool:
    """Tell whether two counted nouns are the doers of the same deed, or those to whom it was done."""
    mine, theirs = term(wanted.counted, lexicon), term(read.counted, lexicon)
    return any(
        claimed.relation == done.relation
        and ((mine in claimed.agent and theirs in done.agent) or (mine in claimed.object and theirs in done.object))
        for claimed in claim.deeds
        for done in fact.deeds
    )
