"""How often a run was lost at the step where it stands, in its row: whoever claims it must know before reading its log."""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add the count."""
    op.execute("ALTER TABLE runs ADD COLUMN takeovers integer NOT NULL DEFAULT 0")


def downgrade() -> None:
    """Drop the count."""
    op.execute("ALTER TABLE runs DROP COLUMN takeovers")
