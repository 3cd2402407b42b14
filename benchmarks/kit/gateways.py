"""Servers that pass calls on to a model: Eyrie with everything on, a bare pass-through, LiteLLM's proxy; and the model itself."""

import asyncio
import os
import socket
import sys
import tempfile
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
from pydantic import JsonValue

from benchmarks.kit.environments import ROOT, environment
from benchmarks.kit.eyrie_server import UNREACHED, Api, EyrieServer, api_of, authorized
from benchmarks.kit.fleet import GATEWAY, SERVER, migrate, started
from benchmarks.kit.mock_provider import MODEL
from benchmarks.kit.servers import data_directory, postgres

READY_SECONDS = 120.0
ROUTE = "bench"
_LITELLM_KEY = "sk-benchmark-0123456789"
_CALLS = {"EYRIE_LIMITS__CALLS_PER_MINUTE": "10000000"}


@dataclass(frozen=True)
class Gateway:
    """A server to ask. `pids` are the processes whose trees are measured."""

    name: str
    url: str
    pids: tuple[int, ...]
    model: str
    headers: Mapping[str, str] = field(default_factory=dict)


@asynccontextmanager
async def mock() -> AsyncIterator[str]:
    """The address of a model server that answers at once."""
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", "benchmarks.kit.mock_provider", stdout=PIPE, cwd=ROOT)
    try:
        assert process.stdout is not None
        port = int(await process.stdout.readline())
        yield f"http://127.0.0.1:{port}"
    finally:
        process.kill()
        await process.wait()


@asynccontextmanager
async def passthrough(upstream: str) -> AsyncIterator[Gateway]:
    """The reference: one ASGI application that passes bytes on."""
    port = _free_port()
    program = [sys.executable, "-m", "uvicorn", "benchmarks.reference.passthrough:app", "--port", str(port)]
    options = ["--loop", "uvloop", "--http", "httptools", "--no-access-log", "--log-level", "warning", "--lifespan", "off"]
    async with _running([*program, *options], port, {"UPSTREAM": upstream}) as process:
        yield Gateway("pass-through", f"http://127.0.0.1:{port}", (process.pid,), MODEL)


@asynccontextmanager
async def litellm(upstream: str) -> AsyncIterator[Gateway]:
    """LiteLLM's proxy in its own environment: one model, a master key, no database (it records nothing)."""
    python = await asyncio.to_thread(environment, "litellm")
    port = _free_port()
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "config.yaml"
        config.write_text(
            f"model_list:\n  - model_name: {MODEL}\n    litellm_params:\n      model: openai/{MODEL}\n      api_base: {upstream}/v1\n"
            f"      api_key: none\ngeneral_settings:\n  master_key: {_LITELLM_KEY}\n"
        )
        command: list[str | Path] = [python.with_name("litellm"), "--config", config, "--port", str(port), "--host", "127.0.0.1"]
        quiet = {"LITELLM_LOG": "ERROR", "LITELLM_LOCAL_MODEL_COST_MAP": "True", "LITELLM_MODE": "PRODUCTION"}
        async with _running(command, port, quiet) as process:
            yield Gateway("litellm", f"http://127.0.0.1:{port}", (process.pid,), MODEL, {"Authorization": f"Bearer {_LITELLM_KEY}"})


@dataclass(frozen=True)
class Eyrie:
    """Our side: the process that answers, its PostgreSQL, and where its ledger can be counted."""

    gateway: Gateway
    server: EyrieServer
    database_url: str

    def calls_in_ledger(self) -> int:
        """Rows of the ledger."""
        with psycopg.connect(self.database_url) as connection:
            row = connection.execute("SELECT count(*) FROM eyrie.ledger_entries").fetchone()
        return 0 if row is None else int(row[0])


@asynccontextmanager
async def eyrie(upstream: str) -> AsyncIterator[Eyrie]:
    """`eyrie serve --only gateway` with a key, budgets, limits, a route with a fallback, prices and the ledger, and its PostgreSQL."""
    async with postgres() as database:
        url = database.fresh_url("bench_gateway")
        shared = {**UNREACHED, **_CALLS, "EYRIE_DATABASE_URL": url, "EYRIE_SECRET_KEY": "k" * 32}
        with data_directory() as data_dir:
            await migrate(data_dir, shared)
            async with started(data_dir, SERVER, shared) as whole, api_of(whole) as api:
                await _prepare(api, upstream)
            async with started(data_dir, GATEWAY, shared) as server:
                yield Eyrie(Gateway("eyrie", server.url, (server.pid, database.pid), ROUTE, authorized()), server, url)


async def _prepare(api: Api, upstream: str) -> None:
    """Two providers with a model each, their prices, a route over both, and budgets that are held but never reached."""
    for name, is_default in (("first", True), ("second", False)):
        provider = await api.post("/api/v1/providers", {"name": name, "dialect": "openai", "base_url": f"{upstream}/v1", "secret": "none"})
        await api.post(
            "/api/v1/models", {"provider_id": provider["id"], "provider_model": MODEL, "name": f"mock-{name}", "is_default": is_default}
        )
    await api.post("/api/v1/prices", {"model": MODEL, "input_usd": "0.15", "output_usd": "0.6"})
    tiers: dict[str, JsonValue] = {tier: ["mock-first", "mock-second"] for tier in ("simple", "reasoning", "code", "long_context")}
    await api.post("/api/v1/routes", {"name": ROUTE, "definition": {"tiers": tiers}})
    for scope, period in (("workspace", "month"), ("project", "day"), ("principal", "day")):
        await api.post("/api/v1/budgets", {"scope": scope, "period": period, "limit_usd": "1000000"})


@asynccontextmanager
async def _running(command: Sequence[str | Path], port: int, variables: Mapping[str, str]) -> AsyncIterator[Process]:
    process = await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, env={**os.environ, **variables}, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL
    )
    try:
        await _listening(process, port)
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
            await process.wait()


async def _listening(process: Process, port: int) -> None:
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline:
        if process.returncode is not None:
            raise RuntimeError(f"a server ended with {process.returncode} before it listened")
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.1)
        else:
            writer.close()
            return
    raise RuntimeError(f"a server did not listen after {READY_SECONDS:g} s")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
