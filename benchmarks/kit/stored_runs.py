"""A database with a history: many ended runs, put there by SQL, each with the log of a real one."""

from uuid import UUID

import psycopg

_RUNS = """
    INSERT INTO eyrie.runs (id, workspace_id, project_id, agent_id, agent_version, session_id, subject_id, started_by_kind, started_by,
        status, last_seq, steps, input_tokens, output_tokens, created_at, updated_at, started_at, ended_at)
    SELECT eyrie.uuid7_at(moment, number), run.workspace_id, run.project_id, run.agent_id, run.agent_version, NULL, run.subject_id,
        run.started_by_kind, run.started_by, run.status, run.last_seq, run.steps, run.input_tokens, run.output_tokens,
        moment, moment, moment, moment
    FROM eyrie.runs AS run,
        LATERAL (SELECT number, now() - number * interval '5 seconds' AS moment FROM generate_series(1, %(count)s) AS number) AS past
    WHERE run.id = %(run)s
"""
_EVENTS = """
    INSERT INTO eyrie.run_events (workspace_id, run_id, seq, at, type, data)
    SELECT event.workspace_id, run.id, event.seq, run.created_at, event.type, event.data
    FROM eyrie.runs AS run, eyrie.run_events AS event
    WHERE event.run_id = %(run)s AND run.workspace_id = event.workspace_id AND run.id <> %(run)s AND run.agent_id = %(agent)s
"""
_IDS = """
    CREATE FUNCTION eyrie.uuid7_at(moment timestamptz, number bigint) RETURNS uuid LANGUAGE sql IMMUTABLE
    AS $$
        SELECT (lpad(to_hex((extract(epoch FROM moment) * 1000)::bigint), 12, '0') || '70008000' || lpad(to_hex(number), 12, '0'))::uuid
    $$
"""


def store_runs(superuser: str, run_id: UUID, count: int) -> None:
    """Copy an ended run `count` times into the past, with its log but without its content, which is sealed for one run only."""
    with psycopg.connect(superuser, autocommit=True) as connection:
        agent = connection.execute("SELECT agent_id FROM eyrie.runs WHERE id = %s", [run_id]).fetchone()
        if agent is None:
            raise RuntimeError(f"there is no run {run_id}")
        values = {"run": run_id, "count": count, "agent": agent[0]}
        connection.execute("SELECT eyrie.ensure_partitions(now())")
        with connection.transaction():
            connection.execute("SET LOCAL session_replication_role = replica")  # the copies refer to what the original refers to
            connection.execute(_IDS)
            connection.execute(_RUNS, values)
            connection.execute(_EVENTS, values)
            connection.execute("DROP FUNCTION eyrie.uuid7_at")
        connection.execute("ANALYZE")
