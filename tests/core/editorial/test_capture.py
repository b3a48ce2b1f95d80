"""Pages that stand in an article's way, and articles that only speak of such pages."""

import pytest

from service.core.editorial.capture import capture_quality, obstacle
from service.core.editorial.version import Content

BLOCKED = [
    ("Just a moment...", "Checking your browser before accessing the site. Ray ID: 8123", "bot protection"),
    ("", "Please verify you are a human", "bot protection"),
    ("404", "Page not found. The page you are looking for does not exist.", "not found"),
    ("Oops", "Sorry, we can't find that page. It may have been moved.", "not found"),
    ("", "502 Bad Gateway nginx", "server error"),
    ("Service Unavailable", "The service is temporarily unavailable.", "server error"),
    ("Access Denied", "You don't have permission to access this resource.", "access denied"),
    ("", "Subscribe to continue reading. Already a subscriber? Log in.", "paywall"),
    ("Mine closes", "The mine closed, the firm said. Subscribe to continue reading this story.", "paywall"),
    ("", "We value your privacy. Accept all. Reject all. Manage options.", "consent dialogue"),
    ("A title", "   ", "the page held no text"),
]


@pytest.mark.parametrize(("title", "text", "reason"), BLOCKED)
def test_a_page_in_the_articles_way_is_a_bad_capture(title: str, text: str, reason: str) -> None:
    quality = capture_quality(Content(title, "", text))
    assert (quality.low, quality.reason) == (True, reason)


@pytest.mark.parametrize(
    "text",
    [
        ("The council's site answered with a 404 error on Monday, residents said, and no page was found all day."),
        "An internal server error kept 9,000 patients waiting, the hospital said on Tuesday.",
        "The museum reopens in May. Tickets cost 4 pounds.",
        "Readers asked how to subscribe to continue reading. " * 60,
    ],
)
def test_an_article_is_never_a_bad_capture(text: str) -> None:
    assert not capture_quality(Content("A title", "", text)).low


@pytest.mark.parametrize(
    ("old", "new", "account"),
    [
        ("The ferry sails at noon.", "", "The newer text is empty, so that nothing follows from the difference."),
        (" \n", "The ferry sails at noon.", "The older text is empty, so that nothing follows from the difference."),
        (
            "The ferry sails at noon.",
            "Subscribe to continue reading.",
            "The newer text is no article (paywall), so that nothing follows from the difference.",
        ),
    ],
)
def test_what_stands_in_the_way_of_a_comparison_is_told_in_one_sentence(old: str, new: str, account: str) -> None:
    found = obstacle(Content("", "", old), Content("", "", new))
    assert found
    assert found.account == account


def test_two_articles_and_two_empty_texts_can_be_compared() -> None:
    assert obstacle(Content("", "", "The ferry sails."), Content("", "", "The ferry sailed.")) is None
    assert obstacle(Content("A", "", ""), Content("B", "", "")) is None
