"""Statements that every posted version needs, sent by the driver itself.

SQLAlchemy writes them, once for each kind of database, and knows how a value is kept; connections and transactions are
its own, too. But its way with a statement that is run (``session.execute``) takes ten times as long as SQLite's, and a
version takes some fifteen.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import CompoundSelect, Connection, Dialect, Insert, Select, UpdateBase
from sqlalchemy.orm import Session
from sqlalchemy.sql.schema import ScalarElementColumnDefault
from sqlalchemy.types import TypeEngine

from service.store.engine import meaning
from service.store.lean_session import LeanSession

#: SQL that gives rows, or changes some
Clause = Select[*tuple[Any, ...]] | CompoundSelect[*tuple[Any, ...]] | UpdateBase


@dataclass(frozen=True, slots=True)
class _Written:
    """A statement as one kind of database takes it."""

    sql: str
    #: the values that it takes, in their order, each with what turns it into what the database keeps
    takes: tuple[tuple[str, Any], ...]
    #: whether the driver wants them in order, and not by name
    ordered: bool
    #: values that are part of the statement
    fixed: dict[str, Any]
    #: what turns the columns of a row into values; None where all of them are values already
    gives: tuple[Any, ...] | None

    def values(self, given: dict[str, Any]) -> Sequence[Any] | dict[str, Any]:
        """Return what the driver takes."""
        given = self.fixed | given
        kept = [(name, keep(given[name]) if keep else given[name]) for name, keep in self.takes]
        return [value for _, value in kept] if self.ordered else dict(kept)


class Statement:
    """A statement that is made once; its values are given by the names of its parameters.

    Where databases differ, ``clause`` names one for each. ``columns`` are those that an INSERT without values of its
    own fills; others get their defaults. Failures are the product's own errors, as those of ``session.execute`` are.
    """

    def __init__(self, clause: Clause | Mapping[str, Clause], columns: Iterable[str] = ()) -> None:
        self._clause, self._columns = clause, tuple(columns)
        self._written: dict[str, _Written] = {}

    def rows(self, session: Session, **values: Any) -> list[tuple[Any, ...]]:
        """Return the rows that it gives."""
        connection, written = self._prepared(session)
        with _cursor(connection) as cursor:
            cursor.execute(written.sql, written.values(values))
            rows: list[tuple[Any, ...]] = cursor.fetchall()
        if written.gives is None:
            return rows
        return [tuple([read(v) if read else v for read, v in zip(written.gives, row, strict=True)]) for row in rows]

    def row(self, session: Session, **values: Any) -> tuple[Any, ...] | None:
        """Return the one row that it gives, if it gives any."""
        rows = self.rows(session, **values)
        return rows[0] if rows else None

    def value(self, session: Session, **values: Any) -> Any:
        """Return the one value that it gives."""
        ((value,),) = self.rows(session, **values)
        return value

    def run(self, session: Session, **values: Any) -> int:
        """Run it; return how many rows were changed."""
        connection, written = self._prepared(session)
        with _cursor(connection) as cursor:
            cursor.execute(written.sql, written.values(values))
            count: int = cursor.rowcount
        return count

    def run_all(self, session: Session, rows: Iterable[dict[str, Any]]) -> None:
        """Run it for each of several sets of values."""
        connection, written = self._prepared(session)
        values = [written.values(row) for row in rows]
        if values:
            with _cursor(connection) as cursor:
                cursor.executemany(written.sql, values)

    def _prepared(self, session: Session) -> tuple[Connection, _Written]:
        connection = session.line if isinstance(session, LeanSession) else session.connection()
        name = connection.dialect.name
        if name not in self._written:
            clause = self._clause[name] if isinstance(self._clause, Mapping) else self._clause
            self._written[name] = _write(clause, self._columns, connection.dialect)
        return connection, self._written[name]


def _write(clause: Clause, columns: Sequence[str], dialect: Dialect) -> _Written:
    fixed = _defaults(clause) if columns else {}
    compiled = clause.compile(dialect=dialect, column_keys=[*columns, *fixed] or None)
    types = {name: _in(bind.type, dialect) for name, bind in compiled.binds.items()}
    gives = tuple(_in(column.type, dialect).result_processor(dialect, None) for column in clause.exported_columns)
    return _Written(
        compiled.string,
        tuple((name, types[name].bind_processor(dialect)) for name in compiled.positiontup or types),
        compiled.positiontup is not None,
        fixed | {name: bind.value for name, bind in compiled.binds.items() if not bind.required},
        gives if any(gives) else None,
    )


def _defaults(clause: Clause) -> dict[str, Any]:
    """Return the defaults of the columns of the table that a clause adds to."""
    columns = clause.table.columns if isinstance(clause, Insert) else ()
    defaults = {column.name: column.default for column in columns}
    return {name: kept.arg for name, kept in defaults.items() if isinstance(kept, ScalarElementColumnDefault)}


def _in(kind: TypeEngine[Any], dialect: Dialect) -> TypeEngine[Any]:
    return kind.dialect_impl(dialect)


@contextmanager
def _cursor(connection: Connection) -> Iterator[Any]:
    """Give a cursor of the driver; its failures become the product's own errors."""
    cursor = connection.connection.cursor()
    try:
        yield cursor
    except connection.dialect.loaded_dbapi.Error as error:
        if connection.dialect.is_disconnect(error, connection.connection, cursor):
            connection.invalidate(error)
        known = meaning(error, opening=False)
        if known is None:
            raise
        raise known from error
    finally:
        cursor.close()
