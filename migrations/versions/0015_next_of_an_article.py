"""What goes first of an article is found among what is pending alone, without the events that went before."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from service.store.online import add_column, add_index, remove_index

revision: str = "0015"
down_revision: str | None = "0014"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
OF_ITS_EVENT = "(SELECT article_id FROM events WHERE events.position = deliveries.event_position)"
INDEX = "ix_deliveries_endpoint_id_article_id_event_position"


def upgrade() -> None:
    add_column("deliveries", sa.Column("article_id", ID, nullable=True), OF_ITS_EVENT)
    columns = ["endpoint_id", "article_id", "event_position"]
    add_index(INDEX, "deliveries", columns, sa.text("state = 'pending'"))


def downgrade() -> None:
    remove_index(INDEX, "deliveries")
    op.drop_column("deliveries", "article_id")
