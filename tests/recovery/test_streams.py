"""Whoever follows runs over two API processes, and loses the connection again and again, misses nothing and gets nothing twice."""

import asyncio
import contextlib
import json
import os
import random
import sys
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from uuid import UUID

import aiohttp
import pytest
from pydantic import JsonValue

from eyrie.identity.actor import Actor, Role
from eyrie.identity.service import projects
from eyrie.identity.setup import first_start
from eyrie.kit.clock import now
from eyrie.postgres.database import Database
from tests.fakes.recovery_outside import Script
from tests.ports import free_port
from tests.recovery.fleet import Fleet, Member, Outside
from tests.recovery.workplace import Workplace, start_all

pytestmark = [pytest.mark.recovery, pytest.mark.timeout(120)]

RUNS = 20
FOLLOWERS = 2
KEY = "bootstrap-key-of-the-recovery-tests"
ANSWER = " ".join(f"Sentence number {number} of an answer that takes its time." for number in range(8))
ENDS = {"run.completed", "run.failed", "run.cancelled"}


@dataclass
class Follower:
    """Somebody who follows a run: what they got, and where they were when the connection was lost."""

    run_id: UUID
    chance: random.Random
    last: str = ""
    items: list[dict[str, JsonValue]] = field(default_factory=list)
    connections: int = 0

    @property
    def ended(self) -> bool:
        """Whether the run's last event has come."""
        return bool(self.items) and self.items[-1]["type"] in ENDS

    async def follow(self, client: aiohttp.ClientSession, apis: list[Member]) -> None:
        """Follow until the end, a few items at a time, each time at a process and over a protocol drawn by chance."""
        while not self.ended:
            self.connections += 1
            address = f"{self.chance.choice(apis).url}/api/v1/runs/{self.run_id}"
            items = self._socket(client, address) if self.chance.random() < 0.5 else self._stream(client, address)
            try:
                await self._take(items, self.chance.randrange(1, 30))
            except aiohttp.ClientError:
                await asyncio.sleep(0.1)  # the process was killed: a client waits a little, too

    async def _take(self, items: AsyncGenerator[dict[str, JsonValue], None], count: int) -> None:
        """Take that many items and leave."""
        async with contextlib.aclosing(items):
            async for item in items:
                self.last = str(item["id"])
                self.items.append(item)
                count -= 1
                if not count or self.ended:
                    return

    async def _stream(self, client: aiohttp.ClientSession, address: str) -> AsyncGenerator[dict[str, JsonValue], None]:
        async with client.get(f"{address}/stream", headers={"Last-Event-ID": self.last}) as response:
            response.raise_for_status()
            item: dict[str, JsonValue] = {}
            async for line in response.content:
                name, _, value = line.decode().rstrip("\n").partition(": ")
                if not name and "id" in item:
                    yield {"id": item["id"], "type": item["event"], "data": json.loads(str(item["data"]))}
                item = {**item, name: value} if name else {}

    async def _socket(self, client: aiohttp.ClientSession, address: str) -> AsyncGenerator[dict[str, JsonValue], None]:
        async with client.ws_connect(f"{address}/ws", params={"after": self.last}) as socket:
            async for message in socket:
                yield json.loads(message.data)


@pytest.fixture
async def actor(db: Database) -> Actor:
    """The owner of the first workspace, whose key is KEY."""
    made = await first_start(db, now, bootstrap_key=KEY)
    assert made is not None
    async with db.tenant(made.workspace_id) as tx:
        project_id = await projects.default_id(tx)
    return Actor("member", made.user_id, made.workspace_id, project_id, Role.OWNER, "Owner")


async def test_followers_with_broken_connections_miss_nothing_and_get_nothing_twice(
    crew: Fleet, workplace: Workplace, world: Outside
) -> None:
    seed = os.environ.get("RECOVERY_SEED") or str(random.SystemRandom().randrange(10**6))
    sys.stdout.write(f"RECOVERY_SEED={seed}\n")  # shown with a failure, to repeat it
    workers = await crew.workers(2)
    apis = list(await asyncio.gather(*(crew.api(free_port(), EYRIE_LIMITS__READS_PER_MINUTE="0") for _ in range(2))))
    scripts = [Script(item=str(number), plan=("keyed",), call_seconds=0.2, answer=ANSWER, piece_seconds=0.05) for number in range(RUNS)]
    runs = await start_all(workplace, scripts)
    followers = [Follower(run_id, random.Random(f"{seed}/{run_id}/{n}")) for run_id in runs for n in range(FOLLOWERS)]

    async with aiohttp.ClientSession(headers={"Authorization": f"Bearer {KEY}"}, connector=aiohttp.TCPConnector(limit=0)) as client:
        following = asyncio.gather(*(follower.follow(client, apis) for follower in followers))
        await world.called(f"{RUNS // 2}/0")
        await workers[0].kill()
        await apis[0].kill()
        apis[0] = await crew.api(apis[0].port, EYRIE_LIMITS__READS_PER_MINUTE="0")
        await following

    pieces = [await got_everything_once(workplace, follower) for follower in followers]
    assert sum(pieces) > 5 * len(followers)
    assert sum(follower.connections for follower in followers) > 3 * len(followers)


async def got_everything_once(workplace: Workplace, follower: Follower) -> int:
    """How many pieces of text there were.

    The events are the log; the pieces of each attempt come in order, within their step, and are the beginning of its text.
    """
    log = await workplace.events(follower.run_id)
    events = [item for item in follower.items if item["type"] != "delta"]
    assert [(seq_of(item), item["type"]) for item in events] == [(recorded.seq, recorded.event.type) for recorded in log]
    shown: dict[tuple[int, int], list[str]] = {}
    for at, item in enumerate(follower.items):
        if item["type"] == "delta":
            piece = item["data"]
            assert isinstance(piece, dict)
            step, attempt, offset = (int(str(piece[name])) for name in ("step_seq", "attempt", "offset"))
            pieces = shown.setdefault((step, attempt), [])
            assert offset == len(pieces)
            assert last_event(follower.items[:at]) == step
            pieces.append(str(piece["text"]))
    for pieces in shown.values():
        assert ANSWER.startswith("".join(pieces))
    assert (await workplace.state(follower.run_id)).candidate == ANSWER
    return sum(len(pieces) for pieces in shown.values())


def seq_of(item: dict[str, JsonValue]) -> int:
    """The place of an event in the log."""
    data = item["data"]
    assert isinstance(data, dict)
    return int(str(data["seq"]))


def last_event(items: list[dict[str, JsonValue]]) -> int:
    """The place of the last event among `items`."""
    return next(seq_of(item) for item in reversed(items) if item["type"] != "delta")
