"""Runs are their own queue, and a carrier reads and appends in one message each."""

from alembic import op

revision = "0013"
down_revision = "0012"

_LOST = "00000000-0000-0000-0000-000000000000"


def upgrade() -> None:
    """Index what is ready to be carried, let *system* hand it out, and give *app* the two functions of a carrier."""
    op.execute(
        f"""
        CREATE INDEX runs_ready ON runs (id) WHERE admitted AND wake_at IS NULL AND (owner IS NULL OR owner = '{_LOST}');
        GRANT SELECT (project_id, subject_id, agent_id, agent_version, takeovers, started_by, started_by_kind, started_at),
            UPDATE (owner, epoch, status, started_at) ON runs TO eyrie_system;
        """
    )
    op.execute(_APPEND)
    op.execute(_READ)
    op.execute(
        """
        REVOKE ALL ON FUNCTION append_to_run, read_run FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION append_to_run, read_run TO eyrie_app;
        """
    )


def downgrade() -> None:
    """Drop them."""
    op.execute(
        """
        DROP FUNCTION append_to_run, read_run;
        DROP INDEX runs_ready;
        REVOKE SELECT (project_id, subject_id, agent_id, agent_version, takeovers, started_by, started_by_kind, started_at),
            UPDATE (owner, epoch, status, started_at) ON runs FROM eyrie_system;
        """
    )


# Each is a transaction of its own when it is called outside one: the workspace is set for it, and gone with it. A transaction that speaks
# for another workspace goes on doing so, and finds nothing. The rights and the row security are those of the caller. The plans don't depend
# on the values, and making them anew would cost more than running them.
_APPEND = """
    CREATE FUNCTION append_to_run(
        _workspace uuid, _run uuid, _subject uuid, _at timestamptz,
        _types text[], _data text[], _digests bytea[], _completes text[], _contents bytea[],
        _status text, _steps integer, _input bigint, _output bigint, _problem text, _takeovers integer,
        _release boolean, _ended boolean, _wake_at timestamptz, _keep_wake boolean, _fence_out integer,
        _owner uuid, _epoch integer, _expected bigint, _seen_within interval,
        OUT last_seq bigint, OUT is_line boolean
    ) LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
    #variable_conflict use_column
    DECLARE
        _last bigint;
        _before bigint;
    BEGIN
        IF coalesce(current_setting('eyrie.workspace', true), '') = '' THEN
            PERFORM set_config('eyrie.workspace', _workspace::text, true);
        END IF;
        -- The row lock orders appenders, so that commit order is seq order and a reader with "after = max" misses nothing.
        -- When the fence does not hold, no row is taken and nothing is written.
        UPDATE runs SET
            last_seq = last_seq + cardinality(_types),
            status = _status, steps = _steps, input_tokens = _input, output_tokens = _output, problem = _problem, takeovers = _takeovers,
            owner = CASE WHEN _release THEN NULL ELSE owner END,
            epoch = epoch + _fence_out,
            admitted = admitted AND NOT _release,
            wake_at = CASE WHEN _keep_wake THEN wake_at ELSE _wake_at END,
            ended_at = CASE WHEN _ended THEN _at ELSE ended_at END,
            updated_at = _at
        WHERE id = _run
            AND (_owner IS NULL OR (owner = _owner AND epoch = _epoch))
            AND (_expected IS NULL OR last_seq = _expected)
            AND (_seen_within IS NULL
                OR NOT EXISTS (SELECT FROM workers WHERE workers.id = _owner AND seen_at <= now() - _seen_within))
        RETURNING last_seq INTO _last;
        IF NOT FOUND THEN
            RETURN;
        END IF;
        _before := _last - cardinality(_types);
        INSERT INTO run_events (workspace_id, run_id, seq, at, type, data, digest, completes)
            SELECT _workspace, _run, _before + entry.number, _at, entry.type, entry.data::jsonb, entry.digest, entry.completes
            FROM unnest(_types, _data, _digests, _completes) WITH ORDINALITY AS entry (type, data, digest, completes, number);
        INSERT INTO payloads (workspace_id, run_id, seq, subject_id, ciphertext)
            SELECT _workspace, _run, _before + entry.number, _subject, entry.content
            FROM unnest(_contents) WITH ORDINALITY AS entry (content, number) WHERE entry.content IS NOT NULL;
        last_seq := _last;
        is_line := _release AND EXISTS (
            SELECT FROM runs WHERE workspace_id = _workspace AND status = 'queued' AND NOT admitted AND wake_at IS NULL
        );
    END
    $$
"""

_READ = """
    CREATE FUNCTION read_run(_workspace uuid, _run uuid, _after bigint, _limit integer)
        RETURNS TABLE (seq bigint, at timestamptz, type text, data jsonb, digest bytea, ciphertext bytea)
        LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
    #variable_conflict use_column
    BEGIN
        IF coalesce(current_setting('eyrie.workspace', true), '') = '' THEN
            PERFORM set_config('eyrie.workspace', _workspace::text, true);
        END IF;
        RETURN QUERY
            SELECT event.seq, event.at, event.type, event.data, event.digest, payload.ciphertext
            FROM run_events AS event
            LEFT JOIN payloads AS payload ON payload.run_id = event.run_id AND payload.seq = event.seq
            WHERE event.run_id = _run AND event.seq > _after
            ORDER BY event.seq
            LIMIT _limit;
    END
    $$
"""
