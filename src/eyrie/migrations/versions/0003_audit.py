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
            action text COLLATE "C" NOT NULL,
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
        -- A sign-in belongs to a person, who may be in several workspaces: each one's log tells of it.
        CREATE POLICY people ON audit_entries FOR INSERT TO eyrie_owner WITH CHECK (true);
        CREATE FUNCTION record_for_person(entry_ids uuid[], of_user uuid, done text, of_kind text, of_subject text) RETURNS void
            LANGUAGE sql SECURITY DEFINER SET search_path = eyrie, pg_temp
        AS $$
            INSERT INTO audit_entries (id, workspace_id, actor_kind, actor_id, action, subject_kind, subject_id)
            SELECT entry_ids[place], workspace_id, 'member', of_user, done, of_kind, of_subject
            FROM (
                SELECT m.workspace_id, row_number() OVER (ORDER BY m.created_at, m.workspace_id) AS place
                FROM members m JOIN workspaces w ON w.id = m.workspace_id AND w.deleted_at IS NULL
                WHERE m.user_id = of_user
            ) AS joined
            WHERE place <= cardinality(entry_ids)
        $$;
        REVOKE ALL ON FUNCTION record_for_person(uuid[], uuid, text, text, text) FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION record_for_person(uuid[], uuid, text, text, text) TO eyrie_app;

        CREATE POLICY sealing ON audit_seals FOR SELECT TO eyrie_system USING (true);
        GRANT SELECT (workspace_id, number, entry_ids, sealed_to) ON audit_seals TO eyrie_system;
        """
    )


def downgrade() -> None:
    """Drop the audit log."""
    op.execute("DROP FUNCTION record_for_person(uuid[], uuid, text, text, text); DROP TABLE audit_seals, audit_entries")
