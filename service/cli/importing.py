"""Reading versions from NDJSON, one row a line, each in a transaction of its own."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from marshmallow import ValidationError

from service.core.errors import TrackerError
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.track_article import NewArticle
from service.web.errors import Fault, InvalidFields
from service.web.json_body import parse, pointer
from service.web.parser import flattened
from service.web.schemas.versions import NewVersionByUrl
from service.wiring import Services

Result = dict[str, Any]


def import_lines(services: Services, lines: Iterable[bytes]) -> Iterator[Result]:
    """Post each line's version; yield what became of it, in order. A line that cannot be used stops no other.

    Each row is committed before its result is given, so that a run cut short has kept what it reported.
    """
    schema = NewVersionByUrl()
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield {"line": number, **import_row(services, schema.load(parse(line)))}
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


def import_row(services: Services, row: dict[str, Any]) -> Result:
    """Post one version at its address."""
    article = NewArticle(row.pop("url"), row.pop("outlet"), row["title"], row.pop("tags"))
    posted = post_version(services, article, NewVersion(**row), now=services.clock())
    status = "created" if posted.changed else "unchanged"
    return {"status": status, "article_id": posted.article_id, "number": posted.number}
