"""Finding the known claim that a statement repeats."""

import pytest

from service.core.claims.matching import ClaimIndex
from tests.support.growth import grows_linearly

KNOWN = [
    ("bridge", "The mayor of Lowick sold the old bridge to a circus."),
    ("lake", "The lake at Lowick froze in July 1998."),
    ("whale", "A whale swam up the river to the Lantern Festival."),
    ("noise", "The council of Lowick met on Monday."),
    ("doctor", "A physician at Marling hospital vaccinated the mayor's dog."),
    ("guild", "The Guild of Harbour Pilots banned women from its annual dinner."),
]


@pytest.fixture(scope="module")
def index() -> ClaimIndex:
    return ClaimIndex(KNOWN)


def test_the_claim_with_the_rarest_shared_words_comes_first(index: ClaimIndex) -> None:
    ranked = index.rank("They say Lowick's mayor has sold its bridge! — Ann Roe (@annroe) May 1, 2020")
    assert ranked[0] == "bridge"


def test_other_forms_of_a_word_are_found(index: ClaimIndex) -> None:
    assert index.rank("whales swimming in rivers")[0] == "whale"


def test_a_glued_hashtag_is_read_as_its_words(index: ClaimIndex) -> None:
    assert index.rank("see you at #lanternfestival")[0] == "whale"


def test_a_dot_without_a_blank_ties_no_words_together(index: ClaimIndex) -> None:
    assert index.rank("Never mind the bridge.Circus people came")[0] == "bridge"


def test_numbers_match_however_they_are_written() -> None:
    index = ClaimIndex([("a", "It cost 1,500,000 crowns"), ("b", "It cost 2,500,000 crowns")])
    assert index.rank("it was 2.5 million")[0] == "b"


@pytest.mark.parametrize(
    ("statement", "wanted"),
    [
        ("my doctor gave a puppy its shots", "doctor"),
        ("Was a pup really given a vaccination?", "doctor"),
        ("somebody purchased a bridge for the elephants", "bridge"),
        ("no ladies at that yearly meal of the pilots", "guild"),
    ],
)
def test_a_claim_is_found_by_the_kin_of_its_words(index: ClaimIndex, statement: str, wanted: str) -> None:
    assert index.rank(statement)[0] == wanted


def test_the_very_word_goes_before_its_kin() -> None:
    index = ClaimIndex([("kin", "A doctor fed the swans."), ("same", "A physician fed the swans."), ("x", "A mill.")])
    assert index.rank("the physician with the swans") == ["same", "kin"]


def test_an_initialism_finds_the_name_it_stands_for(index: ClaimIndex) -> None:
    assert index.rank("shame on the GHP")[0] == "guild"
    assert index.rank("shame on the gohp")[0] == "guild"


def test_who_posted_a_statement_and_when_counts_less_than_what_it_says() -> None:
    known = [
        ("author", "Bessie Thorn keeps bees since March 2019."),
        ("said", "The weir holds eels."),
        ("x", "A mill."),
    ]
    index = ClaimIndex(known)
    assert index.rank("eels in the weir — Bessie Thorn (@bthorn) April 2, 2020")[0] == "said"
    assert index.rank("nothing at all — Bessie Thorn (@bthorn) April 2, 2020")[0] == "author"


def test_the_handle_of_a_signature_is_no_word(index: ClaimIndex) -> None:
    assert index.rank("hello — Xq (@bridge) ") == []


def test_what_shares_no_word_is_left_out(index: ClaimIndex) -> None:
    assert index.rank("zebra xylophone") == []
    assert ClaimIndex([]).rank("anything") == []


def test_the_limit_is_kept_and_equal_claims_keep_their_order() -> None:
    index = ClaimIndex([(str(n), "the same words again") for n in range(30)])
    assert index.rank("same words", limit=5) == ["0", "1", "2", "3", "4"]


@pytest.mark.parametrize("piece", ["a", "— ", "— A (@b) ", "bridge.", "A of ", "#lanternfestival "])
def test_time_grows_with_the_length_of_a_statement(index: ClaimIndex, piece: str) -> None:
    assert grows_linearly(index.rank, piece, 1_500)


@pytest.mark.parametrize("piece", ["a", "A B ", "Guild of the ", "bridge."])
def test_time_grows_with_the_length_of_a_claim(piece: str) -> None:
    assert grows_linearly(lambda text: ClaimIndex([("a", text)]), piece, 1_500)
