"""Putting rows on a terminal."""

from collections.abc import Sequence

import click


def shorten(text: str, width: int) -> str:
    """Return ``text`` in at most ``width`` characters, on one line; what was cut is shown by an ellipsis."""
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"


def show_table(heads: Sequence[str], rows: Sequence[Sequence[object]], *, widest: int = 80) -> None:
    """Print rows in columns as wide as they need to be."""
    cells = [[shorten(str(cell), widest) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(heads, *cells, strict=True)]
    for line in (heads, ["─" * width for width in widths], *cells):
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())
