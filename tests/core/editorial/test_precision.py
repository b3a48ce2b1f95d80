"""How far the rules can be trusted, counted from what editors said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.editorial.precision import Precision, Share, Verdict, count, share, verdict


@pytest.mark.parametrize(
    ("right", "total", "low", "high"),
    [
        (8, 10, 0.4902, 0.9433),
        (0, 10, 0.0, 0.2775),
        (10, 10, 0.7225, 1.0),
        (1, 1, 0.2065, 1.0),
        (81, 263, 0.2553, 0.3662),  # Newcombe, Statistics in Medicine 17 (1998), table I
    ],
)
def test_the_interval_is_wilsons(right: int, total: int, low: float, high: float) -> None:
    found = share(right, total)
    assert (found.low, found.high) == (pytest.approx(low, abs=5e-5), pytest.approx(high, abs=5e-5))


@given(st.integers(1, 10_000).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total))))
def test_the_share_lies_in_its_interval_and_that_between_nothing_and_all(counts: tuple[int, int]) -> None:
    found = share(*counts)
    assert found.low is not None and found.value is not None and found.high is not None
    assert 0 <= found.low <= found.value <= found.high <= 1
    assert found.low < found.high


@given(st.integers(0, 50), st.integers(1, 50))
def test_more_reviews_make_the_interval_narrower(right: int, wrong: int) -> None:
    few, many = share(right, right + wrong), share(10 * right, 10 * (right + wrong))
    assert few.low is not None and few.high is not None and many.low is not None and many.high is not None
    assert many.high - many.low < few.high - few.low


def test_of_nothing_there_is_no_share() -> None:
    assert share(0, 0) == Share(None, None, None)
    assert count("all", ()).precision.value is None


@pytest.mark.parametrize(
    ("status", "kind", "reviewed_kind", "said"),
    [
        ("confirmed", "update", None, Verdict.CONFIRMED),
        ("confirmed", "update", "update", Verdict.CONFIRMED),
        ("confirmed", "update", "correction", Verdict.RELABELLED),
        ("dismissed", "update", None, Verdict.DISMISSED),
        ("dismissed", "update", "correction", Verdict.DISMISSED),
        ("detected", "update", "correction", None),
    ],
)
def test_a_verdict_is_the_latest_status_and_kind(
    status: str, kind: str, reviewed_kind: str | None, said: Verdict | None
) -> None:
    assert verdict(status, kind, reviewed_kind) is said


def test_a_relabelled_finding_is_right_and_its_kind_is_wrong() -> None:
    found = count("update", [Verdict.CONFIRMED, Verdict.RELABELLED, Verdict.RELABELLED, Verdict.DISMISSED])
    assert found == Precision("update", 1, 2, 1)
    assert (found.reviewed, found.precision.value, found.kind_precision.value) == (4, 0.75, 0.25)
