"""What a word says by its neighbours."""

import pytest

from service.core.claims.support import Stance, judge

SUPPORTS, CONTRADICTS, NOT_MENTIONED = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.NOT_MENTIONED


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("The court rejected the appeal.", "The court dismissed the appeal.", SUPPORTS),
        ("The court upheld the complaint.", "The court dismissed the complaint.", CONTRADICTS),
        ("The court upheld the complaint.", "The court rejected the complaint.", CONTRADICTS),
        ("The court upheld the ban.", "The court struck down the ban.", CONTRADICTS),
        ("The firm dismissed Ann Roe.", "The firm sacked Ann Roe.", SUPPORTS),
        ("The yard employs more than 500 people.", "The yard has 640 staff.", SUPPORTS),
        ("The yard employs more than 500 people.", "The yard has a workforce of 640.", SUPPORTS),
        ("The yard employs more than 500 people.", "The yard has 320 employees.", CONTRADICTS),
        ("The yard employs 500 people.", "The yard hired 500 people.", NOT_MENTIONED),
        ("At least ten people were killed in the flood.", "The flood left 12 people dead.", SUPPORTS),
        ("At least ten people were killed in the flood.", "The flood claimed 12 lives.", SUPPORTS),
        ("The flood killed at least ten people.", "Four people died in the flood.", CONTRADICTS),
        ("The flood killed 12 people.", "Twelve people were hurt in the flood.", NOT_MENTIONED),
        ("Lee Hart was murdered.", "Lee Hart died in a hospital.", NOT_MENTIONED),
        ("Lee Hart killed two people.", "Two people died when the ferry of Lee Hart sank.", NOT_MENTIONED),
        ("The tunnel cost $90 million.", "The city spent $90 million on the tunnel.", SUPPORTS),
        ("The tunnel cost $90 million.", "The city spent $75 million on the tunnel.", CONTRADICTS),
        ("The plant will close in June.", "The plant is to shut in June.", SUPPORTS),
        ("The road is closed.", "The road has reopened.", CONTRADICTS),
        ("The port raised its fees.", "The port increased its fees.", SUPPORTS),
        ("The port raised its fees.", "The port left its fees unchanged.", CONTRADICTS),
        ("The port lowered its fees.", "The port cut its fees.", SUPPORTS),
        ("The choir raised $4,000.", "The choir lost $4,000.", NOT_MENTIONED),
        ("Lee Hart died in May.", "Lee Hart lost his life in May.", SUPPORTS),
        ("Lee Hart founded the choir.", "Lee Poe founded the choir.", CONTRADICTS),
        ("Lee Hart founded the choir.", "Hart founded the choir.", SUPPORTS),
        ("Ann Roe resigned as mayor.", "Ann Roe stepped down as mayor.", SUPPORTS),
    ],
)
def test_a_word_is_read_in_the_sense_that_its_neighbours_give_it(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance
