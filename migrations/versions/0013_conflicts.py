"""Which articles were told of as contradicting each other on a watched claim."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0013"
down_revision: str | None = "0012"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

#: SQLite numbers rows by itself only where the type is INTEGER
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "conflicts",
        sa.Column("claim_id", ID, nullable=False),
        sa.Column("article_id", ID, nullable=False),
        sa.Column("other_id", ID, nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_conflicts_claim_id")),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_conflicts_article_id")),
        sa.ForeignKeyConstraint(["other_id"], ["articles.id"], name=op.f("fk_conflicts_other_id")),
        sa.PrimaryKeyConstraint("claim_id", "article_id", "other_id", name=op.f("pk_conflicts")),
    )


def downgrade() -> None:
    op.drop_table("conflicts")
