"""A page of what a source or an outlet has costs what it shows, however often the source is cited."""

from collections.abc import Callable
from functools import partial
from itertools import count
from typing import Any

import pytest
from sqlalchemy import event, insert, select
from sqlalchemy.orm import Session

from service.reading import sources
from service.reading.page import greatest
from service.store.articles import Article
from service.store.claims import Claim
from service.store.sources import Citation, Source, SourceChange
from service.store.versions import Version
from service.wiring import Services
from tests.conftest import START

#: sources: one that everybody cites, in any number of articles, and those of one old article
FREQUENT, RARE = 1, range(2, 12)
OLD, BUSY = "The Old Paper", "The Busy Paper"

Ask = Callable[[Session], object]


def file(services: Services, articles: int) -> None:
    """Store an article that cites ten sources, then so many that cite one, with five claims each.

    Every second claim is the same.
    """
    numbers = range(1, articles + 2)
    rows: dict[Any, list[dict[str, Any]]] = {
        Article: [{"id": n, "url": f"a.example/{n}", "canonical_url": f"a.example/{n}", "title": "", "tags": [],
                   "outlet": BUSY if n > 1 else OLD, "created_at": START} for n in numbers],
        Version: [{"article_id": n, "number": 1, "title": "", "byline": "", "captured_at": START,
                   "received_at": START,
                   "digest": b"", "length": 0, "rules": 1} for n in numbers],
        Claim: [{"id": n, "key": str(n), "text": str(n), "created_at": START} for n in range(1, 5 * articles + 20)],
        Source: [{"id": n, "key": f"src_{n}", "kind": "unnamed", "name": str(n), "named": n > FREQUENT,
                  "created_at": START} for n in (FREQUENT, *RARE)],
    }  # fmt: skip
    fresh = count(2)
    cited = [(1, source, 1) for source in RARE]
    cited += [(n, FREQUENT, next(fresh) if k % 2 else 1) for n in numbers[1:] for k in range(5)]
    rows[Citation] = [{"article_id": n, "source_id": source, "claim_id": claim, "since_version": 1,
                       "outlet": BUSY if n > 1 else OLD} for n, source, claim in cited]  # fmt: skip
    rows[SourceChange] = [{"article_id": n, "source_id": source, "version_number": 1, "change": "added",
                           "before_id": FREQUENT, "content": "", "outlet": BUSY if n > 1 else OLD}
                          for n, source, _ in cited]  # fmt: skip
    with services.writing() as work:
        for table, values in rows.items():
            work.session.execute(insert(table), values)
        work.commit()


def steps(services: Services, ask: Ask) -> int:
    """Return how many steps SQLite's machine takes to answer."""
    taken: list[int] = []

    def count_steps(connection: Any, *_: Any) -> None:
        connection.set_progress_handler(lambda: taken.append(1), 1)

    services.engine.dispose()
    event.listen(services.engine, "connect", count_steps)
    with services.reading() as session:
        ask(session)
    event.remove(services.engine, "connect", count_steps)
    services.engine.dispose()
    return len(taken)


FEW = {"limit": 5}
ASKED: dict[str, Ask] = {
    "changes of a source": partial(sources.list_changes, source_id="src_1", **FEW),
    "changes of a sort that never happened": partial(sources.list_changes, change="unnamed", **FEW),
    "changes of an old outlet": partial(sources.list_changes, outlet=OLD, **FEW),
    "citations by an old outlet": partial(sources.list_citations, source_id="src_1", outlet=OLD, **FEW),
    "claims of a source": partial(sources.list_source_claims, source_id="src_1", **FEW),
    "sources of an old outlet": partial(sources.list_sources, outlet=OLD, named=True, **FEW),
}


@pytest.mark.parametrize("name", sorted(ASKED))
def test_a_page_costs_the_same_among_thirty_times_as_many(
    make_services: Callable[[str], Services], tmp_path: Any, name: str
) -> None:
    taken = []
    for articles in (20, 600):
        services = make_services(f"sqlite:///{tmp_path / f'{articles}.sqlite3'}")
        file(services, articles)
        taken.append(steps(services, ASKED[name]))
    assert taken[1] < 1.5 * taken[0], taken


@pytest.mark.parametrize("after", [None, (40,), (2,)])
@pytest.mark.parametrize("limit", [0, 3, 500])
def test_each_number_comes_once_the_greatest_first(services: Services, after: tuple[int] | None, limit: int) -> None:
    file(services, 20)
    cited = select(Citation.claim_id).where(Citation.source_id == FREQUENT)
    with services.reading() as session:
        found = list(session.scalars(greatest(cited, Citation.claim_id, after, limit)))
        every = sorted({number for number in session.scalars(cited) if number}, reverse=True)
    assert found == [number for number in every if after is None or number < after[0]][: limit + 1]
