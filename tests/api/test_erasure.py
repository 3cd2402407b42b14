"""Erasing a person: nothing of what they wrote can be read any more, and everything that counts and proves still holds."""

from pathlib import Path
from uuid import UUID

from httpx import AsyncClient
from psycopg.sql import SQL, Identifier

from eyrie.agents.definition import AgentDefinition
from eyrie.features.sealing import seal_earlier
from eyrie.identity.actor import Actor, Role
from eyrie.postgres.database import Tx
from eyrie.runs.service.threads import MAX_OPENED
from eyrie.runs.service.verifying import broken_logs
from eyrie.tools.files.storage import Contents
from tests.api.cases.cache import kept_for
from tests.api.cases.runs import ready_agent
from tests.api.world import Person, World, new_person
from tests.app import client_of
from tests.fakes.model import OneModel, ScriptedModel, says
from tests.fakes.worker import make_rig

SECRET_WORD = "heliotrope"


async def json_of(client: AsyncClient, method: str, path: str, **options: object) -> dict[str, object]:
    reply = await client.request(method, path, **options)  # type: ignore[arg-type]  # the options of httpx
    assert reply.is_success, reply.text
    found: dict[str, object] = reply.json()
    return found


async def finished_run(world: World, person: Person) -> UUID:
    """A run of this person that has an answer."""
    place = world.workspace
    actor = Actor("member", person.id, place.id, place.project_id, Role.MEMBER, "Ada")
    rig = await make_rig(world.database, actor, OneModel(ScriptedModel([says(f"The {SECRET_WORD} blooms.")])), AgentDefinition())
    run_id, _ = await rig.run(f"What of the {SECRET_WORD}?")
    return run_id


async def usage(tx: Tx) -> tuple[int, int, int, int]:
    """Runs, events and tokens of the workspace."""
    row = await tx.value(
        list,
        """
        SELECT jsonb_build_array(count(*), sum(last_seq), sum(input_tokens), sum(output_tokens)) FROM runs
        """,
    )
    assert row is not None
    return tuple(row)


async def mentions(tx: Tx, folder: Path) -> list[str]:
    """Where the secret word still lies in clear: tables, and files of the object storage."""
    tables = await tx.values(
        str,
        "SELECT relname::text FROM pg_class WHERE relnamespace = 'eyrie'::regnamespace AND relkind = 'r' AND relname !~ 'alembic'",
    )
    found = []
    for table in tables:
        if not await tx.value(bool, "SELECT has_table_privilege(%(table)s, 'SELECT')", {"table": f"eyrie.{table}"}):
            continue
        query = SQL("SELECT EXISTS (SELECT FROM {} AS one WHERE one::text LIKE %(like)s)").format(Identifier(table))
        if await tx.value(bool, query, {"like": f"%{SECRET_WORD}%"}):
            found.append(table)
    return found + [file.name for file in (folder / "files").rglob("*") if file.is_file() and SECRET_WORD.encode() in file.read_bytes()]


async def test_what_an_erased_person_wrote_is_gone_and_the_rest_verifies(world: World, tmp_path: Path) -> None:
    leaver = await new_person(world.app, world.database, world.workspace, Role.MEMBER)
    owner = world.owner.client
    ended = await finished_run(world, leaver)
    agent = str((await ready_agent(world))["name"])
    session = await json_of(leaver.client, "POST", "/api/v1/chat/sessions", json={"agent": agent, "title": f"On {SECRET_WORD}"})
    said = await json_of(leaver.client, "POST", f"/api/v1/chat/sessions/{session['id']}/messages", json={"text": f"A {SECRET_WORD}?"})
    file = await json_of(leaver.client, "POST", "/api/v1/files?name=notes.txt", content=f"{SECRET_WORD}\n".encode() * 10)
    kept = await json_of(owner, "POST", "/api/v1/files?name=kept.txt", content=b"of the owner")
    async with world.database.tenant(world.workspace.id, read_only=True) as tx:
        clear, before = await mentions(tx, tmp_path), await usage(tx)

    proof = await json_of(owner, "POST", f"/api/v1/members/{leaver.id}/erase")

    async with world.database.tenant(world.workspace.id, read_only=True) as tx:
        after, broken = await usage(tx), await broken_logs(tx)
        left = await tx.value(int, "SELECT count(*) FROM payloads WHERE subject_id = %(who)s", {"who": leaver.id})
    run = await json_of(owner, "GET", f"/api/v1/runs/{ended}")
    events = await json_of(owner, "GET", f"/api/v1/runs/{ended}/events")
    cancelled = await json_of(owner, "GET", f"/api/v1/runs/{said['id']}")
    audit = await json_of(owner, "POST", "/api/v1/audit/verify")
    entries = await json_of(owner, "GET", "/api/v1/audit?action=person.erased")
    assert clear == []
    counted = {
        "was_member": True,
        "keys_revoked": 0,
        "content_keys": 1,
        "runs": 2,
        "runs_cancelled": 1,
        "sessions": 1,
        "files": 1,
        "objects": 1,
    }
    assert counted.items() <= proof.items()
    assert (left, broken) == (0, [])
    assert before[0] == after[0]
    assert after[1] == before[1] + 1  # the cancellation
    assert before[2:] == after[2:]
    assert (run["status"], run["input"], run["answer"], run["input_tokens"]) == ("succeeded", None, None, 10)
    assert [one["event"]["type"] for one in events["items"]] == ["run.created", "step.started", "model.completed", "run.completed"]  # type: ignore[attr-defined]
    assert (cancelled["status"], cancelled["input"]) == ("cancelled", None)
    assert SECRET_WORD not in str(events)
    assert (audit["intact"], audit["findings"]) == (True, [])
    assert entries["items"][0]["detail"]["contents"] == proof["contents"]  # type: ignore[index]
    assert (await owner.get(f"/api/v1/files/{file['id']}/content")).status_code == 404
    assert (await owner.get(f"/api/v1/files/{kept['id']}/content")).content == b"of the owner"
    assert (await owner.get(f"/api/v1/chat/sessions/{session['id']}")).status_code == 404
    assert (await leaver.client.get("/api/v1/me")).status_code in {401, 403}


async def test_erasing_again_and_after_leaving_works_and_a_stranger_is_not_found(world: World) -> None:
    leaver = await new_person(world.app, world.database, world.workspace, Role.MEMBER)
    await json_of(leaver.client, "POST", "/api/v1/files?name=a.txt", content=b"x")
    gone = await world.owner.client.delete(f"/api/v1/members/{leaver.id}", headers={"If-Match": "*"})

    proofs = [await json_of(world.owner.client, "POST", f"/api/v1/members/{leaver.id}/erase") for _ in range(2)]
    stranger = await world.owner.client.post("/api/v1/members/0199ffff-0000-7000-8000-000000000000/erase")

    assert gone.status_code == 204
    assert [(one["was_member"], one["files"], one["objects"]) for one in proofs] == [(False, 1, 1), (False, 0, 0)]
    assert stranger.status_code == 404


async def test_keys_of_an_erased_person_end_and_so_does_what_they_wrote(world: World) -> None:
    leaver = await new_person(world.app, world.database, world.workspace, Role.ADMIN)
    made = await json_of(leaver.client, "POST", "/api/v1/keys", json={"name": "bot", "role": "member"})
    key = client_of(world.app, headers={"Authorization": f"Bearer {made['secret']}"})
    await json_of(key, "POST", "/api/v1/files?name=a.txt", content=b"x")

    proof = await json_of(world.owner.client, "POST", f"/api/v1/members/{leaver.id}/erase")

    assert (proof["keys_revoked"], proof["content_keys"], proof["files"]) == (1, 2, 1)
    assert (await key.get("/api/v1/me")).status_code == 401


async def test_the_last_owner_is_not_erased(world: World) -> None:
    await json_of(world.owner.client, "POST", "/api/v1/files?name=a.txt", content=b"x")

    refused = await world.owner.client.post(f"/api/v1/members/{world.owner.id}/erase")
    files = await json_of(world.owner.client, "GET", "/api/v1/files")

    assert refused.status_code == 409
    assert len(files["items"]) == 1  # type: ignore[arg-type]


async def test_sessions_are_found_by_title_over_several_pages(world: World) -> None:
    agent, client = str((await ready_agent(world))["name"]), world.owner.client
    for number in range(7):
        await json_of(
            client, "POST", "/api/v1/chat/sessions", json={"agent": agent, "title": f"{'Tea' if number % 2 else 'Milk'} {number}"}
        )

    titles: list[str] = []
    after: dict[str, str] = {}
    for _ in range(4):
        page = await json_of(client, "GET", "/api/v1/chat/sessions", params={"title.prefix": "Tea", "limit": "1", "sort": "id", **after})
        titles += [one["title"] for one in page["items"]]  # type: ignore[attr-defined]
        if page["next_cursor"] is None:
            break
        after = {"after": str(page["next_cursor"])}

    assert titles == ["Tea 1", "Tea 3", "Tea 5"]


async def test_a_search_by_title_opens_no_more_than_it_says(world: World) -> None:
    agent, client = await ready_agent(world), world.owner.client
    async with world.database.tenant(world.workspace.id) as tx:
        await tx.execute(
            """
            INSERT INTO sessions (id, workspace_id, project_id, agent_id, subject_id, created_by, title)
            SELECT gen_random_uuid(), %(workspace)s, %(project)s, %(agent)s, %(by)s, %(by)s, 'Milk' FROM generate_series(1, %(count)s)
            """,
            {
                "workspace": world.workspace.id,
                "project": world.workspace.project_id,
                "agent": agent["id"],
                "by": world.owner.id,
                "count": MAX_OPENED + 1,
            },
        )

    first = await json_of(client, "GET", "/api/v1/chat/sessions", params={"title.prefix": "Tea"})
    second = await json_of(client, "GET", "/api/v1/chat/sessions", params={"title.prefix": "Tea", "after": str(first["next_cursor"])})

    assert (first["items"], first["next_cursor"] is None) == ([], False)
    assert (second["items"], second["next_cursor"]) == ([], None)


async def test_titles_and_variables_of_an_earlier_version_are_shown_and_then_sealed(world: World) -> None:
    agent, client = str((await ready_agent(world))["name"]), world.owner.client
    session = await json_of(client, "POST", "/api/v1/chat/sessions", json={"agent": agent})
    path, where = f"/api/v1/chat/sessions/{session['id']}", {"id": session["id"]}
    async with world.database.tenant(world.workspace.id) as tx:
        await tx.execute("""UPDATE sessions SET content = NULL, title = 'Old', variables = '{"topic": "tea"}' WHERE id = %(id)s""", where)

    before = await json_of(client, "GET", path)
    await seal_earlier(world.database, world.app.state.resources.get(Contents))
    after = await json_of(client, "GET", path)

    async with world.database.tenant(world.workspace.id) as tx:
        stored = await tx.value(list, "SELECT jsonb_build_array(title, variables, content IS NULL) FROM sessions WHERE id = %(id)s", where)
    assert (before["title"], before["variables"]) == ("Old", {"topic": "tea"})
    assert after == before
    assert stored == ["", {}, False]


async def test_answers_that_were_kept_for_an_erased_person_are_gone(world: World) -> None:
    leaver = await new_person(world.app, world.database, world.workspace, Role.MEMBER)
    await kept_for(world, leaver.id)
    stays = await kept_for(world, world.owner.id)

    await json_of(world.owner.client, "POST", f"/api/v1/members/{leaver.id}/erase")

    left = await json_of(world.owner.client, "GET", "/api/v1/cache/entries")
    assert [entry["id"] for entry in left["items"]] == [str(stays)]  # type: ignore[attr-defined]  # a list of entries
