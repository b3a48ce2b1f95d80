"""The fingerprint of a version."""

import hashlib
import json

from hypothesis import example, given
from hypothesis import strategies as st

from service.core.digest import content_digest, show

words = st.text(st.characters(exclude_categories=["Cs"])) | st.text('\x00\x08\t\n\x0b\x0c\r\x1b "\\/\x7f\x85\u2028é’')


@given(words, words, words)
@example('He said "no"\\', "", "A line.\n\nAnother\twith a tab \x1f and \x7f.")
def test_anyone_can_compute_it_from_title_byline_and_text_as_json(title: str, byline: str, text: str) -> None:
    array = json.dumps([title, byline, text], ensure_ascii=False)
    assert content_digest(title, byline, text) == hashlib.sha256(array.encode()).digest()


def test_words_that_wander_from_the_headline_to_the_text_give_another_digest() -> None:
    assert content_digest("Bridge to close", "", "on Monday") != content_digest("Bridge", "", "to close on Monday")


def test_it_is_shown_with_the_name_of_its_algorithm() -> None:
    assert show(bytes(range(32))) == "sha256:" + bytes(range(32)).hex()
