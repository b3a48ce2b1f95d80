"""Where a capture goes in an article's history, and which others it concerns."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from service.usecases.timeline import (
    COMPARABLE,
    GOOD,
    TELLING,
    Capture,
    concerned,
    last,
    place_of,
    returns_to,
    twin_before,
)

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def history(shown: str) -> list[Capture]:
    """Return captures an hour apart: a letter is what a good one shows, '-' is a bad one, '!' a page that is gone."""
    return [
        Capture(
            number,
            START + timedelta(hours=number),
            b"" if what in "-!" else what.encode(),
            what not in "-!",
            what == "!",
        )
        for number, what in enumerate(shown, start=1)
    ]


def test_a_capture_goes_behind_those_of_its_moment() -> None:
    captures = history("abc")
    assert place_of(captures, captures[1].captured_at) == 2
    assert place_of(captures, START) == 0
    assert place_of(captures, START + timedelta(days=1)) == 3


def test_what_a_bad_capture_hid_for_a_while_is_the_same() -> None:
    captures = history("ab--")
    new = history("b")[0]
    assert twin_before(captures, 4, new) == captures[1]
    assert twin_before(captures, 1, new) is None
    assert twin_before(captures, 4, history("a")[0]) is None


def test_a_bad_capture_is_the_same_only_as_one_right_before_it() -> None:
    bad = history("-")[0]
    assert twin_before(history("a-"), 2, bad) is not None
    assert twin_before(history("-a"), 2, bad) is None


def test_a_page_that_is_gone_is_not_a_page_without_text() -> None:
    gone, bad = history("!")[0], history("-")[0]
    assert twin_before(history("a-"), 2, gone) is None
    assert twin_before(history("a!"), 2, bad) is None
    assert twin_before(history("a!-"), 3, gone) is not None


def test_the_last_of_a_sort_is_found_past_the_others() -> None:
    captures = history("ab!-")
    numbers = [found and found.number for found in (last(captures, 4), last(captures, 4, TELLING))]
    assert numbers == [4, 3]
    assert last(captures, 4, GOOD) == captures[1]
    assert last(captures, 0) is None


def test_an_article_returns_to_words_that_it_had_left() -> None:
    assert returns_to(history("aba"), 2) == 1
    assert returns_to(history("abab"), 3) == 2
    assert returns_to(history("ab-a"), 3) == 1


def test_an_article_that_says_the_same_or_something_new_returns_to_nothing() -> None:
    assert returns_to(history("abb"), 2) is None
    assert returns_to(history("a-a"), 2) is None
    assert returns_to(history("abc"), 2) is None
    assert returns_to(history("a!"), 1) is None


def test_a_newcomer_concerns_what_follows_up_to_the_next_good_capture() -> None:
    assert concerned(history("axbc"), 1, 1) == [1, 2]
    assert concerned(history("ax-!-bc"), 1, 1) == [1, 3, 5]
    assert concerned(history("abx"), 2, 1) == [2]


def test_a_newcomer_concerns_the_next_that_says_what_it_says() -> None:
    assert concerned(history("xabcxx"), 0, 1) == [0, 1, 4]


def test_a_bad_capture_concerns_nothing_but_itself() -> None:
    assert concerned(history("a-bc"), 1, 1) == [1]


def test_a_capture_whose_text_is_lost_is_passed_over_and_keeps_its_comparison() -> None:
    captures = history("abcd")
    captures[1] = replace(captures[1], readable=False)
    assert last(captures, 2, COMPARABLE) == captures[0]
    assert last(captures, 2, GOOD) == captures[1]
    assert concerned(captures, 0, 1) == [0, 2]
    assert concerned(captures, 2, 1) == [2, 3]
