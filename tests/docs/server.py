"""A running Eyrie for the examples of the documentation, started as readers start it."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from httpx import AsyncClient

from tests.ports import free_port

START_SECONDS = 40
COMMANDS = Path(sys.executable).parent
AGENTS_OF_A_WORKSPACE = 2
_UNLIMITED = ("STARTS_PER_MINUTE", "STARTS_PER_HOUR", "WORKSPACE_STARTS_PER_HOUR", "ATTEMPTS_PER_MINUTE", "WRITES_PER_MINUTE")


@dataclass(frozen=True)
class Place:
    """Where a server works: its data directory and its port."""

    data_dir: Path
    port: int

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        """The variables of commands on the machine of this server."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("EYRIE_")}
        limits = {f"EYRIE_LIMITS__{name}": "0" for name in _UNLIMITED}
        ours = {"EYRIE_DATA_DIR": str(self.data_dir), "EYRIE_PORT": str(self.port), "EYRIE_URL": self.url}
        return {**kept, **limits, **ours, "PATH": f"{COMMANDS}{os.pathsep}{kept.get('PATH', os.defpath)}"}


def free_place(data_dir: Path) -> Place:
    """A place with a port that nobody uses."""
    return Place(data_dir, free_port())


@dataclass(frozen=True)
class Started:
    """A process that `eyrie up` is, and the link that it printed at its first start."""

    process: subprocess.Popen[str]
    login_url: str | None


def start(place: Place) -> Started:
    """Run `eyrie up`, and return when it says that it is ready."""
    process = subprocess.Popen(
        [COMMANDS / "eyrie", "up", "--json"],
        env=place.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line, f"eyrie up ended with {process.wait(START_SECONDS)}"
    return Started(process, json.loads(line)["login_url"])


def end(started: Started) -> None:
    """Stop the process in good order."""
    if started.process.poll() is None:
        started.process.send_signal(signal.SIGTERM)
    started.process.wait(START_SECONDS)
    if started.process.stdout is not None:
        started.process.stdout.close()


@contextmanager
def running(place: Place) -> Iterator[Started]:
    """A server for as long as the block lasts."""
    started = start(place)
    try:
        yield started
    finally:
        end(started)


@dataclass(frozen=True)
class Desk:
    """A workspace of one page, so that pages don't meet: its commands' variables."""

    environment: dict[str, str]


@dataclass(frozen=True)
class Owner:
    """The person who started the server, signed in by the link."""

    place: Place
    token: str

    @asynccontextmanager
    async def desk(self, slug: str) -> AsyncIterator[Desk]:
        """A new workspace with an owner's key, once its agents are there."""
        headers = {"Authorization": f"Bearer {self.token}"}
        async with AsyncClient(base_url=f"{self.place.url}/api/v1", headers=headers) as client:
            (await client.post("/workspaces", json={"name": slug, "slug": slug})).raise_for_status()
            client.headers["X-Eyrie-Workspace"] = slug
            key = await client.post("/keys", json={"name": "docs", "role": "owner"})
            key.raise_for_status()
            async with asyncio.timeout(START_SECONDS):
                while len((await client.get("/agents")).json()["items"]) < AGENTS_OF_A_WORKSPACE:  # noqa: ASYNC110 - a worker makes them
                    await asyncio.sleep(0.02)
        yield Desk({**self.place.environment, "EYRIE_API_KEY": key.json()["secret"]})


async def sign_in(place: Place, started: Started) -> Owner:
    """Follow the link, as the browser does."""
    assert started.login_url is not None
    token = started.login_url.partition("?token=")[2]
    async with AsyncClient(base_url=place.url) as client:
        reply = await client.post("/api/v1/login/link", json={"token": token})
    reply.raise_for_status()
    return Owner(place, reply.json()["access_token"])
