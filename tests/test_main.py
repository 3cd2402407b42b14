"""The whole application: what surrounds requests, and that every error is a problem."""

import asyncio
import gzip
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import APIRouter, FastAPI, WebSocket
from httpx import AsyncClient, Response
from psycopg import OperationalError
from pydantic import BaseModel
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from eyrie.kit.conditional import IfMatch
from eyrie.kit.drain import Drain
from eyrie.kit.problems import NotFound
from eyrie.postgres.database import Database
from eyrie.settings import HttpSettings, Settings
from tests.app import app_on, client_of, with_routes


class Body(BaseModel):
    name: str
    sizes: list[int] = []


def routes() -> APIRouter:
    router = APIRouter()

    @router.post("/api/test/echo")
    async def echo(body: Body) -> Body:
        return body

    @router.get("/api/test/missing")
    async def missing() -> None:
        raise NotFound("thing", 7)

    @router.get("/api/test/fault")
    async def fault() -> None:
        raise ZeroDivisionError("SELECT secret FROM everywhere")

    @router.get("/api/test/database")
    async def database() -> None:
        raise OperationalError("connection to host db.internal failed")

    @router.get("/api/test/large")
    async def large() -> dict[str, str]:
        return {"text": "x" * 10_000}

    @router.put("/api/test/versioned")
    async def versioned(expected: IfMatch) -> None:
        expected.check(1)

    @router.websocket("/api/test/socket")
    async def websocket(socket: WebSocket) -> None:
        await socket.accept()
        await socket.send_text("hello")
        await socket.close()

    return router


@pytest.fixture
async def app(db: Database, tmp_path: Path) -> AsyncIterator[FastAPI]:
    settings = Settings(data_dir=tmp_path, public_url="https://eyrie.example.com", http=HttpSettings(body_bytes=2_000))
    async with app_on(db, settings) as made:
        yield with_routes(made, routes())


@pytest.fixture
def client(app: FastAPI) -> AsyncClient:
    return client_of(app)


def problem(reply: Response) -> dict[str, Any]:
    assert reply.headers["content-type"] == "application/problem+json"
    found: dict[str, Any] = reply.json()
    assert found["request_id"] == reply.headers["x-request-id"]
    assert found["status"] == reply.status_code
    return found


async def test_an_error_is_a_problem_with_the_requests_id(client: AsyncClient) -> None:
    reply = await client.get("/api/test/missing", headers={"X-Request-Id": "mine-1"})

    assert problem(reply) == {
        "type": "/problems/not-found",
        "title": "There is no such thing here, or it is not yours to see",
        "status": 404,
        "detail": "There is no thing '7' in this workspace.",
        "instance": "/api/test/missing",
        "request_id": "mine-1",
        "what": "thing",
        "id": "7",
    }


async def test_a_request_id_that_could_forge_log_lines_is_replaced(client: AsyncClient) -> None:
    reply = await client.get("/health/live", headers={"X-Request-Id": "a b\tc"})

    assert len(reply.headers["x-request-id"]) == 36


@pytest.mark.parametrize(
    ("content", "status", "type_"),
    [
        (b"{", 400, "body-unreadable"),
        (b"", 422, "input-invalid"),
        (b'{"name": "\xff"}', 400, "body-unreadable"),
        (b"[" * 1_900, 400, "body-unreadable"),
        (b'{"name": 1}', 422, "input-invalid"),
        (b'{"name": "\\ud800"}', 422, "text-unstorable"),
        (b'{"name": "a\\u0000"}', 422, "text-unstorable"),
        (b'{"name": "x", "sizes": [{"\\uDC00": 1}]}', 422, "text-unstorable"),
        (b'{"name": "\\ud83d\\ude00"}', 200, None),
        (b'{"name": "\\\\u0000"}', 200, None),
        (b'{"name": "' + b"x" * 2_000 + b'"}', 413, "body-too-large"),
    ],
    ids=[
        "cut off",
        "empty",
        "no UTF-8",
        "deep",
        "wrong type",
        "half a character",
        "NUL",
        "in a name",
        "a pair",
        "not an escape",
        "too large",
    ],
)
async def test_a_body_that_cannot_be_taken_is_explained(client: AsyncClient, content: bytes, status: int, type_: str | None) -> None:
    reply = await client.post("/api/test/echo", content=content, headers={"Content-Type": "application/json"})

    assert reply.status_code == status, reply.text
    assert type_ is None or problem(reply)["type"] == f"/problems/{type_}"


async def test_a_body_without_announced_length_is_counted_while_it_is_read(client: AsyncClient) -> None:
    async def parts() -> AsyncIterator[bytes]:
        for _ in range(5):
            yield b" " * 500

    reply = await client.post("/api/test/echo", content=parts(), headers={"Content-Type": "application/json"})

    assert problem(reply)["type"] == "/problems/body-too-large"


async def test_invalid_input_is_pointed_at(client: AsyncClient) -> None:
    reply = await client.post("/api/test/echo", json={"name": "x", "sizes": [1, "two"]})

    assert problem(reply)["errors"] == [
        {"pointer": "/body/sizes/1", "detail": "Input should be a valid integer, unable to parse string as an integer"}
    ]


@pytest.mark.parametrize(
    ("method", "path", "status", "type_"),
    [
        ("GET", "/api/nothing", 404, "address-unknown"),
        ("GET", "/nothing.js", 404, "address-unknown"),
        ("DELETE", "/api/test/echo", 405, "method-unknown"),
        ("PUT", "/api/test/versioned", 428, "precondition-required"),
        ("GET", "/api/test/database", 503, "database-unavailable"),
        ("GET", "/problems/unheard-of", 404, "not-found"),
        ("GET", "/docs/static/secret", 404, "not-found"),
    ],
)
async def test_what_cannot_be_answered_is_a_problem(client: AsyncClient, method: str, path: str, status: int, type_: str) -> None:
    reply = await client.request(method, path)

    assert reply.status_code == status
    assert problem(reply)["type"] == f"/problems/{type_}"


async def test_a_fault_shows_nothing_of_itself(client: AsyncClient) -> None:
    reply = await client.get("/api/test/fault")

    assert reply.status_code == 500
    assert problem(reply)["type"] == "/problems/internal-fault"
    assert "SELECT" not in reply.text
    assert "ZeroDivision" not in reply.text
    assert reply.headers["x-content-type-options"] == "nosniff"


async def test_every_problem_has_a_page(client: AsyncClient) -> None:
    listed = (await client.get("/problems")).json()["items"]

    assert len(listed) > 20
    for page in listed:
        shown = await client.get(f"/problems/{page['type']}")
        assert shown.json() == page
        html = await client.get(f"/problems/{page['type']}", headers={"Accept": "text/html"})
        assert "What to do" in html.text


async def test_pages_of_problems_and_documentation_run_no_inline_script(client: AsyncClient) -> None:
    for path in ("/docs", "/problems", "/"):
        reply = await client.get(path, headers={"Accept": "text/html"})

        assert reply.status_code == 200
        assert "unsafe-inline" not in reply.headers["content-security-policy"]
        assert "<script>" not in reply.text
        assert "http://" not in reply.text
        assert "https://" not in reply.text


@pytest.mark.parametrize("name", ["docs.js", "docs.css"])
async def test_the_documentation_brings_its_own_files(client: AsyncClient, name: str) -> None:
    assert (await client.get(f"/docs/static/{name}")).status_code == 200


async def test_replies_over_tls_stay_over_tls(client: AsyncClient) -> None:
    reply = await client.get("/health/live")

    assert reply.headers["strict-transport-security"].startswith("max-age=")
    assert reply.headers["cross-origin-opener-policy"] == "same-origin"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "localhost:8700"}, 200),
        ({"Host": "127.0.0.1:8700"}, 200),
        ({"Host": "[::1]:8700"}, 200),
        ({"Host": "eyrie.example.com"}, 200),
        ({"Host": "evil.example"}, 421),
        ({"Host": "localhost.evil.example"}, 421),
        ({"Host": "user@localhost"}, 421),
        ({"Host": "localhost:port"}, 421),
        ({"Host": ""}, 421),
        ({"Host": "localhost:8700", "Origin": "http://localhost:8700"}, 200),
        ({"Host": "localhost:8700", "Origin": "http://localhost:3000"}, 403),
        ({"Host": "localhost:8700", "Origin": "https://evil.example"}, 403),
        ({"Host": "localhost:8700", "Origin": "null"}, 403),
        ({"Host": "localhost:8700", "Origin": "https://eyrie.example.com"}, 200),
    ],
)
async def test_only_requests_meant_for_this_server_are_answered(client: AsyncClient, headers: dict[str, str], status: int) -> None:
    assert (await client.get("/health/live", headers=headers)).status_code == status


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd"])
async def test_replies_are_compressed(client: AsyncClient, encoding: str) -> None:
    reply = await client.get("/api/test/large", headers={"Accept-Encoding": encoding})

    assert reply.headers["content-encoding"] == encoding


async def test_a_compressed_reply_says_what_it_was(client: AsyncClient) -> None:
    async with client.stream("GET", "/api/test/large", headers={"Accept-Encoding": "gzip"}) as reply:
        body = b"".join([part async for part in reply.aiter_raw()])

    assert json.loads(gzip.decompress(body)) == {"text": "x" * 10_000}
    assert reply.headers["etag"].startswith('W/"')


async def test_a_reply_that_is_known_is_not_sent_again(client: AsyncClient) -> None:
    tag = (await client.get("/api/test/large")).headers["etag"]

    assert (await client.get("/api/test/large", headers={"If-None-Match": tag})).status_code == 304


async def test_new_work_is_refused_while_the_process_stops(app: FastAPI, client: AsyncClient) -> None:
    app.state.resources.get(Drain).begin()

    reply = await client.get("/api/test/missing")

    assert problem(reply)["type"] == "/problems/stopping"
    assert reply.headers["retry-after"] == "2"
    assert (await client.get("/health/live")).status_code == 200
    assert (await client.get("/health/ready")).status_code == 503


async def test_no_more_is_begun_than_allowed(db: Database, tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, http=HttpSettings(connections=1))
    async with app_on(db, settings) as app:
        with app.state.resources.get(Drain).working():
            reply = await client_of(app).get("/docs")

    assert problem(reply)["type"] == "/problems/overloaded"


def socket_client(app: FastAPI) -> TestClient:
    return TestClient(app, base_url="http://localhost")


async def test_a_websocket_of_another_site_is_refused(app: FastAPI) -> None:
    def connect(origin: str) -> str:
        with socket_client(app).websocket_connect("/api/test/socket", headers={"Host": "localhost", "Origin": origin}) as socket:
            return socket.receive_text()

    assert await asyncio.to_thread(connect, "http://localhost") == "hello"
    with pytest.raises(WebSocketDisconnect):
        await asyncio.to_thread(connect, "https://evil.example")


async def test_the_api_is_described_with_examples(client: AsyncClient) -> None:
    description = (await client.get("/openapi.json")).json()

    assert description["openapi"].startswith("3.1")
    health = description["paths"]["/health"]["get"]
    assert health["responses"]["200"]["content"]["application/json"]["example"]["status"] == "ok"
    assert "default" in health["responses"]
    assert "HTTPValidationError" not in description["components"]["schemas"]
    assert description["paths"]["/api/v1/projects"]["post"]["security"] == [{"apiKey": []}, {"session": []}]
    assert "security" not in description["paths"]["/api/v1/login"]["post"]


async def test_figures_are_for_this_machine(app: FastAPI, client: AsyncClient) -> None:
    await client.get("/api/test/missing")

    reply = await client.get("/metrics")

    assert 'eyrie_http_request_seconds_count{method="GET",route="/api/test/missing",status="404"} 1.0' in reply.text


async def test_health_names_each_dependency(client: AsyncClient) -> None:
    reply = await client.get("/health")

    assert reply.status_code == 200
    assert [(one["name"], one["status"]) for one in reply.json()["dependencies"]] == [("database", "ok"), ("disk", "ok")]


async def test_a_lost_database_is_seen(app: FastAPI, client: AsyncClient) -> None:
    await app.state.resources.get(Database).__aexit__(None, None, None)

    assert (await client.get("/health")).status_code == 503
    ready = await client.get("/health/ready")

    assert (ready.status_code, ready.json()) == (503, {"ready": False, "reason": "database: PoolClosed"})
