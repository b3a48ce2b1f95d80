"""Whom a text credits with a claim: the source in whose words those stand that decide it."""

import pytest

from service.core.claims.support import judge

FIRE = "The fire killed 12 people, and the mayor, Ann Roe, said that 40 homes were lost."


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The 44-year-old baker Ann Roe said the bridge will close.", "Ann Roe is 44."),
        ("The 44-year-old baker Ann Roe said the bridge will close.", "Ann Roe is a baker."),
        ("Ann Roe, who has run the port since 2010, said it was safe.", "Ann Roe has run the port since 2010."),
        (
            "The post drew 39,000 replies, and many more wrote “it is late” on their pages.",
            "The post drew 39,000 replies.",
        ),
        ("Ann Roe began a campaign, urging neighbors to save the pier.", "Ann Roe began a campaign."),
        (FIRE, "The fire killed 12 people."),
    ],
)
def test_what_stands_outside_the_content_is_the_outlets_own(text: str, claim: str) -> None:
    assert judge(claim, text).evidence
    assert judge(claim, text).attributed_to is None


@pytest.mark.parametrize(
    ("text", "claim", "name"),
    [
        ("The 44-year-old baker Ann Roe said the bridge will close.", "The bridge will close.", "Ann Roe"),
        ("Ann Roe said the bridge will close in May.", "The bridge will close in May.", "Ann Roe"),
        ("According to the Lowick Ledger, the fire killed 12 people.", "The fire killed 15 people.", "Lowick Ledger"),
        (FIRE, "40 homes were lost.", "Ann Roe"),
        (FIRE, "50 homes were lost.", "Ann Roe"),
    ],
)
def test_what_decides_a_claim_is_credited_to_who_said_it(text: str, claim: str, name: str) -> None:
    assert judge(claim, text).attributed_to == name
