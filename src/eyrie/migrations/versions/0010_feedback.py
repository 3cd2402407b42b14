"""Feedback: what people think of a run's answer."""

from alembic import op

from eyrie.migrations.tenancy import isolate

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Create the table of feedback; its words are content of the person whose run it is."""
    op.execute(
        """
        CREATE TABLE feedback (
            workspace_id uuid NOT NULL,
            run_id uuid NOT NULL,
            author_kind text NOT NULL CHECK (author_kind IN ('member', 'key')),
            author_id uuid NOT NULL,
            rating text NOT NULL CHECK (rating IN ('up', 'down')),
            -- Reason and correction; null without any.
            ciphertext bytea,
            created_at timestamptz NOT NULL DEFAULT now(),
            updated_at timestamptz NOT NULL DEFAULT now(),
            PRIMARY KEY (run_id, author_id),
            FOREIGN KEY (workspace_id, run_id) REFERENCES runs (workspace_id, id)
        );
        CREATE INDEX feedback_rating ON feedback (workspace_id, rating, run_id);
        """
    )
    op.execute(isolate("feedback"))
    op.execute(
        """
        CREATE POLICY retention ON feedback TO eyrie_system USING (true);
        GRANT SELECT (run_id), DELETE ON feedback TO eyrie_system;
        """
    )


def downgrade() -> None:
    """Drop what people think."""
    op.execute("DROP TABLE feedback")
