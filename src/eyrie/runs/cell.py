"""The cell: a child process of a worker that is handed claims, and says how carrying them went.

Both speak in lines. To the cell: first a `Welcome`, then claims as JSON, and `drain`. From it: `ready`, `alive` every second,
and after each claim `done`, `failed CAUSE` or `unavailable REASON`.
"""

import asyncio
import contextlib
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self, cast
from uuid import UUID

import structlog
from psycopg import OperationalError
from psycopg_pool import PoolTimeout
from pydantic import TypeAdapter

from eyrie.kit.tasks import end
from eyrie.postgres.database import DatabaseUrls
from eyrie.runs.advance import advance_alone
from eyrie.runs.deps import RunDeps
from eyrie.runs.errors import OwnershipLost
from eyrie.runs.models import Claim
from eyrie.runs.quarantine import CellBroken, CellUnavailable

log = structlog.get_logger(__name__)

START_SECONDS = 60.0
ALIVE_SECONDS = 1.0
SILENCE_SECONDS = 5.0
SILENCES = 3
"""Several short silences instead of a long one: a worker that was suspended finds the clock far ahead of what it has read."""

DRAIN = b"drain"


@dataclass(frozen=True)
class Welcome:
    """What a cell has to know of its worker: the database as it is reached, and in whose name to write."""

    urls: DatabaseUrls
    worker: UUID


WELCOME: TypeAdapter[Welcome] = TypeAdapter(Welcome)
CLAIM: TypeAdapter[Claim] = TypeAdapter(Claim)


async def carry(order: bytes, deps: RunDeps) -> str:
    """Carry the run of a claim in this process, the cell; the word that says how that went."""
    claim = CLAIM.validate_json(order)
    try:
        await advance_alone(claim, deps)
    except OwnershipLost:
        return "done"
    except (OperationalError, PoolTimeout) as error:
        return f"unavailable {type(error).__name__}"
    except Exception as error:  # whatever it was, it was this run: the worker is told, and sets it aside
        log.exception("carrying a run alone failed", run_id=str(claim.run.id))
        return f"failed {type(error).__name__}"
    return "done"


class ChildCell:
    """A child process as a cell. It ends with this process, however that ends."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self._orders = cast("asyncio.StreamWriter", process.stdin)
        self._words = cast("asyncio.StreamReader", process.stdout)
        self._busy = False

    @classmethod
    async def start(cls, command: Sequence[str], welcome: Welcome) -> Self:
        """Start one; it is ready then. Raises CellUnavailable."""
        try:
            # At a terminal the log is in a file of the worker's; what matters of a cell, the worker logs.
            stderr = DEVNULL if sys.stderr.isatty() else None
            process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE, stderr=stderr, start_new_session=True)
        except OSError as error:
            raise CellUnavailable(f"a process to carry a run alone can't be started: {error}") from error
        cell = cls(process)
        try:
            await cell._welcome(WELCOME.dump_json(welcome))
        except (TimeoutError, ConnectionError, CellBroken) as error:
            raise CellUnavailable(f"a process to carry a run alone did not get ready: {error!r}") from error
        finally:
            if not cell.usable:
                await cell.end()
        return cell

    @property
    def usable(self) -> bool:
        """Whether it could carry another run."""
        return not self._busy and self._process.returncode is None and not self._orders.is_closing()

    async def carry(self, claim: Claim, draining: asyncio.Event) -> None:
        """See `quarantine.Cell`."""
        passing = asyncio.create_task(self._pass_on(draining), name="cell: drain")
        self._busy = True
        try:
            await self._order(CLAIM.dump_json(claim))
            while (word := await self._word()) == "alive":
                pass
            self._busy = False
        except ConnectionError as error:
            raise CellBroken(await self._how_it_ended()) from error
        finally:
            await end(passing)
            if self._busy:
                await self.end()
        said, _, rest = word.partition(" ")
        match said:
            case "done":
                return
            case "failed":
                raise CellBroken(rest)
            case _:
                raise CellUnavailable(rest)

    async def end(self) -> None:
        """See `quarantine.Cell`."""
        self._orders.close()
        with contextlib.suppress(ProcessLookupError):  # it has ended by itself
            if self._process.returncode is None:
                os.killpg(self._process.pid, signal.SIGKILL)
        while await self._words.read(65_536):
            continue  # asyncio does not notice the end of a process whose pipe is still full
        await self._process.wait()

    async def _welcome(self, welcome: bytes) -> None:
        self._busy = True
        async with asyncio.timeout(START_SECONDS):
            await self._order(welcome)
            if await self._line() != "ready":
                raise CellBroken("it says something else")
        self._busy = False

    async def _pass_on(self, draining: asyncio.Event) -> None:
        await draining.wait()
        with contextlib.suppress(ConnectionError):  # its end is noticed elsewhere
            await self._order(DRAIN)

    async def _order(self, line: bytes) -> None:
        self._orders.write(line + b"\n")
        await self._orders.drain()

    async def _word(self) -> str:
        for _ in range(SILENCES):
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(SILENCE_SECONDS):
                    return await self._line()
        raise CellBroken(f"gave no sign of life for {SILENCES * SILENCE_SECONDS:g} s")

    async def _line(self) -> str:
        line = await self._words.readline()
        if not line.endswith(b"\n"):
            raise CellBroken(await self._how_it_ended())
        return line.decode().strip()

    async def _how_it_ended(self) -> str:
        status = await self._process.wait()
        return f"was ended by {signal.Signals(-status).name}" if status < 0 else f"ended with status {status}"
