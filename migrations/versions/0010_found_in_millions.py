"""Lists and replays find their rows among millions: by outlet, status or kind in order of time, by type, by time."""

from collections.abc import Sequence

import sqlalchemy as sa

from service.store.online import add_index, remove_index

revision: str = "0010"
down_revision: str | None = "0009"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

INDEXES = (
    ("ix_corrections_outlet_detected_at_id", "corrections", ["outlet", "detected_at", "id"]),
    ("ix_corrections_status_detected_at_id", "corrections", ["status", "detected_at", "id"]),
    ("ix_corrections_given_kind", "corrections", [sa.text("coalesce(reviewed_kind, kind)"), "detected_at", "id"]),
    ("ix_events_type_position", "events", ["type", "position"]),
    ("ix_events_timestamp", "events", ["timestamp"]),
)


def upgrade() -> None:
    for name, table, columns in INDEXES:
        add_index(name, table, columns)
    remove_index("ix_corrections_outlet_id", "corrections")


def downgrade() -> None:
    add_index("ix_corrections_outlet_id", "corrections", ["outlet", "id"])
    for name, table, _ in reversed(INDEXES):
        remove_index(name, table)
