"""HTTP/1.1 (RFC 9112) as uvicorn reads it, with less work for each reply than uvicorn takes.

A call of a model is answered in half a millisecond; uvicorn spends a tenth of that on looking at every header of the reply
by itself, and on a timer for each pause between two requests of a connection.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from typing import Any, cast
from urllib.parse import unquote, urlsplit

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol, RequestResponseCycle

from eyrie.kit.wire import NONE, Done, Fixed, Header, offer

_DONE = Done()
_access = logging.getLogger("uvicorn.access")  # never written to: `observe/access` logs requests
_errors = logging.getLogger("uvicorn.error")
_NO_MORE: Any = {}
_NO_BODY = frozenset({204, 304})


class HttpProtocol(HttpToolsProtocol):
    """One connection of a client."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._idle_since: float | None = None
        self._idle_timer: asyncio.TimerHandle | None = None

    def on_header(self, name: bytes, value: bytes) -> None:
        """One header of a request arrived."""
        name = name.lower()
        self.headers.append((name, value))
        if name == b"expect":
            self.expect_100_continue = value.lower() == b"100-continue"

    def on_headers_complete(self) -> None:
        """A request begins: it is answered at once, or after those that the client sent before it."""
        version = self.parser.get_http_version()
        scope = self.scope
        scope["method"] = self.parser.get_method().decode("ascii")
        scope["http_version"] = version
        if self.parser.should_upgrade() and self._should_upgrade():
            return
        raw_path, _, scope["query_string"] = _target(self.url).partition(b"?")
        scope["raw_path"] = raw_path
        path = raw_path.decode("latin-1")
        scope["path"] = unquote(path) if "%" in path else path
        before = self.cycle
        self.cycle = cycle = _Cycle(
            scope=scope,
            transport=self.transport,
            flow=self.flow,
            logger=_errors,
            access_logger=_access,
            access_log=False,
            default_headers=self.server_state.default_headers,
            message_event=cast("asyncio.Event", _Arrival()),
            expect_100_continue=self.expect_100_continue,
            keep_alive=version != "1.0" and self.parser.should_keep_alive(),
            on_response=self.on_response_complete,
        )
        offer(scope, cycle)
        if before is None or before.response_complete:  # type: ignore[redundant-expr]  # uvicorn says that it is never None, and sets it so
            self._start_asgi_task(cycle, self.app)
        else:
            self.flow.pause_reading()
            self.pipeline.appendleft((cycle, self.app))

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: Any) -> None:
        task = self.loop.create_task(cycle.run_asgi(app))
        task.add_done_callback(self.tasks.discard)
        self.tasks.add(task)
        if isinstance(cycle, _Cycle):
            cycle.task = task

    def on_response_complete(self) -> None:
        """A reply was sent: the next request is answered, or waited for."""
        self.server_state.total_requests += 1
        if self.transport.is_closing():
            return
        self.flow.resume_reading()
        if self.pipeline:
            cycle, app = self.pipeline.pop()
            self._start_asgi_task(cycle, app)
            return
        self._idle_since = self.loop.time()
        if self._idle_timer is None:
            self._idle_timer = self.loop.call_later(self.timeout_keep_alive, self._close_if_idle)

    def connection_lost(self, exc: Exception | None) -> None:
        """The connection is gone."""
        super().connection_lost(exc)
        cycle = self.cycle
        if isinstance(cycle, _Cycle) and cycle.disconnected and cycle.leaves is not None:
            cycle.leaves()
        if self._idle_timer is not None:
            self._idle_timer.cancel()
            self._idle_timer = None

    def _unset_keepalive_if_required(self) -> None:
        self._idle_since = None

    def _close_if_idle(self) -> None:
        self._idle_timer = None
        if self._idle_since is None:
            return
        rest = self._idle_since + self.timeout_keep_alive - self.loop.time()
        if rest > 0:
            self._idle_timer = self.loop.call_later(rest, self._close_if_idle)
        elif not self.transport.is_closing():
            self.transport.close()


def _target(url: bytes) -> bytes:
    """Path and query: what clients send, except to a proxy, whom they send the whole address (RFC 9112, 3.2)."""
    if url.startswith(b"/"):
        return url
    parts = urlsplit(url)
    return b"?".join([parts.path or b"/", parts.query]) if parts.query else parts.path or b"/"


class _Arrival:
    """Says that more of a request is here. An event of asyncio is made only if somebody waits: most bodies are there before."""

    __slots__ = ("_event", "_is_set")

    def __init__(self) -> None:
        self._is_set = False
        self._event: asyncio.Event | None = None

    def set(self) -> None:
        """More is here."""
        self._is_set = True
        if self._event is not None:
            self._event.set()

    def clear(self) -> None:
        """What was here was read."""
        self._is_set = False
        if self._event is not None:
            self._event.clear()

    async def wait(self) -> None:
        """Return when more is here."""
        if not self._is_set:
            self._event = self._event or asyncio.Event()
            await self._event.wait()


class _Cycle(RequestResponseCycle):
    """One request and its reply: as ASGI has it, and as a `Wire`, which takes a third of the work."""

    leaves: Callable[[], None] | None = None
    task: asyncio.Task[None]

    async def send(self, message: Any) -> None:
        """Send a message of ASGI. Raises RuntimeError when it can't be said in HTTP, or not now."""
        kind = message["type"]
        if self.response_complete and not self.disconnected:
            raise RuntimeError(f"{kind} came after the end of the reply")
        if kind == "http.response.start":
            await self.start(message["status"], message.get("headers", ()))
        elif kind == "http.response.body" and (self.response_started or self.disconnected):
            await self._write(message.get("body", b""), more=message.get("more_body", False))
        else:
            raise RuntimeError(f"{kind} came when the reply had {'begun' if self.response_started else 'not begun'}")

    def received(self) -> bytes | None:
        """The body, when all of it is here."""
        if self.more_body or self.waiting_for_100_continue or self.disconnected:
            return None
        body, self.body = bytes(self.body), bytearray()
        self.message_event.clear()
        return body

    def start(self, status: int, headers: Iterable[Header], fixed: Fixed = NONE) -> Awaitable[None]:
        """Begin the reply."""
        if self.flow.write_paused:
            return self._later(lambda: self.start(status, headers, fixed))
        if not self.disconnected:
            self.transport.write(self._head(status, headers, fixed))
        return _DONE

    def piece(self, data: bytes) -> Awaitable[None]:
        """Send a piece of the reply."""
        return self._write(data, more=True)

    def finish(self) -> Awaitable[None]:
        """End the reply."""
        return self._write(b"", more=False)

    def whole(self, status: int, headers: Iterable[Header], body: bytes, fixed: Fixed = NONE) -> Awaitable[None]:
        """Send the reply."""
        if self.flow.write_paused:
            return self._later(lambda: self.whole(status, headers, body, fixed))
        if not self.disconnected:
            head = self._head(status, headers, fixed)
            self.transport.write(head + self._framed(body, more=False))
            self._end()
        return _DONE

    def _write(self, body: bytes, *, more: bool) -> Awaitable[None]:
        if self.flow.write_paused:
            return self._later(lambda: self._write(body, more=more))
        if not self.disconnected:
            self.transport.write(self._framed(body, more=more))
            if not more:
                self._end()
        return _DONE

    async def _later(self, write: Callable[[], Awaitable[None]]) -> None:
        """Write when the client has read what waits for it, or has left."""
        while self.flow.write_paused and not self.disconnected:
            await self.flow.drain()
        await write()

    def _head(self, status: int, given: Iterable[Header], fixed: Fixed) -> bytes:
        if self.response_started:
            raise RuntimeError("the reply has begun already")
        headers = [*self.default_headers, *given]
        self._understand(dict(headers), status, headers)
        head = STATUS_LINE[status] + b"\r\n".join([b": ".join(header) for header in headers])
        # One look at the whole instead of two at each header: a line break within one would be a line too many.
        if head.count(b"\n") != len(headers) or head.count(b"\r") != len(headers) or b"\0" in head:
            raise RuntimeError("a header of the reply holds a line break or a NUL")
        self.response_started = True
        self.waiting_for_100_continue = False
        return b"%b\r\n%b\r\n" % (head, fixed.encoded)

    def _understand(self, known: dict[bytes, bytes], status: int, headers: list[Header]) -> None:
        """Find out how the body's end is told and what becomes of the connection; add to `headers` what says so."""
        if not b"".join(known).islower():
            raise RuntimeError("ASGI has the names of headers in lower case")
        length = known.get(b"content-length")
        if length is not None:
            self.expected_content_length = int(length)
            self.chunked_encoding = False
        elif known.get(b"transfer-encoding", b"").lower() == b"chunked":
            self.chunked_encoding = True
        elif self.scope["method"] != "HEAD" and status not in _NO_BODY:
            self.chunked_encoding = True
            headers.append((b"transfer-encoding", b"chunked"))
        connection = known.get(b"connection")
        if connection is not None and b"close" in [token.strip() for token in connection.lower().split(b",")]:
            self.keep_alive = False
        elif not self.keep_alive:
            headers.append((b"connection", b"close"))

    def _framed(self, body: bytes, *, more: bool) -> bytes:
        if self.scope["method"] == "HEAD":
            self.expected_content_length = 0
            return b""
        if self.chunked_encoding:
            piece = b"%x\r\n%b\r\n" % (len(body), body) if body else b""
            return piece if more else piece + b"0\r\n\r\n"
        self.expected_content_length -= len(body)
        if self.expected_content_length < 0 or (self.expected_content_length and not more):
            raise RuntimeError("the body has not as many bytes as its content-length says")
        return body

    def _end(self) -> None:
        self.response_complete = True
        self.scope = _NO_MORE  # which holds us: else every request would be left to the collector of cycles
        self.message_event.set()
        if not self.keep_alive:
            self.transport.close()
        self.on_response()
