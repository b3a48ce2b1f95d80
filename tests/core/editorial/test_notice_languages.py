"""Notices of newsrooms that do not write English: the cases stand in ``tests/cases/notices``, a file a language."""

from pathlib import Path

import pytest

from service.core.editorial.notes.lexicon import NOTICE_WORDS
from service.core.editorial.notes.patterns import notice_patterns
from service.core.editorial.notices import find_notices
from service.core.text.language import FUNCTION_WORDS

CASES = Path(__file__).parents[2] / "cases" / "notices"
STORY = "\n\n1 2 3.\n\n4 5 6.\n\n7 8 9."
#: each language has at least so many notices, and so many sentences that are none
FEWEST = 12


def rows(*, notices: bool) -> list[list[str]]:
    """Return the cases, each with its language first."""
    lines = [(path.stem, line) for path in sorted(CASES.glob("*.txt")) for line in path.read_text("utf-8").splitlines()]
    return [[lang, *line.split(" | ", 4)] for lang, line in lines if line.startswith("none | ") != notices]


@pytest.mark.parametrize(("lang", "kind", "date", "wrong", "right", "notice"), rows(notices=True))
def test_a_notice_is_read_in_its_language(lang: str, kind: str, date: str, wrong: str, right: str, notice: str) -> None:
    (found,) = find_notices(notice + STORY, lang)
    assert found.text == notice
    assert (found.kind, found.stated_date or "-", found.wrong or "-", found.right or "-") == (kind, date, wrong, right)


@pytest.mark.parametrize(("lang", "none", "line"), rows(notices=False))
def test_a_sentence_of_the_story_is_none_in_its_language(lang: str, none: str, line: str) -> None:
    assert find_notices(line + STORY, lang) == ()
    assert find_notices(f"1 2 3.\n\n{line}\n\n4 5 6.", lang) == ()


@pytest.mark.parametrize("lang", sorted(set(NOTICE_WORDS) - {"en"}))
def test_every_table_has_cases_and_is_told_by_its_words(lang: str) -> None:
    assert lang in FUNCTION_WORDS
    for notices in (True, False):
        assert sum(row[0] == lang for row in rows(notices=notices)) >= FEWEST


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("de", "„Sie irren sich. In einer früheren Version dieses Artikels stand mein Name“, sagte Kern."),
        ("de", "»Sie irren sich. In einer früheren Version dieses Artikels stand mein Name«, sagte Kern."),
        ("fr", "« Vous avez tort. Une version précédente de cet article citait mon nom », a dit Kern."),
        ("es", "«Se equivocan. Una versión anterior de este artículo citaba mi nombre», dijo Kern."),
    ],
)
def test_a_sentence_inside_a_quotation_is_none_in_the_marks_of_its_language(lang: str, line: str) -> None:
    assert find_notices(line, lang) == ()


def test_a_region_reads_the_table_of_its_language() -> None:
    assert notice_patterns("de-AT").label.match("Korrektur: Es sind 44.")
