"""Sources become records: who is credited with what by which versions, and what became of them.

What was filed before is told by ``correction-tracker reanalyze --apply``.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "sources",
        sa.Column("id", ID, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sources")),
        sa.UniqueConstraint("key", name=op.f("uq_sources_key")),
    )
    op.create_index(op.f("ix_sources_kind_id"), "sources", ["kind", "id"])
    op.create_table(
        "citations",
        sa.Column("id", ID, nullable=False),
        sa.Column("source_id", ID, nullable=False),
        sa.Column("article_id", ID, nullable=False),
        sa.Column("claim_id", ID, nullable=True),
        sa.Column("since_version", sa.Integer(), nullable=False),
        sa.Column("until_version", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_citations_article_id")),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_citations_claim_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_citations_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_citations")),
    )
    for columns in (["source_id", "id"], ["article_id", "until_version"], ["claim_id"]):
        op.create_index(op.f(f"ix_citations_{'_'.join(columns)}"), "citations", columns)
    op.create_table(
        "source_changes",
        sa.Column("id", ID, nullable=False),
        sa.Column("article_id", ID, nullable=False),
        sa.Column("version_number", sa.Integer(), nullable=False),
        sa.Column("change", sa.String(), nullable=False),
        sa.Column("source_id", ID, nullable=False),
        sa.Column("before_id", ID, nullable=True),
        sa.Column("content", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_source_changes_article_id")),
        sa.ForeignKeyConstraint(["before_id"], ["sources.id"], name=op.f("fk_source_changes_before_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_source_changes_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source_changes")),
    )
    for columns in (["source_id", "id"], ["article_id", "version_number"], ["before_id"]):
        op.create_index(op.f(f"ix_source_changes_{'_'.join(columns)}"), "source_changes", columns)


def downgrade() -> None:
    for table in ("source_changes", "citations", "sources"):
        op.drop_table(table)
