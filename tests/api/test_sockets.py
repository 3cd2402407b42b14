"""Every WebSocket of the API: who may open it, how it goes on, and how it ends."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from fastapi import FastAPI
from fastapi.routing import APIWebSocketRoute, iter_route_contexts
from starlette.routing import WebSocketRoute

from eyrie.identity.actor import Role
from eyrie.kit.drain import Drain
from eyrie.kit.ids import uuid7
from eyrie.kit.resources import Resources
from tests.api.cases.case import Make
from tests.api.cases.runs import run
from tests.api.world import Person, World, new_person
from tests.conftest import NewWorkspace
from tests.sockets import Socket, connected

CASES: dict[str, Make] = {"/api/v1/runs/{run_id}/ws": run()}
"""How to make what each WebSocket is about."""

each = pytest.mark.parametrize("path", CASES)
REFUSED = 1008
AWAY = 1001


def credentials(person: Person) -> Mapping[str, str]:
    return {name: value for name, value in person.client.headers.items() if name in ("cookie", "origin")}


@dataclass(frozen=True)
class Opened:
    """An address that is there."""

    address: str
    run_id: str


async def made(world: World, path: str) -> Opened:
    example = await CASES[path](world, world.owner)
    return Opened(path.format(**example.path), example.path["run_id"])


def refused(socket: Socket, says: str) -> bool:
    return not socket.accepted and socket.closed is not None and socket.code == REFUSED and says in socket.closed.get("reason", "")


def test_every_websocket_has_a_case(app: FastAPI) -> None:
    routes = [context.original_route for context in iter_route_contexts(app.routes)]

    assert {route.path for route in routes if isinstance(route, APIWebSocketRoute | WebSocketRoute)} == set(CASES)


@each
async def test_nobody_opens_it(world: World, path: str) -> None:
    async with connected(world.app, (await made(world, path)).address, {}) as socket:
        await socket.ended()

    assert refused(socket, "")


@each
async def test_another_workspace_does_not_open_it(world: World, path: str, new_workspace: NewWorkspace) -> None:
    stranger = await new_person(world.app, world.database, await new_workspace(), Role.OWNER)
    async with connected(world.app, (await made(world, path)).address, credentials(stranger)) as socket:
        await socket.ended()

    assert refused(socket, "There is no run")


@each
async def test_what_is_not_there_is_not_opened(world: World, path: str) -> None:
    async with connected(world.app, path.format(run_id=uuid7()), credentials(world.owner)) as socket:
        await socket.ended()

    assert refused(socket, "There is no run")


@each
@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://localhost.evil.example"])
async def test_a_page_of_another_site_does_not_open_it(world: World, path: str, origin: str) -> None:
    headers = {**credentials(world.owner), "origin": origin}
    async with connected(world.app, (await made(world, path)).address, headers) as socket:
        await socket.ended()

    assert refused(socket, "")


@each
@pytest.mark.parametrize("after", ["x", "1:2", "-1", "9" * 200, "%00", "%F0%9F"])
async def test_a_bad_position_is_refused(world: World, path: str, after: str) -> None:
    async with connected(world.app, f"{(await made(world, path)).address}?after={after}", credentials(world.owner)) as socket:
        await socket.ended()

    assert refused(socket, "is not an id")


@each
async def test_it_tells_everything_until_the_end(world: World, path: str) -> None:
    opened = await made(world, path)
    async with connected(world.app, opened.address, credentials(world.owner)) as socket:
        await socket.heard(1)
        await world.made(f"/api/v1/runs/{opened.run_id}/cancel")
        await socket.ended()
    log = (await world.owner.client.get(f"/api/v1/runs/{opened.run_id}/events")).json()["items"]

    items = [json.loads(text) for text in socket.texts]
    assert [item["type"] for item in items] == [entry["event"]["type"] for entry in log] == ["run.created", "run.cancelled"]
    assert socket.code == 1000


@each
async def test_it_goes_on_behind_what_was_read(world: World, path: str) -> None:
    opened = await made(world, path)
    await world.made(f"/api/v1/runs/{opened.run_id}/cancel")
    async with connected(world.app, opened.address, credentials(world.owner)) as first:
        await first.ended()
    last = [json.loads(text)["id"] for text in first.texts]

    async with connected(world.app, f"{opened.address}?after={last[0]}", credentials(world.owner)) as again:
        await again.ended()
    async with connected(world.app, f"{opened.address}?after={last[-1]}", credentials(world.owner)) as none:
        await none.ended()

    assert (again.texts, none.texts) == (first.texts[1:], [])


@each
async def test_a_server_that_stops_goes_away(world: World, path: str) -> None:
    opened = await made(world, path)
    resources: Resources = world.app.state.resources
    async with connected(world.app, opened.address, credentials(world.owner)) as socket:
        await socket.heard(1)
        resources.get(Drain).begin()
        await socket.ended()

    assert socket.code == AWAY


@each
async def test_a_reader_that_leaves_is_let_go(world: World, path: str) -> None:
    opened = await made(world, path)
    resources: Resources = world.app.state.resources
    async with connected(world.app, opened.address, credentials(world.owner)) as socket:
        await socket.heard(1)

    assert socket.closed is None
    assert resources.get(Drain).in_progress == 0
