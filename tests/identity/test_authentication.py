"""Who is let in, by which credentials, and what is said to others."""

import asyncio
from datetime import timedelta
from functools import partial
from uuid import UUID

import psycopg
import pytest
from httpx import AsyncClient, Response
from joserfc import jwt

from eyrie.identity import tokens
from eyrie.identity.actor import Role
from eyrie.identity.authentication import Memory
from eyrie.identity.call import Identity
from eyrie.identity.errors import CredentialsUnknown
from eyrie.identity.tokens import AccessClaims, Signer
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database, DatabaseUrls
from tests.conftest import NewWorkspace, Workspace
from tests.identity.conftest import SECRET, CallAs, NewClient, NewHuman, NewKey, Time


def kind(response: Response) -> tuple[int, str]:
    return response.status_code, response.json()["type"]


async def test_no_credentials_are_asked_for(anonymous: AsyncClient) -> None:
    response = await anonymous.get("/api/v1/me")

    assert kind(response) == (401, "/problems/unauthenticated")
    assert response.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize("header", ["Basic eDp5", "Bearer", "Bearer  ", "eyr_x"])
async def test_another_authorization_is_refused(header: str, new_client: NewClient) -> None:
    response = await new_client(Authorization=header).get("/api/v1/me")

    assert kind(response) == (401, "/problems/unauthenticated")


async def test_key_is_known(workspace: Workspace, new_key: NewKey, new_client: NewClient) -> None:
    key = await new_key(workspace, Role.MEMBER, ["runs:write"])

    me = (await new_client(Authorization=f"bearer {key.secret}").get("/api/v1/me")).json()

    assert (me["kind"], me["id"], me["role"], me["scopes"]) == ("key", str(key.id), "member", ["runs:write"])
    assert (me["workspace_id"], me["project_id"]) == (str(workspace.id), str(workspace.project_id))
    assert [place["slug"] for place in me["workspaces"]] == [workspace.slug]


async def test_unknown_key_is_refused(new_client: NewClient) -> None:
    response = await new_client(Authorization=f"Bearer {tokens.new_key().text}").get("/api/v1/me")

    assert kind(response) == (401, "/problems/credentials-unknown")


async def test_expired_key_is_refused_even_from_memory(workspace: Workspace, new_key: NewKey, new_client: NewClient, time: Time) -> None:
    key = await new_key(workspace, expires_at=time() + timedelta(seconds=2))
    client = new_client(Authorization=f"Bearer {key.secret}")
    before = await client.get("/api/v1/me")
    time.at += timedelta(seconds=2)

    after = await client.get("/api/v1/me")

    assert before.status_code == 200
    assert kind(after) == (401, "/problems/key-expired")


async def test_key_revoked_elsewhere_is_refused_within_five_seconds(
    workspace: Workspace, new_key: NewKey, new_client: NewClient, time: Time, db: Database
) -> None:
    key = await new_key(workspace)
    client = new_client(Authorization=f"Bearer {key.secret}")
    await client.get("/api/v1/me")
    async with db.tenant(workspace.id) as tx:
        await tx.execute("UPDATE api_keys SET revoked_at = %s WHERE id = %s", [time(), key.id])
    remembered = await client.get("/api/v1/me")
    time.at += timedelta(seconds=5)

    later = await client.get("/api/v1/me")

    assert remembered.status_code == 200
    assert kind(later) == (401, "/problems/key-revoked")


async def test_key_revoked_here_is_refused_at_once(
    workspace: Workspace, new_key: NewKey, new_client: NewClient, key_client: CallAs
) -> None:
    key, admin = await new_key(workspace, Role.MEMBER), await key_client(workspace)
    client = new_client(Authorization=f"Bearer {key.secret}")
    await client.get("/api/v1/me")

    revoked = await admin.delete(f"/api/v1/keys/{key.id}", headers={"If-Match": '"1"'})
    after = await client.get("/api/v1/me")

    assert revoked.status_code == 204
    assert after.status_code == 401


async def test_key_works_in_its_workspace_alone(
    workspace: Workspace, new_workspace: NewWorkspace, new_key: NewKey, new_client: NewClient
) -> None:
    other, key = await new_workspace(), await new_key(workspace)
    client = new_client(Authorization=f"Bearer {key.secret}")

    own = await client.get("/api/v1/me", headers={"X-Eyrie-Workspace": workspace.slug})
    strange = await client.get("/api/v1/me", headers={"X-Eyrie-Workspace": str(other.id)})

    assert own.status_code == 200
    assert kind(strange) == (403, "/problems/no-workspace")


async def test_use_of_a_key_is_noted_at_most_once_a_minute(
    workspace: Workspace, new_key: NewKey, new_client: NewClient, time: Time, db: Database, identity: Identity
) -> None:
    key = await new_key(workspace)
    client = new_client(Authorization=f"Bearer {key.secret}")

    async def noted() -> object:
        await client.get("/api/v1/me")
        await identity.authenticator.aclose()
        async with db.tenant(workspace.id, read_only=True) as tx:
            return await tx.value(object, "SELECT last_used_at FROM api_keys WHERE id = %s", [key.id])

    first, second = await noted(), await noted()
    async with db.tenant(workspace.id) as tx:
        await tx.execute("UPDATE api_keys SET last_used_at = last_used_at - interval '2 minutes' WHERE id = %s", [key.id])
    time.at += timedelta(minutes=2)
    third = await noted()

    assert first is not None
    assert first == second
    assert third != first


async def test_cookie_is_known(workspace: Workspace, new_human: NewHuman, new_client: NewClient) -> None:
    human = await new_human(workspace, Role.ADMIN)

    me = (await new_client(Cookie=f"eyrie_login={human.token}").get("/api/v1/me")).json()

    assert (me["kind"], me["id"], me["role"], me["workspace_id"]) == ("member", str(human.id), "admin", str(workspace.id))


async def test_unknown_cookie_is_refused(new_client: NewClient) -> None:
    response = await new_client(Cookie=f"eyrie_login={tokens.new_secret()}").get("/api/v1/me")

    assert kind(response) == (401, "/problems/credentials-unknown")


SITES = [
    ({"Origin": "http://eyrie.local"}, 200),
    ({"Origin": "https://eyrie.example.com"}, 200),
    ({"Sec-Fetch-Site": "same-origin"}, 200),
    ({"Origin": "http://evil.example"}, 403),
    ({"Origin": "http://eyrie.local.evil.example"}, 403),
    ({"Origin": "null"}, 403),
    ({"Sec-Fetch-Site": "cross-site"}, 403),
    ({}, 403),
]


@pytest.mark.parametrize(("headers", "status"), SITES, ids=str)
async def test_change_by_cookie_must_come_from_our_pages(
    headers: dict[str, str], status: int, workspace: Workspace, new_human: NewHuman, new_client: NewClient
) -> None:
    human = await new_human(workspace)

    response = await new_client(Cookie=f"eyrie_login={human.token}").post("/api/v1/login/token", headers=headers)

    assert response.status_code == status


async def test_access_token_is_good_for_fifteen_minutes(
    workspace: Workspace, new_human: NewHuman, new_client: NewClient, time: Time, identity: Identity
) -> None:
    human = await new_human(workspace)
    token = identity.signer.access_token(AccessClaims(human.id, human.login_id), time())
    client = new_client(Authorization=f"Bearer {token}")

    before = await client.get("/api/v1/me")
    time.at += timedelta(minutes=15)
    after = await client.get("/api/v1/me")

    assert before.json()["id"] == str(human.id)
    assert kind(after) == (401, "/problems/token-expired")


@pytest.mark.parametrize("secret", [SECRET, b"t" * 32])
async def test_access_token_of_another_secret_or_shape_is_unknown(secret: bytes, new_client: NewClient, time: Time) -> None:
    token = Signer(secret).access_token(AccessClaims(uuid7(), uuid7()), time())

    response = await new_client(Authorization=f"Bearer {token}").get("/api/v1/me")

    assert kind(response) == (401, "/problems/credentials-unknown")


async def test_other_issuers_token_is_unknown(time: Time) -> None:
    signer = Signer(SECRET)
    claims: dict[str, str | int] = {"iss": "other", "sub": str(uuid7()), "sid": str(uuid7()), "exp": int(time().timestamp()) + 60}
    token = jwt.encode({"alg": "HS256"}, claims, signer._key, algorithms=["HS256"])

    with pytest.raises(CredentialsUnknown):
        signer.read_access_token(token, time())


async def test_login_ends_after_thirty_days(workspace: Workspace, new_human: NewHuman, new_client: NewClient, time: Time) -> None:
    human = await new_human(workspace)
    time.at += timedelta(days=30)

    response = await new_client(Cookie=f"eyrie_login={human.token}").get("/api/v1/me")

    assert kind(response) == (401, "/problems/login-expired")


async def test_ended_login_is_refused(workspace: Workspace, new_human: NewHuman, new_client: NewClient) -> None:
    human = await new_human(workspace)
    client = new_client(Cookie=f"eyrie_login={human.token}", Origin="http://eyrie.local")

    ended = await client.delete("/api/v1/login")
    after = await client.get("/api/v1/me")

    assert ended.status_code == 204
    assert "eyrie_login=" in ended.headers["Set-Cookie"]
    assert kind(after) == (401, "/problems/login-revoked")


async def test_disabled_user_is_refused(workspace: Workspace, new_human: NewHuman, new_client: NewClient, database: DatabaseUrls) -> None:
    human = await new_human(workspace)
    with psycopg.connect(database.owner, options="-c search_path=eyrie") as connection:
        connection.execute("UPDATE users SET disabled_at = now() WHERE id = %s", [human.id])

    response = await new_client(Cookie=f"eyrie_login={human.token}").get("/api/v1/me")

    assert kind(response) == (401, "/problems/user-disabled")


async def test_person_chooses_a_workspace_of_theirs(
    workspace: Workspace, new_workspace: NewWorkspace, new_human: NewHuman, new_client: NewClient, db: Database
) -> None:
    second, strange, human = await new_workspace(), await new_workspace(), await new_human(workspace)
    async with db.tenant(second.id) as tx:
        await tx.execute("INSERT INTO members (workspace_id, user_id, role) VALUES (%s, %s, 'viewer')", [second.id, human.id])
    client = new_client(Cookie=f"eyrie_login={human.token}")

    async def chosen(header: str | None) -> object:
        response = await client.get("/api/v1/me", headers={} if header is None else {"X-Eyrie-Workspace": header})
        return response.json().get("workspace_id", response.status_code)

    assert await chosen(None) == str(workspace.id)
    assert await chosen(second.slug) == str(second.id)
    assert await chosen(str(second.id)) == str(second.id)
    assert await chosen(str(strange.id)) == 403

    followed = await client.get("/api/v1/me", params={"workspace": str(second.id)})
    strayed = await client.get("/api/v1/me", params={"workspace": str(strange.id)})
    changed = await client.patch("/api/v1/workspace", params={"workspace": str(strange.id)}, headers={"Origin": "http://localhost"})

    assert followed.json()["workspace_id"] == str(second.id)
    assert strayed.status_code == 403
    assert kind(changed) != kind(strayed), "only links name a workspace in the address"


async def test_person_without_workspace_is_told_so(new_human: NewHuman, new_client: NewClient) -> None:
    human = await new_human(None)

    response = await new_client(Cookie=f"eyrie_login={human.token}").get("/api/v1/me")

    assert kind(response) == (403, "/problems/no-workspace")


async def test_memory_is_bounded_and_keeps_no_answer_of_before_a_change(time: Time) -> None:
    memory: Memory[int, UUID] = Memory(time, size=2)
    asked: list[int] = []

    async def ask(question: int) -> UUID:
        asked.append(question)
        if question == 9:
            memory.forget()
        await asyncio.sleep(0)
        return uuid7()

    for question in (1, 2, 3, 3, 1, 9, 9):
        await memory.get(question, time(), partial(ask, question))

    assert asked == [1, 2, 3, 1, 9, 9]


async def test_memory_shares_a_look_up_but_none_that_began_before_a_change(time: Time) -> None:
    memory: Memory[str, int] = Memory(time)
    asked: list[int] = []
    answer = asyncio.Event()

    async def ask() -> int:
        asked.append(len(asked) + 1)
        number = asked[-1]
        await answer.wait()
        return number

    before = [asyncio.create_task(memory.get("key", time(), ask)) for _ in range(3)]
    await asyncio.sleep(0)
    memory.forget()
    after = asyncio.create_task(memory.get("key", time(), ask))
    await asyncio.sleep(0)
    answer.set()

    assert await asyncio.gather(*before, after) == [1, 1, 1, 2]
    assert await memory.get("key", time(), ask) == 2
