"""What a route does around an endpoint: roles, one commit, one effect for each Idempotency-Key, limits."""

import asyncio
from collections.abc import AsyncIterator, MutableMapping
from datetime import timedelta
from types import MappingProxyType
from typing import Annotated, Any

import pytest
from fastapi import APIRouter, Depends, FastAPI, Response, WebSocket
from fastapi.responses import StreamingResponse
from httpx import AsyncClient
from httpx import Response as Reply

from eyrie.identity.access import (
    Admin,
    CurrentCall,
    Member,
    Owner,
    ReadSession,
    Route,
    Viewer,
    WriteSession,
    authenticate_websocket,
    limited,
    person,
    requires,
)
from eyrie.identity.actor import Actor, Role
from eyrie.identity.call import Identity
from eyrie.identity.errors import RoleTooLow
from eyrie.identity.limits import Quota, RateClass, RateScope
from eyrie.kit.ids import uuid7
from eyrie.kit.problems import AppError
from eyrie.postgres.database import Database, Tx
from tests.conftest import Workspace
from tests.identity.conftest import MINUTE, CallAs, NewClient, NewHuman, NewKey, Time

router = APIRouter(prefix="/t", route_class=Route)
RunWriter = Annotated[Actor, Depends(requires(Role.MEMBER, scope="runs:write"))]


async def add(tx: Tx, actor: Actor, slug: str) -> None:
    await tx.execute("INSERT INTO projects (id, workspace_id, name, slug) VALUES (%s, %s, 'Made', %s)", [uuid7(), actor.workspace_id, slug])


@router.get("/viewer")
async def viewer(_: Viewer) -> str:
    return "ok"


@router.get("/member")
async def member(_: Member) -> str:
    return "ok"


@router.get("/admin")
async def admin(_: Admin) -> str:
    return "ok"


@router.get("/owner")
async def owner(_: Owner) -> str:
    return "ok"


@router.get("/scoped")
async def scoped(_: RunWriter) -> str:
    return "ok"


@router.post("/things/{slug}", status_code=201)
async def make(slug: str, actor: Member, session: WriteSession, call: CurrentCall, response: Response) -> dict[str, str]:
    await add(session, actor, slug)
    body = (await call.body()).decode()
    if body == "fail":
        raise RoleTooLow(Role.OWNER, actor.role)
    if body == "wait":
        await asyncio.sleep(0.2)
    response.headers["Location"] = f"/t/things/{slug}"
    return {"slug": slug, "text": "x" * (1024 * 1024 if body == "long" else 3)}


@router.get("/count")
async def count(_: Viewer, session: ReadSession, call: CurrentCall) -> int:
    assert await call.read() is session
    return await session.value(int, "SELECT count(*) FROM projects WHERE slug LIKE 'made%%'", {}) or 0


@router.post("/writes-on-read")
async def writes_on_read(actor: Member, session: ReadSession) -> None:
    await add(session, actor, "made-never")


@router.post("/stream")
async def stream(actor: Member, session: WriteSession) -> StreamingResponse:
    await add(session, actor, "made-streamed")

    async def parts() -> AsyncIterator[bytes]:
        yield str(session.connection.info.transaction_status.name).encode()

    return StreamingResponse(parts())


@router.post("/start", dependencies=[limited(RateClass.START)])
async def start(_: Member) -> str:
    return "ok"


@router.get("/open")
async def open_() -> str:
    return "ok"


@router.get("/open-limited", dependencies=[limited(RateClass.AUTH)])
async def open_limited() -> str:
    return "ok"


@router.websocket("/socket")
async def socket(websocket: WebSocket) -> None:
    actor = await authenticate_websocket(websocket, person())
    await websocket.accept()
    await websocket.send_text(str(actor.id))
    await websocket.close()


@pytest.fixture
def app(app: FastAPI) -> FastAPI:
    app.include_router(router)
    return app


async def made(client: AsyncClient) -> int:
    found: int = (await client.get("/t/count")).json()
    return found


def kind(response: Reply) -> tuple[int, str]:
    return response.status_code, response.json()["type"]


@pytest.mark.parametrize("role", list(Role))
async def test_role_opens_its_own_doors_and_those_below(role: Role, workspace: Workspace, key_client: CallAs) -> None:
    client = await key_client(workspace, role)

    statuses = {door: (await client.get(f"/t/{door}")).status_code for door in ("viewer", "member", "admin", "owner")}

    assert statuses == {door.value: 200 if role.covers(door) else 403 for door in Role}


@pytest.mark.parametrize(("scopes", "status"), [(None, 200), (["runs:write"], 200), (["runs:read"], 403), ([], 403)])
async def test_scopes_narrow_a_key(scopes: list[str] | None, status: int, workspace: Workspace, key_client: CallAs) -> None:
    response = await (await key_client(workspace, Role.OWNER, scopes)).get("/t/scoped")

    assert response.status_code == status


async def test_write_is_committed_once_the_reply_leaves(workspace: Workspace, key_client: CallAs) -> None:
    client = await key_client(workspace)

    response = await client.post("/t/things/made")

    assert response.status_code == 201
    assert await made(client) == 1


async def test_error_takes_the_write_back(workspace: Workspace, key_client: CallAs) -> None:
    client = await key_client(workspace)

    response = await client.post("/t/things/made", content="fail")

    assert response.status_code == 403
    assert await made(client) == 0


async def test_read_session_can_not_write(workspace: Workspace, key_client: CallAs) -> None:
    client = await key_client(workspace)

    with pytest.raises(Exception, match="read-only transaction"):
        await client.post("/t/writes-on-read")


async def test_stream_begins_after_the_commit_and_holds_no_transaction(workspace: Workspace, key_client: CallAs) -> None:
    client = await key_client(workspace)

    response = await client.post("/t/stream")

    assert response.text == "IDLE"


async def test_key_is_carried_out_once_and_answered_again(workspace: Workspace, key_client: CallAs) -> None:
    client = await key_client(workspace)

    first = await client.post("/t/things/made", headers={"Idempotency-Key": "k"})
    second = await client.post("/t/things/made", headers={"Idempotency-Key": "k"})

    assert (second.status_code, second.content, second.headers["Location"]) == (201, first.content, "/t/things/made")
    assert "Idempotent-Replay" not in first.headers
    assert second.headers["Idempotent-Replay"] == "true"
    assert await made(client) == 1


@pytest.mark.parametrize(("path", "body"), [("/t/things/made", "other"), ("/t/things/made-2", ""), ("/t/things/made?a=1", "")])
async def test_key_of_another_request_is_refused(path: str, body: str, workspace: Workspace, key_client: CallAs) -> None:
    client = await key_client(workspace)
    await client.post("/t/things/made", headers={"Idempotency-Key": "k"})

    response = await client.post(path, headers={"Idempotency-Key": "k"}, content=body)

    assert kind(response) == (422, "/problems/idempotency-key-reused")


async def test_same_key_of_another_caller_is_another_key(workspace: Workspace, key_client: CallAs) -> None:
    one, two = await key_client(workspace), await key_client(workspace)
    await one.post("/t/things/made-1", headers={"Idempotency-Key": "k"})

    response = await two.post("/t/things/made-2", headers={"Idempotency-Key": "k"})

    assert response.status_code == 201
    assert "Idempotent-Replay" not in response.headers


async def test_failed_request_may_be_repeated_under_its_key(workspace: Workspace, key_client: CallAs) -> None:
    client = await key_client(workspace)
    await client.post("/t/things/made", headers={"Idempotency-Key": "k"}, content="fail")

    response = await client.post("/t/things/made", headers={"Idempotency-Key": "k"})

    assert response.status_code == 201


async def test_key_is_free_again_after_a_day(workspace: Workspace, key_client: CallAs, db: Database) -> None:
    client = await key_client(workspace)
    await client.post("/t/things/made-1", headers={"Idempotency-Key": "k"})
    async with db.tenant(workspace.id) as tx:
        await tx.execute("UPDATE idempotency_keys SET created_at = created_at - interval '1 day'")

    response = await client.post("/t/things/made-2", headers={"Idempotency-Key": "k"})

    assert response.status_code == 201
    assert "Idempotent-Replay" not in response.headers


async def test_duplicates_at_once_have_one_effect(workspace: Workspace, key_client: CallAs) -> None:
    client = await key_client(workspace)

    replies = await asyncio.gather(*(client.post("/t/things/made", headers={"Idempotency-Key": "k"}, content="wait") for _ in range(3)))

    assert [reply.status_code for reply in replies] == [201, 201, 201]
    assert len({reply.content for reply in replies}) == 1
    assert await made(client) == 1


async def test_duplicate_of_a_request_that_takes_long_is_told_to_wait(
    workspace: Workspace, key_client: CallAs, new_key: NewKey, new_client: NewClient, db: Database
) -> None:
    key = await new_key(workspace)
    client = new_client(Authorization=f"Bearer {key.secret}")
    async with db.tenant(workspace.id) as tx:
        await tx.execute(
            "INSERT INTO idempotency_keys (workspace_id, principal_id, key, route, request_digest) VALUES (%s, %s, 'k', '', '')",
            [workspace.id, key.id],
        )
        response = await client.post("/t/things/made", headers={"Idempotency-Key": "k"})

    assert kind(response) == (409, "/problems/idempotency-in-progress")
    assert response.headers["Retry-After"] == "1"


@pytest.mark.parametrize(("path", "body"), [("/t/things/made", "long"), ("/t/stream", "")])
async def test_long_reply_is_not_stored_and_says_so(path: str, body: str, workspace: Workspace, key_client: CallAs) -> None:
    client = await key_client(workspace)
    first = await client.post(path, headers={"Idempotency-Key": "k"}, content=body)

    second = await client.post(path, headers={"Idempotency-Key": "k"}, content=body)

    assert kind(second) == (409, "/problems/idempotency-reply-not-stored")
    assert second.json()["first_status"] == first.status_code


async def test_stored_reply_is_sealed(workspace: Workspace, key_client: CallAs, db: Database) -> None:
    client = await key_client(workspace)

    secret = (await client.post("/api/v1/keys", json={"name": "K"}, headers={"Idempotency-Key": "k"})).json()["secret"]

    async with db.tenant(workspace.id, read_only=True) as tx:
        stored = await tx.value(bytes, "SELECT body FROM idempotency_keys")
    assert stored is not None
    assert secret.encode() not in stored


@pytest.mark.parametrize("key", ["", "a b", "ä".encode().decode("latin-1"), "k" * 256])
async def test_unusable_key_is_refused(key: str, workspace: Workspace, key_client: CallAs) -> None:
    response = await (await key_client(workspace)).post("/t/things/made", headers={b"Idempotency-Key": key.encode("latin-1")})

    assert kind(response) == (400, "/problems/idempotency-key-invalid")


def restricted(identity: Identity, **amounts: int) -> None:
    quotas = {
        class_: (
            Quota(
                class_.value, RateScope.ADDRESS if class_ is RateClass.AUTH else RateScope.PRINCIPAL, amounts.get(class_.value, 99), MINUTE
            ),
        )
        for class_ in RateClass
    }
    object.__setattr__(identity, "quotas", MappingProxyType(quotas))


async def test_requests_are_counted_by_method_and_said_in_fields(
    workspace: Workspace, key_client: CallAs, identity: Identity, time: Time
) -> None:
    time.at = time.at.replace(second=10, microsecond=0)
    restricted(identity, read=2, write=50)
    client = await key_client(workspace)

    replies = [await client.get("/t/viewer") for _ in range(3)]
    write = await client.post("/t/things/made")

    assert [reply.status_code for reply in replies] == [200, 200, 429]
    assert replies[0].headers["RateLimit-Policy"] == '"read";q=2;w=60'
    assert [reply.headers["RateLimit"] for reply in replies] == ['"read";r=1;t=50', '"read";r=0;t=50', '"read";r=0;t=50']
    assert replies[2].headers["Retry-After"] == "50"
    assert replies[2].json()["type"] == "/problems/rate-limited"
    assert write.headers["RateLimit"] == '"write";r=49;t=50'


async def test_window_that_ended_gives_the_whole_budget_again(
    workspace: Workspace, key_client: CallAs, identity: Identity, time: Time
) -> None:
    restricted(identity, read=1)
    client = await key_client(workspace)
    await client.get("/t/viewer")
    time.at += timedelta(minutes=1)

    response = await client.get("/t/viewer")

    assert response.status_code == 200


async def test_class_of_an_endpoint_is_its_own(workspace: Workspace, key_client: CallAs, identity: Identity) -> None:
    restricted(identity, start=1)
    client = await key_client(workspace)

    statuses = [(await client.post("/t/start")).status_code for _ in range(2)]

    assert statuses == [200, 429]


async def test_open_endpoint_counts_by_address_when_it_says_so(anonymous: AsyncClient, identity: Identity) -> None:
    restricted(identity, auth=1)

    plain = [(await anonymous.get("/t/open")).status_code for _ in range(3)]
    counted = [(await anonymous.get("/t/open-limited")).status_code for _ in range(2)]

    assert plain == [200, 200, 200]
    assert counted == [200, 429]


async def test_guessing_keys_is_slowed_down(new_client: NewClient, identity: Identity) -> None:
    restricted(identity, auth=2)
    client = new_client(Authorization="Bearer eyr_guess")

    statuses = [(await client.get("/t/viewer")).status_code for _ in range(3)]

    assert statuses == [401, 401, 429]


async def handshake(app: FastAPI, *headers: tuple[bytes, bytes]) -> list[object]:
    """What a WebSocket at /t/socket is sent, or the problem's type that it is refused with."""
    sent: list[object] = []

    async def receive() -> dict[str, str]:
        return {"type": "websocket.connect"}

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message.get("text", message["type"]))

    scope = {
        "type": "websocket",
        "path": "/t/socket",
        "headers": [(b"host", b"eyrie.local"), *headers],
        "query_string": b"",
        "subprotocols": [],
        "app": app,
    }
    try:
        await app(scope, receive, send)
    except AppError as error:
        return [error.type]
    return sent


@pytest.mark.parametrize(("origin", "welcome"), [(b"http://eyrie.local", True), (b"http://evil.example", False)])
async def test_websocket_of_a_browser_comes_from_our_pages(
    origin: bytes, welcome: bool, app: FastAPI, workspace: Workspace, new_human: NewHuman
) -> None:
    human = await new_human(workspace)

    heard = await handshake(app, (b"cookie", f"eyrie_login={human.token}".encode()), (b"origin", origin))

    assert (heard[:2] == ["websocket.accept", str(human.id)]) is welcome


async def test_websocket_checks_what_is_required(app: FastAPI, workspace: Workspace, new_key: NewKey) -> None:
    key = await new_key(workspace)

    heard = await handshake(app, (b"authorization", f"Bearer {key.secret}".encode()))

    assert "websocket.accept" not in heard
