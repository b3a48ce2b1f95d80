"""A comparison as HTML, as text and as data."""

import html
import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.core.text import Diff, diff, render_html, render_text, to_json
from service.core.text.shown import COARSE

FERRY = "The old ferry stops running at the end of the month, the operator said in a notice on its site."
MAYOR = "The mayor opened the bridge on Monday."
COST = "It cost 37,500 dollars, the city said."
CROWD = "A crowd of 300 people watched from both banks.\n\nIt rained."
DEARER = COST.replace("37,500", "39,000")
OLD = f"{FERRY}\n\n{MAYOR} {COST}\n\n{CROWD}\n\nNobody was hurt.\n\nThat was all for the evening."
NEW = f"{MAYOR} {DEARER}\n\n{CROWD}\n\n{FERRY}\n\nThat was all for the evening.\n\nA note."


def page(old: str, new: str) -> str:
    return render_html(diff(old, new), old)


def terminal(old: str, new: str, colour: bool = False) -> str:
    return render_text(diff(old, new), old, colour=colour)


def test_html_marks_what_was_put_in_and_taken_out() -> None:
    shown = page(OLD, NEW)
    assert "<del>37,500</del><ins>39,000</ins>" in shown
    assert "<del>Nobody was hurt.\n\n</del>" in shown


def test_both_ends_of_a_move_link_to_each_other() -> None:
    shown = page(OLD, NEW)
    assert '<span class="moved" id="move-1-old"><a href="#move-1-new">[1: moved from here]</a>' in shown
    assert '<span class="moved" id="move-1-new"><a href="#move-1-old">[1: moved here]</a>' in shown
    assert shown.count(FERRY) == 2


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        "</pre></textarea>",
        "{{7*7}} ${7*7}",
        "javascript:alert(1)",
        "' onmouseover='x",
        "&lt;b&gt; &amp;",
    ],
)
def test_html_is_inert_whatever_the_text_holds(hostile: str) -> None:
    for old, new in [(hostile, "Plain."), ("Plain.", hostile), (hostile, f"{hostile} More of it.")]:
        tags = set(re.findall(r"<[^>]*>", page(old, new)))
        assert tags <= {'<pre class="diff">', "</pre>", "<ins>", "</ins>", "<del>", "</del>"}
        assert html.escape(hostile) in page(old, new)


@pytest.mark.parametrize("hidden", ["\u202e", "\u2067", "\u200b", "\ufeff", "\xad", "\x00", "\x1b", "\ud800", "\r"])
def test_an_invisible_character_is_shown_by_its_code_point(hidden: str) -> None:
    old, new = "The bridge opens today.", f"The bridge {hidden}opens today."
    for shown in (page(old, new), terminal(old, new)):
        assert hidden not in shown
        assert f"[U+{ord(hidden):04X}]" in shown
        shown.encode()  # a lone surrogate would not go out


@pytest.mark.parametrize(("new", "sign"), [("A b.\n\nC d.", "¶"), ("A b.\xa0C d.", "[U+00A0]"), ("A b.  C d.", "␣")])
def test_white_space_alone_is_shown_by_signs(new: str, sign: str) -> None:
    assert sign in page("A b. C d.", new)
    assert sign in terminal("A b. C d.", new)


def test_text_shows_each_change_on_its_line() -> None:
    assert terminal(OLD, NEW).splitlines() == [
        f"< 1: {FERRY}",
        f"  {MAYOR}",
        "~ It cost [-37,500-]{+39,000+} dollars, the city said.",
        "  A crowd of 300 people watched from both banks.",
        "  It rained.",
        "- Nobody was hurt.",
        f"> 1: {FERRY}",
        "  That was all for the evening.",
        "+ A note.",
    ]


def test_line_ends_that_came_or_went_with_a_passage_are_no_line_of_their_own() -> None:
    old, new = f"{FERRY}\n\n{MAYOR}\n\n{COST}\n", f"{MAYOR}\n\n{COST}\n\n{FERRY}\n"
    assert terminal(old, new).splitlines() == [f"< 1: {FERRY}", f"  {MAYOR}", f"  {COST}", f"> 1: {FERRY}"]
    assert terminal(f"{MAYOR} {COST}", f"{MAYOR} It rained. {COST}").splitlines()[1] == "+ It rained."


@pytest.mark.parametrize("new", [f"{MAYOR}\n\n\n{COST}", f"{MAYOR}\n{COST}"])
def test_line_ends_that_changed_alone_are_shown(new: str) -> None:
    assert "¶" in terminal(f"{MAYOR}\n\n{COST}", new)


def test_white_space_that_changed_beside_a_sentence_that_came_is_no_line_of_its_own() -> None:
    shown = terminal(f"{MAYOR}\n\n{CROWD}", f"{MAYOR} {COST}\n{FERRY}\n\n{CROWD}")
    assert [line[0] for line in shown.splitlines()] == [" ", "+", "+", " ", " "]
    shown = terminal(f"{MAYOR}\n\n{FERRY}", f"{MAYOR.replace('Monday', 'Friday')} {FERRY}")
    assert [line[0] for line in shown.splitlines()] == ["~", " "]


def test_text_leaves_out_what_is_far_from_a_change() -> None:
    lines = [f"This is sentence number {number} of the story." for number in range(9)]
    old, new = "\n".join(lines), "\n".join([*lines, "One more."])
    assert terminal(old, new).splitlines() == ["  …", f"  {lines[-1]}", "+ One more."]


def test_colour_is_only_added_when_wanted() -> None:
    assert "\x1b[" not in terminal(OLD, NEW)
    coloured = terminal(OLD, NEW, colour=True)
    assert "\x1b[31m[-37,500-]\x1b[0m\x1b[32m{+39,000+}\x1b[0m" in coloured
    assert re.sub(r"\x1b\[\d+m", "", coloured) == terminal(OLD, NEW)


def test_the_colour_of_a_change_ends_with_it() -> None:
    coloured = terminal(OLD, NEW, colour=True)
    for line in coloured.splitlines():
        assert line.count("\x1b[0m") == len(re.findall(r"\x1b\[3\dm", line))
    moved = terminal(
        f"{FERRY}\n\n{MAYOR}\n\n{COST}", f"{MAYOR}\n\n{COST}\n\n{FERRY.replace('old', 'red')}", colour=True
    )
    assert "\x1b[36m> 1: \x1b[0mThe \x1b[31m[-old-]\x1b[0m\x1b[32m{+red+}\x1b[0m ferry" in moved


def test_a_coarse_comparison_says_so_in_each_rendering() -> None:
    fine = diff(OLD, NEW)
    coarse = Diff(fine.edits, fine.new_text, coarse=True)
    assert render_text(coarse, OLD) == f"! {COARSE}\n{render_text(fine, OLD)}"
    assert render_html(coarse, OLD) == f'<p class="coarse">{COARSE}</p>{render_html(fine, OLD)}'
    assert COARSE not in render_text(fine, OLD) + render_html(fine, OLD)


def test_equal_texts_have_no_changes_to_show() -> None:
    assert terminal(OLD, OLD) == ""
    assert page("a < b", "a < b") == '<pre class="diff">a &lt; b</pre>'


def test_json_gives_both_sides_of_each_edit_and_its_words() -> None:
    old, new = f"{MAYOR} {COST}", f"{MAYOR} {COST.replace('37,500', '39,000')} Late."
    edits = to_json(diff(old, new), old)
    assert [edit["kind"] for edit in edits] == ["keep", "reword", "insert"]
    assert edits[0]["words"] == []
    assert edits[1]["words"][1] == {
        "kind": "replace",
        "old": {"start": 47, "end": 53, "text": "37,500"},  # 38 + 1 + len("It cost ")
        "new": {"start": 47, "end": 53, "text": "39,000"},
    }
    assert edits[2]["old"] is None
    assert edits[2]["new"] == {"start": 77, "end": 83, "text": " Late."}  # 38 + 1 + 38


@settings(max_examples=150)
@given(st.text(alphabet="ab<>&\"'. \n\u202e\ud800\x1b"), st.text(alphabet="ab<>&\"'. \n\u202e\ud800\x1b"))
def test_renderings_can_be_written_whatever_the_texts_hold(old: str, new: str) -> None:
    shown = page(old, new)
    assert set(re.findall(r"</?(\w+)", shown)) <= {"pre", "ins", "del", "span", "a"}
    shown.encode()
    assert "\x1b" not in terminal(old, new)
    json.dumps(to_json(diff(old, new), old))
