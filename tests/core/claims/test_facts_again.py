"""A sentence that stands unchanged in the next version of an article is not read again, and says the same."""

import pytest

from service.core.claims.facts.facts import read_facts
from tests.support.growth import memories

ARTICLE = """Ferry fire injures 14 off Maddock Point

Fourteen passengers were hurt when a fire broke out on the ferry Corra on Tuesday, the coast guard said.

The Corra's captain, Ida Brandt, 52, steered it onto a sandbank. She was born on March 4, 1974.

Brandt said the crew voted 9-2 to stay aboard. The damage was $2.1 million, not $4 million."""

EDITS = {
    "another figure in the headline": ("injures 14", "injures 16"),
    "a sentence before": ("Fourteen passengers", "Nobody slept. Fourteen passengers"),
    "another name": ("Ida Brandt", "Ida Lund"),
    "what 'it' stands for": ("the ferry Corra", "the barge Corra"),
    "a name that is no longer proven": ("captain, Ida Brandt, 52,", "captain, who is 52,"),
    "a note above": ("Ferry fire", "Correction: Ferry fire"),
    "another line between": ("hurt when", "hurt\n\nwhen"),
}


@pytest.mark.parametrize("edit", sorted(EDITS))
def test_what_is_read_of_an_edited_article_is_what_is_read_of_it_alone(edit: str) -> None:
    edited = ARTICLE.replace(*EDITS[edit])
    assert edited != ARTICLE
    read_facts(ARTICLE, "en")
    after_the_other = read_facts(edited, "en")
    forget()
    assert after_the_other == read_facts(edited, "en")


@pytest.mark.parametrize("edit", sorted(EDITS))
def test_every_figure_stands_where_its_sentence_does(edit: str) -> None:
    text = ARTICLE.replace(*EDITS[edit])
    for fact in read_facts(text, "en"):
        figures = fact.figures
        for figure in (*figures.numbers, *figures.dates, *figures.tallies, *figures.refuted):
            assert fact.span.start <= figure.start < figure.end <= fact.span.end
            assert text[figure.start : figure.end].strip()
    assert [text[age.start : age.start + 2] for fact in read_facts(text, "en") for age in fact.ages] == ["52"]


def test_a_number_at_the_end_of_a_line_counts_nothing_in_the_next_one() -> None:
    (headline, _) = read_facts("Storm damage put at 900\n\nPolice closed two roads.", "en")
    assert [number.counted for number in headline.figures.numbers] == [""]


def forget() -> None:
    for memory in memories():
        memory.cache_clear()
