"""What the ledger says of an article that is taken away and comes back."""

import pytest

from service.core.editorial.corrections import CorrectionKind
from service.core.editorial.removal import restored, still_gone, withdrawn
from service.core.editorial.revision import Content, analyze, compare_versions

BEFORE = analyze(Content("Well shut", "", "The well was shut on Monday. It served 40 houses."))
AFTER = analyze(Content("Well shut", "", "The well was shut on Monday. It served 60 houses."))

GONE = analyze(Content("", "", ""))


@pytest.mark.parametrize(("status", "words", "confidence"), [(404, "404 Not Found", 0.8), (410, "410 Gone", 1.0)])
def test_a_withdrawal_says_what_the_page_answered_and_how_sure_that_is(
    status: int, words: str, confidence: float
) -> None:
    (row,) = withdrawn(status, GONE, BEFORE).corrections
    assert row.kind is CorrectionKind.WITHDRAWAL
    assert words in row.summary
    assert row.confidence == confidence
    assert withdrawn(status, GONE, BEFORE).substantive


def test_a_page_that_is_still_gone_adds_nothing_to_the_ledger() -> None:
    assert still_gone(410, GONE, first=False).corrections == ()
    assert not still_gone(410, GONE, first=False).substantive


def test_an_article_that_came_back_as_it_was_is_restored_unchanged() -> None:
    comparison = restored(compare_versions(BEFORE, BEFORE))
    assert [row.kind for row in comparison.corrections] == [CorrectionKind.RESTORATION]
    assert comparison.summary == "The article is back after it was withdrawn, unchanged."


def test_an_article_that_came_back_changed_keeps_what_was_found_of_the_change() -> None:
    compared = compare_versions(BEFORE, AFTER)
    comparison = restored(compared)
    assert [row.kind for row in comparison.corrections] == [CorrectionKind.RESTORATION, CorrectionKind.STEALTH_EDIT]
    assert comparison.corrections[1:] == compared.corrections
    assert "unchanged" not in comparison.summary
    assert comparison.summary.endswith(compared.summary)
