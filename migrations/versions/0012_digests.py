"""Endpoints that are told in digests."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0012"
down_revision: str | None = "0011"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("webhook_endpoints", sa.Column("digest", sa.String(), nullable=True))
    op.add_column("webhook_endpoints", sa.Column("digest_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("webhook_endpoints", sa.Column("digest_position", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    for name in ("digest_position", "digest_at", "digest"):
        op.drop_column("webhook_endpoints", name)
