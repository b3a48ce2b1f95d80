"""What holds for every pair of texts."""

import difflib

from hypothesis import given, settings
from hypothesis import strategies as st

from service.core.text import Diff, EditKind, Span, WordEdit, apply, diff, invert, normalize, readable
from service.core.text.words import TOKEN

SENTENCES = [
    "A man said so. ",
    "He left the town on Monday. ",
    "It cost “never” 37,500 dollars. ",
    "The mayor spoke to the people on Tuesday. ",
    "The mayor spoke to the crowd on Friday. ",
    "The mayor spoke to the crowd. On Friday. ",
    "Nobody in the harbour had expected the ship so early in the year.",
    "Nobody in the harbour had expected the ship so late in the year.",
    "\n",
    "\n\n",
    "  ",
    "x",
    "\r\n",
    "\ud800",
    "“What? ",
]

wide = st.text()
narrow = st.text(alphabet="ab .\n", max_size=40)
story = st.lists(st.sampled_from(SENTENCES), max_size=12).map("".join)
pairs = st.one_of(st.tuples(wide, wide), st.tuples(narrow, narrow), st.tuples(story, story))
laws = settings(max_examples=200)


@laws
@given(pairs)
def test_applying_a_diff_gives_the_new_text(texts: tuple[str, str]) -> None:
    old, new = texts
    assert apply(diff(old, new), old) == new


@laws
@given(pairs)
def test_the_inverse_gives_the_old_text_back(texts: tuple[str, str]) -> None:
    old, new = texts
    difference = diff(old, new)
    assert apply(invert(difference, old), new) == old
    assert invert(invert(difference, old), new) == difference


@laws
@given(pairs)
def test_edits_tile_both_texts_and_words_tile_their_edit(texts: tuple[str, str]) -> None:
    old, new = texts
    difference = diff(old, new)
    assert tiled([edit.old for edit in difference.edits if edit.old]) == len(old)
    assert tiled([edit.new for edit in difference.edits if edit.new]) == len(new)
    for edit in difference.edits:
        if edit.words and edit.old and edit.new:
            assert tiled([word.old for word in edit.words], edit.old.start) == edit.old.end
            assert tiled([word.new for word in edit.words], edit.new.start) == edit.new.end
            assert readable_tiles(edit.words, old)


@laws
@given(pairs)
def test_what_is_called_kept_or_moved_is_equal(texts: tuple[str, str]) -> None:
    old, new = texts
    for edit in diff(old, new).edits:
        assert bool(edit.words) == (edit.kind in REWORDED)
        if edit.kind in (EditKind.KEEP, EditKind.MOVE):
            assert edit.old and edit.new and edit.old.of(old) == edit.new.of(new)
        for word in edit.words:
            assert (word.old.of(old) == word.new.of(new)) == (word.kind == "keep")


@laws
@given(st.one_of(wide, story))
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert [edit.kind for edit in diff(text, text).edits] == ([EditKind.KEEP] if text else [])


@laws
@given(st.lists(st.sampled_from(["the", "of", "and", "to", "in"]), max_size=40), st.data())
def test_inside_a_sentence_no_more_words_are_touched_than_difflib_touches(
    words: list[str], data: st.DataObject
) -> None:
    others = data.draw(st.lists(st.sampled_from(["the", "of", "and", "to", "in"]), max_size=40))
    old, new = " ".join(words), " ".join(others)
    matcher = difflib.SequenceMatcher(None, words, others, autojunk=False)
    theirs = sum(block.size for block in matcher.get_matching_blocks())
    ours = kept_words(diff(old, new), old)
    if ours:  # less alike than two wordings of one sentence are, it is taken out and another put in
        assert ours >= theirs


@given(story)
def test_other_line_ends_change_nothing_but_white_space(text: str) -> None:
    sent = text.replace("\ud800", "").replace("\n", "\r\n")
    for edit in diff(sent, normalize(sent).text).edits:
        assert edit.kind is EditKind.KEEP or (edit.old and edit.old.of(sent).isspace())


REWORDED = {EditKind.REWORD, EditKind.MOVE_REWORD, EditKind.SPLIT, EditKind.MERGE}


def tiled(spans: list[Span], start: int = 0) -> int:
    """Walk over spans that lie one after the other; return where they end."""
    for span in sorted(spans):
        assert span.start == start
        start = span.end
    return start


def readable_tiles(words: tuple[WordEdit, ...], old: str) -> bool:
    """Tell whether the readable view covers what the exact edits cover, and keeps nothing else."""
    shown = readable(words, old)
    kept = {word for word in words if word.kind == "keep"}
    return (
        tiled([word.old for word in shown], words[0].old.start) == words[-1].old.end
        and tiled([word.new for word in shown], words[0].new.start) == words[-1].new.end
        and {word for word in shown if word.kind == "keep"} <= kept
    )


def kept_words(difference: Diff, old: str) -> int:
    """Count the words that stay inside sentences."""
    spans = [edit.old for edit in difference.edits if edit.kind is EditKind.KEEP and edit.old]
    spans += [word.old for edit in difference.edits for word in edit.words if word.kind == "keep"]
    return sum(len(TOKEN.findall(span.of(old))) for span in spans)
