"""The ledger of model calls and its hourly sums (before the deploy: older programs write neither)."""

from alembic import op

from eyrie.migrations.tenancy import isolate, partition_by_run

revision = "0008"
down_revision = "0007"

_FIELDS = """
    project_id uuid, principal_id uuid, principal_kind text, feature text, session_id uuid, run_id uuid, step text, agent text,
    agent_version integer, skill text, asked_model text, model text, provider text, provider_model text, deployment_id uuid,
    outcome text, input_tokens bigint, cached_input_tokens bigint, cache_write_tokens bigint, output_tokens bigint,
    reasoning_tokens bigint, estimated boolean
"""


def upgrade() -> None:
    """Create the ledger, partitioned by the month of its entries."""
    op.execute(
        f"""
        -- An entry as processes tell it. A field that is added makes a new type: processes of two versions tell side by side.
        CREATE TYPE ledger_line AS (id uuid, at timestamptz, workspace_id uuid, {_FIELDS}, cost bigint, saved bigint,
            price_version text, latency_ms integer, first_token_ms integer, reasons text);

        CREATE TABLE ledger_entries (
            id uuid PRIMARY KEY,
            at timestamptz NOT NULL,
            workspace_id uuid NOT NULL,
            project_id uuid NOT NULL,
            principal_id uuid NOT NULL,
            principal_kind text NOT NULL CHECK (principal_kind IN ('member', 'key')),
            feature text NOT NULL,
            -- By id only: the ledger outlives runs and sessions.
            session_id uuid,
            run_id uuid,
            step text,
            agent text,
            agent_version integer,
            skill text,
            asked_model text NOT NULL,
            model text NOT NULL,
            provider text NOT NULL,
            provider_model text NOT NULL,
            deployment_id uuid,
            outcome text NOT NULL CHECK (outcome IN ('completed', 'cached', 'refused', 'abandoned')),
            input_tokens bigint NOT NULL,
            cached_input_tokens bigint NOT NULL,
            cache_write_tokens bigint NOT NULL,
            output_tokens bigint NOT NULL,
            reasoning_tokens bigint NOT NULL,
            estimated boolean NOT NULL,
            cost_usd numeric(24, 12) NOT NULL,
            saved_usd numeric(24, 12) NOT NULL,
            price_version text,
            latency_ms integer NOT NULL,
            first_token_ms integer,
            reasons text
        ) PARTITION BY RANGE (id);
        CREATE INDEX ledger_entries_list ON ledger_entries (workspace_id, id);
        CREATE INDEX ledger_entries_principal ON ledger_entries (workspace_id, principal_id, id);
        CREATE INDEX ledger_entries_session ON ledger_entries (workspace_id, session_id, id) WHERE session_id IS NOT NULL;
        CREATE INDEX ledger_entries_run ON ledger_entries (workspace_id, run_id, id) WHERE run_id IS NOT NULL;

        CREATE TABLE cost_rollups (
            workspace_id uuid NOT NULL REFERENCES workspaces,
            hour timestamptz NOT NULL,
            project_id uuid NOT NULL,
            principal_id uuid NOT NULL,
            principal_kind text NOT NULL,
            session_id uuid,
            agent text,
            feature text NOT NULL,
            model text NOT NULL,
            provider text NOT NULL,
            calls bigint NOT NULL,
            input_tokens bigint NOT NULL,
            cached_input_tokens bigint NOT NULL,
            output_tokens bigint NOT NULL,
            cost_usd numeric(24, 12) NOT NULL,
            saved_usd numeric(24, 12) NOT NULL,
            UNIQUE NULLS NOT DISTINCT (workspace_id, hour, project_id, principal_id, session_id, agent, feature, model, provider)
        ) WITH (fillfactor = 70);
        CREATE INDEX cost_rollups_hour ON cost_rollups (hour);
        """
    )
    op.execute(isolate("ledger_entries", grants="SELECT, INSERT"))
    op.execute(partition_by_run("ledger_entries"))
    op.execute(isolate("cost_rollups", grants="SELECT, INSERT, UPDATE"))
    op.execute(
        """
        CREATE POLICY retention ON cost_rollups TO eyrie_system USING (true);
        GRANT SELECT (hour), DELETE ON cost_rollups TO eyrie_system;

        CREATE FUNCTION ensure_ledger_partitions(until timestamptz) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
            SET search_path = eyrie, pg_temp
        AS $$
        DECLARE
            month timestamptz := date_trunc('month', now(), 'UTC');
            part text;
            made integer := 0;
        BEGIN
            WHILE month <= until LOOP
                part := 'ledger_entries' || to_char(month AT TIME ZONE 'UTC', '_YYYYMM');
                IF to_regclass(part) IS NULL THEN
                    EXECUTE format('CREATE TABLE %I PARTITION OF ledger_entries FOR VALUES FROM (%L) TO (%L)',
                        part, uuid7_floor(month), uuid7_floor(month + interval '1 month'));
                    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', part);
                    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', part);
                    made := made + 1;
                END IF;
                month := month + interval '1 month';
            END LOOP;
            RETURN made;
        END
        $$;
        REVOKE ALL ON FUNCTION ensure_ledger_partitions(timestamptz) FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION ensure_ledger_partitions(timestamptz) TO eyrie_system;

        -- Drops the partitions whose whole month is before a time. What lies in the default partition stays.
        CREATE FUNCTION drop_ledger_partitions(before timestamptz) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
            SET search_path = eyrie, pg_temp
        AS $$
        DECLARE
            part text;
            dropped integer := 0;
        BEGIN
            FOR part IN
                SELECT child.relname FROM pg_inherits
                JOIN pg_class AS child ON child.oid = pg_inherits.inhrelid
                WHERE pg_inherits.inhparent = 'ledger_entries'::regclass AND child.relname ~ '^ledger_entries_[0-9]{6}$'
                    AND to_timestamp(right(child.relname, 6) || '+00', 'YYYYMMTZH') + interval '1 month' <= before
            LOOP
                EXECUTE format('DROP TABLE %I', part);
                dropped := dropped + 1;
            END LOOP;
            RETURN dropped;
        END
        $$;
        REVOKE ALL ON FUNCTION drop_ledger_partitions(timestamptz) FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION drop_ledger_partitions(timestamptz) TO eyrie_system;
        SELECT ensure_ledger_partitions(now() + interval '2 months');
        """
    )


def downgrade() -> None:
    """Drop the ledger."""
    op.execute(
        """
        DROP FUNCTION drop_ledger_partitions(timestamptz);
        DROP FUNCTION ensure_ledger_partitions(timestamptz);
        DROP TABLE cost_rollups, ledger_entries;
        DROP TYPE ledger_line;
        """
    )
