"""Runs the migrations, on the connection it is given or on TRACKER_DATABASE_URL."""

from alembic import context
from sqlalchemy import Connection

from service import settings
from service.store.engine import open_engine
from service.store.tables import metadata


def migrate(connection: Connection) -> None:
    """Run what is asked for on one connection, each migration in a transaction of its own."""
    context.configure(
        connection=connection,
        target_metadata=metadata,
        transaction_per_migration=True,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    migrate(given)
else:
    with open_engine(settings.load().database_url).connect() as connection:
        migrate(connection)
