"""How many there are of a thing, and who appeared with whom."""

import pytest

from service.core.claims.support import Stance, judge


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("There were 300 calls", "It rained. There have been more than 300 calls naming the bridge since noon."),
        ("300 calls", "It rained. By noon the hotline had received over 300 calls and 12 letters."),
        ("300 calls about the bridge", "It rained. There were 300 calls asking about the bridge."),
        ("There were 500 uses", "It rained. The tunnel has been used more than 500 times."),
        ("500 uses of the tunnel", "It rained. The tunnel has been used more than 500 times."),
    ],
)
def test_a_bare_count_is_told_under_any_phrase(claim: str, text: str) -> None:
    assert judge(claim, text).stance is Stance.SUPPORTS


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("There were 300 calls", "It rained. At the hotline 300 nurses took calls."),
        ("There were 300 calls", "It rained. The tunnel was closed 300 times."),
        ("There were 300 calls", "It rained. By noon the hotline had received many calls."),
        ("500 uses", "It rained. The tunnel was closed 500 times."),
    ],
)
def test_an_equal_count_of_other_things_says_nothing(claim: str, text: str) -> None:
    assert judge(claim, text).stance is Stance.NOT_MENTIONED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("There were 300 letters", "It rained. By noon the office had received 340 letters and 12 parcels."),
        ("There were 300 replies", "It rained. Some 340 people have replied to the notice."),
        ("300 replies", "It rained. The notice was replied to by 340 people."),
        ("There were 500 complaints", "It rained. In all, 560 complaints reached the council."),
    ],
)
def test_another_count_of_the_same_size_contradicts_a_bare_one(claim: str, text: str) -> None:
    found = judge(claim, text)
    assert (found.stance, found.reason.split(": ")[0]) == (Stance.CONTRADICTS, "same event, different number")


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("There were 300 letters", "It rained. At the office 340 clerks sorted letters."),
        ("There were 300 letters", "It rained. The office received 12 letters by noon."),
        ("There were 300 letters", "It rained. The office received 9,000 letters last year."),
        ("There were five letters", "It rained. The office received six letters."),
        ("There were 300 letters about the bridge", "It rained. The office received 340 letters about the school."),
        ("There were 300 letters", "It rained. The office received about 310 letters."),
    ],
)
def test_a_count_of_other_things_or_of_another_size_contradicts_no_bare_one(claim: str, text: str) -> None:
    assert judge(claim, text).stance is not Stance.CONTRADICTS


CO_STAR = "Bea was Ann's co-star in Harbour"


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe gave a talk. On Sunday, Ann, who appeared on Harbour alongside Bea Poe, shared a note.",
        "It rained. Bea Poe was Ann Roe's co-star in Harbour.",
        "It rained. Ann Roe and Bea Poe appeared together in Harbour.",
    ],
)
def test_who_appeared_alongside_somebody_was_a_co_star(text: str) -> None:
    assert judge(CO_STAR, text).stance is Stance.SUPPORTS


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe gave a talk. She appeared in Harbour. Bea Poe came too.",
        "Ann Roe gave a talk. She appeared in Meadow opposite Bea Poe.",
        "Ann Roe gave a talk. She appeared in Harbour opposite Joan Poe.",
    ],
)
def test_who_appeared_apart_or_elsewhere_was_none(text: str) -> None:
    assert judge(CO_STAR, text).stance is Stance.NOT_MENTIONED


def test_any_in_another_denial_denies_nothing() -> None:
    text = (
        'A spokesperson for Roe has said, "Any charges of fraud are denied by Mr. Roe. There were never any payments."'
    )
    assert judge("A spokesperson for Roe denied any fraud", f"It rained. {text}").stance is Stance.SUPPORTS
    never = "It rained. Mr. Roe never took any payments."
    assert judge("Mr. Roe took payments", never).stance is Stance.CONTRADICTS
