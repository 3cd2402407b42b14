"""The server that browsers talk to: `eyrie up` on a data directory of its own, which tests may stop and start again."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.docs.server import Place, Started, end, free_place, start


@dataclass
class Server:
    """A running server; `login_url` is the link that it printed at its first start."""

    place: Place
    login_url: str
    _started: Started

    def stop(self) -> None:
        """Stop in good order."""
        end(self._started)

    def start(self) -> None:
        """Run again, at the same address."""
        self._started = start(self.place)


@contextmanager
def fresh_server() -> Iterator[Server]:
    """A server for as long as the block lasts."""
    folder = Path(tempfile.mkdtemp(prefix="eyrie-e2e-"))
    folder.chmod(0o711)  # the database's account passes through
    place = free_place(folder / "data")
    started = start(place)
    assert started.login_url is not None
    server = Server(place, started.login_url, started)
    try:
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder)
