"""Several secrets of an endpoint sign beside each other; two columns that nobody reads any more go."""

from collections.abc import Sequence
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision: str = "0019"
down_revision: str | None = "0018"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

ENDPOINTS = sa.table(
    "webhook_endpoints",
    sa.column("id", sa.Integer),
    sa.column("old_secrets", sa.JSON),
    sa.column("old_secret", sa.LargeBinary),
    sa.column("old_secret_until", sa.DateTime(timezone=True)),
)
UNREAD = ("claims", "webhook_endpoints")


def upgrade() -> None:
    op.add_column("webhook_endpoints", sa.Column("old_secrets", sa.JSON(), nullable=False, server_default="[]"))
    columns = ENDPOINTS.c
    rotated = sa.select(columns.id, columns.old_secret, columns.old_secret_until).where(columns.old_secret.is_not(None))
    for number, secret, until in op.get_bind().execute(rotated).all():
        kept = [{"secret": secret.decode(), "until": until.replace(tzinfo=until.tzinfo or UTC).isoformat()}]
        op.execute(sa.update(ENDPOINTS).where(columns.id == number).values(old_secrets=kept))
    for name in ("old_secret", "old_secret_until"):
        op.drop_column("webhook_endpoints", name)
    for table in UNREAD:
        op.drop_column(table, "revision")


def downgrade() -> None:
    for table in UNREAD:
        op.add_column(table, sa.Column("revision", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("webhook_endpoints", sa.Column("old_secret", sa.LargeBinary(), nullable=True))
    op.add_column("webhook_endpoints", sa.Column("old_secret_until", sa.DateTime(timezone=True), nullable=True))
    for number, old in op.get_bind().execute(sa.select(ENDPOINTS.c.id, ENDPOINTS.c.old_secrets)).all():
        if old:  # the older program knows one: the newest
            kept = {"old_secret": old[0]["secret"].encode(), "old_secret_until": moment(old[0]["until"])}
            op.execute(sa.update(ENDPOINTS).where(ENDPOINTS.c.id == number).values(**kept))
    op.drop_column("webhook_endpoints", "old_secrets")


def moment(written: str) -> datetime:
    """Return a time as this database keeps it."""
    read = datetime.fromisoformat(written)
    return read.replace(tzinfo=None) if op.get_bind().dialect.name == "sqlite" else read
