"""Approvals that are passed on: reminders, escalation, delegation, and stand-ins for a period."""

from alembic import op

from eyrie.migrations.tenancy import isolate

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Add what became of an undecided approval, and who stands in for whom."""
    op.execute(
        """
        ALTER TABLE approvals
            ADD COLUMN remind_at timestamptz,
            ADD COLUMN reminded_at timestamptz,
            ADD COLUMN escalate_at timestamptz,
            ADD COLUMN escalated_at timestamptz,
            ADD COLUMN escalated_role text CHECK (escalated_role IN ('admin', 'owner')),
            ADD COLUMN escalated_member uuid,
            ADD COLUMN escalated boolean NOT NULL DEFAULT false,
            ADD COLUMN delegated_by uuid,
            ADD COLUMN delegated_seq bigint,
            ADD COLUMN standing_in_for uuid;
        CREATE INDEX approvals_escalated ON approvals (workspace_id, escalated, id);

        CREATE TABLE stand_ins (
            id uuid PRIMARY KEY,
            workspace_id uuid NOT NULL,
            user_id uuid NOT NULL,
            stand_in_id uuid NOT NULL,
            starts_at timestamptz NOT NULL,
            ends_at timestamptz NOT NULL,
            created_by uuid NOT NULL,
            created_at timestamptz NOT NULL DEFAULT now(),
            UNIQUE (workspace_id, id),
            CHECK (starts_at < ends_at),
            CHECK (user_id <> stand_in_id),
            FOREIGN KEY (workspace_id, user_id) REFERENCES members (workspace_id, user_id) ON DELETE CASCADE,
            FOREIGN KEY (workspace_id, stand_in_id) REFERENCES members (workspace_id, user_id) ON DELETE CASCADE
        );
        CREATE INDEX stand_ins_member ON stand_ins (workspace_id, user_id, id);
        CREATE INDEX stand_ins_stand_in ON stand_ins (workspace_id, stand_in_id, id);
        CREATE INDEX stand_ins_list ON stand_ins (workspace_id, id);
        CREATE INDEX stand_ins_end ON stand_ins (workspace_id, ends_at, id);
        CREATE INDEX stand_ins_age ON stand_ins (ends_at);
        """
    )
    op.execute(isolate("stand_ins"))
    op.execute(
        """
        CREATE POLICY retention ON stand_ins TO eyrie_system USING (true);
        GRANT SELECT (ends_at), DELETE ON stand_ins TO eyrie_system;
        """
    )


def downgrade() -> None:
    """Forget it."""
    op.execute(
        """
        DROP TABLE stand_ins;
        DROP INDEX approvals_escalated;
        ALTER TABLE approvals
            DROP COLUMN remind_at, DROP COLUMN reminded_at, DROP COLUMN escalate_at, DROP COLUMN escalated_at,
            DROP COLUMN escalated_role, DROP COLUMN escalated_member, DROP COLUMN escalated, DROP COLUMN delegated_by,
            DROP COLUMN delegated_seq, DROP COLUMN standing_in_for;
        """
    )
