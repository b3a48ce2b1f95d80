"""What a sentence says depends on its own words; what little the article adds is told here."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.core.claims import paragraphs
from service.core.claims.attribution import Attribution, find_attributions
from service.core.claims.paragraphs import read_article, read_paragraph
from service.core.claims.passages import cut_passages
from service.core.claims.statements import Claim, find_claims
from service.core.text.span import Span

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


@settings(max_examples=100)
@given(LINE)
def test_the_passages_of_a_paragraph_hold_all_its_words_in_order(line: str) -> None:
    places = cut_passages(line)
    gaps = [(before.end, after.start) for before, after in pairwise([Span(0, 0), *places, Span(len(line), len(line))])]
    assert all(start <= end and not line[start:end].strip() for start, end in gaps)
    assert all(span.of(line) == span.of(line).strip() != "" for span in places)


@pytest.mark.parametrize(
    ("paragraph", "passages"),
    [
        ("It rained. It snowed.", ["It rained.", "It snowed."]),
        ("She said: “It rained. It snowed.” He left.", ["She said: “It rained. It snowed.”", "He left."]),
        ("It rained. “It snowed.” He left.", ["It rained.", "“It snowed.”", "He left."]),
        ("The star of E! News left. He cried.", ["The star of E! News left.", "He cried."]),
        ("It rained! He left.", ["It rained!", "He left."]),
    ],
)
def test_a_passage_is_a_sentence_or_several_that_a_quotation_binds(paragraph: str, passages: list[str]) -> None:
    assert [span.of(paragraph) for span in cut_passages(paragraph)] == passages


def test_only_the_sentences_that_are_new_are_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    page_of = paragraphs.page_of

    def counted(words: str, lang: str, opens: bool) -> object:
        read.append(words)
        return page_of(words, lang, opens)

    before = "The orchard on Kestle Hill was sold. Ann Roe said it was a shame. It has 4,200 trees."
    after = before.replace("a shame", "a pity")
    old = told(before)
    monkeypatch.setattr(paragraphs, "page_of", counted)
    assert told(before) == old
    assert told(after) != old
    assert read == ["Ann Roe said it was a pity."]


def test_a_sentence_begins_behind_its_dateline_wherever_it_stands() -> None:
    _, claims = findings("Share this story.\nBy Ann Roe. LOWICK, Ohio (AP) — The council closed the pier on Monday.")
    assert "The council closed the pier on Monday." in [claim.text for claim in claims]


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
