"""A process that runs an embedded server until SIGTERM, as `eyrie up` does: prints the server's pid and url when ready."""

import asyncio
import signal
import sys
from pathlib import Path

from eyrie.kit.problems import AppError
from eyrie.postgres.embedded import EmbeddedServer
from eyrie.postgres.startup import Patience


async def main(data_dir: Path, orphan_seconds: float) -> int:
    ended = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, ended.set)
    server = EmbeddedServer(data_dir, patience=Patience(orphan=orphan_seconds))
    try:
        async with server:
            sys.stdout.write(f"{server.pid} {server.urls.app}\n")
            sys.stdout.flush()
            await ended.wait()
    except AppError as exc:
        sys.stderr.write(f"{type(exc).__name__}: {exc.detail}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(Path(sys.argv[1]), float(sys.argv[2]))))
