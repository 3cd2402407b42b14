"""How long every reading endpoint takes while requests keep coming at a fixed rate, with a long history of runs stored."""

import asyncio
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

import aiohttp

from benchmarks.kit.eyrie_server import UNREACHED, Api, EyrieServer, api_of, authorized, eyrie_up
from benchmarks.kit.measure import cpu_seconds, percentile
from benchmarks.kit.report import Report, parser, run, say
from benchmarks.kit.servers import data_directory
from benchmarks.kit.stored_runs import store_runs
from eyrie import __version__
from eyrie.postgres.embedded import running_server

PER_SECOND = 100
WARM_UP_SECONDS = 5
_TIMEOUT = aiohttp.ClientTimeout(total=30)
LISTS = (
    "/api/v1/runs",
    "/api/v1/runs?limit=50&status=succeeded",
    "/api/v1/chat/sessions",
    "/api/v1/approvals",
    "/api/v1/agents",
    "/api/v1/agents/deleted",
    "/api/v1/tools",
    "/api/v1/files",
    "/api/v1/models",
    "/api/v1/providers",
    "/api/v1/providers/presets",
    "/api/v1/providers/offers",
    "/api/v1/me",
    "/api/v1/members",
    "/api/v1/projects",
    "/api/v1/keys",
    "/api/v1/audit",
    "/health",
    "/health/ready",
    "/metrics",
)


@dataclass
class Replies:
    """What came back: seconds by endpoint, counted from when each request was due, so that a backlog counts; and refusals."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    failed: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    @property
    def all(self) -> list[float]:
        """Every request's."""
        return [one for taken in self.seconds.values() for one in taken]


async def ask(session: aiohttp.ClientSession, url: str, due: float, replies: Replies, name: str) -> None:
    """One request."""
    async with session.get(url, headers=authorized()) as response:
        await response.read()
    replies.seconds[name].append(time.perf_counter() - due)
    if response.status != 200:
        replies.failed[f"{name}: {response.status}"] += 1


async def load(server: EyrieServer, paths: Sequence[tuple[str, str]], seconds: int) -> Replies:
    """Ask for the paths in turns, at a fixed rate whatever the server does; never waits for a reply before the next request."""
    replies = Replies()
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0), timeout=_TIMEOUT) as session, asyncio.TaskGroup() as group:
        began = time.perf_counter()
        for number in range(seconds * PER_SECOND):
            due = began + number / PER_SECOND
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            name, path = paths[number % len(paths)]
            group.create_task(ask(session, server.url + path, due, replies, name))
    return replies


async def measure(report: Report, *, seconds: int, stored: int) -> None:
    """All of it."""
    report.ran_with({"eyrie": __version__})
    with data_directory() as data_dir:
        async with eyrie_up(data_dir, UNREACHED) as server, api_of(server) as api:
            paths = await _prepare(api, server, stored)
            await load(server, paths, WARM_UP_SECONDS)
            ours, theirs = time.process_time(), cpu_seconds(server.pid)
            replies = await load(server, paths, seconds)
            ours, theirs = time.process_time() - ours, cpu_seconds(server.pid) - theirs
    report.add("p95 of all requests", [percentile(replies.all, 95) * 1_000], "ms", bar=200)
    worst = sorted(((percentile(taken, 95), name) for name, taken in replies.seconds.items()), reverse=True)
    report.add("p95 of the slowest endpoint", [worst[0][0] * 1_000], "ms", bar=200)
    for taken, name in worst:
        report.add(f"p95 {name}", [taken * 1_000], "ms")
    report.add("replies other than 200", [sum(replies.failed.values())], "", bar=0)
    report.add("CPU of the generator", [ours / seconds], "cores")
    report.add("CPU of the server, with PostgreSQL", [theirs / seconds], "cores")
    report.note(f"{PER_SECOND} requests a second for {seconds} s with {stored} runs stored; a time counts from when its request was due.")
    report.note("The stored runs are copies of one: they have its log, but not its content, which is sealed for that run only.")
    for name, count in replies.failed.items():
        report.note(f"{count} times {name}")


async def _prepare(api: Api, server: EyrieServer, stored: int) -> list[tuple[str, str]]:
    """Make one of everything and the history; every path to ask for, with its name."""
    made = await api.post("/api/v1/agents/execute", {"agent": "assistant", "input": "What is 15 % of 80?"})
    agent, run_id = made["agent_id"], str(made["id"])
    me = await api.get("/api/v1/me")
    chat = await api.post("/api/v1/chat/sessions", {"agent": "assistant"})
    database = running_server(server.data_dir)
    if database is None:
        raise RuntimeError("the server has no embedded database")
    say(f"Storing {stored} runs.")
    await asyncio.to_thread(store_runs, database.superuser_url, UUID(run_id), stored)
    single = {
        "/api/v1/workspaces/{id}": f"/api/v1/workspaces/{me['workspace_id']}",
        "/api/v1/runs/{id}": f"/api/v1/runs/{run_id}",
        "/api/v1/runs/{id}/events": f"/api/v1/runs/{run_id}/events",
        "/api/v1/runs/{id}/messages": f"/api/v1/runs/{run_id}/messages",
        "/api/v1/agents/{id}": f"/api/v1/agents/{agent}",
        "/api/v1/agents/{id}/versions": f"/api/v1/agents/{agent}/versions",
        "/api/v1/agents/{id}/versions/1": f"/api/v1/agents/{agent}/versions/1",
        "/api/v1/agents/{id}/export": f"/api/v1/agents/{agent}/export",
        "/api/v1/tools/{name}": "/api/v1/tools/calculator",
        "/api/v1/chat/sessions/{id}": f"/api/v1/chat/sessions/{chat['id']}",
        "/api/v1/chat/sessions/{id}/messages": f"/api/v1/chat/sessions/{chat['id']}/messages",
    }
    return [(path, path) for path in LISTS] + list(single.items())


def main() -> None:
    """Read the options, measure, print."""
    options = parser(__doc__ or "")
    options.add_argument("--seconds", type=int, default=30, help="how long requests come")
    options.add_argument("--stored", type=int, default=100_000, help="runs in the database")
    chosen = options.parse_args()
    report = Report("api")
    asyncio.run(run(report, lambda made: measure(made, seconds=chosen.seconds, stored=chosen.stored), as_json=chosen.json))


if __name__ == "__main__":
    main()
