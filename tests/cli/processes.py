"""The `eyrie` program as a process of its own."""

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.databases import ROOT

START_SECONDS = 60
PROGRAM = (sys.executable, "-c", "from eyrie.cli.main import main; main()")


def environment(data_dir: Path, **variables: str) -> dict[str, str]:
    """The variables of such a process: none of Eyrie's but the given ones, and no limits on requests."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("EYRIE_")}
    unlimited = {
        f"EYRIE_LIMITS__{name}": "0"
        for name in (
            "STARTS_PER_MINUTE",
            "STARTS_PER_HOUR",
            "SESSION_STARTS_PER_HOUR",
            "WORKSPACE_STARTS_PER_HOUR",
            "READS_PER_MINUTE",
            "WRITES_PER_MINUTE",
            "ATTEMPTS_PER_MINUTE",
        )
    }
    return {**kept, **unlimited, "EYRIE_DATA_DIR": str(data_dir), **variables}


@dataclass
class Started:
    """A process that said that it is ready, or ended."""

    process: subprocess.Popen[str]
    lines: list[str] = field(default_factory=list)

    @property
    def said(self) -> str:
        """What it has written to stdout so far."""
        return "\n".join(self.lines)

    def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Send a signal, and wait for the end; the exit code."""
        self.process.send_signal(number)
        return self.process.wait(START_SECONDS)


def run_eyrie(arguments: list[str], variables: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    return subprocess.run(
        [*PROGRAM, *arguments],
        env=dict(variables),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=START_SECONDS,
        check=False,
    )


@contextmanager
def started(arguments: list[str], variables: Mapping[str, str], ready: str, log: Path) -> Iterator[Started]:
    """A process, from the moment in which it wrote a line that `ready` (a pattern) fits; stopped at the end of the block."""
    with log.open("w") as errors:
        process = subprocess.Popen(
            [*PROGRAM, *arguments],
            env=dict(variables),
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )
    running, is_ready = Started(process), threading.Event()

    def read() -> None:
        assert process.stdout is not None
        for line in process.stdout:
            running.lines.append(line.rstrip("\n"))
            if re.search(ready, line):
                is_ready.set()
        is_ready.set()

    reading = threading.Thread(target=read)
    reading.start()
    try:
        assert is_ready.wait(START_SECONDS), "it did not get ready in time"
        assert re.search(ready, running.said), log.read_text()[-2000:]
        yield running
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        process.wait(START_SECONDS)
        reading.join(START_SECONDS)
        assert process.stdout is not None
        process.stdout.close()
