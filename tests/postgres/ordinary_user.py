"""`python -m tests.postgres.ordinary_user UID DATA_DIR`: become that user, run the server once, print whom it runs as."""

import asyncio
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from eyrie.postgres.embedded import EmbeddedServer


def owner(pid: int) -> int:
    return Path(f"/proc/{pid}").stat().st_uid


async def main(uid: int, data_dir: Path) -> None:
    # Imported first, then changed: the interpreter itself may stand where only root can read. Threads are imported late by asyncio.
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(2))
    os.setgroups([])
    os.setgid(uid)
    os.setuid(uid)
    server = EmbeddedServer(data_dir)
    async with server:
        sys.stdout.write(f"{owner(server.pid)}\n")


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), Path(sys.argv[2])))
