"""Finding the known claim that a statement repeats."""

from service.core.claims.matching import ClaimIndex

KNOWN = [
    ("bridge", "The mayor of Lowick sold the old bridge to a circus."),
    ("lake", "The lake at Lowick froze in July 1998."),
    ("whale", "A whale swam up the river to the Lantern Festival."),
    ("noise", "The council of Lowick met on Monday."),
]


def test_the_claim_with_the_rarest_shared_words_comes_first() -> None:
    ranked = ClaimIndex(KNOWN).rank("They say Lowick's mayor has sold its bridge! — Ann Roe (@annroe) May 1, 2020")
    assert ranked[0] == "bridge"


def test_other_forms_of_a_word_are_found() -> None:
    assert ClaimIndex(KNOWN).rank("whales swimming in rivers")[0] == "whale"


def test_a_glued_hashtag_is_read_as_its_words() -> None:
    assert ClaimIndex(KNOWN).rank("see you at #lanternfestival")[0] == "whale"


def test_numbers_match_however_they_are_written() -> None:
    index = ClaimIndex([("a", "It cost 1,500,000 crowns"), ("b", "It cost 2,500,000 crowns")])
    assert index.rank("it was 2.5 million")[0] == "b"


def test_what_shares_no_word_is_left_out() -> None:
    assert ClaimIndex(KNOWN).rank("zebra xylophone") == []
    assert ClaimIndex([]).rank("anything") == []


def test_the_limit_is_kept_and_equal_claims_keep_their_order() -> None:
    index = ClaimIndex([(str(n), "the same words again") for n in range(30)])
    assert index.rank("same words", limit=5) == ["0", "1", "2", "3", "4"]
