"""A run as it happens, over server-sent events or a WebSocket."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Header, Query
from starlette.websockets import WebSocket, WebSocketDisconnect

from eyrie.identity.access import ReadSession, Route, authenticate_websocket, requires
from eyrie.identity.actor import Role
from eyrie.kit.documents import documents
from eyrie.kit.drain import Drain
from eyrie.kit.encodings import takes
from eyrie.kit.problems import AppError
from eyrie.kit.resources import resources_of
from eyrie.kit.sse import EventStream, ZippedEventStream
from eyrie.kit.tasks import end
from eyrie.postgres.database import Database
from eyrie.runs.endpoints.access import Draining, HeartbeatSeconds, RunReader, RunStreams
from eyrie.runs.errors import RunNotFound
from eyrie.runs.models import RunRef, RunRow
from eyrie.runs.service import reading
from eyrie.runs.state import Status
from eyrie.runs.stream import CursorInvalid, Item, Position, Streams

router = APIRouter(prefix="/api/v1/runs", tags=["runs"], route_class=Route)


def _position(
    after: Annotated[str, Query(max_length=100, description="Go on after the item with this id; `Last-Event-ID` says the same.")] = "",
    last_event_id: Annotated[str, Header(max_length=100)] = "",
) -> Position:
    return Position.parse(last_event_id or after)


After = Annotated[Position, Depends(_position)]


@dataclass(frozen=True)
class _Sending:
    """How a stream is sent. Of an ended run all is there at once, which is worth compressing."""

    drain: Drain
    heartbeat_seconds: float
    takes_gzip: bool


def _sending(
    drain: Draining, heartbeat_seconds: HeartbeatSeconds, accept_encoding: Annotated[str, Header(include_in_schema=False)] = ""
) -> _Sending:
    return _Sending(drain, heartbeat_seconds, takes(accept_encoding, "gzip"))


Sending = Annotated[_Sending, Depends(_sending)]

_GOING_AWAY = 1001
_REFUSED = 1008


@router.get("/{run_id}/stream", status_code=200, response_class=EventStream, responses=documents(RunNotFound, CursorInvalid))
async def stream(
    run_id: UUID,
    _: RunReader,
    session: ReadSession,
    streams: RunStreams,
    after: After,
    sending: Sending,
) -> EventStream:
    """The run's events and the model's text as they come; ends after the run's last event.

    Items come in one order, each with an id. To go on after a break, send the last id received as `Last-Event-ID`: nothing is
    missed or doubled. An item of type `delta` is text in flight; the `model.completed` event that follows carries it whole, and
    `message.superseded` says that what was shown for an attempt is void.
    """
    row = await reading.get_row(session, run_id)
    kind = ZippedEventStream if sending.takes_gzip and Status(row.status).ended else EventStream
    return kind(_encoded(streams, row, after), sending.drain, heartbeat_seconds=sending.heartbeat_seconds)


async def _encoded(streams: Streams, row: RunRow, position: Position) -> AsyncGenerator[bytes, None]:
    async with contextlib.aclosing(_items(streams, row, position)) as batches:
        async for items in batches:
            yield items[0].sse if len(items) == 1 else b"".join([item.sse for item in items])


async def _items(streams: Streams, row: RunRow, position: Position) -> AsyncGenerator[list[Item], None]:
    if Status(row.status).ended and position.seq >= row.last_seq:
        return
    run = RunRef(row.id, row.workspace_id, row.subject_id, row.session_id)
    async with contextlib.aclosing(streams.follow(run, position)) as batches:
        async for items in batches:
            yield items


@router.websocket("/{run_id}/ws")
async def socket(websocket: WebSocket, run_id: UUID, after: str = "") -> None:
    """The same as `/stream`, each item a JSON object `{id, type, data}`; closes normally after the run's last event."""
    resources = resources_of(websocket)
    try:
        actor = await authenticate_websocket(websocket, requires(Role.VIEWER, scope="runs:read"))
        position = Position.parse(after)
        async with resources.get(Database).tenant(actor.workspace_id, read_only=True) as tx:
            row = await reading.get_row(tx, run_id)
    except AppError as error:
        await websocket.close(_REFUSED, error.detail[:120])
        return
    await websocket.accept()
    await _send(websocket, resources.get(Streams), row, position, resources.get(Drain))


async def _send(websocket: WebSocket, streams: Streams, row: RunRow, position: Position, drain: Drain) -> None:
    """Send until the end of the run, the reader's leaving or the server's stop, whichever comes first."""

    async def pump() -> None:
        async with contextlib.aclosing(_items(streams, row, position)) as batches:
            async for items in batches:
                for item in items:
                    await websocket.send_text(item.message.decode())

    async def listen() -> None:
        with contextlib.suppress(WebSocketDisconnect):
            while True:
                await websocket.receive()

    pumping, listening = asyncio.create_task(pump()), asyncio.create_task(listen())
    stopping = asyncio.create_task(drain.wait_begun())
    try:
        await asyncio.wait((pumping, listening, stopping), return_when=asyncio.FIRST_COMPLETED)
        ended, left = pumping.done(), listening.done()
    finally:
        await end(pumping, listening, stopping)
    if left:
        return
    await websocket.close(1000 if ended and pumping.exception() is None else _GOING_AWAY)
