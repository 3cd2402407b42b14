"""What a call costs on its way through the gateway, beside a bare pass-through and LiteLLM's proxy: CPU, latency, memory."""

import asyncio
import json
from contextlib import AsyncExitStack
from dataclasses import dataclass
from importlib.metadata import version

from benchmarks.kit.environments import REFERENCE
from benchmarks.kit.gateways import Eyrie, Gateway, eyrie, litellm, mock, passthrough
from benchmarks.kit.measure import cpu_seconds, median, resident_bytes, tree
from benchmarks.kit.mock_provider import MODEL
from benchmarks.kit.one_by_one import Times, ask_one_by_one
from benchmarks.kit.report import Report, parser, run, say
from benchmarks.kit.wrk import load
from eyrie import __version__

CONNECTIONS = 64
SETTLE_SECONDS = 2.0
IDLE_SECONDS = 3.0
LEDGER_PATIENCE_SECONDS = 60
_PATH = "/v1/chat/completions"
_PROMPT = "Say something about eagles."
_FIRST_OF_STREAM, _FIRST_OF_WHOLE = "word0 ", "Eagles"


@dataclass(frozen=True)
class Lap:
    """One gateway, one round: CPU per request (µs), requests per second, and the requests that were counted."""

    cpu_us: float
    per_second: float
    requests: int


def body(model: str, *, stream: bool) -> str:
    """The request that all of them get."""
    asked = {"model": model, "messages": [{"role": "user", "content": _PROMPT}], "max_tokens": 500}
    return json.dumps({**asked, "stream": True} if stream else asked)


async def lap(gateway: Gateway, *, stream: bool, seconds: int, patience: int = 3) -> Lap:
    """Load on one gateway; twice as long where not one request ended in that time. Raises RuntimeError when a request failed."""
    before = _cpu(gateway)
    done = await load(gateway.url + _PATH, body(gateway.model, stream=stream), gateway.headers, connections=CONNECTIONS, seconds=seconds)
    await asyncio.sleep(SETTLE_SECONDS)  # what is written after the answer counts too
    used = _cpu(gateway) - before
    if not done.failed and not done.requests and patience:
        return await lap(gateway, stream=stream, seconds=seconds * 2, patience=patience - 1)
    if done.failed or not done.requests:
        raise RuntimeError(f"{gateway.name}: {done.failed} of {done.requests} requests failed")
    return Lap(used * 1e6 / done.requests, done.requests / done.seconds, done.requests)


async def _warm(gateway: Gateway, *, stream: bool) -> None:
    """A second of load that does not count: a slow gateway may not end one request in it."""
    await load(gateway.url + _PATH, body(gateway.model, stream=stream), gateway.headers, connections=CONNECTIONS, seconds=1)


def _cpu(gateway: Gateway) -> float:
    return sum(map(cpu_seconds, gateway.pids))


async def under_load(report: Report, ours: Eyrie, others: list[Gateway], *, rounds: int, seconds: int) -> int:
    """CPU per request of everybody in turns, whole answers and streams; how many requests Eyrie answered."""
    asked = 0
    for kind, stream, bar in (("request", False, 2.0), ("stream of 50", True, 2.0)):
        laps: dict[str, list[Lap]] = {}
        for gateway in (ours.gateway, *others):
            await _warm(gateway, stream=stream)
        for number in range(rounds):
            for gateway in (ours.gateway, *others):
                one = await lap(gateway, stream=stream, seconds=seconds)
                laps.setdefault(gateway.name, []).append(one)
                say(f"round {number + 1}: {gateway.name} {one.cpu_us:.0f} µs a {kind}, {one.per_second:.0f}/s")
        for name, taken in laps.items():
            report.add(f"{name}: CPU per {kind}", [one.cpu_us for one in taken], "µs")
            report.add(f"{name}: {kind}s a second", [one.per_second for one in taken], "1/s")
        _compare(report, kind, laps, bar)
        asked += sum(one.requests for one in laps["eyrie"])
    return asked


def _compare(report: Report, kind: str, laps: dict[str, list[Lap]], bar: float) -> None:
    mine = laps["eyrie"]
    bare = [ours.cpu_us / theirs.cpu_us for ours, theirs in zip(mine, laps["pass-through"], strict=True)]
    report.add(f"eyrie ÷ pass-through: CPU per {kind}", bare, "of it", bar=bar)
    if "litellm" in laps:
        less = [theirs.cpu_us / ours.cpu_us for ours, theirs in zip(mine, laps["litellm"], strict=True)]
        report.add(f"litellm ÷ eyrie: CPU per {kind}", less, "of ours", bar=20 if kind == "request" else None, least=True)


async def added_latency(report: Report, upstream: str, gateways: list[Gateway], *, rounds: int, requests: int) -> None:
    """What each adds to the model's own time, one client on one connection."""
    direct = Gateway("model", upstream, (), MODEL)
    for kind, stream, first in (
        ("to the end of a request", False, _FIRST_OF_WHOLE),
        ("to the first piece of a stream", True, _FIRST_OF_STREAM),
    ):
        added: dict[str, list[float]] = {gateway.name: [] for gateway in gateways}
        for _ in range(rounds):
            alone = await _typical(direct, stream=stream, requests=requests, first=first)
            for gateway in gateways:
                taken = await _typical(
                    gateway, stream=stream, requests=requests if gateway.name != "litellm" else requests // 5, first=first
                )
                added[gateway.name].append((taken - alone) * 1_000)
        for name, values in added.items():
            report.add(f"{name}: added {kind}, p50", values, "ms")
        ours = added["eyrie"]
        report.add(
            f"eyrie ÷ pass-through: added {kind}", [one / two for one, two in zip(ours, added["pass-through"], strict=True)], "of it", bar=2
        )
        if "litellm" in added:
            report.add(
                f"eyrie ÷ litellm: added {kind}", [one / two for one, two in zip(ours, added["litellm"], strict=True)], "of it", bar=0.2
            )


async def _typical(gateway: Gateway, *, stream: bool, requests: int, first: str) -> float:
    url, asked = gateway.url + _PATH, body(gateway.model, stream=stream)
    await ask_one_by_one(url, asked, gateway.headers, requests=requests // 10, first=first)
    times: list[Times] = await ask_one_by_one(url, asked, gateway.headers, requests=requests, first=first)
    return median([one.first if stream else one.whole for one in times])


async def ledger_counts(report: Report, ours: Eyrie, asked: int, before: int) -> None:
    """Whether every call that was answered is in the ledger."""
    kept = 0
    for _ in range(LEDGER_PATIENCE_SECONDS):
        kept = await asyncio.to_thread(ours.calls_in_ledger) - before
        if kept >= asked:
            break
        await asyncio.sleep(1)
    report.add("calls answered that are not in the ledger", [max(0, asked - kept)], "", bar=0)
    report.note(
        f"{asked} calls were answered under load and {kept} rows written; the load generator drops calls in flight when its time is over."
    )


async def measure(report: Report, *, rounds: int, seconds: int, requests: int, with_litellm: bool) -> None:
    """All of it."""
    pinned = (REFERENCE / "litellm.txt").read_text().split()[0]
    report.ran_with({"eyrie": __version__, "aiohttp": version("aiohttp"), "uvicorn": version("uvicorn"), "litellm": pinned})
    async with AsyncExitStack() as stack:
        upstream = await stack.enter_async_context(mock())
        ours = await stack.enter_async_context(eyrie(upstream))
        others = [await stack.enter_async_context(passthrough(upstream))]
        if with_litellm:
            others.append(await stack.enter_async_context(litellm(upstream)))
        await asyncio.sleep(IDLE_SECONDS)
        report.add("exec → ready, gateway only", [ours.server.ready_seconds], "s", bar=2)
        report.add("idle memory, gateway only", [resident_bytes(tree(ours.server.pid)) / 1e6], "MB", bar=120)
        await added_latency(report, upstream, [ours.gateway, *others], rounds=rounds, requests=requests)
        before = await asyncio.to_thread(ours.calls_in_ledger)
        asked = await under_load(report, ours, others, rounds=rounds, seconds=seconds)
        await ledger_counts(report, ours, asked, before)
    report.note(
        f"{CONNECTIONS} connections under load. Eyrie has key, limits, budgets, a route with a fallback, and ledger on; PostgreSQL counts."
    )
    report.note("LiteLLM's proxy runs without a database and keeps no record.")


def main() -> None:
    """Read the options, measure, print."""
    options = parser(__doc__ or "")
    options.add_argument("--seconds", type=int, default=5, help="of load per round and gateway")
    options.add_argument("--requests", type=int, default=500, help="one after the other, per round and gateway")
    options.add_argument("--without-litellm", action="store_true", help="compare with the pass-through only")
    chosen = options.parse_args()
    settings = {"rounds": chosen.rounds, "seconds": chosen.seconds, "requests": chosen.requests}
    report = Report("gateway")
    asyncio.run(run(report, lambda made: measure(made, **settings, with_litellm=not chosen.without_litellm), as_json=chosen.json))


if __name__ == "__main__":
    main()
