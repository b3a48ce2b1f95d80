"""A session that does its own work only where somebody asks for mapped objects.

To join a connection to SQLAlchemy's session, and to take it out again, takes longer than the statements of a small
transaction. What the driver is sent directly (``Statement``) goes by the connection alone.
"""

from functools import cached_property
from typing import Any

from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session


class LeanSession(Session):
    """A session on a connection of its own, with one transaction for both."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(join_transaction_mode="control_fully", expire_on_commit=False)
        self._engine = engine

    @property
    def line(self) -> Connection:
        """The connection; its transaction is begun now if it was not yet."""
        if not self._connection.in_transaction():
            self._connection.begin()
        return self._connection

    @cached_property
    def _connection(self) -> Connection:
        return self._engine.connect()

    def get_bind(self, *_of: Any, **_what: Any) -> Connection:
        """Return the connection, whatever is asked for."""
        return self._connection

    def commit(self) -> None:
        """Keep everything."""
        if self.in_transaction():
            super().commit()
        self._connection.commit()

    def rollback(self) -> None:
        """Keep nothing."""
        if self.in_transaction():
            super().rollback()
        self._connection.rollback()

    def close(self) -> None:
        """Give the connection back; what was not committed is undone."""
        if self.in_transaction() or self.identity_map:
            super().close()
        if "_connection" in vars(self):
            self._connection.close()
            del self._connection
