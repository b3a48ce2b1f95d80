"""What stands on the page and is no part of the story."""

import pytest

from service.core.editorial.words.furniture import furniture_reason


@pytest.mark.parametrize(
    "line",
    [
        "Watch here.",
        "Watch the full debate below.",
        "Register for the debate here.",
        "RSVP for free here. Questions may be sent beforehand.",
        "This event will be recorded and filmed.",
        "Admission is free for everybody.",
        "When we learn of a mistake, we acknowledge it with a correction.",
        "If we make an error, we will correct it as soon as we can.",
        "If you spot a mistake in this story, write to the desk.",
        "To report an error, call the newsroom.",
        "The Holm Courier is an independent, nonprofit newsroom on the coast.",
        "Valley Ledger is a nonprofit news organization that reports on rivers.",
    ],
)
def test_calls_to_readers_and_lines_about_the_outlet_are_furniture(line: str) -> None:
    assert furniture_reason(line)


@pytest.mark.parametrize(
    "line",
    [
        "Watch out for ice on the bridge, the road office said.",
        "When we make mistakes, people drown, the pilot said.",
        "If you see smoke, leave by the stairs.",
        "To report a fire, dial the emergency number.",
        "Residents may register until noon at the town hall.",
        "Read was elected in 2012.",
        "Vote counting goes on in the north.",
        "The event drew 400 people.",
        "The guild is a nonprofit that lends boats.",
        "Admission to the school fell by a third.",
    ],
)
def test_a_sentence_of_the_story_is_none(line: str) -> None:
    assert furniture_reason(line) == ""
