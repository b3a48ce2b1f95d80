"""Who else says what an article has corrected."""

import pytest

from tests.support.documented import assert_documented
from tests.support.problems import problem_of

COURIER = (
    "Selby Council will cut 340 jobs in its parks department by June, Mayor Ada Marsh said on Tuesday.\n\n"
    "Mayor Ada Marsh met the staff of Lowick Gardens in the morning."
)
CORRECTED = COURIER.replace("340", "34") + "\n\nCorrection: An earlier version misstated the number of jobs as 340."
COPIED = "Selby Council will cut 340 jobs in the parks department, the {} reported. Mayor Ada Marsh met the staff."
RIGHT = COPIED.format("city").replace("340", "34")


def post(editor, outlet, text, hour):
    new = {"url": f"https://{outlet.lower()}.example/a", "outlet": outlet, "title": f"News of the {outlet}"}
    answer = editor.post("/versions", new | {"text": text, "captured_at": f"2026-03-01T{hour:02}:00:00Z"})
    assert answer.status_code == 201
    return answer.json


@pytest.fixture
def correction(editor):
    """A figure is corrected that others carry, or carried, or never had; one is about something else."""
    post(editor, "Courier", COURIER, 1)
    post(editor, "Herald", COPIED.format("local press"), 2)
    post(editor, "Gazette", COPIED.format("Courier"), 2)
    post(editor, "Follower", COPIED.format("Courier"), 2)
    post(editor, "Careful", RIGHT, 2)
    post(editor, "Other", "A steel mill in Kendal will cut 340 jobs, the owner Ben Quist said.", 2)
    [found] = post(editor, "Courier", CORRECTED, 3)["corrections"]
    post(editor, "Follower", RIGHT, 5)
    post(editor, "Reporter", f"{RIGHT} The Courier had first said that Selby Council will cut 340 jobs.", 6)
    return found


def test_carriers_come_first_and_those_that_cite_the_outlet_before_the_others(app, editor, correction):
    answer = editor.get(f"/corrections/{correction['id']}/propagation")
    assert_documented(app, "CarrierPage", answer.json)
    rows = answer.json["data"]
    assert [(row["article"]["outlet"], row["standing"], row["cites"]) for row in rows][:3] == [
        ("Gazette", "still_carries", True),
        ("Herald", "still_carries", False),
        ("Follower", "followed", False),
    ]
    standings = {row["article"]["outlet"]: row["standing"] for row in rows[3:]}
    assert standings == {"Careful": "never_carried", "Reporter": "never_carried"}


def test_a_carrier_is_shown_with_its_words(editor, correction):
    [row, *_] = editor.get(f"/corrections/{correction['id']}/propagation").json["data"]
    assert (row["figure"], row["version_number"], row["followed_in"]) == ("340 jobs", 1, None)
    assert "340 jobs" in row["evidence"][0]["text"]
    assert "Selby Council" in row["claim"]


def test_who_followed_is_shown_with_the_lag(editor, correction):
    rows = editor.get(f"/corrections/{correction['id']}/propagation").json["data"]
    [row] = [row for row in rows if row["standing"] == "followed"]
    assert (row["version_number"], row["followed_in"]) == (1, 2)
    assert (row["lag_seconds"], row["lag"]) == (2 * 3600, "2 hours")


def test_who_was_right_before_the_other_has_corrected_first(editor):
    post(editor, "Courier", COURIER, 1)
    post(editor, "Early", COPIED.format("Courier"), 1)
    post(editor, "Early", RIGHT, 2)
    [found] = post(editor, "Courier", CORRECTED, 5)["corrections"]
    [row] = editor.get(f"/corrections/{found['id']}/propagation").json["data"]
    assert (row["standing"], row["followed_in"]) == ("corrected_first", 2)
    assert (row["lag_seconds"], row["lag"]) == (-3 * 3600, None)


def test_a_headline_that_is_denied_in_silence_has_carriers(editor):
    text = "Mayor Ada Marsh of Selby spoke in court on Tuesday. Few came to hear her."
    new = {"url": "https://courier.example/court", "outlet": "Courier", "text": text}
    post(editor, "Herald", "Ada Marsh, the mayor of Selby, was charged with fraud on Tuesday. She left by car.", 2)
    titles = {1: "Selby mayor Ada Marsh charged with fraud", 3: "Selby mayor Ada Marsh not charged with fraud"}
    for hour, title in titles.items():
        row = {"title": title, "captured_at": f"2026-03-01T{hour:02}:00:00Z"}
        answer = editor.post("/versions", new | row)
    [found] = answer.json["corrections"]
    [row] = editor.get(f"/corrections/{found['id']}/propagation").json["data"]
    assert (row["article"]["outlet"], row["standing"]) == ("Herald", "still_carries")


def test_an_addition_gives_nothing_up(editor):
    post(editor, "Courier", COURIER, 1)
    post(editor, "Gazette", COPIED.format("Courier"), 2)
    added = COURIER + "\n\nThe union of gardeners called for a strike in all the parks of Selby."
    for row in post(editor, "Courier", added, 3)["corrections"]:
        assert editor.get(f"/corrections/{row['id']}/propagation").json["data"] == []


def test_a_correction_that_there_is_not_is_404(editor):
    assert problem_of(editor.get("/corrections/99/propagation")) == (404, "not-found")
