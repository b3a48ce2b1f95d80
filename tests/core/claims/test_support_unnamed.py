"""Nobody is named by a text that does not name them: 'a man was arrested' says nothing of Mr. Dant."""

import pytest

from service.core.claims.support import Stance, judge

GUNMAN = "Jason Tarn was the gunman at Kenton Mall."
ARRESTED = "Orvel Dant was arrested at Kenton Mall."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (GUNMAN, "A gunman opened fire at Kenton Mall on Saturday."),
        (GUNMAN, "The gunman fled Kenton Mall."),
        (GUNMAN, "A gunman shot two people at Kenton Mall. Jason Tarn, a barber, heard the shots."),
        (ARRESTED, "A man was arrested at Kenton Mall."),
        (ARRESTED, "A man in his twenties was arrested at Kenton Mall."),
        (ARRESTED, "Two men were arrested at Kenton Mall."),
        ("Police arrested Orvel Dant at Kenton Mall.", "Police arrested a man at Kenton Mall."),
        ("Brian Fell hit a pupil at Oak School.", "A teacher hit a pupil at Oak School."),
        ("Ingrid Vale founded the choir.", "The teacher founded the choir."),
        ("Ingrid Vale opened the bridge.", "The mayor opened the bridge."),
    ],
)
def test_a_person_the_text_does_not_name_is_not_mentioned(claim: str, text: str) -> None:
    assert judge(claim, text).stance is Stance.NOT_MENTIONED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (GUNMAN, "Police named Jason Tarn as the gunman at Kenton Mall."),
        (GUNMAN, "Tarn was the gunman at Kenton Mall, police said."),
        (ARRESTED, "Orvel Dant was seen at Kenton Mall. He was arrested at the mall on Monday."),
        (ARRESTED, "He was arrested at Kenton Mall."),
        ("Police arrested Orvel Dant at Kenton Mall.", "Police arrested Dant at Kenton Mall."),
        ("A man was held over the Kenton mill fire.", "Kenton mill burned down. A man was held over the fire."),
        ("Ingrid Vale founded the choir.", "The teacher Ingrid Vale founded the choir."),
        ("Silent Harbour drew mixed reviews.", "The film drew mixed reviews."),
    ],
)
def test_a_person_named_or_meant_by_a_pronoun_is_mentioned(claim: str, text: str) -> None:
    assert judge(claim, text).stance is Stance.SUPPORTS
