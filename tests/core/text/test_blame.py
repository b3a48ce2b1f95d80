"""Which version brought each sentence."""

from hypothesis import given, settings
from hypothesis import strategies as st

from service.core.text import blame, sentences

FERRY = "The old ferry stops running at the end of the month, the operator said in a notice on its site."
MAYOR = "The mayor opened the bridge on Monday."
COST = "It cost 37,500 dollars, the city said."
NOTE = "Correction: an earlier version gave a wrong price."


def traced(*versions: str) -> list[tuple[int, str]]:
    return [(sentence.since, sentence.span.of(versions[-1])) for sentence in blame(versions).sentences]


def test_each_sentence_has_the_version_that_brought_it() -> None:
    versions = [f"{MAYOR}", f"{MAYOR} {COST}", f"{MAYOR} {COST}\n\n{NOTE}"]
    assert traced(*versions) == [(0, MAYOR), (1, COST), (2, NOTE)]


def test_a_sentence_survives_a_small_rewording_and_a_move() -> None:
    moved = f"{COST.replace('37,500', '39,000')}\n\n{MAYOR}\n\n{FERRY}"
    assert traced(f"{FERRY}\n\n{MAYOR}", f"{FERRY}\n\n{MAYOR}\n\n{COST}", moved) == [
        (1, "It cost 39,000 dollars, the city said."),
        (0, MAYOR),
        (0, FERRY),
    ]


def test_another_sentence_at_the_same_place_is_new() -> None:
    assert traced(f"{MAYOR} {COST}", f"{MAYOR} Nobody came to see it open.") == [
        (0, MAYOR),
        (1, "Nobody came to see it open."),
    ]


def test_what_was_removed_is_told_with_its_versions() -> None:
    removed = blame([MAYOR, f"{MAYOR} {COST}", MAYOR, f"{MAYOR} {FERRY}"]).removed
    assert removed == ((COST, 1, 2),)


def test_a_sentence_that_comes_back_is_new_again() -> None:
    assert traced(f"{MAYOR} {COST}", MAYOR, f"{MAYOR} {COST}") == [(0, MAYOR), (2, COST)]


def test_both_halves_of_a_split_sentence_are_as_old_as_it_was() -> None:
    one = "The driver, who was not hurt in the crash, told the police that he had not seen the light."
    two = "The driver was not hurt in the crash. He told the police that he had not seen the light."
    assert [since for since, _ in traced(f"{one} {MAYOR}", f"{two} {MAYOR}")] == [0, 0, 0]


def test_no_versions_have_no_sentences() -> None:
    assert blame([]).sentences == ()
    assert blame([""]).sentences == ()


stories = st.lists(st.sampled_from([FERRY, MAYOR, COST, NOTE]), max_size=5).map("\n\n".join)


@settings(max_examples=100)
@given(st.lists(stories, min_size=1, max_size=5))
def test_every_sentence_of_the_newest_version_is_traced_to_a_version_that_has_it(versions: list[str]) -> None:
    traces = blame(versions)
    assert [sentence.span for sentence in traces.sentences] == sentences(versions[-1])
    for sentence in traces.sentences:
        assert sentence.span.of(versions[-1]) in versions[sentence.since]
    for gone in traces.removed:
        assert gone.since < gone.until < len(versions)


def worded(*versions: str) -> list[tuple[int, int]]:
    return [(sentence.since, sentence.worded) for sentence in blame(versions).sentences]


def test_a_sentence_tells_since_when_it_has_its_words() -> None:
    dearer = COST.replace("37,500", "39,000")
    assert worded(f"{COST}\n\n{FERRY}", f"{dearer}\n\n{FERRY}") == [(0, 1), (0, 0)]
    assert worded(f"{COST}\n\n{FERRY}", f"{dearer}\n\n{FERRY}", f"{FERRY}\n\n{dearer}") == [(0, 0), (0, 1)]


def test_other_spacing_is_no_other_wording() -> None:
    assert worded(MAYOR.replace(" ", "  ", 1), MAYOR) == [(0, 0)]
