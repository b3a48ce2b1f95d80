"""Stories, and an index over the words of claims, and who was told of as uncorrected."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

#: SQLite numbers rows by itself only where the type is INTEGER
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

#: the index holds no copy of the words: it reads them in the table of claims (https://sqlite.org/fts5.html, 4.4.3)
SEARCH_ON_SQLITE = (
    "CREATE VIRTUAL TABLE claim_words USING fts5(text, content = 'claims', content_rowid = 'id', "
    "tokenize = 'porter unicode61', detail = none, columnsize = 0)",
    "CREATE TRIGGER claim_words_added AFTER INSERT ON claims BEGIN "
    "INSERT INTO claim_words(rowid, text) VALUES (new.id, new.text); END",
    "CREATE TRIGGER claim_words_removed AFTER DELETE ON claims BEGIN "
    "INSERT INTO claim_words(claim_words, rowid, text) VALUES ('delete', old.id, old.text); END",
    "INSERT INTO claim_words(claim_words) VALUES ('rebuild')",
)
SEARCH_ON_POSTGRESQL = ("CREATE INDEX claim_words ON claims USING gin (to_tsvector('english', text))",)


def upgrade() -> None:
    op.create_table(
        "stories",
        sa.Column("id", ID, nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stories")),
    )
    op.create_table(
        "story_articles",
        sa.Column("story_id", ID, nullable=False),
        sa.Column("article_id", ID, nullable=False),
        sa.ForeignKeyConstraint(["story_id"], ["stories.id"], name=op.f("fk_story_articles_story_id")),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_story_articles_article_id")),
        sa.PrimaryKeyConstraint("story_id", "article_id", name=op.f("pk_story_articles")),
    )
    op.create_index(op.f("ix_story_articles_article_id"), "story_articles", ["article_id"], unique=False)
    op.create_table(
        "uncorrected",
        sa.Column("article_id", ID, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_uncorrected_article_id")),
        sa.PrimaryKeyConstraint("article_id", "key", name=op.f("pk_uncorrected")),
    )
    op.create_table(
        "propagation",
        sa.Column("id", ID, nullable=False),
        sa.Column("position", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_propagation")),
    )
    # what was told before is history
    op.execute("INSERT INTO propagation (id, position) SELECT 1, coalesce(max(position), 0) FROM events")
    for statement in SEARCH_ON_POSTGRESQL if on_postgresql() else SEARCH_ON_SQLITE:
        op.execute(statement)


def downgrade() -> None:
    if on_postgresql():
        op.execute("DROP INDEX claim_words")
    else:
        op.execute("DROP TRIGGER claim_words_removed")
        op.execute("DROP TRIGGER claim_words_added")
        op.execute("DROP TABLE claim_words")
    op.drop_table("propagation")
    op.drop_table("uncorrected")
    op.drop_table("story_articles")
    op.drop_table("stories")


def on_postgresql() -> bool:
    return op.get_bind().dialect.name == "postgresql"
