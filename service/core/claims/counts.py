"""How many there are of a thing: 'there were 300 calls', '300 calls', and what says the same of them."""

from service.core.claims.facts import Fact
from service.core.claims.figure_conflicts import fits
from service.core.claims.lexicon import Lexicon
from service.core.claims.quantities import Measure, Quantity
from service.core.claims.wording import term

#: what counts a deed: 'was used 300 times' tells of 300 uses
_TIMES = "times"
#: words before a number that opens a claim: 'there have been more than', 'more than'
_OPENING = 5


def counted_alike(claim: Fact, fact: Fact, lexicon: Lexicon) -> bool:
    """Tell whether a claim says of no subject how many there are of a thing, and a sentence counts as many of it.

    A count of other things is none of it, however equal: 300 nurses who took calls are no 300 calls.
    """
    if claim.named_subject or len(claim.figures.numbers) != 1:
        return False
    wanted = claim.figures.numbers[0]
    opens = claim.raw[0] == "there" or wanted.counted in claim.raw[1:_OPENING]
    if not opens or wanted.measure is not Measure.COUNT or not wanted.counted:
        return False
    return any(
        _counts(fact, number, term(wanted.counted, lexicon), lexicon) and fits(wanted, number)
        for number in fact.figures.numbers
    )


def _counts(fact: Fact, number: Quantity, thing: str, lexicon: Lexicon) -> bool:
    """Tell whether a number counts a thing, or how many times its deed was done."""
    return term(number.counted, lexicon) == thing or (
        number.counted == _TIMES and any(deed.relation == thing for deed in fact.deeds)
    )
