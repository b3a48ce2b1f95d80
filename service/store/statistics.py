"""How many bytes each kind of data takes."""

from dataclasses import dataclass

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from service.store.engine import on_postgresql
from service.store.tables import metadata

#: the columns that hold most of what their tables hold
LARGE = {
    "versions": ("body",),
    "version_findings": ("findings", "comparison"),
    "corrections": ("body",),
    "events": ("payload",),
}

#: SQLite's own account of its pages, where it was built to give one (https://sqlite.org/dbstat.html)
HAS_PAGES = text("SELECT count(*) FROM pragma_module_list WHERE name = 'dbstat'")
ON_SQLITE = text(
    "SELECT object.tbl_name, sum(iif(object.type = 'table', page.pgsize, 0)), sum(page.pgsize) "
    "FROM dbstat AS page JOIN sqlite_schema AS object ON object.name = page.name "
    "WHERE page.aggregate = true GROUP BY object.tbl_name"
)
#: with what is kept beside a table because it is long (https://www.postgresql.org/docs/current/functions-admin.html)
ON_POSTGRESQL = text(
    "SELECT relname, pg_table_size(oid), pg_total_relation_size(oid) "
    "FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace"
)


@dataclass(frozen=True, slots=True)
class Size:
    """What a table takes, or one of its columns."""

    #: the table's name; of a column, both names with a dot between them
    kind: str
    rows: int
    #: of a table, with all that its pages hold; of a column, of its values; None where the database cannot tell
    bytes: int | None
    #: None for a column
    with_indexes: int | None = None


def sizes(session: Session) -> list[Size]:
    """Return what each table takes, the largest first, each followed by its large columns."""
    found: list[Size] = []
    taken = pages(session)
    for name in sorted(metadata.tables, key=lambda table: (-taken.get(table, (0, 0))[1], table)):
        rows = session.scalars(select(func.count()).select_from(metadata.tables[name])).one()
        found += [Size(name, rows, *taken.get(name, (None, None))), *columns(session, name)]
    return found


def pages(session: Session) -> dict[str, tuple[int, int]]:
    """Return the bytes of each table, alone and with its indexes; nothing where the database cannot tell."""
    if on_postgresql(session):
        question = ON_POSTGRESQL
    elif session.scalars(HAS_PAGES).one():
        question = ON_SQLITE
    else:
        return {}
    return {name: (alone, whole) for name, alone, whole in session.execute(question)}


def columns(session: Session, table: str) -> list[Size]:
    """Return what the large columns of a table take; their values are bytes."""
    found = []
    for name in LARGE.get(table, ()):
        column = metadata.tables[table].c[name]
        query = select(func.count(column), func.coalesce(func.sum(func.length(column)), 0))
        rows, content = session.execute(query).one()
        found.append(Size(f"{table}.{name}", rows, content))
    return found
