"""What is said in a post, and how it is signed."""

import pytest

from service.core.claims.posted import Posted, posted


def test_a_signature_is_told_from_what_is_said() -> None:
    found = posted("The weir holds eels! — Bessie Thorn (@bthorn) April 2, 2020")
    assert found == Posted("The weir holds eels!  ", "Bessie Thorn ", " April 2, 2020")


def test_several_posts_in_one_statement_are_told_apart() -> None:
    found = posted("Eels? — Bessie (@b) April 2, 2020 No eels. – Tom Ash (@tom)")
    assert (found.said.split(), found.author.split()) == (["Eels?", "No", "eels."], ["Bessie", "Tom", "Ash"])


@pytest.mark.parametrize(
    "statement", ["", "The weir — so Bessie said (twice) — holds eels.", "Ask Bessie (@bthorn) on April 2, 2020."]
)
def test_what_is_not_signed_is_left_alone(statement: str) -> None:
    assert posted(statement) == Posted(statement, "", "")
