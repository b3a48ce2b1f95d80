"""Commands that need no database: ``analyze``, ``compare`` and ``support``."""

import sys
from collections.abc import Callable
from typing import Any, NoReturn

import click
import orjson

from service.cli.inputs import FILE, WORDS, as_json, because, read_text
from service.cli.tables import folded, show_table, terminal_width
from service.core.claims.statements import claim_key, required_key
from service.core.claims.support import judge
from service.core.editorial.record import comparison_record, correction_record, findings_record, quote
from service.core.editorial.removal import compare_pages, gone
from service.core.editorial.revision import analyze as analyze_content
from service.core.editorial.version import Content
from service.core.errors import InvalidInput
from service.core.text import Diff, diff
from service.core.text.as_json import to_json
from service.core.text.language import language_of
from service.core.text.render_text import render_text
from service.settings import no_colour

Row = dict[str, Any]

#: columns of a table that goes to a file or a pipe, and the fewest for which tables are made
UNFOLDED, NARROWEST = 120, 60
#: columns of the table of changes beside its two texts: a category, what the reader was told, and the gaps
BESIDE_TEXTS = 32
#: columns of the table of corrections beside the summary: a kind, and the gap
BESIDE_SUMMARY = 17

jsonl = click.option("--jsonl", is_flag=True, help="Read one JSON object a line, write one a line, in order.")


@click.command()
@click.argument("file", type=FILE)
@jsonl
@as_json
def analyze(file: str, jsonl: bool, as_json: bool) -> None:
    """Show the notices, attributions and claims of a text.

    With --jsonl each line is {"id", "text", "title"?, "lang"?}.
    """
    if jsonl:
        answer_lines(file, analyze_row)
    found = analyze_row({"text": read_text(file)})
    if as_json:
        click.echo(orjson.dumps(found, option=orjson.OPT_INDENT_2))
        return
    notices = [(notice["kind"], notice["position"], notice["text"]) for notice in found["notices"]]
    show("Notices", ("kind", "place", "text"), notices)
    credits = [(credited(row), row["type"], row["content"][0]["text"]) for row in found["attributions"]]
    show("Attributions", ("source", "type", "content"), credits)
    show("Claims", ("start", "claim"), [(claim["start"], claim["text"]) for claim in found["claims"]])


@click.command()
@click.argument("old", type=FILE)
@click.argument("new", type=FILE, required=False)
@jsonl
@as_json
def compare(old: str, new: str | None, jsonl: bool, as_json: bool) -> None:
    """Show what changed from OLD to NEW, and whether the reader was told.

    With --jsonl, OLD holds lines {"id", "old", "new", "old_title"?, "new_title"?, "lang"?} and there is no NEW.
    Exit code 0 also where the texts differ.
    """
    if jsonl:
        refuse_beside_jsonl("NEW", new)
        answer_lines(old, compare_row)
    if new is None:
        raise click.UsageError("Name the NEW text as well, or use --jsonl.")
    if old == new == "-":
        raise click.UsageError("Only one of the two texts can come from standard input.")
    before, after = read_text(old), read_text(new)
    found, difference = compare_texts({"old": before, "new": after})
    if as_json:
        click.echo(orjson.dumps(found, option=orjson.OPT_INDENT_2))
        return
    show_comparison(found, difference, before, terminal_width())


def show_comparison(found: Row, difference: Diff, before: str, width: int | None) -> None:
    """Print a comparison: the text with its changes, a summary, and tables.

    ``width`` is that of the terminal that shows it; where there is none, there are no colours and lines stay whole.
    """
    colour = width is not None and not no_colour()
    for line in render_text(difference, before, colour=colour).splitlines():
        click.echo(folded(line, width, 2) if width else line)
    click.echo("\n" + (folded(found["summary"], width) if width else found["summary"]) + "\n")
    changes = [
        (row["category"], side(row["old"]), side(row["new"]), row["disclosure"] or "") for row in found["changes"]
    ]
    columns = max(width or UNFOLDED, NARROWEST)
    show("Changes", ("category", "before", "after", "reader told"), changes, widest=(columns - BESIDE_TEXTS) // 2)
    corrections = [(row["kind"], row["summary"]) for row in found["corrections"]]
    show("Corrections", ("kind", "summary"), corrections, widest=columns - BESIDE_SUMMARY)


@click.command()
@click.argument("file", type=FILE)
@click.option("--claim", type=WORDS, help="The claim, in plain words (without --jsonl).")
@jsonl
@as_json
def support(file: str, claim: str | None, jsonl: bool, as_json: bool) -> None:
    """Tell whether the text in FILE supports a claim.

    With --jsonl each line is {"id", "claim", "text"}.
    """
    if jsonl:
        refuse_beside_jsonl("--claim", claim)
        answer_lines(file, support_row)
    if not (claim and claim_key(claim)):
        raise click.UsageError("Give the claim in words with --claim, or use --jsonl.")
    found = support_row({"claim": claim, "text": read_text(file)})
    if as_json:
        click.echo(orjson.dumps(found, option=orjson.OPT_INDENT_2))
        return
    click.echo(f"{found['stance']} (confidence {found['confidence']:.2f}): {found['reason']}")
    for evidence in found["evidence"]:
        click.echo(f"  “{evidence['text']}”")
    if found["attributed_to"]:
        click.echo(f"  attributed to {found['attributed_to']}")


def refuse_beside_jsonl(name: str, value: str | None) -> None:
    """Refuse what would be passed over without a word."""
    if value is not None:
        raise click.UsageError(f"With --jsonl everything is in the lines: leave out {name}.")


def answer_lines(name: str, answer: Callable[[Row], Row]) -> NoReturn:
    """Answer each line, in order, as soon as it is read; end the program with 1 if any line could not be used."""
    failed = False
    with click.open_file(name, "rb") as lines:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            row: Row = {}
            try:
                row = read_row(line, number)
                result = {"id": row.get("id"), **answer(row)}
            except InvalidInput as error:
                failed = True
                result = {"id": row.get("id"), "error": str(error)}
            click.echo(orjson.dumps(result))
    sys.exit(1 if failed else 0)


def read_row(line: bytes, number: int) -> Row:
    """Return the object that a line holds, read as strictly as the body of a request.

    Raises:
        InvalidInput: it is not JSON in UTF-8, not an object, or holds what readers of JSON disagree about.
    """
    from service.web.errors import InvalidFields, MalformedJson
    from service.web.json_body import parse  # loads Flask, which nothing else here needs

    try:
        row = parse(line)
    except (MalformedJson, InvalidFields) as error:
        raise InvalidInput(f"Line {number} {because(error)}") from error
    if not isinstance(row, dict):
        raise InvalidInput(f"Line {number} must hold a JSON object.")
    return row


def text_of(row: Row, field: str, default: str | None = None) -> str:
    """Return a field that holds text; null counts as absent.

    Raises:
        InvalidInput: it is missing and has no default, or is something else.
    """
    value = row.get(field)
    if value is None:
        value = default
    if not isinstance(value, str):
        raise InvalidInput(f"The field '{field}' must be there and hold a string.")
    return value


def analyze_row(row: Row) -> Row:
    """Answer one line of ``analyze``."""
    content = Content(text_of(row, "title", ""), "", text_of(row, "text"))
    lang = text_of(row, "lang", "") or language_of(content.text)
    return {"lang": lang, **findings_record(analyze_content(content, lang).findings, content.text)}


def compare_row(row: Row) -> Row:
    """Answer one line of ``compare``."""
    return compare_texts(row)[0]


def compare_texts(row: Row) -> tuple[Row, Diff]:
    """Compare the two texts of a line; return what is served, and the diff it rests on."""
    old = Content(text_of(row, "old_title", ""), "", text_of(row, "old"))
    new = Content(text_of(row, "new_title", ""), "", text_of(row, "new"))
    lang = text_of(row, "lang", "") or language_of(new.text)
    before, after = analyze_content(old, lang), analyze_content(new, lang)
    comparison = compare_pages(before, after, gone(before.content), gone(after.content))
    difference = comparison.diff or diff(before.content.text, after.content.text)
    found = {
        "edits": to_json(difference, before.content.text),
        "coarse": difference.coarse,
        **comparison_record(comparison, before, after),
        "corrections": [correction_record(row, comparison, before, after) for row in comparison.corrections],
    }
    return found, difference


def support_row(row: Row) -> Row:
    """Answer one line of ``support``."""
    claim, text = text_of(row, "claim"), text_of(row, "text")
    required_key(claim)
    found = judge(claim, text)
    return {
        "stance": found.stance.value,
        "confidence": found.confidence,
        "reason": found.reason,
        "evidence": [quote(span, text) for span in found.evidence],
        "attributed_to": found.attributed_to,
    }


def credited(row: Row) -> str:
    """Name the source of an attribution's record."""
    source = row["source"]
    return (source["name"] or source["text"]) if source else "—"


def side(quoted: Row | None) -> str:
    """Return the words on one side of a change."""
    return (quoted and quoted["text"]) or "—"


def show(title: str, heads: tuple[str, ...], rows: list[tuple[Any, ...]], widest: int = 90) -> None:
    """Print a titled table, or that there is nothing."""
    click.secho(f"{title}: {len(rows) or 'none'}", bold=True)
    if rows:
        show_table(heads, rows, widest=widest)
        click.echo()


COMMANDS = (analyze, compare, support)
