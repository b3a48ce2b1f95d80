"""A delivery that is written without its article gets that of its event.

Servers of the version before know no article of a delivery, and may run on while the database is upgraded. What they
write then would be sent without regard to the order of its article.
"""

from collections.abc import Sequence

from alembic import op

revision: str = "0017"
down_revision: str | None = "0016"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

ON_SQLITE = (
    "CREATE TRIGGER deliveries_of_articles AFTER INSERT ON deliveries WHEN (new.article_id IS NULL) BEGIN "
    "UPDATE deliveries SET article_id = (SELECT article_id FROM events WHERE position = new.event_position) "
    "WHERE id = new.id; END",
)
ON_POSTGRESQL = (
    "CREATE FUNCTION article_of_delivery() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    "new.article_id := (SELECT article_id FROM events WHERE position = new.event_position); RETURN new; END $$",
    "CREATE TRIGGER deliveries_of_articles BEFORE INSERT ON deliveries FOR EACH ROW WHEN (new.article_id IS NULL) "
    "EXECUTE FUNCTION article_of_delivery()",
)
#: what was written between the migration that brought the column and this one
FILL = (
    "UPDATE deliveries SET article_id = (SELECT article_id FROM events WHERE position = deliveries.event_position) "
    "WHERE article_id IS NULL AND state = 'pending'"
)


def upgrade() -> None:
    for statement in (*(ON_POSTGRESQL if on_postgresql() else ON_SQLITE), FILL):
        op.execute(statement)


def downgrade() -> None:
    op.execute("DROP TRIGGER deliveries_of_articles" + (" ON deliveries" if on_postgresql() else ""))
    if on_postgresql():
        op.execute("DROP FUNCTION article_of_delivery()")


def on_postgresql() -> bool:
    return op.get_bind().dialect.name == "postgresql"
