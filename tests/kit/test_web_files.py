"""The built web interface, as a browser and as anybody else asks for it."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from httpx import AsyncClient
from starlette.applications import Starlette
from starlette.types import Message

from eyrie.kit.web_files import WebFiles
from tests.kit.asgi import client

PAGE = {"Accept": "text/html,*/*"}
SCRIPT = "console.log(1);" * 100
SCRIPT_IN_BROTLI = bytes.fromhex("1bdb05f8c563ec5d8eb2cde12855886f25002f5e87692fcc00")


def browser(directory: Path) -> AsyncClient:
    """A client of an application that has nothing but these files."""
    app = Starlette()
    app.router.default = WebFiles(directory, ("/api", "/health"))
    return client(app)


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A built interface, with a secret beside it."""
    (tmp_path / "secret").write_text("secret")
    web = tmp_path / "web"
    (web / "assets").mkdir(parents=True)
    for name in ("index.html", "icon.svg", "assets/app-1a2b.js"):
        (web / name).write_text(name)
    (web / "compressed.js").write_text(SCRIPT)
    (web / "compressed.js.br").write_bytes(SCRIPT_IN_BROTLI)
    return web


@pytest.mark.parametrize(
    ("path", "caching"),
    [("/assets/app-1a2b.js", "public, max-age=31536000, immutable"), ("/icon.svg", "no-cache")],
)
async def test_files_are_cached_by_whether_their_name_changes(built: Path, path: str, caching: str) -> None:
    async with browser(built) as caller:
        reply = await caller.get(path)

    assert (reply.status_code, reply.text, reply.headers["Cache-Control"]) == (200, path[1:], caching)


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        pytest.param("gzip, deflate, br, zstd", "br", id="browsers"),
        pytest.param("br;q=0.5", "br", id="reluctantly"),
        pytest.param("gzip, br;q=0", None, id="not brotli"),
        pytest.param("gzip", None, id="an older one"),
        pytest.param("", None, id="as it is"),
    ],
)
async def test_a_file_is_sent_compressed_to_whoever_can_read_it(built: Path, accepted: str, encoding: str | None) -> None:
    (built / "assets" / "app-1a2b.js").write_text(SCRIPT)
    (built / "assets" / "app-1a2b.js.br").write_bytes(SCRIPT_IN_BROTLI)

    async with browser(built) as caller:
        reply = await caller.get("/assets/app-1a2b.js", headers={"Accept-Encoding": accepted})

    assert (reply.text, reply.headers.get("Content-Encoding"), reply.headers["Vary"]) == (SCRIPT, encoding, "Accept-Encoding")
    assert reply.headers["Content-Type"].partition(";")[0] == "text/javascript"
    assert reply.headers["Cache-Control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize(("path", "headers"), [("/", {}), ("/runs/1", PAGE)])
async def test_addresses_of_pages_are_answered_with_the_one_page(built: Path, path: str, headers: Mapping[str, str]) -> None:
    async with browser(built) as caller:
        reply = await caller.get(path, headers=headers)

    assert (reply.status_code, reply.text, reply.headers["Cache-Control"]) == (200, "index.html", "no-cache")


@pytest.mark.parametrize(
    ("method", "path", "headers"),
    [
        pytest.param("GET", "/api", PAGE, id="reserved"),
        pytest.param("GET", "/api/v1/nothing", PAGE, id="below reserved"),
        pytest.param("POST", "/runs/1", PAGE, id="not a read"),
        pytest.param("GET", "/runs/1", {"Accept": "application/json"}, id="not a page"),
        pytest.param("GET", "/index.html", PAGE, id="the page by its file"),
        pytest.param("GET", "/assets/old-9z.js", PAGE, id="a file that is gone"),
        pytest.param("GET", "/%2e%2e/secret", {}, id="outside"),
        pytest.param("GET", "/compressed.js.br", {}, id="what is compressed by its own name"),
    ],
)
async def test_anything_else_is_not_found(built: Path, method: str, path: str, headers: Mapping[str, str]) -> None:
    async with browser(built) as caller:
        assert (await caller.request(method, path, headers=headers)).status_code == 404


async def test_without_a_built_interface_the_first_page_says_how_to_get_one(tmp_path: Path) -> None:
    async with browser(tmp_path) as caller:
        first, other = await caller.get("/"), await caller.get("/runs/1", headers=PAGE)

    assert (first.status_code, "./dev build-web" in first.text, first.headers["Cache-Control"]) == (200, True, "no-store")
    assert other.status_code == 404


async def test_a_websocket_that_nobody_serves_is_closed(built: Path) -> None:
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    async def send(message: Message) -> None:
        sent.append(message)

    await WebFiles(built, ())({"type": "websocket", "path": "/"}, receive, send)

    assert sent == [{"type": "websocket.close", "code": 1000}]
