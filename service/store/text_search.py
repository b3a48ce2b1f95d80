"""Indexes for words inside texts, where PostgreSQL may have them: see docs/decisions/0012.

A list that is asked for with ``q=`` wants the rows whose text holds some letters anywhere. Without more, every row is
read until the page is full: all of them, where hardly any fits. The extension ``pg_trgm``, which comes with PostgreSQL,
indexes the groups of three letters in a text; by them the same question finds its rows. Whoever owns the database may
add it, but not everywhere: so these indexes are no migration. They are made at the end of each upgrade that finds
them missing and the extension allowed, beside whoever writes, and answers are the same with and without them.
"""

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

EXTENSION = "pg_trgm"

#: what the names of these indexes begin with; no model speaks of them
PREFIX = "letters"

#: what is searched, as the questions say it: the index is used for just this expression, whatever the case of letters
SEARCHED = (
    ("articles", "title", "title"),
    ("articles", "canonical_url", "canonical_url"),
    ("articles", "tags", "CAST(tags AS VARCHAR)"),
    ("claims", "text", "text"),
    ("corrections", "summary", "summary"),
    ("corrections", "categories", "categories"),
    ("sources", "name", "name"),
)

EXISTING = text("SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indisvalid")


def complete(connection: Connection) -> bool:
    """Make the indexes that are missing; return whether all are there. On SQLite nothing is missing."""
    if connection.dialect.name != "postgresql":
        return True
    if not allowed(connection):
        return False
    there = set(connection.scalars(EXISTING))
    connection.commit()
    aside = connection.execution_options(isolation_level="AUTOCOMMIT")
    aside.execute(text("SET lock_timeout = 0"))  # it waits for whoever writes, and holds nobody up
    for table, column, expression in SEARCHED:
        name = f"{PREFIX}_{table}_{column}"
        if name not in there:
            aside.execute(text(f"DROP INDEX CONCURRENTLY IF EXISTS {name}"))  # what an attempt left that was cut short
            made = f"CREATE INDEX CONCURRENTLY {name} ON {table} USING gin (({expression}) gin_trgm_ops)"
            aside.execute(text(made))
    aside.execute(text("RESET lock_timeout"))
    return True


def allowed(connection: Connection) -> bool:
    """Tell whether the database has the extension, or may have it: then it has it afterwards."""
    try:
        connection.execute(text(f"CREATE EXTENSION IF NOT EXISTS {EXTENSION}"))
    except DBAPIError:  # it is not shipped with this server, or this role may not
        connection.rollback()
        return False
    connection.commit()
    return True
