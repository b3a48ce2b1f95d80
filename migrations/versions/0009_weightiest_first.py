"""Corrections are listed by what they weigh."""

from collections.abc import Sequence

from alembic import op

revision: str = "0009"
down_revision: str | None = "0008"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_index("ix_corrections_significance_id", "corrections", ["significance", "id"])


def downgrade() -> None:
    op.drop_index("ix_corrections_significance_id", "corrections")
