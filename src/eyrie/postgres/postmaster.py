"""The server's main process: found, started, watched and stopped by its process id."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from eyrie.postgres.account import Account
from eyrie.postgres.binaries import Binaries
from eyrie.postgres.layout import Layout

POLL_SECONDS = 0.02


@dataclass(frozen=True)
class PidFile:
    """What `postmaster.pid` says: process, port and state (starting, ready, stopping)."""

    pid: int
    port: int
    state: str


def read_pid_file(cluster: Path) -> PidFile | None:
    """The server's own note about itself; None when there is none, or it is still being written."""
    try:
        lines = (cluster / "postmaster.pid").read_text().splitlines()
        return PidFile(abs(int(lines[0])), int(lines[3]), lines[7].strip() if len(lines) > 7 else "starting")
    except (FileNotFoundError, IndexError, ValueError):
        return None


def processes_of(cluster: Path) -> list[int]:
    """Processes that work in the cluster: every process of PostgreSQL has it as working directory.

    On systems without /proc: only the one named in `postmaster.pid`, if its command line names the cluster.
    """
    if not sys.platform.startswith("linux"):
        noted = read_pid_file(cluster)
        return [noted.pid] if noted is not None and str(cluster) in _command_line(noted.pid) else []
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            at = (entry / "cwd").readlink()
        except OSError:  # ended meanwhile, a zombie, or another user's
            continue
        if at == cluster:
            found.append(int(entry.name))
    return found


def is_postmaster(pid: int, cluster: Path) -> bool:
    """True when `pid` is alive and serves `cluster`; process ids are reused, so being alive is not enough."""
    if not sys.platform.startswith("linux"):
        return str(cluster) in _command_line(pid)
    try:
        return Path(f"/proc/{pid}/cwd").readlink() == cluster
    except OSError:
        return False


@dataclass
class Postmaster:
    """A running server: our child, or one that an earlier Eyrie left behind."""

    pid: int
    port: int
    cluster: Path
    child: "subprocess.Popen[bytes] | None" = None

    @classmethod
    def launch(cls, layout: Layout, binaries: Binaries, account: Account | None, port: int) -> Self:
        """Start the server in its own session, so that Ctrl-C in our terminal is not its own."""
        command = [binaries.program("postgres"), "-D", str(layout.cluster), "-p", str(port)]
        command += ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="]
        with layout.start_log.open("wb") as log:
            child = subprocess.Popen(  # noqa: S603 - a program of ours with arguments of ours
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                start_new_session=True,
                umask=0o077,
                user=None if account is None else account.uid,
                group=None if account is None else account.gid,
                extra_groups=None if account is None else [],
            )
        return cls(child.pid, port, layout.cluster, child)

    def alive(self) -> bool:
        """False as soon as the process has ended."""
        if self.child is not None:
            return self.child.poll() is None
        return is_postmaster(self.pid, self.cluster)

    async def stop(self, *, fast_seconds: float = 30.0) -> None:
        """End the server: a fast stop (roll back, checkpoint), then one without a checkpoint, then a kill."""
        for how, seconds in ((signal.SIGINT, fast_seconds), (signal.SIGQUIT, 5.0), (signal.SIGKILL, 5.0)):
            if not self.alive():
                break
            os.kill(self.pid, how)
            await self.wait(seconds)
        await gone(self.cluster, 5.0)

    async def wait(self, seconds: float) -> bool:
        """True when the process ended within `seconds`."""
        return await until(lambda: not self.alive(), seconds)


async def gone(cluster: Path, seconds: float) -> bool:
    """True when no process works in the cluster any more, within `seconds`: the last ones outlive the server a little."""
    return await until(lambda: not processes_of(cluster), seconds)


async def until(condition: Callable[[], bool], seconds: float) -> bool:
    """True as soon as `condition` holds, False when it did not within `seconds`."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        await asyncio.sleep(POLL_SECONDS)
    return True


def free_port(preferred: int | None) -> int:
    """`preferred` if nobody listens there, else a port that the system picks."""
    for port in (preferred, 0) if preferred is not None else (0,):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise OSError("no port is free on 127.0.0.1")


def _command_line(pid: int) -> str:
    done = subprocess.run(["/bin/ps", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, timeout=10, check=False)  # noqa: S603 - fixed program
    return done.stdout
