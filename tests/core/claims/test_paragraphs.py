"""What a paragraph says depends on its own words; what little the article adds is told here."""

from hypothesis import given, settings
from hypothesis import strategies as st

from service.core.claims.attribution import Attribution, find_attributions
from service.core.claims.paragraphs import read_article, read_paragraph
from service.core.claims.statements import Claim, find_claims

PIECES = st.sampled_from(
    ["Ann Roe ", "Poe ", "said ", "that ", '"', "“", "”", "the ferry carried 4,200 people", ", ", ". ", "and ", "he ",
     "she ", "according to ", "the mayor ", "founded the line ", "; ", "told Joan Poe ", "! ", "UPDATE: ", "who "]
)  # fmt: skip
LINE = st.lists(PIECES, max_size=12).map(lambda pieces: "".join(pieces).strip())
NEUTRAL = "It rained."


def findings(text: str) -> tuple[tuple[Attribution, ...], tuple[Claim, ...]]:
    attributions = find_attributions(text)
    return attributions, find_claims(text, attributions)


def told(text: str) -> list[object]:
    """Return what was found by its words, so that it can be compared between texts."""
    attributions, claims = findings(text)
    credits: list[object] = [
        (
            a.type,
            a.rule,
            a.cue and a.cue.text,
            a.source and (a.source.text, a.source.name),
            [s.of(text) for s in a.content],
        )
        for a in attributions
    ]
    return credits + [(c.text, c.rule, c.attribution) for c in claims]


@settings(max_examples=150)
@given(st.lists(LINE, min_size=1, max_size=6), st.integers(1, 6))
def test_a_paragraph_that_says_nothing_changes_nothing_in_the_others(lines: list[str], place: int) -> None:
    first = f"Lowick in March.\n{lines[0]}"
    more = [first, *lines[1:place], NEUTRAL, *lines[place:]]
    assert told("\n".join([first, *lines[1:]])) == told("\n".join(more))


@settings(max_examples=100)
@given(LINE)
def test_a_paragraph_read_before_reads_as_one_read_afresh(line: str) -> None:
    once = read_paragraph(line, "en", opens=False)
    assert once == read_paragraph(line, "en", opens=False)
    assert [paragraph for _, paragraph in read_article(f"{NEUTRAL}\n{line}", "en").paragraphs[1:]] == [once][
        : bool(line)
    ]


def test_a_name_given_anywhere_in_the_article_is_the_name_in_every_paragraph() -> None:
    (item,) = find_attributions("Roe said the lake was cold.\nThe pier belongs to Ann Roe.")
    assert item.source is not None
    assert (item.source.text, item.source.name) == ("Roe", "Ann Roe")


def test_no_claim_reaches_over_the_end_of_a_paragraph() -> None:
    text = "Ann Roe said: “The ferry carried 4,200 people.\n“It will be full again in the spring.”"
    (item,), claims = findings(text)
    assert len(item.content) == 2
    assert [(c.text, c.attribution) for c in claims] == [
        ("The ferry carried 4,200 people.", 0),
        ("It will be full again in the spring", 0),
    ]


def test_a_sentence_between_two_quotations_is_the_outlets_own() -> None:
    text = "Ann Roe said: “The ferry is too old.” The ferry carried 4,200 people last year. “We need a new one.”"
    _, claims = findings(text)
    assert ("The ferry carried 4,200 people last year.", None) in [(c.text, c.attribution) for c in claims]
