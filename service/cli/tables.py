"""Putting rows on a terminal."""

import re
import shutil
import sys
import unicodedata
from collections.abc import Sequence
from itertools import accumulate, takewhile

import click

from service.core.text.shown import changed, code

#: characters that take two columns, by their East_Asian_Width: fullwidth and wide
WIDE = ("F", "W")
#: characters that stand on the one before them, by their category: nonspacing and enclosing marks
MARKS = ("Mn", "Me")

_COLOUR = re.compile(r"\x1b\[\d+m")


def terminal_width() -> int | None:
    """Return the columns of the terminal that is written to; None where it is a file or a pipe."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def folded(line: str, width: int, indent: int = 0) -> str:
    """Break a line at blanks so that it fits into ``width`` columns; what goes on is indented."""
    first, *rest = line.split(" ")
    rows, used = first, columns(first)
    for word in rest:
        size = columns(word)
        if used + 1 + size <= width:
            rows, used = f"{rows} {word}", used + 1 + size
        else:
            rows, used = f"{rows}\n{' ' * indent}{word}", indent + size
    return rows


def columns(text: str) -> int:
    """Return how many columns of a terminal a text takes; the codes that colour it take none."""
    plain = _COLOUR.sub("", text)
    return len(plain) if plain.isascii() else sum(map(_width, plain))


def _width(character: str) -> int:
    """Return the columns of a character: none for a mark on the one before it, two for a wide one (Unicode, UAX 11)."""
    if unicodedata.category(character) in MARKS:
        return 0
    return 2 if unicodedata.east_asian_width(character) in WIDE else 1


def shorten(text: str, width: int) -> str:
    """Return ``text`` in at most ``width`` columns, on one line; what was cut is shown by an ellipsis.

    Invisible characters, and white space that is all there is, are shown by signs.
    """
    line = changed(" ".join(text.split()) or text, code, "¶")
    return line if columns(line) <= width else _cut(line, width - 1).rstrip() + "…"


def _cut(line: str, width: int) -> str:
    """Return as much of the beginning of a line as fits into ``width`` columns."""
    ends = accumulate(map(_width, line))
    return line[: sum(1 for _ in takewhile(lambda end: end <= width, ends))]


def show_table(heads: Sequence[str], rows: Sequence[Sequence[object]], *, widest: int = 80) -> None:
    """Print rows in columns as wide as they need to be."""
    cells = [[shorten(str(cell), widest) for cell in row] for row in rows]
    widths = [max(map(columns, column)) for column in zip(heads, *cells, strict=True)]
    for line in (heads, ["─" * width for width in widths], *cells):
        padded = (cell + " " * (width - columns(cell)) for cell, width in zip(line, widths, strict=True))
        click.echo("  ".join(padded).rstrip())
