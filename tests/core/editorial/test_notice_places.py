"""Where in an article a notice stands."""

import pytest

from service.core.editorial.notices import find_notices

NOTE = "Correction: The weir is 9 feet high."
P = "The weir on the Lode was mended last week, and the mill can run again."


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (f"{NOTE}\n\n{P}", ["top"]),
        (f"{P}\n\n{NOTE}", ["bottom"]),
        (f"{P}\n{NOTE}", ["bottom"]),
        (f"{P}\n\n{P}\n\n{NOTE}", ["bottom"]),
        (f"{P}\n\n{NOTE}\n\nSign up for our letter.", ["bottom"]),
        (f"By Ann Reed\n\n{NOTE}\n\n{P}\n\n{P}", ["top"]),
        (NOTE, ["top"]),
        ("\n\n".join([P] * 5 + [NOTE] + [P] * 5), ["inline"]),
        ("\n\n".join([P] * 2 + [NOTE] + [P] * 9), ["top"]),
        ("\n\n".join([P] * 9 + [NOTE] + [P] * 2), ["bottom"]),
        (f"{P} ({NOTE}) {P}", ["inline"]),
        (f"{P}\n\n{NOTE}\n\nThis story was also updated to add a photo of the weir.", ["bottom", "bottom"]),
        (f"UPDATE: The mill runs.\n\n{NOTE}\n\n{P}", ["top", "top"]),
        (f"UPDATE: The mill runs.\n\n{P}\n\n{NOTE}", ["top", "bottom"]),
    ],
)
def test_a_notice_stands_at_the_nearer_edge_of_the_story_or_inside_it(text: str, places: list[str]) -> None:
    assert [notice.position for notice in find_notices(text)] == places
