"""Reading versions from NDJSON, one row a line, each in a transaction of its own."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import IO, Any, TypeVar

from marshmallow import ValidationError

from service.cli.inputs import because
from service.core.errors import Busy, InvalidInput, StorageFull, TrackerError, Unreachable
from service.usecases.judge_version import Bench
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.track_article import NewArticle
from service.web.errors import Fault, InvalidFields, MalformedJson, PayloadTooLarge, first
from service.web.json_body import parse
from service.web.parser import faults_in
from service.web.schemas.versions import NewVersionByUrl

_Done = TypeVar("_Done")

#: what became of a line
Result = dict[str, Any]
#: a line with its number, counted from 1
Line = tuple[int, bytes]

#: how often a row is tried on a busy database, which is waited for each time
TRIES = 3

AGAIN = "The import ended here. Start it again once that is mended: rows with captured_at are recognised."

#: how files begin that hold something other than lines of JSON, and what makes such lines of them
OTHER_FORMS = {
    b"\x1f\x8b": "is packed with gzip; unpack it first: gunzip -c FILE | correction-tracker import -",
    b"\x28\xb5\x2f\xfd": "is packed with zstd; unpack it first: zstd -dc FILE | correction-tracker import -",
    b"\xff\xfe": "is UTF-16; write it anew: iconv -f UTF-16 -t UTF-8 FILE | correction-tracker import -",
    b"\xfe\xff": "is UTF-16; write it anew: iconv -f UTF-16 -t UTF-8 FILE | correction-tracker import -",
    b"[": "is a JSON array; put one object on a line: jq -c '.[]' FILE | correction-tracker import -",
}


def numbered(file: IO[bytes], longest: int) -> Iterator[Line]:
    """Yield the lines that hold something, each with its number; of one over ``longest`` bytes, so many and one more.

    Raises:
        InvalidInput: the file is of another form; says how to mend that.
    """
    number = 0
    while line := file.readline(longest + 1):
        number += 1
        rest = line
        while len(rest) > longest and not rest.endswith(b"\n"):
            rest = file.readline(longest + 1)
        if number == 1:
            refuse_other_forms(line)
        if line.strip():
            yield number, line


def refuse_other_forms(line: bytes) -> None:
    """Refuse a whole file by its first line, in place of each of its lines."""
    for beginning, mend in OTHER_FORMS.items():
        if line.startswith(beginning):
            raise InvalidInput(f"The file {mend}")


def import_lines(doors: Bench, lines: Iterable[Line], longest: int, clock: Callable[[], datetime]) -> Iterator[Result]:
    """Post each line's version; yield what became of it, in order. A line that cannot be used stops no other.

    Each row is committed before its result is given, so that a run cut short has kept what it reported.

    Raises:
        TrackerError: the database takes nothing more; says with which line that began.
    """
    schema = NewVersionByUrl()
    for number, line in lines:
        try:
            yield {"line": number, **import_row(doors, schema.load(read(line, longest)), clock())}
        except ValidationError as error:
            yield refused(number, first(faults_in({"json": error.messages})))
        except InvalidFields as error:
            yield refused(number, error.faults)
        except MalformedJson as error:
            yield refused(number, [Fault(f"Line {number} {because(error)}")])
        except (Busy, StorageFull) as error:
            raise TrackerError(f"Line {number}: {error} {AGAIN}") from error
        except TrackerError as error:
            yield refused(number, [Fault(str(error), error.pointer or None)])


def read(line: bytes, longest: int) -> Any:
    """Return the value that a line spells.

    Raises:
        PayloadTooLarge: it is longer than ``longest`` bytes.
        TrackerError: see ``parse``.
    """
    if len(line) > longest:
        raise PayloadTooLarge(
            f"The line is longer than {longest:,} bytes: raise TRACKER_MAX_BODY_BYTES, or shorten it."
        )
    return parse(line)


def refused(number: int, faults: Sequence[Fault]) -> Result:
    """Say why a line could not be used, as a problem document would."""
    errors = [{"detail": fault.detail, "pointer": fault.pointer} for fault in faults]
    return {"line": number, "status": "error", "errors": errors}


def import_row(doors: Bench, row: dict[str, Any], now: datetime) -> Result:
    """Post one version at its address."""
    article = NewArticle(row.pop("url"), row.pop("outlet"), row["title"], row.pop("tags"))
    new = NewVersion(**row)
    posted = persistently(lambda: post_version(doors, article, new, now=now))
    status = "created" if posted.changed else "unchanged"
    return {"status": status, "article_id": posted.article_id, "number": posted.number}


def persistently(do: Callable[[], _Done]) -> _Done:
    """Do what writes to the database; once more where that is busy, but not where it cannot be opened."""
    for _ in range(TRIES - 1):
        try:
            return do()
        except Unreachable:
            raise
        except Busy:
            continue
    return do()
