"""Text made to be slow: the cost of every rule grows with the text, and not with its square."""

from collections.abc import Callable

import pytest

from service.core.editorial.capture import capture_quality
from service.core.editorial.notices import find_notices
from service.core.editorial.rewording import Rewording, name_changes
from service.core.editorial.rules.byline import name_byline_change
from service.core.editorial.rules.sides import lone_side
from service.core.editorial.version import Content
from service.core.editorial.words.cosmetic import cosmetic_reason
from service.core.editorial.words.dates import find_dates
from service.core.editorial.words.furniture import furniture_reason
from service.core.editorial.words.quoting import quoted_words
from service.core.editorial.words.vocabulary import vocabulary_of
from service.core.editorial.words.words import find_words
from tests.support.growth import grows_linearly

#: characters of the smaller text; the larger one has eight times as many
SIZE = 500
#: the same for rules that are asked of a sentence, which has 4,000 characters at most
SENTENCE = 200
#: the same for rules that are asked of a page in the article's way, which has 2,500 at most
PAGE = 250
UNITS = [
    "this story ", "an earlier version of ", ". This story ",
    ". An earlier version of this story ", "Update, ",
    "[Update ", "(", "“", '"', "1 ", "1,000", "one ", "half a million ", "Jan. ", "March 3, ",
    ". ", "a. ", "x", "twenty-", "By A and ", "is a nonprofit ", "watch ", "[a", "at large and arrested ",
    "Editor’s note: ", ". UPDATE", "â€™", "Ã©\ufffd", "\ufffd", "\n(", "- ", "said ", "Page not found ", "U.S. ", " ",
    "\t", "\nStory updated ", "and has been ", "\nApologies ", "\nAfter publication, ", "\nMay 3 update ",
]  # fmt: skip


def nearly_reversed(text: str) -> None:
    """Compare a text with its reverse as if it were one sentence."""
    name_changes(Rewording("text", lone_side(text), lone_side(text[::-1])))


RULES: dict[str, tuple[int, Callable[[str], object]]] = {
    "notices": (SIZE, find_notices),
    "dates": (SIZE, find_dates),
    "cosmetic": (SIZE, lambda text: cosmetic_reason(text, text + "x")),
    "repair": (SIZE, lambda text: cosmetic_reason(text, text.replace("\ufffd", "é"))),
    "furniture": (SIZE, furniture_reason),
    "byline": (SIZE, lambda text: name_byline_change(text, "Ida Brandt")),
    "capture": (PAGE, lambda text: capture_quality(Content("", "", text))),
    "words": (SIZE, find_words),
    "vocabulary": (SIZE, vocabulary_of),
    "quotations": (SIZE, quoted_words),
    "rewording": (SENTENCE, nearly_reversed),
}


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_linear_on_hostile_text(rule: str) -> None:
    size, call = RULES[rule]
    for unit in UNITS:
        assert grows_linearly(call, unit, size), unit
