"""Which articles of a story were told of as contradicting each other on what nobody watches."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0014"
down_revision: str | None = "0013"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

#: SQLite numbers rows by itself only where the type is INTEGER
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "disputes",
        sa.Column("article_id", ID, nullable=False),
        sa.Column("other_id", ID, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_disputes_article_id")),
        sa.ForeignKeyConstraint(["other_id"], ["articles.id"], name=op.f("fk_disputes_other_id")),
        sa.PrimaryKeyConstraint("article_id", "other_id", "key", name=op.f("pk_disputes")),
    )
    # versions that were told of before are history
    op.execute("INSERT INTO propagation (id, position) SELECT 2, coalesce(max(position), 0) FROM events")


def downgrade() -> None:
    op.execute("DELETE FROM propagation WHERE id = 2")
    op.drop_table("disputes")
