"""How soon `eyrie up` is ready, cold and on an existing data directory; what it weighs when idle; how soon `eyrie --help` answers."""

import asyncio
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.kit.eyrie_server import PROGRAM, eyrie_up
from benchmarks.kit.measure import resident_bytes
from benchmarks.kit.report import Report, parser, run, say
from benchmarks.kit.servers import data_directory
from eyrie import __version__

IDLE_SECONDS = 10.0
_MB = 1_000_000


async def measure(report: Report, *, rounds: int) -> None:
    """All of it."""
    report.ran_with({"eyrie": __version__})
    cold, warm, idle = [], [], []
    for number in range(rounds):
        with data_directory() as data_dir:
            async with eyrie_up(data_dir, {}) as server:
                cold.append(server.ready_seconds)
            async with eyrie_up(data_dir, {}) as server:
                warm.append(server.ready_seconds)
                await asyncio.sleep(IDLE_SECONDS)
                idle.append(resident_bytes(server.processes()) / _MB)
        say(f"round {number + 1}: cold {cold[-1]:.2f} s, warm {warm[-1]:.2f} s, idle {idle[-1]:.0f} MB")
    report.add("exec → ready, existing data directory", warm, "s", bar=5)
    report.add("exec → ready, new data directory", cold, "s")
    report.add("idle memory of all Eyrie processes", idle, "MB", bar=250)
    report.note(f"Idle memory is the sum of RSS {IDLE_SECONDS:g} s after ready, without PostgreSQL.")
    await asyncio.to_thread(_compare_help, report, rounds)


def _compare_help(report: Report, rounds: int) -> None:
    nothing, helped = [], []
    for _ in range(rounds + 1):  # the first one fills the caches
        nothing.append(_seconds([sys.executable, "-c", "pass"]))
        helped.append(_seconds([PROGRAM, "--help"]))
    report.add("python -c pass", nothing[1:], "s")
    report.add("eyrie --help", helped[1:], "s")
    ratios = [ours / theirs for ours, theirs in zip(helped[1:], nothing[1:], strict=True)]
    report.add("eyrie --help ÷ python -c pass", ratios, "of it", bar=6)


def _seconds(command: Sequence[str | Path]) -> float:
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def main() -> None:
    """Read the options, measure, print."""
    options = parser(__doc__ or "")
    options.set_defaults(rounds=5)
    chosen = options.parse_args()
    asyncio.run(run(Report("start"), lambda report: measure(report, rounds=chosen.rounds), as_json=chosen.json))


if __name__ == "__main__":
    main()
