"""Reading versions from NDJSON, one row a line, each in a transaction of its own."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from marshmallow import ValidationError

from service.core.errors import TrackerError
from service.store.unit_of_work import Doors
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.track_article import NewArticle
from service.web.errors import Fault, InvalidFields
from service.web.json_body import parse, pointer
from service.web.parser import flattened
from service.web.schemas.versions import NewVersionByUrl

#: what became of a line
Result = dict[str, Any]
#: a line with its number, counted from 1
Line = tuple[int, bytes]


def numbered(lines: Iterable[bytes]) -> Iterator[Line]:
    """Yield the lines that hold something, each with its number."""
    return ((number, line) for number, line in enumerate(lines, start=1) if line.strip())


def import_lines(doors: Doors, lines: Iterable[Line], clock: Callable[[], datetime]) -> Iterator[Result]:
    """Post each line's version; yield what became of it, in order. A line that cannot be used stops no other.

    Each row is committed before its result is given, so that a run cut short has kept what it reported.
    """
    schema = NewVersionByUrl()
    for number, line in lines:
        try:
            yield {"line": number, **import_row(doors, schema.load(parse(line)), clock())}
        except ValidationError as error:
            found = [Fault(detail, pointer(path)) for path, detail in flattened(error.messages)]
            yield refused(number, found)
        except InvalidFields as error:
            yield refused(number, error.faults)
        except TrackerError as error:
            yield refused(number, [Fault(str(error), error.pointer or None)])


def refused(number: int, faults: Sequence[Fault]) -> Result:
    """Say why a line could not be used, as a problem document would."""
    errors = [{"detail": fault.detail, "pointer": fault.pointer} for fault in faults]
    return {"line": number, "status": "error", "errors": errors}


def import_row(doors: Doors, row: dict[str, Any], now: datetime) -> Result:
    """Post one version at its address."""
    article = NewArticle(row.pop("url"), row.pop("outlet"), row["title"], row.pop("tags"))
    posted = post_version(doors, article, NewVersion(**row), now=now)
    status = "created" if posted.changed else "unchanged"
    return {"status": status, "article_id": posted.article_id, "number": posted.number}
