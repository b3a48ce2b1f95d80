"""Where words stand between quotation marks."""

import re
from typing import NamedTuple

#: marks that may open or close, and the line ends at which an unclosed quotation stops; the first class lets
#: the search skip plain text, what follows it asks whether a single mark is doubled, opens, closes, or is none
_MARK = re.compile(
    r"[\"“”«»„\n'‘’`](?:(?<=[\"“”«»„\n])|(?<=')'|(?<=`)`"
    r"|(?<=['‘])(?<!\w.)(?=[\w#@$])|(?<=[^\s'‘]['’])(?!\w))"
)
_SHORTEST_IN_SINGLE_MARKS = 4
#: what closes a quotation in German and its neighbours, and opens one elsewhere: „so“, »so«
_CLOSED_BY = {"„": "“", "»": "«"}


class Quotation(NamedTuple):
    """A stretch between quotation marks."""

    #: place with its marks
    start: int
    end: int
    #: place of the words between the marks
    inner_start: int
    inner_end: int
    #: False where the closing mark is missing: a quotation that runs on, or a slip
    closed: bool


def find_quotations(text: str) -> list[Quotation]:
    """Return the outermost quotations in order; marks may be straight, curly, angled, doubled or mixed.

    A quotation without closing mark ends with its line, as newspapers leave it out before a further paragraph
    (Chicago Manual of Style 13.32).
    """
    found: list[Quotation] = []
    double: tuple[int, int] | None = None
    single: int | None = None
    for match in _MARK.finditer(text):
        start, end, mark = match.start(), match.end(), match.group()
        if mark == "\n":
            if double:
                found.append(_quotation(text, double, (start, start), closed=False))
            double = single = None
        elif mark in "'‘’" and len(mark) == 1:
            if double is None:
                single = _single(text, found, single, start, mark)
        elif double is None:
            if mark != "”" or _at_word(text, start, end):
                double, single = (start, end), None
        elif mark not in _CLOSED_BY.get(text[double[0]], "") and _opens(text, start, end, mark):
            double = (start, end) if mark not in "“„«" else double
        else:
            if double[1] < start:
                found.append(_quotation(text, double, (start, end), closed=True))
            double = None
    if double:
        found.append(_quotation(text, double, (len(text), len(text)), closed=False))
    return found


def _single(text: str, found: list[Quotation], opened: int | None, at: int, mark: str) -> int | None:
    """Take a single mark outside double ones: it opens, or closes, or is an apostrophe."""
    opens = text[at + 1 : at + 2].isalnum()
    if opened is None or (opens and mark != "’"):
        return at if opens and mark != "’" else opened
    if at - opened >= _SHORTEST_IN_SINGLE_MARKS:
        found.append(_quotation(text, (opened, opened + 1), (at, at + 1), closed=True))
    return None


def _opens(text: str, start: int, end: int, mark: str) -> bool:
    """Tell whether a mark inside a quotation opens another one, so that the first was never closed."""
    if mark in "“„«``":
        return True
    return mark != "”" and _at_word(text, start, end)


def _at_word(text: str, start: int, end: int) -> bool:
    """Tell whether a mark stands before a word and after a space, where only an opening mark may stand."""
    return (start == 0 or text[start - 1].isspace()) and text[end : end + 1].isalnum()


def _quotation(text: str, opening: tuple[int, int], closing: tuple[int, int], *, closed: bool) -> Quotation:
    start, inner_end = opening[1], closing[0]
    while inner_end > start and text[inner_end - 1].isspace():
        inner_end -= 1
    return Quotation(opening[0], max(closing[1], inner_end), start, inner_end, closed)
