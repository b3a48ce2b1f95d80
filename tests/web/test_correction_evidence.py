"""The words that a correction rests on, and what its summary says, as a reader of the API gets them."""

import pytest

TEXT = "The lock gates will be closed on Monday.\n\nAbout 900 boats passed them in May, lock keeper Tom Reyes said."
NOTE = "Correction: An earlier version of this article misstated the number of boats as 900."


@pytest.fixture
def correction(editor, article):
    """Post the texts an hour apart; return the newest correction."""

    def made(*texts):
        path = f"/articles/{article['id']}/versions"
        for hour, text in enumerate(texts):
            captured = f"2026-03-01T{hour:02}:00:00Z"
            editor.post(path, {"title": "Lock to close", "text": text, "captured_at": captured})
        return editor.get(f"/corrections?article_id={article['id']}").json["data"][0]

    return made


def test_the_notice_is_listed_once_among_the_evidence(correction):
    row = correction(TEXT, f"{TEXT.replace('900', '800')}\n\n{NOTE}")
    assert [(words["version_number"], words["exact"]) for words in row["evidence"]] == [
        (2, NOTE),
        (1, "900"),
        (2, "800"),
    ]


def test_a_return_to_an_earlier_state_is_told_with_the_number_of_the_version(correction):
    row = correction(TEXT, TEXT.replace("900", "800"), TEXT)
    assert row["summary"] == (
        "The number of boats was changed from 800 to 900, so that the article reads again as in version 1; "
        "the article does not say so."
    )
    assert row["reasons"][-1] == "the article returned to version 1"


def test_a_notice_that_owns_up_to_an_earlier_silent_edit_is_not_called_a_notice_without_change(correction):
    silent = TEXT.replace("900", "800")
    row = correction(TEXT, silent, f"{silent}\n\n{NOTE}")
    assert (row["kind"], row["disclosure"]) == ("correction", "disclosed")
    assert row["summary"].endswith("It explains an edit made in silence 1 hour earlier.")
