"""In which project a caller works, and what becomes of keys and sign-ins when something ends or fails."""

from uuid import UUID

import pytest
from httpx import Response

from eyrie.identity.actor import Role
from eyrie.identity.service import logins
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database
from tests.conftest import NewWorkspace, Workspace
from tests.identity.conftest import CallAs, NewClient, NewHuman, NewKey


def kind(response: Response) -> tuple[int, str]:
    return response.status_code, response.json()["type"].removeprefix("/problems/")


async def new_project(db: Database, workspace: Workspace, slug: str, *, deleted: bool = False) -> UUID:
    made = uuid7()
    async with db.tenant(workspace.id) as tx:
        await tx.execute(
            """
            INSERT INTO projects (id, workspace_id, name, slug, deleted_at)
            VALUES (%s, %s, %s, %s, CASE WHEN %s THEN now() END)
            """,
            [made, workspace.id, slug, slug, deleted],
        )
    return made


async def test_person_chooses_a_project_of_the_workspace(
    workspace: Workspace, new_workspace: NewWorkspace, new_human: NewHuman, new_client: NewClient, db: Database
) -> None:
    shop, human = await new_project(db, workspace, "shop"), await new_human(workspace)
    await new_project(db, workspace, "gone", deleted=True)
    strange = await new_project(db, await new_workspace(), "strange")
    client = new_client(Cookie=f"eyrie_login={human.token}")

    async def chosen(header: str | None) -> object:
        response = await client.get("/api/v1/me", headers={} if header is None else {"X-Eyrie-Project": header})
        return response.json()["project_id"] if response.is_success else kind(response)

    assert await chosen(None) == str(workspace.project_id)
    assert await chosen("shop") == await chosen(str(shop)) == str(shop)
    assert await chosen("default") == str(workspace.project_id)
    assert await chosen("gone") == await chosen(str(strange)) == await chosen("nowhere") == (403, "no-project")


async def test_key_works_in_its_project_alone(workspace: Workspace, new_key: NewKey, new_client: NewClient, db: Database) -> None:
    await new_project(db, workspace, "shop")
    client = new_client(Authorization=f"Bearer {(await new_key(workspace)).secret}")

    own = [await client.get("/api/v1/me", headers={"X-Eyrie-Project": name}) for name in ("default", str(workspace.project_id))]
    other = await client.get("/api/v1/me", headers={"X-Eyrie-Project": "shop"})

    assert [response.status_code for response in own] == [200, 200]
    assert kind(other) == (403, "no-project")


async def test_removing_a_member_ends_the_keys_they_made_and_those_made_with_these(
    workspace: Workspace, new_human: NewHuman, new_client: NewClient, human_client: CallAs, db: Database
) -> None:
    owner = await human_client(workspace, Role.OWNER)
    leaving = await new_human(workspace, Role.ADMIN)
    theirs = new_client(Cookie=f"eyrie_login={leaving.token}", Origin="http://eyrie.local")
    first = (await theirs.post("/api/v1/keys", json={"name": "first", "role": "admin"})).json()
    by_key = new_client(Authorization=f"Bearer {first['secret']}")
    second = (await by_key.post("/api/v1/keys", json={"name": "second"})).json()
    kept = (await owner.post("/api/v1/keys", json={"name": "kept"})).json()

    removed = await owner.delete(f"/api/v1/members/{leaving.id}", headers={"If-Match": "*"})

    async def answer(key: dict[str, str]) -> int:
        return (await new_client(Authorization=f"Bearer {key['secret']}").get("/api/v1/me")).status_code

    assert removed.status_code == 204, removed.text
    assert [await answer(key) for key in (first, second, kept)] == [401, 401, 200]
    async with db.tenant(workspace.id) as tx:
        told = await tx.values(str, "SELECT subject_id FROM audit_entries WHERE action = 'key.revoked' ORDER BY subject_id")
    assert told == sorted([first["id"], second["id"]])


async def failures(db: Database, workspace: Workspace) -> list[str]:
    async with db.tenant(workspace.id) as tx:
        return await tx.values(str, "SELECT detail::text FROM audit_entries WHERE action = 'login.failed' ORDER BY id")


async def test_failed_sign_ins_are_audited_in_each_workspace_of_the_person_and_bounded(
    workspace: Workspace, new_workspace: NewWorkspace, new_human: NewHuman, db: Database
) -> None:
    second, human = await new_workspace(), await new_human(workspace)
    async with db.tenant(second.id) as tx:
        await tx.execute("INSERT INTO members (workspace_id, user_id, role) VALUES (%s, %s, 'viewer')", [second.id, human.id])

    for _ in range(logins.MOST_FAILURES + 3):
        await logins.record_failure(db, human.id)

    assert await failures(db, workspace) == await failures(db, second)
    assert await failures(db, workspace) == ["{}"] * (logins.MOST_FAILURES - 1) + ['{"further_ones": "not listed"}']


@pytest.mark.parametrize("known", [True, False])
async def test_a_failed_sign_in_leaves_a_job_whoever_it_was(
    workspace: Workspace, new_human: NewHuman, new_client: NewClient, db: Database, known: bool
) -> None:
    human = await new_human(workspace)
    wanted = str(human.id if known else logins.NOBODY)
    count = "SELECT count(*) FROM procrastinate_jobs WHERE task_name = %s AND args->>'user_id' = %s"

    async def jobs() -> int:
        async with db.system() as tx:
            return await tx.value(int, count, [logins.SIGN_IN_FAILED, wanted]) or 0

    before = await jobs()
    email = human.email if known else f"{uuid7().hex}@example.com"
    reply = await new_client().post("/api/v1/login", json={"email": email, "password": "not the right one"})

    assert kind(reply) == (401, "sign-in-failed")
    assert await jobs() - before == 1


async def test_a_failed_sign_in_of_nobody_is_noted_nowhere(workspace: Workspace, db: Database) -> None:
    await logins.record_failure(db, logins.NOBODY)

    assert await failures(db, workspace) == []
