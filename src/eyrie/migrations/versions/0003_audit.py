"""The audit log: entries that can only be added, sealed in batches that chain."""

from alembic import op

from eyrie.migrations.tenancy import isolate

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Create entries and seals; nobody may change or remove either."""
    op.execute(
        """
        CREATE TABLE audit_entries (
            id uuid PRIMARY KEY,
            workspace_id uuid NOT NULL REFERENCES workspaces,
            at timestamptz NOT NULL DEFAULT now(),
            actor_kind text NOT NULL CHECK (actor_kind IN ('member', 'key', 'system')),
            actor_id uuid,
            action text NOT NULL,
            subject_kind text NOT NULL,
            subject_id text NOT NULL,
            run_id uuid,
            event_seq bigint,
            detail jsonb NOT NULL DEFAULT '{}'
        );
        CREATE INDEX audit_entries_list ON audit_entries (workspace_id, id);
        CREATE INDEX audit_entries_time ON audit_entries (workspace_id, at, id);
        CREATE INDEX audit_entries_actor ON audit_entries (workspace_id, actor_id, id);
        CREATE INDEX audit_entries_action ON audit_entries (workspace_id, action, id);
        CREATE INDEX audit_entries_subject ON audit_entries (workspace_id, subject_kind, subject_id, id);

        CREATE TABLE audit_seals (
            workspace_id uuid NOT NULL REFERENCES workspaces,
            number bigint NOT NULL,
            -- Which entries, in the order of the tree's leaves: not a range of ids, because entries that were begun earlier
            -- may be committed later.
            entry_ids uuid[] NOT NULL CHECK (cardinality(entry_ids) BETWEEN 1 AND 1000),
            -- The time of its newest entry.
            sealed_to timestamptz NOT NULL,
            root bytea NOT NULL,
            previous bytea NOT NULL,
            chained bytea NOT NULL,
            at timestamptz NOT NULL DEFAULT now(),
            PRIMARY KEY (workspace_id, number)
        );
        """
    )
    op.execute(isolate("audit_entries", grants="SELECT, INSERT"))
    op.execute(isolate("audit_seals", grants="SELECT, INSERT"))
    op.execute(
        """
        CREATE POLICY sealing ON audit_entries FOR SELECT TO eyrie_system USING (true);
        GRANT SELECT (id, workspace_id, at) ON audit_entries TO eyrie_system;
        CREATE POLICY sealing ON audit_seals FOR SELECT TO eyrie_system USING (true);
        GRANT SELECT (workspace_id, number, entry_ids, sealed_to) ON audit_seals TO eyrie_system;
        """
    )


def downgrade() -> None:
    """Drop the audit log."""
    op.execute("DROP TABLE audit_seals, audit_entries")
