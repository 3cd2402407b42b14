"""The built web interface: files whose names change with their content, and one page for every address of its own."""

from mimetypes import guess_type
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.types import Receive, Scope, Send

from eyrie.kit.encodings import takes

_FOREVER = "public, max-age=31536000, immutable"
_ASK_FIRST = "no-cache"
_BROTLI = ".br"
_NOT_BUILT = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Eyrie</title></head><body>
<h1>Eyrie runs</h1><p>The API answers; see <a href="/docs">its documentation</a> and <a href="/health">how the server is</a>.</p>
<p>This installation has no web interface: it was started from a source tree in which <code>./dev build-web</code> has not run.</p>
</body></html>"""


class WebFiles:
    """Answers what no route does: a file of `directory`, or its `index.html` when a browser asks for a page.

    Files below `assets/` have their content's hash in the name, so caches may keep them for ever. What lies compressed
    beside a file is sent to those who can read it. Addresses below `reserved` belong to the API and are never pages.
    """

    def __init__(self, directory: Path, reserved: tuple[str, ...]) -> None:
        # Listed once: what is not in the list can't be asked for, however the path is written.
        found = {f"/{path.relative_to(directory).as_posix()}": path for path in directory.rglob("*") if path.is_file()}
        self._files = {name: path for name, path in found.items() if path.suffix != _BROTLI}
        self._compressed = {name.removesuffix(_BROTLI): path for name, path in found.items() if path.suffix == _BROTLI}
        self._index = self._files.get("/index.html")
        self._reserved = reserved

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; a WebSocket to an address that nobody serves is closed."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1000})
            return
        await self._reply(Request(scope))(scope, receive, send)

    def _reply(self, request: Request) -> Response:
        path = request.url.path
        if request.method not in ("GET", "HEAD") or self._is_reserved(path):
            raise HTTPException(404)
        if (file := self._files.get(path)) is not None and file != self._index:
            return self._file(path, file, reads_brotli=takes(request.headers.get("accept-encoding", ""), "br"))
        if path != "/" and ("text/html" not in request.headers.get("accept", "") or "." in path.rpartition("/")[2]):
            raise HTTPException(404)
        if self._index is not None:
            return FileResponse(self._index, headers={"Cache-Control": _ASK_FIRST})
        if path == "/":
            return HTMLResponse(_NOT_BUILT, headers={"Cache-Control": "no-store"})
        raise HTTPException(404)

    def _file(self, path: str, file: Path, *, reads_brotli: bool) -> Response:
        headers = {"Cache-Control": _FOREVER if path.startswith("/assets/") else _ASK_FIRST}
        if (compressed := self._compressed.get(path)) is None:
            return FileResponse(file, headers=headers)
        headers["Vary"] = "Accept-Encoding"
        if not reads_brotli:
            return FileResponse(file, headers=headers)
        return FileResponse(compressed, headers={**headers, "Content-Encoding": "br"}, media_type=guess_type(file)[0])

    def _is_reserved(self, path: str) -> bool:
        return any(path == prefix or path.startswith(f"{prefix}/") for prefix in self._reserved)
