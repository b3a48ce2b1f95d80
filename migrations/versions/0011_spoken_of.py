"""What a version says nothing to has no row of support; from which version on a claim was judged, the claim says."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0011"
down_revision: str | None = "0010"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
SILENT = "DELETE FROM support WHERE stance = 'not_mentioned' AND reason = 'no sentence speaks of it'"
#: the newest versions were judged first, and each had a row
BEGUN = (
    "UPDATE claims SET judged_from = coalesce((SELECT min(version_id) FROM support WHERE claim_id = claims.id), "
    "(SELECT max(id) + 1 FROM versions), 1) WHERE support_status = 'pending'"
)


def upgrade() -> None:
    op.add_column("claims", sa.Column("judged_from", ID, nullable=True))
    op.execute(BEGUN)
    op.drop_column("claims", "support_status")
    op.execute(SILENT)


def downgrade() -> None:
    status = sa.Column("support_status", sa.String(), nullable=False, server_default="complete")
    op.add_column("claims", status)
    # what has no row is judged again
    op.execute("UPDATE claims SET support_status = 'pending' WHERE watched")
    op.drop_column("claims", "judged_from")
