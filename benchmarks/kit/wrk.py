"""Load by `wrk`: as many requests as a server answers on so many connections."""

import asyncio
import re
import shutil
import tempfile
from asyncio.subprocess import PIPE
from collections.abc import Mapping
from dataclasses import dataclass

_REQUESTS = re.compile(r"(\d+) requests in ([\d.]+)s")
_SOCKET_ERRORS = re.compile(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)")
_OTHER = re.compile(r"Non-2xx or 3xx responses: (\d+)")


@dataclass(frozen=True)
class Load:
    """What one load came to. `failed` counts errors of connections and replies that are no success."""

    requests: int
    seconds: float
    failed: int


async def load(url: str, body: str, headers: Mapping[str, str], *, connections: int, seconds: int) -> Load:
    """POST `body` again and again. Raises RuntimeError when `wrk` is missing or fails."""
    program = shutil.which("wrk")
    if program is None:
        raise RuntimeError("wrk is missing: install it (`apt-get install wrk`)")
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(_script(body, headers))
        script.flush()
        command = [program, "-t", "1", "-c", str(connections), "-d", f"{seconds}s", "--timeout", "30s", "-s", script.name, url]
        process = await asyncio.create_subprocess_exec(*command, stdout=PIPE)
        said = (await process.communicate())[0].decode()
    if process.returncode != 0:
        raise RuntimeError(f"wrk ended with {process.returncode}: {said}")
    return read(said)


def read(said: str) -> Load:
    """What `wrk` printed. Raises RuntimeError when that is something else."""
    done = _REQUESTS.search(said)
    if done is None:
        raise RuntimeError(f"wrk did not say how many requests it made: {said}")
    errors, other = _SOCKET_ERRORS.search(said), _OTHER.search(said)
    failed = (sum(map(int, errors.groups())) if errors else 0) + (int(other[1]) if other else 0)
    return Load(int(done[1]), float(done[2]), failed)


def _script(body: str, headers: Mapping[str, str]) -> str:
    lines = [f'wrk.headers["{name}"] = "{value}"' for name, value in {"Content-Type": "application/json", **headers}.items()]
    return "\n".join(['wrk.method = "POST"', f"wrk.body = [==[{body}]==]", *lines])
