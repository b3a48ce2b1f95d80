"""How many there are of a thing: 'there were 300 calls', '300 calls', and what says the same of them."""

from service.core.claims.facts.facts import Fact
from service.core.claims.facts.quantities import Measure, Quantity
from service.core.claims.facts.wording import term
from service.core.claims.judging.counted_figures import agree, counted_thing, of_one_size
from service.core.claims.judging.figure_conflicts import fits
from service.core.claims.words.languages import lexicon_for
from service.core.claims.words.lexicon import Lexicon

#: what counts a deed: 'was used 300 times' tells of 300 uses
_TIMES = "times"
#: words before a number that opens a claim: 'there have been more than', 'more than'
_OPENING = 5


def counted_alike(claim: Fact, fact: Fact, lexicon: Lexicon) -> bool:
    """Tell whether a claim says of no subject how many there are of a thing, and a sentence counts as many of it.

    A count of other things is none of it, however equal: 300 nurses who took calls are no 300 calls.
    """
    wanted = _bare_count(claim)
    return wanted is not None and any(
        _counts(fact, number, term(wanted.counted, lexicon), lexicon) and fits(wanted, number)
        for number in fact.figures.numbers
    )


def counted_otherwise(claim: Fact, fact: Fact, text: str, claim_text: str) -> str:
    """Return the count that a sentence gives instead of that of a claim which says no more; empty where none.

    It counts the same noun or deed, and is of the same size: 39,000 people who replied are no 37,500 responses.
    """
    wanted = _bare_count(claim)
    thing = counted_thing(claim_text, claim, wanted) if wanted else ""
    if wanted is None or not thing or not claim.terms <= {thing, term(wanted.counted, lexicon_for("en"))}:
        return ""
    for number in fact.figures.numbers:
        same = number.measure is Measure.COUNT and number.counted and of_one_size(wanted, number)
        if same and not agree(wanted, number) and counted_thing(text, fact, number) == thing:
            return (
                f"different number: {text[number.start : number.end]} against {claim_text[wanted.start : wanted.end]}"
            )
    return ""


def _bare_count(claim: Fact) -> Quantity | None:
    """Return the count of a claim that says of no subject how many there are of a thing."""
    if claim.named_subject or len(claim.figures.numbers) != 1:
        return None
    (wanted,) = claim.figures.numbers
    opens = claim.raw[0] == "there" or wanted.counted in claim.raw[1:_OPENING]
    return wanted if opens and wanted.measure is Measure.COUNT and wanted.counted else None


def _counts(fact: Fact, number: Quantity, thing: str, lexicon: Lexicon) -> bool:
    """Tell whether a number counts a thing, or how many times its deed was done."""
    return term(number.counted, lexicon) == thing or (
        number.counted == _TIMES and any(deed.relation == thing for deed in fact.deeds)
    )
