"""Runs: their log, its encrypted content, text in flight, side effects, approvals, and the threads they belong to."""

from alembic import op

from eyrie.migrations.tenancy import isolate, partition_by_run

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Create the tables of the run log and the function that makes its partitions ahead of time."""
    op.execute(
        """
        CREATE TABLE sessions (
            id uuid PRIMARY KEY,
            workspace_id uuid NOT NULL REFERENCES workspaces,
            project_id uuid NOT NULL,
            agent_id uuid NOT NULL,
            subject_id uuid NOT NULL,
            created_by uuid NOT NULL,
            title text COLLATE "C" NOT NULL DEFAULT '' CHECK (length(title) <= 300),
            variables jsonb NOT NULL DEFAULT '{}',
            version integer NOT NULL DEFAULT 1,
            created_at timestamptz NOT NULL DEFAULT now(),
            updated_at timestamptz NOT NULL DEFAULT now(),
            deleted_at timestamptz,
            UNIQUE (workspace_id, id),
            FOREIGN KEY (workspace_id, project_id) REFERENCES projects (workspace_id, id),
            FOREIGN KEY (workspace_id, agent_id) REFERENCES agents (workspace_id, id)
        );
        CREATE INDEX sessions_recent ON sessions (workspace_id, updated_at, id);
        CREATE INDEX sessions_agent ON sessions (workspace_id, agent_id, id);
        CREATE INDEX sessions_opener ON sessions (workspace_id, created_by, id);
        CREATE INDEX sessions_title ON sessions (workspace_id, title);

        CREATE TABLE runs (
            id uuid PRIMARY KEY,
            workspace_id uuid NOT NULL REFERENCES workspaces,
            project_id uuid NOT NULL,
            agent_id uuid NOT NULL,
            agent_version integer NOT NULL,
            session_id uuid,
            subject_id uuid NOT NULL,
            started_by_kind text NOT NULL CHECK (started_by_kind IN ('member', 'key')),
            started_by uuid NOT NULL,
            status text NOT NULL CHECK (status IN ('queued', 'running', 'waiting', 'paused', 'parked', 'succeeded', 'failed', 'cancelled')),
            -- The log's end. Taken by UPDATE in the appending transaction, so that commit order is seq order.
            last_seq bigint NOT NULL DEFAULT 0,
            -- Ownership: which worker carries the run. Every append of the carrier checks the epoch, which each claim raises.
            owner uuid,
            epoch integer NOT NULL DEFAULT 0,
            -- Holds one of its workspace's places to run; without it a queued run waits as a row.
            admitted boolean NOT NULL DEFAULT false,
            wake_at timestamptz,
            steps integer NOT NULL DEFAULT 0,
            input_tokens bigint NOT NULL DEFAULT 0,
            output_tokens bigint NOT NULL DEFAULT 0,
            problem text,
            created_at timestamptz NOT NULL DEFAULT now(),
            updated_at timestamptz NOT NULL DEFAULT now(),
            started_at timestamptz,
            ended_at timestamptz,
            UNIQUE (workspace_id, id),
            FOREIGN KEY (workspace_id, project_id) REFERENCES projects (workspace_id, id),
            FOREIGN KEY (workspace_id, agent_id) REFERENCES agents (workspace_id, id),
            FOREIGN KEY (workspace_id, session_id) REFERENCES sessions (workspace_id, id)
        ) WITH (fillfactor = 70);
        CREATE INDEX runs_status ON runs (workspace_id, status, id);
        CREATE INDEX runs_agent ON runs (workspace_id, agent_id, id);
        CREATE INDEX runs_project ON runs (workspace_id, project_id, id);
        CREATE INDEX runs_session ON runs (workspace_id, session_id, id);
        CREATE INDEX runs_places ON runs (workspace_id) WHERE admitted;
        CREATE INDEX runs_line ON runs (workspace_id, id) WHERE status = 'queued' AND NOT admitted AND wake_at IS NULL;
        CREATE INDEX runs_carried ON runs (owner) WHERE owner IS NOT NULL;
        CREATE INDEX runs_wake ON runs (wake_at) WHERE wake_at IS NOT NULL;

        CREATE TABLE run_events (
            workspace_id uuid NOT NULL,
            run_id uuid NOT NULL,
            seq bigint NOT NULL,
            at timestamptz NOT NULL DEFAULT clock_timestamp(),
            type text NOT NULL,
            data jsonb NOT NULL,
            -- SHA-256 of the content in `payloads`; the log stays verifiable when the content is erased.
            digest bytea,
            -- Set on the event that completes a step: a step completes once.
            completes text,
            PRIMARY KEY (run_id, seq),
            FOREIGN KEY (workspace_id, run_id) REFERENCES runs (workspace_id, id)
        ) PARTITION BY RANGE (run_id);
        CREATE UNIQUE INDEX run_events_completes ON run_events (run_id, completes) WHERE completes IS NOT NULL;

        CREATE TABLE payloads (
            workspace_id uuid NOT NULL,
            run_id uuid NOT NULL,
            seq bigint NOT NULL,
            subject_id uuid NOT NULL,
            ciphertext bytea NOT NULL,
            PRIMARY KEY (run_id, seq),
            FOREIGN KEY (workspace_id, run_id) REFERENCES runs (workspace_id, id)
        ) PARTITION BY RANGE (run_id);
        ALTER TABLE payloads ALTER COLUMN ciphertext SET STORAGE EXTERNAL;

        -- Text of a model step in flight. Unlogged: after a crash of the database the step is repeated anyway.
        CREATE UNLOGGED TABLE run_deltas (
            workspace_id uuid NOT NULL,
            run_id uuid NOT NULL,
            seq bigint NOT NULL,
            attempt integer NOT NULL,
            "offset" integer NOT NULL,
            ciphertext bytea NOT NULL,
            PRIMARY KEY (run_id, seq, attempt, "offset"),
            FOREIGN KEY (workspace_id, run_id) REFERENCES runs (workspace_id, id)
        );

        CREATE TABLE effects (
            workspace_id uuid NOT NULL,
            key text NOT NULL,
            run_id uuid NOT NULL,
            step text NOT NULL,
            tool text NOT NULL,
            retry text NOT NULL CHECK (retry IN ('safe', 'keyed', 'verify', 'never')),
            outcome text NOT NULL CHECK (outcome IN ('attempted', 'done', 'unknown')),
            attempts integer NOT NULL DEFAULT 1,
            attempted_at timestamptz NOT NULL DEFAULT now(),
            settled_at timestamptz,
            PRIMARY KEY (workspace_id, key),
            FOREIGN KEY (workspace_id, run_id) REFERENCES runs (workspace_id, id)
        );
        CREATE INDEX effects_run ON effects (workspace_id, run_id);

        CREATE TABLE approvals (
            id uuid PRIMARY KEY,
            workspace_id uuid NOT NULL,
            run_id uuid NOT NULL,
            step text NOT NULL,
            kind text NOT NULL CHECK (kind IN ('approval', 'question', 'outcome')),
            tool text NOT NULL,
            status text NOT NULL CHECK (status IN ('pending', 'approved', 'edited', 'rejected', 'answered', 'expired', 'cancelled')),
            requested_seq bigint NOT NULL,
            decided_seq bigint,
            assigned_to uuid,
            decided_by uuid,
            requested_at timestamptz NOT NULL DEFAULT now(),
            expires_at timestamptz,
            decided_at timestamptz,
            UNIQUE (workspace_id, id),
            FOREIGN KEY (workspace_id, run_id) REFERENCES runs (workspace_id, id)
        );
        CREATE INDEX approvals_run ON approvals (workspace_id, run_id);
        CREATE INDEX approvals_status ON approvals (workspace_id, status, id);
        CREATE INDEX approvals_kind ON approvals (workspace_id, kind, id);
        CREATE INDEX approvals_tool ON approvals (workspace_id, tool, id);
        CREATE INDEX approvals_assigned ON approvals (workspace_id, assigned_to, id) WHERE assigned_to IS NOT NULL;

        CREATE TABLE messages (
            id uuid PRIMARY KEY,
            workspace_id uuid NOT NULL,
            session_id uuid NOT NULL,
            run_id uuid NOT NULL,
            seq bigint NOT NULL,
            role text NOT NULL CHECK (role IN ('user', 'assistant')),
            created_at timestamptz NOT NULL DEFAULT now(),
            FOREIGN KEY (workspace_id, session_id) REFERENCES sessions (workspace_id, id),
            FOREIGN KEY (workspace_id, run_id) REFERENCES runs (workspace_id, id)
        );
        CREATE INDEX messages_list ON messages (workspace_id, session_id, id);
        CREATE UNIQUE INDEX messages_event ON messages (run_id, seq);
        """
    )
    for table in ("sessions", "runs", "run_deltas", "effects", "approvals", "messages"):
        op.execute(isolate(table))
    op.execute(isolate("run_events", grants="SELECT, INSERT"))
    op.execute(isolate("payloads", grants="SELECT, INSERT, DELETE"))
    for table in ("run_events", "payloads"):
        op.execute(partition_by_run(table))
    for table in ("run_events", "payloads", "run_deltas", "effects", "approvals", "messages"):
        op.execute(
            f"""
            CREATE POLICY retention ON {table} TO eyrie_system USING (true);
            GRANT SELECT (run_id), DELETE ON {table} TO eyrie_system;
            """
        )
    op.execute(
        """
        CREATE INDEX runs_ended ON runs (ended_at) WHERE ended_at IS NOT NULL;
        CREATE POLICY recovery ON runs TO eyrie_system USING (true);
        GRANT SELECT (id, workspace_id, status, owner, epoch, admitted, wake_at, created_at, updated_at), UPDATE (admitted, wake_at)
            ON runs TO eyrie_system;
        GRANT SELECT (session_id, ended_at), DELETE ON runs TO eyrie_system;

        CREATE FUNCTION uuid7_floor(at timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
            AS $$ SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '70008000000000000000')::uuid $$;

        CREATE FUNCTION ensure_partitions(until timestamptz) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
            SET search_path = eyrie, pg_temp
        AS $$
        DECLARE
            month timestamptz := date_trunc('month', now(), 'UTC');
            parent text;
            part text;
            made integer := 0;
        BEGIN
            WHILE month <= until LOOP
                FOREACH parent IN ARRAY ARRAY['run_events', 'payloads'] LOOP
                    part := parent || to_char(month AT TIME ZONE 'UTC', '_YYYYMM');
                    IF to_regclass(part) IS NULL THEN
                        EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)',
                            part, parent, uuid7_floor(month), uuid7_floor(month + interval '1 month'));
                        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', part);
                        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', part);
                        made := made + 1;
                    END IF;
                END LOOP;
                month := month + interval '1 month';
            END LOOP;
            RETURN made;
        END
        $$;
        REVOKE ALL ON FUNCTION ensure_partitions(timestamptz) FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION ensure_partitions(timestamptz) TO eyrie_system;
        SELECT ensure_partitions(now() + interval '2 months');
        GRANT USAGE ON SCHEMA eyrie TO eyrie_app, eyrie_system;
        """
    )


def downgrade() -> None:
    """Drop the run log and all around it."""
    op.execute(
        """
        DROP FUNCTION ensure_partitions(timestamptz);
        DROP TABLE messages, approvals, effects, run_deltas, payloads, run_events, runs, sessions;
        DROP FUNCTION uuid7_floor(timestamptz);
        """
    )
