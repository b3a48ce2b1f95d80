"""Putting rows on a terminal."""

import re
import shutil
import sys
from collections.abc import Sequence

import click

from service.core.text.shown import changed, code

_COLOUR = re.compile(r"\x1b\[\d+m")


def terminal_width() -> int | None:
    """Return the columns of the terminal that is written to; None where it is a file or a pipe."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def folded(line: str, width: int, indent: int = 0) -> str:
    """Break a line at blanks so that it fits into ``width`` columns; what goes on is indented."""
    first, *rest = line.split(" ")
    rows, used = first, _columns(first)
    for word in rest:
        size = _columns(word)
        if used + 1 + size <= width:
            rows, used = f"{rows} {word}", used + 1 + size
        else:
            rows, used = f"{rows}\n{' ' * indent}{word}", indent + size
    return rows


def _columns(word: str) -> int:
    """Return the length of a word without the codes that colour it."""
    return len(_COLOUR.sub("", word))


def shorten(text: str, width: int) -> str:
    """Return ``text`` in at most ``width`` characters, on one line; what was cut is shown by an ellipsis.

    Invisible characters, and white space that is all there is, are shown by signs.
    """
    line = changed(" ".join(text.split()) or text, code, "¶")
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"


def show_table(heads: Sequence[str], rows: Sequence[Sequence[object]], *, widest: int = 80) -> None:
    """Print rows in columns as wide as they need to be."""
    cells = [[shorten(str(cell), widest) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(heads, *cells, strict=True)]
    for line in (heads, ["─" * width for width in widths], *cells):
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())
