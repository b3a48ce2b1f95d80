"""Looking stretches up in a sorted list gives what looking at each of them gives."""

from hypothesis import given
from hypothesis import strategies as st

from service.core.editorial.words.evidence import differing
from service.core.editorial.words.stretches import Stretches
from service.core.text.span import Span

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 30), st.integers(0, 10))


@given(st.lists(spans, max_size=8), spans)
def test_a_place_is_touched_when_any_stretch_overlaps_it(stretches: list[Span], place: Span) -> None:
    assert Stretches(stretches).touch(place) == any(stretch.overlaps(place) for stretch in stretches)


@given(st.lists(spans, max_size=8), spans)
def test_a_place_is_held_when_one_stretch_has_all_of_it(stretches: list[Span], place: Span) -> None:
    inside = any(stretch.start <= place.start and place.end <= stretch.end for stretch in stretches)
    assert Stretches(stretches).hold(place) == inside


words = st.lists(st.sampled_from(["a", "b", "cc"]), max_size=8).map(" ".join)


@given(words, words)
def test_the_differing_words_are_what_is_left_between_equal_ones(old: str, new: str) -> None:
    a, b = differing(old, new)
    assert old[: a.start] == new[: b.start]
    assert old[a.end :] == new[b.end :]
    assert bool(old) == bool(a.of(old))


def test_the_differing_words_are_few() -> None:
    old, new = "The ferry sails in June, as ever.", "The ferry sails in July, as ever."
    assert [span.of(text) for span, text in zip(differing(old, new), (old, new), strict=True)] == ["June,", "July,"]


def test_where_only_white_space_differs_the_word_beside_it_is_the_evidence() -> None:
    old, new = "The ferry sails  in June, as ever.", "The ferry sails in June, as ever."
    assert [span.of(text) for span, text in zip(differing(old, new), (old, new), strict=True)] == ["in", "in"]
