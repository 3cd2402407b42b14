"""Which requests are meant for this server."""

import pytest
from httpx import Response
from starlette.types import Message, Receive, Scope, Send

from eyrie.kit.middleware.hosts import HostRefused, Hosts, OriginRefused, host_name
from tests.kit.asgi import client, saying


async def get(base_url: str, **headers: str) -> Response:
    async with client(Hosts(saying(), hosts=("Eyrie.example",), origins=("https://App.example",)), base_url) as caller:
        return await caller.get("/", headers=headers)


@pytest.mark.parametrize("base_url", ["http://localhost:8000", "http://127.0.0.1", "http://[::1]:8000", "https://eyrie.example"])
async def test_requests_to_our_hosts_pass(base_url: str) -> None:
    assert (await get(base_url)).status_code == 200


@pytest.mark.parametrize("base_url", ["http://elsewhere.example", "http://localhost.example"])
async def test_requests_to_other_hosts_are_refused(base_url: str) -> None:
    with pytest.raises(HostRefused):
        await get(base_url)


@pytest.mark.parametrize("origin", ["http://localhost:8000", "https://app.example", "HTTPS://APP.EXAMPLE"])
async def test_pages_of_our_own_and_of_allowed_origins_may_call(origin: str) -> None:
    assert (await get("http://localhost:8000", Origin=origin)).status_code == 200


@pytest.mark.parametrize("origin", ["http://localhost:9000", "https://elsewhere.example", "null", "ftp://localhost:8000"])
async def test_pages_of_other_origins_are_refused(origin: str) -> None:
    with pytest.raises(OriginRefused):
        await get("http://localhost:8000", Origin=origin)


async def test_the_lifespan_has_no_host() -> None:
    passed: list[str] = []

    async def app(scope: Scope, _receive: Receive, _send: Send) -> None:
        passed.append(scope["type"])

    async def receive() -> Message:
        return {"type": "lifespan.startup"}

    async def send(message: Message) -> None:
        raise AssertionError(message)

    await Hosts(app, hosts=())({"type": "lifespan"}, receive, send)

    assert passed == ["lifespan"]


@pytest.mark.parametrize("authority", ["", "user@localhost", "localhost:port", "localhost/path", "[::1"])
def test_what_is_no_authority_has_no_host(authority: str) -> None:
    assert host_name(authority) is None
