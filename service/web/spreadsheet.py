"""Corrections as a table for spreadsheets (CSV: RFC 4180, in UTF-8 with the mark by which Excel knows it).

A cell that a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV injection): a headline may be
anybody's. What is invisible or turns the direction of reading is shown by its code point.
"""

import csv
import re
from collections.abc import Iterable
from io import StringIO

from service.core.text.shown import code, visible
from service.reading.corrections import CorrectionRow
from service.web.schemas.base import shown

MEDIA_TYPE = "text/csv"

COLUMNS = (
    "id",
    "detected_at",
    "outlet",
    "headline",
    "url",
    "kind",
    "status",
    "disclosure",
    "lag_seconds",
    "from_version",
    "to_version",
    "before",
    "after",
    "notice",
    "summary",
    "significance",
)

#: what a formula begins with, also in their wide forms, which some spreadsheets read alike, and behind blanks and empty
#: lines, which some pass over
FORMULA = re.compile(r"[\t\r]|\s*[=+\-@＝＋－＠]")

Cell = str | int | float | None


def heading() -> bytes:
    """Return the line with the names of the columns."""
    return b"\xef\xbb\xbf" + written([COLUMNS])


def lines(rows: Iterable[CorrectionRow]) -> bytes:
    """Return a line for each correction."""
    return written(map(cells, rows))


def cells(row: CorrectionRow) -> tuple[Cell, ...]:
    """Return the cells of a correction, in the order of ``COLUMNS``."""
    return (
        row.id,
        shown(row.detected_at),
        row.outlet,
        row.article.title,
        row.article.url,
        row.kind,
        row.status,
        row.disclosure,
        row.lag_seconds,
        row.from_version,
        row.to_version,
        replaced(row, "old"),
        replaced(row, "new"),
        row.notice["text"] if row.notice else None,
        row.summary,
        row.significance,
    )


def replaced(row: CorrectionRow, side: str) -> str:
    """Return the words that changes of substance took from the text, or brought: a change a line."""
    changes = (change for change in row.changes if change["substantive"] and change["category"] != "notice")
    return "\n".join(change[side]["text"] if change[side] else "" for change in changes)


def written(rows: Iterable[Iterable[Cell]]) -> bytes:
    """Write lines of a table."""
    table = StringIO()
    csv.writer(table).writerows([harmless(cell) for cell in row] for row in rows)
    return table.getvalue().encode()


def harmless(cell: Cell) -> Cell:
    """Return a cell that is no formula, and in which nothing is invisible."""
    if not isinstance(cell, str):
        return cell
    text = visible(cell, code)
    return f"'{text}" if FORMULA.match(text) else text
