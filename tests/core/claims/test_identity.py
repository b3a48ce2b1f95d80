"""By what a source is known, whichever article credits it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.claims.attribution import Source, SourceKind, find_attributions
from service.core.claims.identity import known_as, source_id

TEXT = st.text(st.characters(codec="utf-8"), max_size=200)


def source(text: str, name: str | None = None, kind: SourceKind = SourceKind.PERSON) -> Source:
    return Source(0, len(text), text, name, kind)


@pytest.mark.parametrize(("written", "other"), [("Marsh", "Ada Marsh"), ("she", "harbor master Ada Marsh")])
def test_a_source_is_known_by_its_name_however_it_is_written(written: str, other: str) -> None:
    assert source_id(source(written, "Ada Marsh")) == source_id(source(other, "Ada Marsh")) is not None


def test_a_name_in_other_case_is_the_same() -> None:
    assert source_id(source("ADA MARSH", "ADA MARSH")) == source_id(source("Ada Marsh", "Ada Marsh"))


def test_the_same_name_of_another_kind_is_another_source() -> None:
    assert source_id(source("Lowick", "Lowick")) != source_id(source("Lowick", "Lowick", SourceKind.ORGANISATION))


@pytest.mark.parametrize("pronoun", ["she", "who", "They", "one", "it"])
def test_a_pronoun_that_nobody_explains_is_nobody(pronoun: str) -> None:
    assert known_as(source(pronoun)) is None


def test_no_source_is_nobody() -> None:
    assert known_as(None) is None


@pytest.mark.parametrize(
    ("text", "name", "kind", "shown"),
    [
        ("the officials", None, SourceKind.UNNAMED, "officials"),
        ("Officials", None, SourceKind.UNNAMED, "Officials"),
        ("The report", None, SourceKind.DOCUMENT, "report"),
        ("who", "a friend of the family", SourceKind.PERSON, "friend of the family"),
        ("that", "voters", SourceKind.PERSON, "voters"),
    ],
)
def test_what_is_only_described_is_known_by_these_words(
    text: str, name: str | None, kind: SourceKind, shown: str
) -> None:
    known = known_as(source(text, name, kind))
    assert known and (known.name, known.named) == (shown, False)


def test_a_described_person_is_unnamed_and_a_described_paper_is_still_a_document() -> None:
    person, paper = known_as(source("the ferry captain")), known_as(source("the report", None, SourceKind.DOCUMENT))
    assert person and paper
    assert (person.kind, paper.kind) == (SourceKind.UNNAMED, SourceKind.DOCUMENT)


def test_the_same_words_with_and_without_article_describe_the_same() -> None:
    assert source_id(source("officials", None, SourceKind.UNNAMED)) == source_id(
        source("The Officials", None, SourceKind.UNNAMED)
    )


def test_half_a_sentence_describes_nobody() -> None:
    assert known_as(source("those " + "who waited at the quay " * 5, None, SourceKind.UNNAMED)) is None


def test_a_newspaper_keeps_the_article_of_its_name() -> None:
    known = known_as(source("The Times", "The Times", SourceKind.OUTLET))
    assert known and (known.name, known.named) == ("The Times", True)


@given(TEXT, st.none() | TEXT, st.sampled_from(SourceKind))
def test_every_source_is_known_by_one_key_or_by_none(text: str, name: str | None, kind: SourceKind) -> None:
    known = known_as(Source(0, len(text), text, name, kind))
    assert known is None or (len(known.key) == len("src_") + 16 and known == known_as(Source(5, 9, text, name, kind)))


def test_who_speaks_by_full_name_surname_and_pronoun_is_one_source() -> None:
    text = "Ada Marsh said the ferry was late. Marsh said nobody was hurt.\n\nShe said it would run again on Monday."
    keys = {source_id(credit.source) for credit in find_attributions(text)}
    assert len(keys) == 1 and None not in keys
