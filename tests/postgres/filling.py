"""A database as full as a busy installation's: two hundred workspaces, of which one has half of everything."""

from dataclasses import dataclass
from uuid import UUID

import psycopg
from psycopg.conninfo import make_conninfo

from eyrie.postgres.database import with_search_path

ROWS = 100_000
QUIET_WORKSPACES = 199


@dataclass(frozen=True)
class Filled:
    """The workspaces to look from."""

    busy: UUID
    quiet: UUID


# Without triggers: what is made here refers to itself correctly, and checking it would take a minute.
# Ids are UUIDv7 one minute apart, as `made(kind, number)`, so that they fall into several partitions.
_PREPARE = """
    SET session_replication_role = replica;
    SET synchronous_commit = off;
    CREATE FUNCTION pg_temp.moment(number integer) RETURNS timestamptz LANGUAGE sql STABLE
        AS $$ SELECT date_trunc('minute', now()) - (100000 - number) * interval '1 minute' $$;
    CREATE FUNCTION pg_temp.made(kind integer, number integer) RETURNS uuid LANGUAGE sql STABLE
        AS $$ SELECT (lpad(to_hex((extract(epoch FROM pg_temp.moment(number)) * 1000)::bigint), 12, '0')
            || '7' || lpad(to_hex(kind), 3, '0') || '8' || lpad(to_hex(number), 15, '0'))::uuid $$;
    CREATE TEMP TABLE place AS
        SELECT number, pg_temp.made(1, number) AS id, pg_temp.made(2, number) AS project_id
        FROM generate_series(1, %(quiet)s + 1) AS number;
    -- Which workspace a row belongs to: every second one to the first.
    CREATE FUNCTION pg_temp.home(number integer) RETURNS integer LANGUAGE sql IMMUTABLE
        AS $$ SELECT CASE WHEN number %% 2 = 0 THEN 1 ELSE 2 + (number / 2) %% 199 END $$;
    CREATE TEMP TABLE line AS
        SELECT row.number, place.id AS workspace_id, place.project_id, pg_temp.moment(row.number) AS at
        FROM generate_series(1, %(rows)s) AS row (number) JOIN place ON place.number = pg_temp.home(row.number);
"""
_FILL = (
    "INSERT INTO workspaces (id, name, slug) SELECT id, 'W', 'w-' || number FROM place",
    "INSERT INTO projects (id, workspace_id, name, slug, is_default) SELECT project_id, id, 'Default', 'default', true FROM place",
    """
    INSERT INTO projects (id, workspace_id, name, slug, deleted_at)
    SELECT pg_temp.made(3, number), workspace_id, 'Project ' || number, 'p-' || number, CASE WHEN number % 20 = 0 THEN at END
    FROM line WHERE number <= 10000
    """,
    "INSERT INTO users (id, email) SELECT pg_temp.made(4, number), number || '@example.com' FROM line WHERE number <= 10000",
    """
    INSERT INTO members (workspace_id, user_id, role)
    SELECT workspace_id, pg_temp.made(4, number), CASE WHEN number % 100 < 2 THEN 'owner' ELSE 'member' END FROM line WHERE number <= 10000
    """,
    """
    INSERT INTO api_keys (id, workspace_id, project_id, name, role, prefix, secret_hash)
    SELECT pg_temp.made(5, number), workspace_id, project_id, 'key ' || number, CASE WHEN number % 100 < 2 THEN 'owner' ELSE 'member' END,
        'eyr_', sha256(number::text::bytea)
    FROM line WHERE number <= 20000
    """,
    """
    INSERT INTO providers (id, workspace_id, name, dialect, base_url)
    SELECT pg_temp.made(6, number), workspace_id, 'provider-' || number, 'openai', 'https://example.com' FROM line WHERE number <= 200
    """,
    """
    INSERT INTO models (id, workspace_id, name)
    SELECT pg_temp.made(7, number), workspace_id, 'model-' || number
    FROM line WHERE number <= 200 OR (number <= 2000 AND number % 2 = 0)
    """,
    """
    INSERT INTO deployments (id, workspace_id, model_id, provider_id, provider_model)
    SELECT pg_temp.made(20, number), workspace_id, pg_temp.made(7, number), pg_temp.made(6, (number - 1) % 200 + 1), 'm'
    FROM line WHERE number <= 200 OR (number <= 2000 AND number % 2 = 0)
    """,
    """
    INSERT INTO prices (id, workspace_id, model, input_usd, output_usd)
    SELECT pg_temp.made(17, number), workspace_id, 'model-' || number, 1, 2 FROM line WHERE number <= 2000
    """,
    """
    INSERT INTO ledger_entries (id, at, workspace_id, project_id, principal_id, principal_kind, feature, session_id, run_id, asked_model,
        model, provider, provider_model, outcome, input_tokens, cached_input_tokens, cache_write_tokens, output_tokens,
        reasoning_tokens, estimated, cost_usd, saved_usd, latency_ms, end_user, client_session)
    SELECT pg_temp.made(18, number), at, workspace_id, project_id, pg_temp.made(4, number % 500), 'member', 'api', pg_temp.made(10, number),
        pg_temp.made(11, number), 'm', 'model-' || number % 20, 'p', 'm', 'completed', 1, 0, 0, 1, 0, false, 0.01, 0, 1,
        'user-' || number % 5000, 'session-' || number
    FROM line
    """,
    """
    INSERT INTO cost_rollups (workspace_id, hour, project_id, principal_id, principal_kind, session_id, feature, model, provider, calls,
        input_tokens, cached_input_tokens, output_tokens, cost_usd, saved_usd)
    SELECT workspace_id, date_trunc('hour', at), project_id, pg_temp.made(4, number % 500), 'member', pg_temp.made(10, number), 'api',
        'model-' || number % 20, 'p', 1, 1, 0, 1, 0.01, 0
    FROM line
    """,
    """
    INSERT INTO client_rollups (workspace_id, hour, project_id, principal_id, session_id, feature, model, provider, end_user,
        client_session, calls, input_tokens, output_tokens, cost_usd, saved_usd)
    SELECT workspace_id, date_trunc('hour', at), project_id, pg_temp.made(4, number % 500), pg_temp.made(10, number), 'api',
        'model-' || number % 20, 'p', 'user-' || number % 5000, 'session-' || number, 1, 1, 1, 0.01, 0
    FROM line
    """,
    """
    INSERT INTO budgets (id, workspace_id, scope, target_id, period, limit_usd)
    SELECT pg_temp.made(19, number), workspace_id, 'principal', pg_temp.made(4, number), 'day', 1 FROM line WHERE number <= 2000
    """,
    """
    INSERT INTO routes (id, workspace_id, name, definition)
    SELECT pg_temp.made(21, number), workspace_id, 'route-' || number, '{}' FROM line WHERE number <= 2000
    """,
    """
    INSERT INTO prompts (id, workspace_id, name, latest)
    SELECT pg_temp.made(22, number), workspace_id, 'prompt-' || number, 1 FROM line WHERE number <= 20000
    """,
    """
    INSERT INTO prompt_versions (workspace_id, prompt_id, number, template)
    SELECT workspace_id, pg_temp.made(22, number), 1, '{"text": "hi"}' FROM line WHERE number <= 20000
    """,
    """
    INSERT INTO prompt_labels (workspace_id, prompt_id, label, number)
    SELECT workspace_id, pg_temp.made(22, number), 'production', 1 FROM line WHERE number <= 20000
    """,
    """
    INSERT INTO cache_policies (workspace_id, mode, ttl_seconds, threshold, max_entries, tools)
    SELECT id, 'exact', 3600, 0.95, 100000, false FROM place
    """,
    """
    INSERT INTO cache_entries (id, workspace_id, key, group_key, meaning, subject_id, asked_model, model, provider, cost_usd, content,
        created_at, used_at, expires_at)
    SELECT pg_temp.made(24, number), workspace_id, sha256(number::text::bytea), sha256((number / 100)::text::bytea), '[1,0]',
        pg_temp.made(4, number % 100), 'model-' || number % 7, 'model-' || number % 5, 'p', 1, sha256('x'), at, at,
        now() + interval '1 hour'
    FROM line
    """,
    """
    INSERT INTO files (id, workspace_id, project_id, name, media_type, bytes, sha256, created_by, created_at)
    SELECT pg_temp.made(8, number), workspace_id, project_id, 'file-' || number, 'text/plain', 1, '', pg_temp.made(4, 2), at FROM line
    """,
    """
    INSERT INTO agents (id, workspace_id, project_id, name, created_at, deleted_at)
    SELECT pg_temp.made(9, number), workspace_id, project_id, 'agent-' || number, at, CASE WHEN number % 20 < 2 THEN at END
    FROM line WHERE number <= 2000
    """,
    """
    INSERT INTO agent_versions (workspace_id, agent_id, number, definition, digest)
    SELECT workspace_id, pg_temp.made(9, number), version, '{}', '' FROM line, generate_series(1, 50) AS version WHERE number <= 2000
    """,
    """
    INSERT INTO sessions (id, workspace_id, project_id, agent_id, subject_id, created_by, title, updated_at)
    SELECT pg_temp.made(10, number), workspace_id, project_id, pg_temp.made(9, number % 500), pg_temp.made(4, number % 500),
        pg_temp.made(4, number % 500), 'Session ' || number, at
    FROM line
    """,
    """
    INSERT INTO runs (id, workspace_id, project_id, agent_id, agent_version, session_id, subject_id, started_by_kind, started_by, status,
        owner, admitted, last_seq, created_at, updated_at, ended_at)
    SELECT pg_temp.made(11, number), workspace_id, project_id, pg_temp.made(9, number % 500), 1, pg_temp.made(10, number),
        pg_temp.made(4, number % 500), 'member', pg_temp.made(4, number % 500), status,
        CASE status WHEN 'running' THEN pg_temp.made(12, number % 10) END, status = 'running', 2, at, at,
        CASE WHEN status IN ('succeeded', 'failed') THEN at END
    FROM line, LATERAL (SELECT CASE WHEN number % 10 < 2 THEN 'failed' WHEN number > 97000 THEN 'queued' WHEN number > 96800 THEN 'running'
        WHEN number % 1000 < 2 THEN 'waiting' ELSE 'succeeded' END AS status) AS now
    """,
    """
    INSERT INTO workers (id, hostname, pid, program_version)
    SELECT pg_temp.made(12, number), 'here', 1, '0' FROM generate_series(0, 9) AS number
    """,
    """
    INSERT INTO run_events (workspace_id, run_id, seq, type, data)
    SELECT workspace_id, pg_temp.made(11, number), seq, 'run.paused', '{}' FROM line, generate_series(1, 2) AS seq
    """,
    """
    INSERT INTO payloads (workspace_id, run_id, seq, subject_id, ciphertext)
    SELECT workspace_id, pg_temp.made(11, number), 3, pg_temp.made(4, number % 500), '' FROM line
    """,
    """
    INSERT INTO run_deltas (workspace_id, run_id, seq, attempt, "offset", ciphertext)
    SELECT workspace_id, pg_temp.made(11, number), 2, 1, place, '' FROM line, generate_series(1, 100) AS place WHERE number > 99800
    """,
    """
    INSERT INTO approvals (id, workspace_id, run_id, step, kind, tool, status, requested_seq, assigned_to)
    SELECT pg_temp.made(13, number), workspace_id, pg_temp.made(11, number), 's',
        CASE WHEN number % 100 < 2 THEN 'question' ELSE 'approval' END,
        'tool-' || number % 50, CASE WHEN number > 99000 THEN 'pending' ELSE 'approved' END, 1,
        CASE WHEN number % 3 = 0 THEN pg_temp.made(4, number % 500) END
    FROM line
    """,
    """
    INSERT INTO feedback (workspace_id, run_id, author_kind, author_id, rating)
    SELECT workspace_id, pg_temp.made(11, number), 'member', pg_temp.made(4, number % 500), 'up' FROM line
    """,
    """
    UPDATE approvals SET escalated = true, escalated_at = requested_at
    WHERE id IN (SELECT pg_temp.made(13, number) FROM line WHERE number % 100 < 2)
    """,
    """
    INSERT INTO procrastinate_jobs (queue_name, task_name, status, args)
    SELECT 'default', CASE WHEN number % 2 = 0 THEN 'audit.seal' ELSE 'workspace.made' END,
        (CASE WHEN number % 50 = 0 THEN 'failed' ELSE 'succeeded' END)::procrastinate_job_status,
        CASE WHEN number % 2 = 0 THEN '{"timestamp": 1}' ELSE jsonb_build_object('workspace_id', workspace_id) END
    FROM line WHERE number <= 12000
    """,
    """
    INSERT INTO procrastinate_events (job_id, type, at) SELECT id, type, now() FROM procrastinate_jobs,
        unnest(ARRAY['deferred', 'started', 'succeeded']::procrastinate_job_event_type[]) AS type
    """,
    """
    INSERT INTO stand_ins (id, workspace_id, user_id, stand_in_id, starts_at, ends_at, created_by)
    SELECT pg_temp.made(17, number), workspace_id, pg_temp.made(4, number % 500), pg_temp.made(4, number % 500 + 500), at,
        at + interval '1 day', pg_temp.made(4, number % 500)
    FROM line WHERE number <= 20000
    """,
    """
    INSERT INTO messages (id, workspace_id, session_id, run_id, seq, role)
    SELECT pg_temp.made(14, number), workspace_id, pg_temp.made(10, number % 2000), pg_temp.made(11, number), 1, 'user' FROM line
    """,
    """
    INSERT INTO logins (id, user_id, token_hash, expires_at)
    SELECT pg_temp.made(16, number), pg_temp.made(4, number), sha256(number::text::bytea), at + interval '99 days'
    FROM line WHERE number <= 10000
    """,
    """
    INSERT INTO subject_keys (workspace_id, subject_id, wrapped)
    SELECT workspace_id, pg_temp.made(4, number), '' FROM line WHERE number BETWEEN 1000 AND 10000
    """,
    """
    INSERT INTO effects (workspace_id, key, run_id, step, tool, retry, outcome)
    SELECT workspace_id, number::text, pg_temp.made(11, number), 's', 't', 'safe', 'done' FROM line
    """,
    """
    INSERT INTO audit_entries (id, workspace_id, at, actor_kind, actor_id, action, subject_kind, subject_id)
    SELECT pg_temp.made(15, number), workspace_id, at, 'member', pg_temp.made(4, number % 500), 'thing-' || number % 20 || '.create',
        'thing-' || number % 20, number::text
    FROM line
    """,
)


def fill(superuser: str, database: str) -> Filled:
    """Fill `database` in a few seconds, and let the planner know."""
    url = with_search_path(make_conninfo(superuser, dbname=database))
    with psycopg.connect(url, cursor_factory=psycopg.ClientCursor) as connection:
        connection.execute(_PREPARE, {"rows": ROWS, "quiet": QUIET_WORKSPACES})
        for statement in _FILL:
            connection.execute(statement)
        places = [row[0] for row in connection.execute("SELECT id FROM place ORDER BY number LIMIT 2")]
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")
    return Filled(*places)
