"""What a run costs, beside LangGraph and Agno on the same PostgreSQL; how many run at once; how soon a quiet workspace's run starts."""

import asyncio
import sys
import time
from collections.abc import Callable
from importlib.metadata import version

from benchmarks.kit.carrying import Scripted, request, started, urls_of, working, workspace
from benchmarks.kit.contest import Contestant, Lap, lap
from benchmarks.kit.environments import REFERENCE, environment
from benchmarks.kit.measure import percentile
from benchmarks.kit.report import Report, parser, run, say
from benchmarks.kit.servers import Postgres, postgres
from eyrie import __version__
from eyrie.postgres.database import Database
from eyrie.runs.start import start
from tests.fakes.worker import Rig

REFERENCES = ("langgraph", "agno")
COMPARED_IN_FLIGHT = 8
BUSY_IN_FLIGHT = 50
LINE = 10_000
QUIET_STARTS = 100
QUIET_PAUSE_SECONDS = 0.1
LINE_MODEL_SECONDS = 1.0
_BATCH = 250


async def compare(report: Report, server: Postgres, *, rounds: int, runs: int) -> None:
    """CPU per run of Eyrie and of both references, in turns."""
    makers: dict[str, Callable[[], Contestant]] = {"eyrie": lambda: eyrie(server)}
    makers |= {name: _reference(server, name) for name in REFERENCES}
    laps: dict[str, list[Lap]] = {name: [] for name in makers}
    for number in range(rounds):
        for name, make in makers.items():
            one = await lap(make(), server.pid, runs=runs, in_flight=COMPARED_IN_FLIGHT)
            laps[name].append(one)
            say(f"round {number + 1}: {name} {one.program_ms:.2f} + {one.postgres_ms:.2f} ms a run, {one.per_second:.0f} runs/s")
    for name, taken in laps.items():
        report.add(f"{name}: CPU of the process", [one.program_ms for one in taken], "ms/run")
        report.add(f"{name}: CPU of PostgreSQL", [one.postgres_ms for one in taken], "ms/run")
        report.add(f"{name}: CPU of both", [one.total_ms for one in taken], "ms/run")
    for name in REFERENCES:
        ratios = [ours.total_ms / theirs.total_ms for ours, theirs in zip(laps["eyrie"], laps[name], strict=True)]
        report.add(f"eyrie ÷ {name}: CPU of both", ratios, "of theirs", bar=1.0)
    report.note("Eyrie records every step, its content encrypted, under row security, through its queue; the references record less.")


def eyrie(server: Postgres) -> Contestant:
    """Our side."""
    return Contestant("eyrie", [sys.executable, "-m", "benchmarks.kit.eyrie_runs", server.data_dir], {})


def _reference(server: Postgres, name: str) -> Callable[[], Contestant]:
    python = environment(name)
    return lambda: Contestant(name, [python, "-W", "ignore", "-m", f"benchmarks.reference.{name}_runs"], server.fresh(f"bench_{name}"))


async def throughput(report: Report, server: Postgres, *, rounds: int, runs: int) -> None:
    """Runs per second with many in flight, in one process."""
    laps = [await lap(eyrie(server), server.pid, runs=runs, in_flight=BUSY_IN_FLIGHT) for _ in range(rounds)]
    report.add(f"eyrie: runs with {BUSY_IN_FLIGHT} in flight", [one.per_second for one in laps], "runs/s")


async def fairness(report: Report, server: Postgres) -> None:
    """How long a quiet workspace's run waits for its first step while another workspace has a long line."""
    async with Database(urls_of(server.data_dir)) as database:
        noisy, quiet = await workspace(database, Scripted(LINE_MODEL_SECONDS)), await workspace(database, Scripted())
        say(f"Putting {LINE} runs in line.")
        await _line_up(noisy)
        quiet.deps = noisy.deps  # one worker carries both
        async with working(noisy):
            await asyncio.sleep(2 * LINE_MODEL_SECONDS)
            waits = [await _wait_for_first_step(quiet) for _ in range(QUIET_STARTS)]
            async with database.system() as tx:
                left = await tx.value(int, "SELECT count(*) FROM runs WHERE status = 'queued' AND NOT admitted")
    report.add(f"start latency p95 beside {LINE} queued", [percentile(waits, 95) * 1_000], "ms", bar=100)
    report.add(f"start latency p50 beside {LINE} queued", [percentile(waits, 50) * 1_000], "ms")
    report.note(f"Each model step of the noisy workspace took {LINE_MODEL_SECONDS:g} s; {left} of its runs still waited at the end.")


async def _line_up(rig: Rig) -> None:
    for _ in range(LINE // _BATCH):
        async with rig.db.tenant(rig.actor.workspace_id) as tx:
            for _ in range(_BATCH):
                await start(tx, rig.control, rig.actor, request(rig))


async def _wait_for_first_step(rig: Rig) -> float:
    await asyncio.sleep(QUIET_PAUSE_SECONDS)
    began = time.perf_counter()
    async with started(rig) as watch:
        await watch.began.wait()
        return time.perf_counter() - began


async def measure(report: Report, *, rounds: int, runs: int) -> None:
    """All of it."""
    async with postgres() as server:
        pinned = {name: (REFERENCE / f"{name}.txt").read_text().split()[0] for name in REFERENCES}
        report.ran_with({"eyrie": __version__, "psycopg": version("psycopg"), "postgresql": server.version(), **pinned})
        await compare(report, server, rounds=rounds, runs=runs)
        await throughput(report, server, rounds=rounds, runs=2 * runs)
        await fairness(report, server)


def main() -> None:
    """Read the options, measure, print."""
    options = parser(__doc__ or "")
    options.add_argument("--runs", type=int, default=300, help="runs per round and program")
    chosen = options.parse_args()
    asyncio.run(run(Report("runs"), lambda report: measure(report, rounds=chosen.rounds, runs=chosen.runs), as_json=chosen.json))


if __name__ == "__main__":
    main()
