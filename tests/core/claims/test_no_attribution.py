"""What looks like an attribution and is none, and sources given whole."""

import pytest

from service.core.claims.attribution import SourceKind, find_attributions


@pytest.mark.parametrize(
    "text",
    [
        "The mayor did not respond to a request for comment.",
        "The mayor did not immediately return a call from the Gazette.",
        "Ann Roe declined to comment.",
        "The ferry line refused to immediately comment on the matter.",
        "Ann Roe would not comment on the case.",
        "An earlier version of this article said that five people were hurt.",
        "Correction: A previous version said five.",
        "The original headline said that the ferry had sunk.",
        "This article said that the ferry had sunk.",
        "The town lies about 40 miles north of Lowick.",
        "The two friends talked about three hours.",
        "From the tower visitors can see the whole coast.",
        "The fire crew can call 40 helpers in an hour.",
        "Residents could hear that the dam had burst.",
    ],
)
def test_who_says_nothing_and_what_a_text_says_of_itself_is_no_attribution(text: str) -> None:
    assert find_attributions(text) == ()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The mayor responded to the critics that she would stay.", "The mayor"),
        ("The mayor declined to reveal her plans.", "The mayor"),
        ("Ann Roe lied about the ferry.", "Ann Roe"),
        ("Ann Roe talked about the years in Lowick.", "Ann Roe"),
        ("An earlier version of the bill said that boats must be old.", "An earlier version of the bill"),
        ("The Lowick Gazette said that the article was old.", "The Lowick Gazette"),
        ("The ferry will be sold, according to a works council paper.", "a works council paper"),
        ("The ferry will be sold, according to her needs assessment.", "her needs assessment"),
        ("Ann Roe can say that the road is safe.", "Ann Roe"),
        ("Ann Roe could not see that the road was safe.", "Ann Roe"),
        ("Sgt. Joan Poe told reporters the road was icy.", "Sgt. Joan Poe"),
    ],
)
def test_who_says_something_is_a_source_as_written(text: str, source: str) -> None:
    found = find_attributions(text)
    assert [item.source and item.source.text for item in found] == [source]


@pytest.mark.parametrize(
    "source",
    [
        "Councilman Joan Poe",
        "Sen. Joan Poe",
        "Lowick Police Chief Joan Poe",
        "Deputy Superintendent Joan Poe",
        "Lawyer Joan Poe",
        "Mr. Joan Poe",
        "Joan Poe",
    ],
)
def test_a_title_stays_in_the_words_and_not_in_the_name(source: str) -> None:
    text = f"{source} said that the ferry was full. Poe said that it was late."
    first, second = [item.source for item in find_attributions(text)]
    assert first is not None
    assert second is not None
    assert (first.text, first.name) == (source, "Joan Poe")
    assert (second.text, second.name) == ("Poe", "Joan Poe")


def test_a_title_makes_a_person_of_an_outlets_word() -> None:
    person, outlet = find_attributions("Chief Joan Fox said it was late. The Lowick Herald said it was early.")
    assert person.source is not None
    assert outlet.source is not None
    assert (person.source.kind, outlet.source.kind) == (SourceKind.PERSON, SourceKind.OUTLET)


def test_a_paper_that_somebody_saw_is_a_document() -> None:
    (found,) = find_attributions("The ferry will be sold, according to a council paper seen by the Gazette.")
    assert found.source is not None
    assert (found.source.text, found.source.kind) == ("a council paper seen by the Gazette", SourceKind.DOCUMENT)
