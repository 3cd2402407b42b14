"""Fetching: redirects, rebinding, bombs and servers that dawdle."""

import gzip
import itertools
from collections.abc import AsyncIterator

import pytest

from eyrie.tools.fetch.client import Fetcher, Request
from eyrie.tools.fetch.egress import EgressPolicy
from eyrie.tools.fetch.errors import FetchCutOff, FetchFailed, FetchRefused
from tests.fakes.web_server import WebServer, reply, web_server

REPLIES = {
    "/": reply("<p>grüezi</p>".encode(), content_type="text/html; charset=utf-8"),
    "/gzip": reply(gzip.compress(b"packed"), content_encoding="gzip", content_type="text/plain"),
    "/bomb": reply(gzip.compress(b"\0" * 50_000_000), content_encoding="gzip"),
    "/large": reply(b"x" * 2_100_000),
    "/br": reply(b"x", content_encoding="br"),
    "/broken-gzip": reply(b"not gzip", content_encoding="gzip"),
    "/cut-gzip": reply(gzip.compress(b"packed" * 100)[:-9], content_encoding="gzip"),
    "/moved": reply(status="302 Found", location="/gzip"),
    "/to-metadata": reply(status="302 Found", location="http://169.254.169.254/latest"),
    "/to-loopback": reply(status="301 Moved", location="http://localhost:80/"),
    "/to-file": reply(status="301 Moved", location="file:///etc/passwd"),
    "/loop": reply(status="307 Temporary Redirect", location="/loop"),
    "/slow": None,
    "/nonsense": b"hello\r\n\r\n",
    "/short": b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx",
    "/long-header": b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000 + b"\r\n\r\n",
    "/sets": reply(b"x", set_cookie="a=b", content_type="text/plain"),
    "/empty": reply(status="204 No Content"),
}


@pytest.fixture
async def server() -> AsyncIterator[WebServer]:
    async with web_server(REPLIES) as server:
        yield server


def fetcher(server: WebServer, seconds: float = 5) -> Fetcher:
    """A fetcher that may reach `server` at its address, and nothing else that is private."""
    return Fetcher(EgressPolicy(allowed_private_hosts=frozenset({f"127.0.0.1:{server.port}"})), timeout_seconds=seconds)


async def test_get_returns_what_the_server_sent(server: WebServer) -> None:
    fetched = await fetcher(server).get(server.url("/"))

    assert (fetched.status, fetched.content_type, fetched.charset) == (200, "text/html", "utf-8")
    assert fetched.body.decode() == "<p>grüezi</p>"


async def test_get_follows_redirects_and_unpacks(server: WebServer) -> None:
    fetched = await fetcher(server).get(server.url("/moved"))

    assert (fetched.url, fetched.body) == (server.url("/gzip"), b"packed")


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/bomb", "more than 2097152 bytes"),
        ("/large", "more than 2097152 bytes"),
        ("/to-metadata", "hands out credentials"),
        ("/to-loopback", "not a public address"),
        ("/to-file", "must begin with https"),
    ],
)
async def test_get_refuses(server: WebServer, path: str, message: str) -> None:
    with pytest.raises(FetchRefused, match=message):
        await fetcher(server).get(server.url(path))


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/loop", "redirects more than 5 times"),
        ("/br", "encoded as 'br'"),
        ("/broken-gzip", "not valid gzip"),
        ("/cut-gzip", "broke off"),
        ("/nonsense", "could not be fetched"),
        ("/short", "could not be fetched"),
        ("/long-header", "could not be fetched"),
    ],
)
async def test_get_reports_what_went_wrong(server: WebServer, path: str, message: str) -> None:
    with pytest.raises(FetchFailed, match=message):
        await fetcher(server).get(server.url(path))


async def test_get_gives_up_on_a_server_that_dawdles(server: WebServer) -> None:
    with pytest.raises(FetchFailed, match=r"within 0\.2 s"):
        await fetcher(server, 0.2).get(server.url("/slow"))


async def test_get_reports_a_closed_port() -> None:
    policy = EgressPolicy(allowed_private_hosts=frozenset({"127.0.0.1:9"}))

    with pytest.raises(FetchFailed, match="could not be reached") as refused:
        await Fetcher(policy).get("http://127.0.0.1:9/")

    assert not isinstance(refused.value, FetchCutOff)  # nothing was sent: a side effect is certain not to have happened


async def test_get_keeps_no_cookies_and_sends_no_credentials(server: WebServer) -> None:
    client = fetcher(server)

    await client.get(server.url("/sets"))
    await client.get(server.url("/sets"))

    assert b"cookie" not in server.requests[1].lower()


async def test_get_ignores_proxies_of_the_environment(server: WebServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")

    assert (await fetcher(server).get(server.url("/empty"))).status == 204


async def test_send_does_not_follow_redirects(server: WebServer) -> None:
    fetched = await fetcher(server).send(Request("POST", server.url("/moved"), {"X-A": "b"}, b"body"))

    assert (fetched.status, fetched.location) == (302, "/gzip")
    assert server.requests[0].startswith(b"POST /moved HTTP/1.1")
    assert server.requests[0].endswith(b"body")


@pytest.mark.parametrize("addresses", [["127.0.0.1"], ["1.1.1.1", "10.0.0.1"], ["::1"], ["0x7f.1"]])
async def test_get_refuses_a_name_that_leads_to_a_private_address(addresses: list[str]) -> None:
    async def lookup(host: str, port: int) -> list[str]:
        return addresses

    with pytest.raises(FetchRefused):
        await Fetcher(EgressPolicy(), lookup).get("http://rebind.example/")


async def test_get_connects_to_the_address_that_was_checked(server: WebServer) -> None:
    """A name service that changes its answer after the check has no second chance: it is asked once for each connection."""
    answers = itertools.chain([["127.0.0.1"]], itertools.repeat(["169.254.169.254"]))
    asked = []

    async def lookup(host: str, port: int) -> list[str]:
        asked.append(host)
        return next(answers)

    policy = EgressPolicy(allowed_private_hosts=frozenset({f"rebind.example:{server.port}"}))

    fetched = await Fetcher(policy, lookup).get(f"http://rebind.example:{server.port}/")
    assert (fetched.status, asked) == (200, ["rebind.example"])

    with pytest.raises(FetchRefused, match="hands out credentials"):
        await Fetcher(policy, lookup).get(f"http://rebind.example:{server.port}/")


async def test_get_resolves_names_with_the_system(server: WebServer) -> None:
    policy = EgressPolicy(allowed_private_hosts=frozenset({f"localhost:{server.port}"}))

    assert (await Fetcher(policy).get(f"http://localhost:{server.port}/")).status == 200
    with pytest.raises(FetchRefused, match="not a public address"):
        await Fetcher(EgressPolicy()).get("http://localhost/")
    with pytest.raises(FetchRefused):
        await Fetcher(EgressPolicy()).get("http://0x7f.1/")
