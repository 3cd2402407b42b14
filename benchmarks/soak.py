"""Whether Eyrie stays the same size under steady work, and whether 200 runs at once go well: runs, streams and reads for some minutes."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

import aiohttp

from benchmarks.kit.eyrie_server import UNREACHED, Api, EyrieServer, api_of, authorized, eyrie_up
from benchmarks.kit.measure import cpu_seconds, resident_bytes
from benchmarks.kit.report import Report, parser, run, say
from benchmarks.kit.servers import data_directory
from benchmarks.kit.slow_provider import SlowProvider
from benchmarks.kit.speaker import all_ask, make_speaker, speak
from eyrie import __version__

AT_ONCE = 200
_IN_FLIGHT = 8
_WARM_UP_SHARE = 0.4
_SAMPLE_SECONDS = 1.0
_PATIENCE_SECONDS = 300.0
_PIECES, _PAUSE_SECONDS = 10, 0.05


@dataclass
class Work:
    """What was done, and what went wrong."""

    runs: int = 0
    errors: list[str] = field(default_factory=list)
    sizes: list[tuple[float, float]] = field(default_factory=list)
    """Minutes since the beginning, and bytes."""


async def measure(report: Report, *, minutes: float) -> None:
    """All of it."""
    report.ran_with({"eyrie": __version__})
    settings = {**UNREACHED, "EYRIE_RUNS__WORKSPACE_CONCURRENCY": str(AT_ONCE), "EYRIE_RUNS__WORKER_CONCURRENCY": str(AT_ONCE)}
    with data_directory() as data_dir:
        async with SlowProvider(_PIECES, _PAUSE_SECONDS) as provider, eyrie_up(data_dir, settings) as server, api_of(server) as api:
            await make_speaker(api, provider)
            await _at_once(report, api, provider)
            await _soak(report, server, api, minutes)


async def _at_once(report: Report, api: Api, provider: SlowProvider) -> None:
    """As many runs as that, all of them talking to the model before any may end."""
    say(f"{AT_ONCE} runs at once.")
    began = time.perf_counter()
    ids = await all_ask(api, provider, AT_ONCE)
    all_asked = time.perf_counter() - began
    provider.go.set()
    statuses = [await _ended(api, run_id) for run_id in ids]
    report.add(f"{AT_ONCE} runs at once: not succeeded", [sum(status != "succeeded" for status in statuses)], "", bar=0)
    report.add(f"{AT_ONCE} runs at once: all in their model step after", [all_asked], "s")
    report.add(f"{AT_ONCE} runs at once: all ended after", [time.perf_counter() - began], "s")


async def _ended(api: Api, run_id: str) -> str:
    async with asyncio.timeout(_PATIENCE_SECONDS):
        while True:
            status = str((await api.get(f"/api/v1/runs/{run_id}"))["status"])
            if status in {"succeeded", "failed", "cancelled"}:
                return status
            await asyncio.sleep(0.1)


async def _soak(report: Report, server: EyrieServer, api: Api, minutes: float) -> None:
    say(f"{_IN_FLIGHT} runs in flight, each followed to its end, for {minutes:g} min.")
    work, until = Work(), time.monotonic() + minutes * 60
    used = cpu_seconds(server.pid)
    sampling = asyncio.create_task(_sample(server, work))
    async with aiohttp.ClientSession() as session:
        await asyncio.gather(*(_go_on(session, server.url, api, work, until) for _ in range(_IN_FLIGHT)))
    sampling.cancel()
    used = cpu_seconds(server.pid) - used
    after = [(at, size) for at, size in work.sizes if at >= minutes * _WARM_UP_SHARE]
    report.add("growth of memory after warm-up", [slope(after) / 1e6], "MB/min", bar=1)
    report.add("memory at the end", [work.sizes[-1][1] / 1e6], "MB")
    report.add("errors", [len(work.errors)], "", bar=0)
    report.add("runs", [work.runs], "")
    report.add("CPU of the server, with PostgreSQL", [used / (minutes * 60)], "cores")
    report.note(f"{minutes:g} min, the first {_WARM_UP_SHARE:.0%} of them warm-up; a least-squares line through a sample a second.")
    for error in work.errors[:5]:
        report.note(error)


async def _sample(server: EyrieServer, work: Work) -> None:
    began = time.monotonic()
    while True:
        work.sizes.append(((time.monotonic() - began) / 60, float(resident_bytes(server.processes()))))
        await asyncio.sleep(_SAMPLE_SECONDS)


async def _go_on(session: aiohttp.ClientSession, url: str, api: Api, work: Work, until: float) -> None:
    """Start a run, follow it to its end, look at lists; again and again."""
    while time.monotonic() < until:
        try:
            run_id = await speak(api)
            async with session.get(f"{url}/api/v1/runs/{run_id}/stream", headers=authorized()) as stream:
                text = await stream.text()
            if "event: run.completed" not in text:
                work.errors.append(f"run {run_id}: its stream ended without its end")
            await api.get("/api/v1/runs?limit=20")
            await api.get(f"/api/v1/runs/{run_id}/events")
        except (aiohttp.ClientError, RuntimeError, TimeoutError) as error:
            work.errors.append(repr(error))
        work.runs += 1


def slope(points: Sequence[tuple[float, float]]) -> float:
    """Of the line that fits the points best: how much y grows per x."""
    mean_x, mean_y = sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / spread if spread else 0.0


def main() -> None:
    """Read the options, measure, print."""
    options = parser(__doc__ or "")
    options.add_argument("--minutes", type=float, default=2, help="how long")
    chosen = options.parse_args()
    asyncio.run(run(Report("soak"), lambda report: measure(report, minutes=chosen.minutes), as_json=chosen.json))


if __name__ == "__main__":
    main()
