"""What a sentence says depends on its own words; what little the article adds is told here."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.core.claims.attribution import Attribution, find_attributions
from service.core.claims.sentences.passages import Line, cut_passages
from service.core.claims.speech import paragraphs
from service.core.claims.speech.paragraphs import read_paragraphs
from service.core.claims.statements import Claim, find_claims
from service.core.text.span import Span
from tests.support.growth import forget

PIECES = st.sampled_from(
    ["Ann Roe ", "Poe ", "said ", "that ", '"', "“", "”", "the ferry carried 4,200 people", ", ", ". ", "and ", "he ",
     "she ", "according to ", "the mayor ", "founded the line ", "; ", "told Joan Poe ", "! ", "UPDATE: ", "who ",
     "the ", "lies about ", "40 miles ", "closed ", "citing the report ", "der Rat ", "sagte ", "nach Angaben ", "und "]
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


@settings(max_examples=150)
@given(st.lists(LINE.filter(bool), min_size=1, max_size=6), st.sampled_from(["en", "de"]))
def test_paragraphs_read_side_by_side_read_as_each_does_alone(lines: list[str], lang: str) -> None:
    text = "\n".join(lines)
    forget()
    together = find_attributions(text, lang=lang), find_claims(text, find_attributions(text, lang=lang), lang)
    forget()
    for k, line in enumerate(lines):
        read_paragraphs([Line(line, not k)], lang)
    alone = find_attributions(text, lang=lang), find_claims(text, find_attributions(text, lang=lang), lang)
    assert together == alone


@pytest.mark.parametrize(
    ("line", "behind"),
    [
        ("The pier belongs to Ann Roe, the", "baker of Lowick."),
        ("Ann Roe lies about 40", "miles north of here."),
        ("Ann Roe", "and Joan Poe closed the pier. She left."),
        ("It was painted by the mayor", "closed in the spring by 40 men."),
        ("Roe spoke of the Evening", "NewsJane Roe said it was late."),
        ("“The pier is closed", "and nobody knows why,” Ann Roe said."),
    ],
)
def test_no_rule_looks_beyond_the_end_of_a_line(line: str, behind: str) -> None:
    forget()
    together = told(f"{NEUTRAL}\n{line}\n{behind}")
    forget()
    for words in (line, behind):
        read_paragraphs([Line(words)], "en")
    assert told(f"{NEUTRAL}\n{line}\n{behind}") == together


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

    def counted(passages: Sequence[Line], lang: str) -> object:
        read.extend(words for words, _ in passages)
        return page_of(passages, lang)

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
