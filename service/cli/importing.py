"""Reading versions from NDJSON, one row a line, each in a transaction of its own."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from marshmallow import ValidationError

from service.core.errors import TrackerError
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.track_article import NewArticle, track_article
from service.web.errors import Fault, InvalidFields
from service.web.json_body import parse, pointer
from service.web.parser import flattened
from service.web.schemas.versions import NewVersionByUrl
from service.wiring import Services

Result = dict[str, Any]


def import_lines(services: Services, lines: Iterable[str]) -> Iterator[Result]:
    """Post each line's version; yield what became of it, in order. A line that cannot be used stops no other.

    Each row is committed before its result is given, so that a run cut short has kept what it reported.
    """
    schema = NewVersionByUrl()
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield {"line": number, **import_row(services, schema.load(parse(line.encode())))}
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
    now = services.clock()
    with services.writing() as work:
        tracked = track_article(work.session, article, now=now)
        posted = post_version(work.session, tracked.article_id, NewVersion(**row), now=now)
        work.commit()
    status = "created" if posted.changed else "unchanged"
    return {"status": status, "article_id": tracked.article_id, "number": posted.number}
