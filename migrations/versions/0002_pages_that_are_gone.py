"""Pages that are gone; and what the rows of the ledger need to be told again when a version arrives late."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

ROWS = sa.table(
    "corrections",
    sa.column("id", sa.Integer),
    sa.column("disclosure", sa.String),
    sa.column("summary", sa.String),
    sa.column("body", sa.JSON),
)


def upgrade() -> None:
    op.add_column("versions", sa.Column("gone", sa.Integer(), nullable=True))
    connection = op.get_bind()
    for row in connection.execute(sa.select(ROWS)).all():
        found = {"disclosure": row.disclosure, "summary": row.summary}
        body = {"found": found, "silent": [], "discloses": [], **row.body}
        connection.execute(sa.update(ROWS).where(ROWS.c.id == row.id).values(body=body))


def downgrade() -> None:
    op.drop_column("versions", "gone")
