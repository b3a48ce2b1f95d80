"""Files that a command reads, ``-`` being standard input."""

import click

from service.core.errors import InvalidInput

#: the type of an argument that names such a file
FILE = click.Path(exists=True, dir_okay=False, readable=True, allow_dash=True)

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
