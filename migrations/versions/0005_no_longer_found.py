"""Corrections that newer rules no longer find."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("corrections", sa.Column("not_found_by", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_column("corrections", "not_found_by")
