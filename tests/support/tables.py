"""The tables as a whole, for tests that begin anew."""

from sqlalchemy import Engine, text

from service.store.tables import metadata


def emptied(engine: Engine) -> None:
    """Remove every row of a SQLite database, and let its numbers begin anew."""
    with engine.begin() as connection:
        for table in reversed(metadata.sorted_tables):
            connection.execute(table.delete())
        connection.execute(text("DELETE FROM sqlite_sequence"))
