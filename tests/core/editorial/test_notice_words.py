"""How the words of a table are looked for: from the beginning of a word on, and the weightiest kind first."""

import pytest

from service.core.editorial.notes.lexicon import NOTICE_WORDS
from service.core.editorial.notices import NoticeKind, find_notices

_STORY = "The night ferry ran late on Friday, the harbour office said."


@pytest.mark.parametrize("lang", NOTICE_WORDS)
def test_a_retraction_is_the_first_kind_that_is_asked_for(lang: str) -> None:
    assert next(kind for kind, _ in NOTICE_WORDS[lang].kinds) == NoticeKind.RETRACTION


@pytest.mark.parametrize(
    "note",
    [
        "Editor's note: The two counts of passengers were within error of one another.",
        "Editor's note: Write to the crew if your story was corrected on Friday in the log of the harbour.",
    ],
)
def test_a_note_announces_nothing_where_the_words_for_it_begin_inside_others(note: str) -> None:
    assert find_notices(f"{_STORY}\n{note}") == ()


@pytest.mark.parametrize(
    "note",
    [
        "Editor's note: The count of passengers was given in error.",
        "Editor's note: Before noon our story was corrected on Friday.",
    ],
)
def test_a_note_announces_a_change_wherever_the_words_for_it_stand(note: str) -> None:
    assert [notice.text for notice in find_notices(f"{_STORY}\n{note}")] == [note]


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("Correction: The report was retracted by the harbour office, not by the crew.", NoticeKind.CORRECTION),
        ("Editor's note: We have retracted this story.", NoticeKind.RETRACTION),
        ("Editor's note: An earlier version of this story misstated the fare.", NoticeKind.EDITORS_NOTE),
        ("An earlier version of this story misstated the fare.", NoticeKind.CORRECTION),
    ],
)
def test_a_label_tells_the_kind_unless_the_story_is_taken_back(note: str, kind: NoticeKind) -> None:
    assert [notice.kind for notice in find_notices(f"{_STORY}\n{note}")] == [kind]
