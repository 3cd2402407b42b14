"""A worker of the queue in a process of its own: `python -m tests.fakes.job_worker URL FOLDER`.

It has one kind of job, which waits until FOLDER has a file `open`, and one schedule, due every second. Both write who did what to
FOLDER/log. Like the product's worker it gives back the jobs of dead ones. It ends when its standard input does.
"""

import asyncio
import os
import sys
import threading
from pathlib import Path

from eyrie.durable.engine import Engine, EngineSettings, Schedule, Task
from eyrie.durable.service import clear_up
from eyrie.postgres.database import Database, DatabaseUrls

LOOK_SECONDS = 0.05
SILENT_SECONDS = 1.0


async def work(url: str, folder: Path) -> None:
    """Work until somebody ends the process."""

    def note(what: str) -> None:
        with (folder / "log").open("a") as log:
            log.write(f"{os.getpid()} {what}\n")

    async def hold(name: str) -> None:
        note(f"begun {name}")
        while True:
            if (folder / "open").exists():
                break
            await asyncio.sleep(LOOK_SECONDS)
        note(f"done {name}")

    async def tick() -> None:
        note("tick")

    settings = EngineSettings(poll_seconds=0.1, heartbeat_seconds=0.2, silent_seconds=SILENT_SECONDS)
    engine = Engine(url, [Task("test.hold", hold)], [Schedule("test.tick", tick, "* * * * * *")], settings)
    async with Database(DatabaseUrls(url, url, url), app_connections=1, system_connections=1) as database, engine, engine.working():
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        while True:
            async with database.system() as tx:
                await clear_up(tx, silent_seconds=SILENT_SECONDS)
            await asyncio.sleep(LOOK_SECONDS)


def leash() -> None:
    """End with whoever started us."""
    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    threading.Thread(target=leash, daemon=True).start()
    asyncio.run(work(sys.argv[1], Path(sys.argv[2])))
