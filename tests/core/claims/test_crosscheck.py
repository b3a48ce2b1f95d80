"""What several articles say to each other's claims."""

import pytest

from service.core.claims.crosscheck import State, Telling, cross_check, states
from service.core.editorial.revision import analyze
from service.core.editorial.version import Content
from tests.support.growth import grows_linearly


def telling(article: int, text: str, title: str = "") -> Telling:
    found = analyze(Content(title, "", text), "en").findings
    return Telling(article, title, text, "en", found.claims, tuple(found.credited(claim) for claim in found.claims))


def told(*texts: str) -> list[tuple[str | None, list[str]]]:
    """Return the rows over articles with these texts: the figure, and the stances."""
    rows = cross_check([telling(number, text) for number, text in enumerate(texts)])
    return [(row.figure, [str(cell.stance) for cell in row.cells]) for row in rows]


@pytest.mark.parametrize(
    ("one", "other", "figure"),
    [
        ("The clip drew 13,800 comments.", "On Tuesday the clip had 14,000 comments.", "13,800 comments"),
        ("The post has drawn over 37,500 responses.", "More than 39,000 people have replied to the post.",
         "37,500 responses"),
        ("The Lowick mill will cut 340 jobs in May.", "The Lowick mill is to shed 34 jobs.", "340 jobs"),
        ("The flood damaged 120 houses in Selby.", "In Selby, 95 houses were damaged by the flood.", "120 houses"),
    ],
)  # fmt: skip
def test_one_thing_that_is_counted_twice_with_two_results_is_a_conflict(one: str, other: str, figure: str) -> None:
    assert (figure, ["supports", "contradicts"]) in told(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The flood damaged 120 houses in Selby.", "In Selby, 120 houses were damaged by the flood."),
        ("The flood damaged more than 120 houses in Selby.", "In Selby, 124 houses were damaged by the flood."),
        ("The flood damaged about 120 houses in Selby.", "In Selby, 118 houses were damaged by the flood."),
        ("The flood damaged 120 houses in Selby.", "The fire destroyed 95 barns in Lowick."),
        ("The flood damaged 120 houses in Selby.", "Selby has 4,000 houses."),
        ("Two women spoke to the Selby council.", "Three women left the choir of Lowick."),
        ("The post drew 13,800 shares on Monday.", "The post drew 27,700 likes on Monday."),
    ],
)
def test_counts_of_other_things_and_counts_that_may_be_one_are_none(one: str, other: str) -> None:
    assert [row for row in told(one, other) if row[0] is not None] == []


def test_two_who_are_said_to_have_founded_one_thing_contradict_each_other() -> None:
    rows = told("Ada Marsh founded the Lowick choir.", "Ben Quist founded the Lowick choir.")
    assert (None, ["supports", "contradicts"]) in rows


def test_a_distance_in_time_denies_a_year() -> None:
    rows = told(
        "Ada Marsh founded the choir in 2010.", "Ada Marsh founded the choir more than a decade before the war."
    )
    assert (None, ["supports", "contradicts"]) in rows


def test_a_claim_that_all_make_is_one_row_without_a_conflict() -> None:
    said = "Ada Marsh founded the Lowick choir in 2010."
    assert told(said, f"{said} It still sings.", said) == [(None, ["supports"] * 3)]


def test_articles_on_other_matters_share_no_row() -> None:
    assert told("Ada Marsh founded the Lowick choir in 2010.", "The ferry to Selby was late again on Monday.") == []


def test_the_versions_of_one_article_alone_make_no_row() -> None:
    said = "Ada Marsh founded the Lowick choir in 2010."
    assert cross_check([telling(1, said), telling(1, said.replace("2010", "2012"))]) == []


def test_what_only_the_headline_says_is_said() -> None:
    said = "Ada Marsh founded the Lowick choir."
    rows = cross_check([telling(1, "It sings on Sundays.", "Ada Marsh Founded the Lowick Choir"), telling(2, said)])
    assert [cell.field for cell in rows[0].cells] == ["title", "text"]


def test_the_evidence_is_where_it_says() -> None:
    tellings = [
        telling(1, "The flood damaged 120 houses in Selby.", "Flood in Selby"),
        telling(2, "In Selby, 95 houses were damaged by the flood.", "High water"),
    ]
    for row in cross_check(tellings):
        for one, cell in zip(tellings, row.cells, strict=True):
            for span in cell.evidence:
                assert span.of(one.title if cell.field == "title" else one.text)[-1] == "."


def test_who_denies_what_it_said_has_corrected_it_and_who_goes_silent_has_dropped_it() -> None:
    articles = [1, 1, 1, 1, 2, 2]
    stances = ["supports", "contradicts", "supports", "not_mentioned", "contradicts", "not_mentioned"]
    assert states(articles, stances) == [
        State.SUPPORTS, State.CORRECTED, State.SUPPORTS, State.DROPPED, State.CONTRADICTS, State.NOT_MENTIONED,
    ]  # fmt: skip


def test_tables_of_one_thing_do_not_cost_the_square_of_their_length() -> None:
    def check(text: str) -> object:
        return cross_check([Telling(number, "", text, "en", (), ()) for number in (1, 2)])

    assert grows_linearly(check, "Lowick sent 31 people. Selby sent 47 people. ", 4_000)


@pytest.mark.parametrize(("place", "seen"), [("first", True), ("last", False)])
def test_of_many_counts_of_one_thing_the_first_are_held_against_others(place: str, seen: bool) -> None:
    table = " ".join(f"Ward {number} of Kenton counted {number + 20} votes." for number in range(60))
    said = "The Lowick mill strike was backed with 340 votes."
    whole = f"{said} {table}" if place == "first" else f"{table} {said}"
    rows = cross_check([telling(1, whole), telling(2, said.replace("340", "310"))])
    assert any(row.figure == "340 votes" for row in rows) is seen
