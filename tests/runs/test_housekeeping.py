"""What is removed when its time has passed, and what stays."""

from datetime import timedelta

from eyrie.agents.definition import AgentDefinition
from eyrie.identity.service import retention
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database, DatabaseUrls
from eyrie.runs.schemas import FeedbackCreate
from eyrie.runs.service import feedback
from eyrie.runs.service.housekeeping import keep_house
from eyrie.runs.service.verifying import broken_logs
from eyrie.tools.protocol import Retry
from tests.fakes.model import CountingTool, OneModel, ScriptedModel, calls, says
from tests.fakes.worker import Rig, make_rig, member_of


async def rig_with_old_run(db: Database) -> Rig:
    workspace_id, project_id = uuid7(), uuid7()
    async with db.tenant(workspace_id) as tx:
        await tx.execute("INSERT INTO workspaces (id, name, slug) VALUES (%s, 'Test', 'test')", [workspace_id])
        await tx.execute(
            "INSERT INTO projects (id, workspace_id, name, slug, is_default) VALUES (%s, %s, 'D', 'd', true)", [project_id, workspace_id]
        )
    tool = CountingTool(retry=Retry.KEYED)
    turns = [calls(("count", {"value": "a"})), says("old"), says("new"), says("newer")]
    rig = await make_rig(
        db, member_of(workspace_id, project_id), OneModel(ScriptedModel(turns)), AgentDefinition(tools=("count",)), (tool,)
    )
    run_id, _ = await rig.run()
    async with db.tenant(workspace_id) as tx:
        await tx.execute("UPDATE runs SET ended_at = now() - interval '400 days' WHERE id = %s", [run_id])
        await feedback.give(tx, rig.deps.vault, rig.actor, run_id, FeedbackCreate(rating="up"))
    return rig


async def test_runs_that_ended_long_ago_are_removed_with_all_that_belongs_to_them(fresh_database: DatabaseUrls) -> None:
    async with Database(fresh_database) as db:
        rig = await rig_with_old_run(db)
        kept, _ = await rig.run()

        removed = await keep_house(db, keep_runs=timedelta(days=365))

        async with db.tenant(rig.actor.workspace_id) as tx:
            for table in ("runs", "run_events", "payloads", "effects", "feedback"):
                column = "id" if table == "runs" else "run_id"
                cursor = await tx.connection.execute(f"SELECT DISTINCT {column} FROM {table}")
                left = {row[0] for row in await cursor.fetchall()}
                assert left <= {kept}, table
    assert removed == 1


async def test_runs_are_kept_for_ever_when_the_operator_says_so(fresh_database: DatabaseUrls) -> None:
    async with Database(fresh_database) as db:
        await rig_with_old_run(db)

        assert await keep_house(db, keep_runs=None) == 0


async def test_replies_and_counters_are_forgotten_after_their_time(fresh_database: DatabaseUrls) -> None:
    async with Database(fresh_database) as db:
        rig = await rig_with_old_run(db)
        workspace = rig.actor.workspace_id
        insert = """
            INSERT INTO idempotency_keys (workspace_id, principal_id, key, route, request_digest, created_at)
            VALUES (%s, %s, %s, '', '', now() - %s)
        """
        async with db.tenant(workspace) as tx:
            await tx.execute(insert, [workspace, rig.actor.id, "old", timedelta(hours=25)])
            await tx.execute(insert, [workspace, rig.actor.id, "new", timedelta(hours=23)])
            await tx.execute("INSERT INTO rate_buckets VALUES ('a', now() - interval '4 hours', 1), ('b', now(), 1)")

        await retention.remove_expired(db)

        async with db.tenant(workspace) as tx:
            assert await tx.values(str, "SELECT key FROM idempotency_keys") == ["new"]
            assert await tx.values(str, "SELECT bucket FROM rate_buckets") == ["b"]


async def test_a_log_with_a_gap_or_exchanged_content_is_found(fresh_database: DatabaseUrls) -> None:
    async with Database(fresh_database) as db:
        rig = await rig_with_old_run(db)
        gap, _ = await rig.run()
        exchanged, _ = await rig.run()
        async with db.tenant(rig.actor.workspace_id, read_only=True) as tx:
            before = await broken_logs(tx)
        async with db.system() as tx:
            await tx.execute("DELETE FROM payloads WHERE run_id = %s", [gap])
            await tx.execute("DELETE FROM run_events WHERE run_id = %s", [gap])
        async with db.tenant(rig.actor.workspace_id) as tx:
            await tx.execute("DELETE FROM payloads WHERE run_id = %s", [exchanged])
            await tx.execute(
                "INSERT INTO payloads (workspace_id, run_id, seq, subject_id, ciphertext) VALUES (%s, %s, 1, %s, 'other')",
                [rig.actor.workspace_id, exchanged, rig.actor.id],
            )

        async with db.tenant(rig.actor.workspace_id, read_only=True) as tx:
            after = await broken_logs(tx)

    assert (before, after) == ([], sorted([gap, exchanged]))
