"""Time grows with the length of a text, whatever stands in it; and no long text is kept."""

from collections.abc import Callable
from itertools import count

import pytest

from service.core.claims.attribution import find_attributions
from service.core.claims.facts.dates import find_dates
from service.core.claims.facts.quantities import find_quantities
from service.core.claims.sentences.proper import find_names
from service.core.claims.sentences.quotations import find_quotations
from service.core.claims.speech import paragraphs
from service.core.claims.speech.signatures import find_posts
from service.core.claims.statements import claim_key, find_claims
from service.core.claims.support import judge
from service.core.claims.words.stems import stem
from service.core.memory import LONGEST, remembered
from tests.support.growth import grows_linearly

SHORT = 1_500

PIECES = {
    "cues": "said ",
    "cues and commas": "said, ",
    "speakers": "Ann Roe said that he said that ",
    "sources": "according to ",
    "sources and commas": "according to Ann Roe, ",
    "unbalanced quotes": '"a ',
    "quotes only": '"',
    "opening quotes": "“a ",
    "mixed quotes": "'“”\"«»''",
    "quoted sentences": 'He said "so it is." "And so it was." ',
    "quoted paragraphs": '"So it is, I say.\n',
    "signatures": "— Ann Roe (@annroe)\n",
    "signatures after blank lines": "So it is.\n\n— Ann Roe (@annroe) May 1\n\n",
    "numbers": "1 000 ",
    "grouped digits": "1,000",
    "spelled numbers": "more than one ",
    "dates": "before May 1 ",
    "weekdays": "since Monday ",
    "labels": "UPDATE: Correction (May 1): ",
    "tiny sentences": "It is. He ran. ",
    "titled names": "Sen. Ann Roe and Mr. ",
    "capitals": "Ann ",
    "glued capitals": "AnnaAnnaAnna Ann",
    "one word": "a",
    "one number": "1",
    "parentheses": "(",
    "commas": ",",
    "lines": "\n",
    "short lines": "Ann\n",
    "passives": "it was started by Ann ",
    "relatives": "who ",
}
RULES: dict[str, Callable[[str], object]] = {
    "analysis": lambda text: find_claims(text, find_attributions(text)),
    "support": lambda text: judge("Ann Roe started 2,000 clubs in May 2010", text),
    "reading": lambda text: [read(text) for read in READERS],
}
READERS: list[Callable[[str], object]] = [
    claim_key,
    find_quotations,
    find_quantities,
    find_dates,
    find_posts,
    lambda text: find_names(text, "en"),
]
_turns = count()


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_no_faster_than_the_text(rule: str, piece: str) -> None:
    # the number makes a text that no cache has seen
    assert grows_linearly(lambda text: RULES[rule](f"{next(_turns)} {text}\nSo it is."), PIECES[piece], SHORT)


def test_a_paragraph_of_very_many_words_without_a_stop_is_read_in_linear_time() -> None:
    assert grows_linearly(find_attributions, "x ", 60_000)


def test_a_sentence_without_end_still_gives_its_first_attribution() -> None:
    first, *rest = find_attributions("Ann Roe said the lake was cold, " + "and the pier was old, " * 500)
    assert first.source is not None
    assert first.source.text == "Ann Roe"
    assert rest == []


def test_a_speech_without_end_is_gathered_in_portions() -> None:
    found = find_attributions('Ann Roe said: "So it is." ' + '"And so it was." ' * 120)
    assert len(found) > 1
    assert {item.source.name for item in found if item.source} == {"Ann Roe"}
    assert max(len(item.content) for item in found) <= 50


def test_what_lies_beyond_the_most_paragraphs_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paragraphs, "MOST", 2)
    text = "It rained for days.\nAnn Roe said the lake was cold.\nJoan Poe said the pier was old."
    assert [item.source.text for item in find_attributions(text) if item.source] == ["Ann Roe"]


def test_the_reading_of_a_short_text_is_kept_and_that_of_a_long_one_is_not() -> None:
    read: list[int] = []

    @remembered(2)
    def size(text: str, lang: str) -> int:
        read.append(len(text))
        return len(text)

    short, long = "a" * LONGEST, "a" * (LONGEST + 1)
    assert [size(short, "en"), size(short, "en"), size(long, "en"), size(long, "en")] == [LONGEST] * 2 + [
        LONGEST + 1
    ] * 2
    assert read == [LONGEST, LONGEST + 1, LONGEST + 1]


def test_a_word_longer_than_any_is_no_word_with_an_ending() -> None:
    assert stem("walking") == "walk"
    assert stem("a" * 500 + "walking") == "a" * 500 + "walking"
