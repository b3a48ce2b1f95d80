"""What a command is given: words, times, files to read (``-`` is standard input), and whether to print JSON."""

import sys
from datetime import UTC, date, datetime
from json import JSONDecodeError
from typing import Any

import click

from service.core.errors import InvalidInput, TrackerError


class InputFile(click.Path):
    """The name of a file that can be read."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the name; it is wrong usage where there is no such file, or standard input is closed."""
        if value == "-" and sys.stdin is None:
            self.fail("Standard input is closed: name a file instead of '-', or pass the text on.", param, ctx)
        return super().convert(value, param, ctx)


class Words(click.types.StringParamType):
    """Words that can be stored and printed."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the words; bytes that are not UTF-8, which Python keeps as halves of characters, are wrong usage."""
        words = super().convert(value, param, ctx)
        try:
            words.encode()
        except UnicodeEncodeError as error:
            self.fail(f"This is not text in UTF-8 (character {error.start + 1}).", param, ctx)
        return words


class Moment(click.ParamType[datetime]):
    """A point in time: RFC 3339 with its zone, or a day, which begins at midnight in UTC."""

    name = "time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Return the time in UTC; anything else is wrong usage."""
        try:
            moment = datetime.fromisoformat(str(value).upper())
            is_day = bool(date.fromisoformat(str(value))) if moment.tzinfo is None else False
            return moment.replace(tzinfo=UTC) if is_day else moment.astimezone(UTC)
        except (ValueError, OverflowError):
            self.fail("Write a day (2026-03-01) or a time with its zone (2026-03-01T12:00:00Z).", param, ctx)


#: the type of an option that is a point in time
MOMENT = Moment()

#: the type of an argument that names a file
FILE = InputFile(exists=True, dir_okay=False, readable=True, allow_dash=True)

#: the type of an option that holds words
WORDS = Words()

as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")

#: the character that no text holds, and nearly every file of another kind does
NUL = "\0"


def read_text(name: str) -> str:
    """Return the text in a file, with or without a byte order mark.

    Raises:
        InvalidInput: it is not text in UTF-8; says in which line.
    """
    with click.open_file(name, encoding="utf-8-sig") as file:
        try:
            text = str(file.read())
        except UnicodeDecodeError as error:
            raise not_text(name, error.object.count(b"\n", 0, error.start) + 1) from error
    if NUL in text:
        raise not_text(name, text.count("\n", 0, text.index(NUL)) + 1)
    return text


def not_text(name: str, line: int) -> InvalidInput:
    """Say that a file is not text, and where that shows."""
    called = "standard input" if name == "-" else name
    return InvalidInput(f"{called}, line {line}: this is not text in UTF-8; save it as UTF-8 text first.")


def because(error: TrackerError) -> str:
    """Say why a line of JSON cannot be read; a place is counted within the line."""
    match error.__cause__:
        case UnicodeDecodeError(start=start):
            return f"is not text in UTF-8 (byte {start + 1})."
        case JSONDecodeError(msg=message, pos=position):
            return f"is not JSON: {message} (character {position + 1})."
    return f"cannot be used: {error}"
