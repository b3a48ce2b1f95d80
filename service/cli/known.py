"""The command ``match``: known claims nearest to a statement, found without a database."""

from typing import NamedTuple

import click
import orjson

from service.cli.inputs import FILE, as_json, read_text
from service.cli.texts import Row, answer_lines, jsonl, read_row, show, text_of
from service.core.claims.matching import ClaimIndex
from service.core.errors import InvalidInput

#: how many claims are named
NEAREST = 20
#: how many of them a table shows
SHOWN = 5


class Known(NamedTuple):
    """Known claims."""

    #: identifier to the words of the claim
    texts: dict[str, str]
    nearest: ClaimIndex


@click.command()
@click.argument("file", type=FILE)
@click.option("--claims", type=FILE, required=True, help='Known claims: lines of {"id", "claim", "title"?}.')
@jsonl
@as_json
def match(file: str, claims: str, jsonl: bool, as_json: bool) -> None:
    """Name the known claims nearest to the statement in FILE, best first.

    With --jsonl each line of FILE is {"id", "text"}.
    """
    if file == claims == "-":
        raise click.UsageError("Only one of the two, FILE and --claims, can come from standard input.")
    known = read_claims(claims)

    def answer(row: Row) -> Row:
        return {"ranked": known.nearest.rank(text_of(row, "text"), NEAREST)}

    if jsonl:
        answer_lines(file, answer)
    found = answer({"text": read_text(file)})
    if as_json:
        click.echo(orjson.dumps(found, option=orjson.OPT_INDENT_2))
        return
    nearest = found["ranked"][:SHOWN]
    show("Nearest claims", ("id", "claim"), [(identifier, known.texts[identifier]) for identifier in nearest])


def read_claims(name: str) -> Known:
    """Read known claims, each with its headline if it has one.

    Raises:
        InvalidInput: a line cannot be used; says which, since a claim left out would never be found.
    """
    texts, searched = dict[str, str](), list[tuple[str, str]]()
    with click.open_file(name, "rb") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                identifier, claim, title = read_claim(line, number)
                if identifier in texts:
                    raise InvalidInput(f"--claims: Line {number}: the id '{identifier}' was used before.")
                texts[identifier] = claim
                searched.append((identifier, f"{claim} {title}"))
    return Known(texts, ClaimIndex(searched))


def read_claim(line: bytes, number: int) -> tuple[str, str, str]:
    """Return the identifier, the words and the headline of a known claim; the headline may be empty."""
    try:
        row = read_row(line, number)
    except InvalidInput as error:
        raise InvalidInput(f"--claims: {error}") from error
    try:
        return text_of(row, "id"), text_of(row, "claim"), text_of(row, "title", "")
    except InvalidInput as error:
        raise InvalidInput(f"--claims: Line {number}: {error}") from error


COMMANDS = (match,)
