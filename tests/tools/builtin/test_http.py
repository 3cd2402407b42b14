"""The two web tools, against a server on loopback."""

from collections.abc import AsyncIterator
from uuid import UUID

import pytest
from pydantic import JsonValue

from eyrie.kit.process_pool import ProcessPool
from eyrie.tools.builtin.http import HttpGet, HttpRequest, permitted
from eyrie.tools.fetch.client import Fetcher
from eyrie.tools.fetch.egress import EgressPolicy
from eyrie.tools.protocol import Source
from tests.fakes.web_server import WebServer, reply, web_server
from tests.tools.context import context

REPLIES = {
    "/": reply(b"<title>Hi</title><p>there", content_type="text/html"),
    "/missing": reply(b"nope", status="404 Not Found", content_type="text/plain"),
    "/image": reply(b"\x89PNG\0", content_type="image/png"),
    "/made": reply(b'{"id":1}', status="201 Created", content_type="application/json"),
    "/empty": reply(status="204 No Content"),
    "/moved": reply(status="303 See Other", location="/made"),
}


@pytest.fixture
async def server() -> AsyncIterator[WebServer]:
    async with web_server(REPLIES) as server:
        yield server


@pytest.fixture
async def processes() -> AsyncIterator[ProcessPool]:
    async with ProcessPool(1, memory_bytes=1 << 29) as processes:
        yield processes


@pytest.fixture
def get(server: WebServer, processes: ProcessPool) -> HttpGet:
    return HttpGet(Fetcher(EgressPolicy(frozenset({f"127.0.0.1:{server.port}"}))), processes)


@pytest.fixture
def request_tool(get: HttpGet) -> HttpRequest:
    async def allowed_hosts(workspace_id: UUID) -> frozenset[str]:
        return frozenset({"127.0.0.1", "*.example.com"})

    return HttpRequest(get.fetcher, get.processes, allowed_hosts)


async def test_http_get_reads_a_page_and_names_it_as_source(get: HttpGet, server: WebServer) -> None:
    result = await get(context(), {"url": server.url("/")})

    assert (result.text, result.is_error) == ("HTTP 200 OK\nHi\n\nthere", False)
    assert result.sources == (Source(title="Hi", location=server.url("/")),)


@pytest.mark.parametrize(
    ("path", "text"),
    [("/missing", "HTTP 404 Not Found\n\nnope"), ("/image", "HTTP 200 OK\nThe reply is 5 bytes of image/png, which is not text")],
)
async def test_http_get_returns_errors_the_model_can_read(get: HttpGet, server: WebServer, path: str, text: str) -> None:
    result = await get(context(), {"url": server.url(path)})

    assert result.is_error
    assert result.text.startswith(text)


async def test_http_get_explains_a_refusal(get: HttpGet) -> None:
    result = await get(context(), {"url": "http://10.0.0.1/"})

    assert result.is_error
    assert "not a public address" in result.text


@pytest.mark.parametrize(
    ("arguments", "text", "sent"),
    [
        ({"method": "POST", "body": '{"a": 1}'}, 'HTTP 201 Created\n\n{\n "id": 1\n}', b"content-type: application/json"),
        ({"method": "PUT", "body": "hello"}, 'HTTP 201 Created\n\n{\n "id": 1\n}', b"content-type: text/plain; charset=utf-8"),
        ({"method": "DELETE", "headers": {"X-Reason": "old"}}, 'HTTP 201 Created\n\n{\n "id": 1\n}', b"x-reason: old"),
    ],
)
async def test_http_request_sends_with_the_key_of_the_call(
    request_tool: HttpRequest, server: WebServer, arguments: dict[str, JsonValue], text: str, sent: bytes
) -> None:
    result = await request_tool(context(), {"url": server.url("/made"), **arguments})

    assert (result.text, result.is_error) == (text, False)
    assert sent in server.requests[0].lower()
    assert b"idempotency-key: key-1" in server.requests[0].lower()


async def test_http_request_shows_a_redirect_instead_of_following_it(request_tool: HttpRequest, server: WebServer) -> None:
    result = await request_tool(context(), {"url": server.url("/moved"), "method": "POST"})

    assert result.text == "HTTP 303 See Other\nLocation: /made\n(no content)"


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ({"url": "https://other.org/"}, "other.org is not among the hosts"),
        ({"url": "http://localhost/"}, "localhost is not among the hosts"),
        ({"headers": {"Host": "evil"}}, "'Host' can't be sent"),
        ({"headers": {"Idempotency-Key": "mine"}}, "'Idempotency-Key' can't be sent"),
        ({"headers": {"X": "a\r\nY: b"}}, "'X' can't be sent"),
        ({"headers": {"X Y": "a"}}, "'X Y' can't be sent"),
    ],
)
async def test_http_request_refuses(request_tool: HttpRequest, server: WebServer, arguments: dict[str, JsonValue], text: str) -> None:
    result = await request_tool(context(), {"url": server.url("/made"), "method": "POST", **arguments})

    assert result.is_error
    assert text in result.text
    assert server.requests == []


@pytest.mark.parametrize(
    ("host", "answer"),
    [
        ("api.example.com", True),
        ("API.Example.com.", True),
        ("a.b.wild.org", True),
        ("wild.org", False),
        ("notwild.org", False),
        ("api.example.com.evil.org", False),
    ],
)
def test_permitted_matches_whole_names(host: str, answer: bool) -> None:
    assert permitted(host, frozenset({"api.example.com", "*.wild.org"})) is answer
