"""Sources are found among millions: those of an outlet, and the claims of one that everybody cites."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from service.store.online import add_column, add_index, remove_index

revision: str = "0018"
down_revision: str | None = "0017"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

TABLES = ("citations", "source_changes")
OF_ITS_ARTICLE = "(SELECT outlet FROM articles WHERE articles.id = {}.article_id)"
INDEXES = (
    ("ix_sources_named_id", "sources", ["named", "id"]),
    ("ix_citations_source_id_claim_id", "citations", ["source_id", "claim_id"]),
    ("ix_citations_source_id_outlet_article_id_until_version", "citations",
     ["source_id", "outlet", "article_id", "until_version"]),
    ("ix_citations_outlet_source_id_id", "citations", ["outlet", "source_id", "id"]),
    ("ix_source_changes_before_id_id", "source_changes", ["before_id", "id"]),
    ("ix_source_changes_outlet_id", "source_changes", ["outlet", "id"]),
    ("ix_source_changes_change_id", "source_changes", ["change", "id"]),
)  # fmt: skip


def upgrade() -> None:
    for table in TABLES:
        add_outlet(table)
    for name, table, columns in INDEXES:
        add_index(name, table, columns)
    add_index("ix_sources_name", "sources", ["name"], using="hash")  # a name may be longer than a tree takes
    remove_index("ix_source_changes_before_id", "source_changes")


def downgrade() -> None:
    add_index("ix_source_changes_before_id", "source_changes", ["before_id"])
    remove_index("ix_sources_name", "sources")
    for name, table, _ in reversed(INDEXES):
        remove_index(name, table)
    for table in TABLES:
        op.drop_column(table, "outlet")


def add_outlet(table: str) -> None:
    """Give each row the outlet of its article, also those that an older server wrote meanwhile."""
    value = OF_ITS_ARTICLE.format(table)
    if op.get_bind().dialect.name != "postgresql":
        # SQLite adds no column that must not be empty without saying what it holds
        add_column(table, sa.Column("outlet", sa.String(), nullable=False, server_default=""), value)
        return
    add_column(table, sa.Column("outlet", sa.String(), nullable=True), value)
    op.execute(f"UPDATE {table} SET outlet = {value} WHERE outlet IS NULL")  # noqa: S608 - the words of a migration
    op.alter_column(table, "outlet", nullable=False)
