"""How soon a model's text reaches those who follow its run: many runs at once, many followers each, in a process of their own."""

import asyncio
import json
import sys
from asyncio.subprocess import PIPE, Process

from benchmarks.kit.environments import ROOT
from benchmarks.kit.eyrie_server import UNREACHED, EyrieServer, api_of, eyrie_up
from benchmarks.kit.measure import cpu_seconds, resident_bytes
from benchmarks.kit.report import Report, parser, run, say
from benchmarks.kit.servers import data_directory
from benchmarks.kit.slow_provider import SlowProvider
from benchmarks.kit.speaker import all_ask, make_speaker
from eyrie import __version__

PER_SECOND = 20
_PATIENCE_SECONDS = 60.0


async def measure(report: Report, *, runs: int, readers: int, seconds: int) -> None:
    """All of it."""
    report.ran_with({"eyrie": __version__})
    settings = {**UNREACHED, "EYRIE_RUNS__WORKSPACE_CONCURRENCY": str(runs), "EYRIE_RUNS__WORKER_CONCURRENCY": str(runs)}
    with data_directory() as data_dir:
        async with SlowProvider(PER_SECOND * seconds, 1 / PER_SECOND) as provider, eyrie_up(data_dir, settings) as server:
            async with api_of(server) as api:
                await make_speaker(api, provider)
                run_ids = await all_ask(api, provider, runs)
            before = resident_bytes(server.processes())
            clients = await _clients(server, readers, PER_SECOND * seconds, run_ids)
            connected = await _hear(clients)
            count, weight = connected["connected"], resident_bytes(server.processes())
            say(f"{count:g} clients are connected.")
            used = cpu_seconds(server.pid)
            provider.go.set()
            heard = await _hear(clients, patience=seconds + _PATIENCE_SECONDS)
            used = cpu_seconds(server.pid) - used
            await clients.wait()
    report.add("model → client p95", [heard["p95"] * 1_000], "ms", bar=150)
    for name in ("p50", "p99", "max"):
        report.add(f"model → client {name}", [heard[name] * 1_000], "ms")
    report.add("pieces received", [heard["pieces"]], "")
    report.add("clients with a piece missed or doubled", [heard["out_of_order"]], "", bar=0)
    report.add("clients that did not see the end", [heard["incomplete"]], "", bar=0)
    report.add("memory per client", [(weight - before) / count / 1_000], "kB")
    report.add("CPU of the server, with PostgreSQL", [used / seconds], "cores")
    report.add("CPU of the clients' process", [heard["cpu"] / seconds], "cores")
    report.note(f"{runs} runs with {PER_SECOND} pieces a second each, {readers} clients a run, {seconds} s; delays count from the model.")
    report.note(f"{heard['short']:g} pieces came with the whole answer only: text is not shown twice when it is complete.")


async def _clients(server: EyrieServer, readers: int, pieces: int, run_ids: list[str]) -> Process:
    arguments = [str(server.port), str(readers), str(pieces), *run_ids]
    return await asyncio.create_subprocess_exec(sys.executable, "-m", "benchmarks.kit.sse_clients", *arguments, stdout=PIPE, cwd=ROOT)


async def _hear(process: Process, *, patience: float = _PATIENCE_SECONDS) -> dict[str, float]:
    assert process.stdout is not None
    line = await asyncio.wait_for(process.stdout.readline(), patience)
    if not line:
        raise RuntimeError("the clients ended early; their words are above")
    said: dict[str, float] = json.loads(line)
    return said


def main() -> None:
    """Read the options, measure, print."""
    options = parser(__doc__ or "")
    options.add_argument("--runs", type=int, default=50, help="runs at once")
    options.add_argument("--readers", type=int, default=20, help="clients per run")
    options.add_argument("--seconds", type=int, default=20, help="how long the model speaks")
    chosen = options.parse_args()
    report = Report("stream")
    asyncio.run(
        run(report, lambda made: measure(made, runs=chosen.runs, readers=chosen.readers, seconds=chosen.seconds), as_json=chosen.json)
    )


if __name__ == "__main__":
    main()
