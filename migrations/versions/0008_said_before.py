"""An article's versions are found by what they say."""

from collections.abc import Sequence

from alembic import op

revision: str = "0008"
down_revision: str | None = "0007"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_index("ix_versions_article_id_digest", "versions", ["article_id", "digest"])


def downgrade() -> None:
    op.drop_index("ix_versions_article_id_digest", "versions")
