"""Calls name the end user and the session of the program that makes them (before the deploy: older programs name neither)."""

from alembic import op

from eyrie.migrations.tenancy import isolate

revision = "0020"
down_revision = "0019"

# As `ledger_line`, which stays for processes of the version before, with two fields more.
_LINE = """
    id uuid, at timestamptz, workspace_id uuid, project_id uuid, principal_id uuid, principal_kind text, feature text, session_id uuid,
    run_id uuid, step text, agent text, agent_version integer, skill text, asked_model text, model text, provider text,
    provider_model text, deployment_id uuid, outcome text, input_tokens bigint, cached_input_tokens bigint, cache_write_tokens bigint,
    output_tokens bigint, reasoning_tokens bigint, estimated boolean, cost bigint, saved bigint, price_version text, latency_ms integer,
    first_token_ms integer, reasons text, end_user text, client_session text
"""


def upgrade() -> None:
    """Add the two to the ledger, and sums of the calls that name one."""
    op.execute(
        f"""
        CREATE TYPE ledger_line_with_client AS ({_LINE});
        ALTER TABLE ledger_entries ADD COLUMN end_user text, ADD COLUMN client_session text;
        CREATE INDEX ledger_entries_end_user ON ledger_entries (workspace_id, end_user, id) WHERE end_user IS NOT NULL;
        CREATE INDEX ledger_entries_client_session ON ledger_entries (workspace_id, client_session, id) WHERE client_session IS NOT NULL;

        -- Calls that name an end user or a session of the client. They count in `cost_rollups` as well, which all calls do.
        CREATE TABLE client_rollups (
            workspace_id uuid NOT NULL REFERENCES workspaces,
            hour timestamptz NOT NULL,
            project_id uuid NOT NULL,
            principal_id uuid NOT NULL,
            session_id uuid,
            agent text,
            feature text NOT NULL,
            model text NOT NULL,
            provider text NOT NULL,
            end_user text,
            client_session text,
            calls bigint NOT NULL,
            input_tokens bigint NOT NULL,
            output_tokens bigint NOT NULL,
            cost_usd numeric(24, 12) NOT NULL,
            saved_usd numeric(24, 12) NOT NULL,
            UNIQUE NULLS NOT DISTINCT (workspace_id, hour, project_id, principal_id, session_id, agent, feature, model, provider, end_user,
                client_session)
        ) WITH (fillfactor = 70);
        CREATE INDEX client_rollups_hour ON client_rollups (hour);
        """
    )
    # What is erased is taken out of entries and their sums; money stays as it was told.
    op.execute(isolate("client_rollups", grants="SELECT, INSERT, UPDATE, DELETE"))
    op.execute(
        """
        GRANT UPDATE (end_user, client_session) ON ledger_entries TO eyrie_app;
        CREATE POLICY retention ON client_rollups TO eyrie_system USING (true);
        GRANT SELECT (hour), DELETE ON client_rollups TO eyrie_system;
        """
    )


def downgrade() -> None:
    """Remove them."""
    op.execute(
        """
        REVOKE UPDATE (end_user, client_session) ON ledger_entries FROM eyrie_app;
        DROP TABLE client_rollups;
        ALTER TABLE ledger_entries DROP COLUMN end_user, DROP COLUMN client_session;
        DROP TYPE ledger_line_with_client;
        """
    )
