"""Rows and lines on a terminal."""

import click
import pytest
from click.testing import CliRunner

from service.cli.tables import folded, shorten, show_table


@pytest.mark.parametrize(
    ("line", "width", "indent", "expected"),
    [
        ("one two three", 20, 2, "one two three"),
        ("one two three", 13, 2, "one two three"),
        ("one two three", 12, 2, "one two\n  three"),
        ("one two three", 7, 0, "one two\nthree"),
        ("- extraordinarily long", 10, 2, "-\n  extraordinarily\n  long"),
        ("  kept as it was", 12, 2, "  kept as it\n  was"),
        ("a \x1b[31m[-red-]\x1b[0m word", 12, 2, "a \x1b[31m[-red-]\x1b[0m\n  word"),
        ("a \x1b[31m[-red-]\x1b[0m word", 14, 2, "a \x1b[31m[-red-]\x1b[0m word"),
        ("", 10, 2, ""),
        ("渡船 再開 月曜", 14, 2, "渡船 再開 月曜"),
        ("渡船 再開 月曜", 13, 2, "渡船 再開\n  月曜"),
        ("cafe\u0301 noir", 9, 2, "cafe\u0301 noir"),
        ("cafe\u0301 noir", 8, 2, "cafe\u0301\n  noir"),
    ],
)
def test_a_line_is_broken_at_blanks_and_colours_take_no_room(line: str, width: int, indent: int, expected: str) -> None:
    assert folded(line, width, indent) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one  two\nthree", "one two three"),
        ("one two three four", "one two three f…"),
        ("red \x1b[31mline", "red [U+001B][31…"),
        ("\n\n", "¶¶"),
        (" ", "␣"),
        ("橋は月曜から通れる", "橋は月曜から通…"),
        ("橋は月曜から通る", "橋は月曜から通る"),
        ("a橋は月曜から通る", "a橋は月曜から通…"),
        ("ｆｕｌｌ　ｗｉｄｔｈ", "ｆｕｌｌ ｗｉｄ…"),
        ("e\u0301" * 16, "e\u0301" * 16),
        ("e\u0301" * 17, "e\u0301" * 15 + "…"),
        ("", ""),
    ],
)
def test_a_cell_is_one_line_without_hidden_characters(text: str, expected: str) -> None:
    assert shorten(text, 16) == expected


def test_columns_are_as_wide_as_they_need_to_be() -> None:
    shown = CliRunner().invoke(click.Command("show", callback=lambda: show_table(("a", "b"), [("one", "x"), ("", 2)])))
    assert shown.stdout.splitlines() == ["a    b", "───  ─", "one  x", "     2"]


def test_columns_stand_below_each_other_whatever_is_written_in_them() -> None:
    rows = [("渡船", "x"), ("cafe\u0301", "y"), ("한국어", "z")]
    shown = CliRunner().invoke(click.Command("show", callback=lambda: show_table(("a", "b"), rows)))
    assert shown.stdout.splitlines() == ["a       b", "──────  ─", "渡船    x", "cafe\u0301    y", "한국어  z"]
