"""How many clients hold a stream open at once over several API processes, and what each of them costs."""

import asyncio
import json
import sys
from asyncio.subprocess import PIPE, Process
from contextlib import AsyncExitStack

import psutil

from benchmarks.kit.environments import ROOT
from benchmarks.kit.eyrie_server import UNREACHED, EyrieServer, api_of
from benchmarks.kit.fleet import SERVER, WORKER, migrate, started
from benchmarks.kit.measure import resident_bytes
from benchmarks.kit.report import Report, parser, run, say
from benchmarks.kit.servers import data_directory, postgres
from benchmarks.kit.slow_provider import SlowProvider
from benchmarks.kit.speaker import all_ask, make_speaker
from eyrie import __version__

_PATIENCE_SECONDS = 300.0
_MOST_PER_CLIENT_PROCESS = 5_000
_RUNS = 20
_PIECES, _PAUSE_SECONDS = 10, 1.0


async def measure(report: Report, *, clients: int, servers: int) -> None:
    """All of it."""
    report.ran_with({"eyrie": __version__})
    each = -(-clients // servers)
    settings = {**UNREACHED, "EYRIE_HTTP__CONNECTIONS": str(each + 100), "EYRIE_RUNS__WORKSPACE_CONCURRENCY": str(_RUNS)}
    async with AsyncExitStack() as stack:
        database = await stack.enter_async_context(postgres())
        shared = {**settings, "EYRIE_DATABASE_URL": database.fresh_url("bench_clients"), "EYRIE_SECRET_KEY": "k" * 32}
        data_dir = stack.enter_context(data_directory())
        await migrate(data_dir, shared)
        apis = [await stack.enter_async_context(started(data_dir, SERVER, shared)) for _ in range(servers)]
        await stack.enter_async_context(started(data_dir, WORKER, shared))
        provider = await stack.enter_async_context(SlowProvider(_PIECES, _PAUSE_SECONDS))
        api = await stack.enter_async_context(api_of(apis[0]))
        await make_speaker(api, provider)
        run_ids = await all_ask(api, provider, _RUNS)
        before = [resident_bytes([psutil.Process(one.pid)]) for one in apis]
        readers = [one for server in apis for one in await connect(server, each, run_ids)]
        connected = [await hear(one) for one in readers]
        after = [resident_bytes([psutil.Process(one.pid)]) for one in apis]
        held = sum(one["connected"] for one in connected)
        say(f"{held:g} clients are connected to {servers} API processes.")
        provider.go.set()
        heard = [await hear(one) for one in readers]
        for one in readers:
            await one.wait()
    report.add("clients connected", [held], "", bar=clients, least=True)
    report.add("API processes", [servers], "")
    report.add("clients per process", [held / servers], "")
    report.add("memory per client", [(sum(after) - sum(before)) / held / 1_000], "kB")
    report.add("memory of an API process, without clients", [sum(before) / servers / 1e6], "MB")
    report.add("memory of an API process, with its clients", [sum(after) / servers / 1e6], "MB")
    report.add("clients with a piece missed or doubled", [sum(one["out_of_order"] for one in heard)], "", bar=0)
    report.add("clients that did not see the end", [sum(one["incomplete"] for one in heard)], "", bar=0)
    report.add("model → client p95", [max(one["p95"] for one in heard) * 1_000], "ms")
    report.note(f"{_RUNS} runs with a piece every {_PAUSE_SECONDS:g} s. A process holds (its memory limit - its own) / memory per client.")


async def connect(server: EyrieServer, clients: int, run_ids: list[str]) -> list[Process]:
    """Processes that hold that many streams open."""
    found = []
    for number in range(-(-clients // _MOST_PER_CLIENT_PROCESS)):
        here = min(_MOST_PER_CLIENT_PROCESS, clients - number * _MOST_PER_CLIENT_PROCESS)
        arguments = [str(server.port), str(-(-here // len(run_ids))), str(_PIECES), *run_ids]
        command = (sys.executable, "-m", "benchmarks.kit.sse_clients", *arguments)
        found.append(await asyncio.create_subprocess_exec(*command, stdout=PIPE, cwd=ROOT))
    return found


async def hear(process: Process) -> dict[str, float]:
    """The next thing that clients say."""
    assert process.stdout is not None
    line = await asyncio.wait_for(process.stdout.readline(), _PATIENCE_SECONDS)
    if not line:
        raise RuntimeError("the clients ended early; their words are above")
    said: dict[str, float] = json.loads(line)
    return said


def main() -> None:
    """Read the options, measure, print."""
    options = parser(__doc__ or "")
    options.add_argument("--clients", type=int, default=10_000, help="clients in all")
    options.add_argument("--servers", type=int, default=3, help="API processes")
    chosen = options.parse_args()
    asyncio.run(run(Report("clients"), lambda made: measure(made, clients=chosen.clients, servers=chosen.servers), as_json=chosen.json))


if __name__ == "__main__":
    main()
