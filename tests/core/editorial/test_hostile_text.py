"""Text made to be slow: every rule stays linear on 12,000 characters, and quick."""

import time
from collections.abc import Callable

import pytest

from service.core.editorial.capture import capture_quality
from service.core.editorial.cosmetic import cosmetic_reason
from service.core.editorial.dates import find_dates
from service.core.editorial.furniture import furniture_reason
from service.core.editorial.notices import find_notices
from service.core.editorial.quantities import find_quantities
from service.core.editorial.quoting import quoted_words
from service.core.editorial.residue import find_words
from service.core.editorial.rewording import Rewording, name_changes
from service.core.editorial.version import Content
from service.core.text.span import Span

SIZE = 12_000
#: a quadratic rule takes from several seconds to minutes; the rest is room for a busy machine
SECONDS = 0.6
UNITS = [
    "this story ", "an earlier version of ", ". This story ",
    ". An earlier version of this story ", "Update, ",
    "[Update ", "(", "“", '"', "1 ", "1,000", "one ", "half a million ", "Jan. ", "March 3, ",
    ". ", "a. ", "x",
    "Editor’s note: ", ". UPDATE", "â€™", "\n(", "- ", "said ", "Page not found ", "U.S. ", " ", "\t",
]  # fmt: skip


def nearly_reversed(text: str) -> None:
    """Compare a text with its reverse as if it were one sentence."""
    span = Span(0, len(text))
    name_changes(Rewording("text", span, span, text, text[::-1]))


RULES: dict[str, Callable[[str], object]] = {
    "notices": find_notices,
    "quantities": find_quantities,
    "dates": find_dates,
    "cosmetic": lambda text: cosmetic_reason(text, text + "x"),
    "furniture": furniture_reason,
    "capture": lambda text: capture_quality(Content("", "", text[:2_400])),
    "words": find_words,
    "quotations": quoted_words,
    "rewording": nearly_reversed,
    "long sentence": lambda text: nearly_reversed(text[:3_900]),
}


@pytest.mark.parametrize("rule", RULES)
def test_no_rule_is_slow_on_hostile_text(rule: str) -> None:
    RULES[rule]("warm up")
    for unit in UNITS:
        text = (unit * (SIZE // len(unit) + 1))[:SIZE]
        start = time.process_time()
        RULES[rule](text)
        assert time.process_time() - start < SECONDS, unit
