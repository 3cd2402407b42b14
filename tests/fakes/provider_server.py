"""A scripted model provider on a local port: what the three dialects share.

    async with FakeOpenAI([Turn(text="Hello")]) as server:
        endpoint = server.endpoint()
        ...
        assert server.requests[0].body["model"] == "some-model"

The script is a list of turns, answered in order, or a function that makes the turn for each request.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Self

from aiohttp import web
from pydantic import JsonValue, SecretStr

from eyrie.gateway.providers.endpoint import Dialect, Endpoint

Json = dict[str, JsonValue]
API_KEY = "test-key-0123456789"


class Ending(StrEnum):
    """How a turn's stream ends: as it should, cut off before its end mark, never, or with an error in the middle."""

    COMPLETE = "complete"
    TRUNCATED = "truncated"
    ENDLESS = "endless"
    ERROR = "error"


@dataclass(frozen=True)
class FakeCall:
    """A tool call that the fake model makes."""

    name: str
    arguments: Json = field(default_factory=dict)
    id: str = "call_a"


@dataclass(frozen=True)
class Turn:
    """One answer. `fragment` is the number of characters in a piece; `raw` is sent as the body instead of anything made.

    `held` is waited for when half of the pieces are sent.
    """

    text: str = ""
    thought: str = ""
    calls: tuple[FakeCall, ...] = ()
    fragment: int = 8
    delay_seconds: float = 0
    header_delay_seconds: float = 0
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    message: str = ""
    ending: Ending = Ending.COMPLETE
    usage: bool = True
    raw: bytes | None = None
    content_type: str = "text/event-stream"
    held: asyncio.Event | None = None

    @classmethod
    def failure(cls, status: int, message: str, **headers: str) -> Self:
        """An error in the dialect's shape; header names take `_` for `-`."""
        return cls(status=status, message=message, headers={name.replace("_", "-"): value for name, value in headers.items()})

    @classmethod
    def html(cls, status: int) -> Self:
        """The error page of a proxy in front of the provider."""
        page = b"<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"
        return cls(status=status, raw=page, content_type="text/html")


@dataclass(frozen=True)
class ReceivedRequest:
    """What a client sent."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: Json


Script = Sequence[Turn] | Callable[[ReceivedRequest], Turn]


class FakeProvider:
    """A provider that answers by script; subclasses speak a dialect. `requests` holds what came, in order."""

    dialect: Dialect
    prefix = ""

    def __init__(self, script: Script = (), models: Sequence[str] = ("fake-1", "fake-2")) -> None:
        self.requests: list[ReceivedRequest] = []
        self.closed = asyncio.Event()
        self.left = 0
        """How many clients hung up before their answer was complete."""
        self._models = models
        self._script = script
        self._turns = 0
        self._runner: web.AppRunner | None = None
        self._port = 0

    @property
    def url(self) -> str:
        """The base address to configure."""
        return f"http://127.0.0.1:{self._port}{self.prefix}"

    def endpoint(self, name: str = "fake") -> Endpoint:
        """An endpoint that reaches this server."""
        return Endpoint(name, self.dialect, self.url, SecretStr(API_KEY))

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=64 * 1024 * 1024)
        app.router.add_route("*", "/{path:.*}", self._handle)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self._port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._runner is not None
        await self._runner.cleanup()

    def frames(self, turn: Turn, request: ReceivedRequest) -> Iterator[bytes]:
        """The events of `turn`, up to but without the end mark."""
        raise NotImplementedError

    def end(self, turn: Turn) -> Iterator[bytes]:
        """The events that end the stream of `turn`."""
        raise NotImplementedError

    def whole(self, turn: Turn, request: ReceivedRequest) -> Json | None:
        """`turn` in one piece, for a request that asks for no stream; None where the dialect has only streams."""
        return None

    def error(self, status: int, message: str) -> Json:
        """An error as this dialect says it."""
        raise NotImplementedError

    def error_frame(self, message: str) -> bytes:
        """An error in the middle of a stream."""
        return sse(self.error(503, message))

    def models(self, names: Sequence[str]) -> Json:
        """The list of models."""
        raise NotImplementedError

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        text = await request.text()
        received = ReceivedRequest(request.method, request.path, request.query, request.headers, json.loads(text) if text else {})
        self.requests.append(received)
        if request.method == "GET":
            return web.json_response(self.models(self._models))
        turn = self._next_turn(received)
        await asyncio.sleep(turn.header_delay_seconds)
        if turn.raw is None and turn.status != 200:
            return web.json_response(self.error(turn.status, turn.message), status=turn.status, headers=turn.headers)
        whole = self.whole(turn, received) if turn.raw is None and received.body.get("stream") is not True else None
        if whole is not None:
            return web.json_response(whole)
        response = web.StreamResponse(status=turn.status, headers={"Content-Type": turn.content_type, **turn.headers})
        await response.prepare(request)
        try:
            await self._send(response.write, turn, received)
        except ConnectionError:
            self.closed.set()
            raise
        finally:
            if request.transport is None or request.transport.is_closing():
                self.left += 1
                self.closed.set()
        if turn.ending is Ending.TRUNCATED and request.transport is not None:
            request.transport.close()
        return response

    def _next_turn(self, request: ReceivedRequest) -> Turn:
        if callable(self._script):
            return self._script(request)
        if self._turns >= len(self._script):
            return Turn.failure(400, f"The script of the fake provider has only {len(self._script)} turns.")
        self._turns += 1
        return self._script[self._turns - 1]

    async def _send(self, write: Callable[[bytes], Awaitable[None]], turn: Turn, request: ReceivedRequest) -> None:
        if turn.raw is not None:
            await write(turn.raw)
            return
        await _paced(write, turn, list(self.frames(turn, request)))
        match turn.ending:
            case Ending.COMPLETE:
                for frame in self.end(turn):
                    await write(frame)
            case Ending.ERROR:
                await write(self.error_frame(turn.message))
            case Ending.ENDLESS:
                while True:
                    for frame in self.frames(Turn(text="and on " * 100, fragment=200), request):
                        await write(frame)
                    await asyncio.sleep(turn.delay_seconds)
            case Ending.TRUNCATED:
                return


async def _paced(write: Callable[[bytes], Awaitable[None]], turn: Turn, frames: Sequence[bytes]) -> None:
    """Send `frames` as fast as `turn` says."""
    for number, frame in enumerate(frames):
        if turn.held is not None and number == len(frames) // 2:
            await turn.held.wait()
        await write(frame)
        await asyncio.sleep(turn.delay_seconds)


def pieces(text: str, size: int) -> Iterator[str]:
    """`text` in pieces of `size` characters."""
    return (text[at : at + size] for at in range(0, len(text), size))


def sse(body: Json | str, name: str = "") -> bytes:
    """One event."""
    data = body if isinstance(body, str) else json.dumps(body)
    return (f"event: {name}\n" if name else "").encode() + f"data: {data}\n\n".encode()


def model_of(request: ReceivedRequest) -> str:
    """The model that a request names in its body."""
    return str(request.body.get("model", "fake-1"))
