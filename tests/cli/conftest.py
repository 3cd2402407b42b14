"""A running `eyrie up`, and commands in this process that talk to it."""

import io
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from eyrie.cli.document import Document, Json
from eyrie.cli.main import run
from tests.cli.processes import Started, environment, started
from tests.ports import free_port


@dataclass(frozen=True)
class Up:
    """An `eyrie up` on a data directory of its own."""

    running: Started
    variables: dict[str, str]
    data_dir: Path
    url: str


@dataclass(frozen=True)
class Outcome:
    """What a command came to."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Json:
        """What it printed with --json."""
        value: Json = json.loads(self.out)
        return value


Cli = Callable[..., Outcome]


@pytest.fixture(scope="session")
def up() -> Iterator[Up]:
    folder = Path(tempfile.mkdtemp(prefix="eyrie-cli-"))
    folder.chmod(0o711 if os.getuid() == 0 else 0o700)
    port = free_port()
    variables = environment(folder / "data", EYRIE_PORT=str(port))
    with started(["up"], variables, "Eyrie is ready", folder / "log") as running:
        yield Up(running, variables, folder / "data", f"http://127.0.0.1:{port}")
    shutil.rmtree(folder)


@pytest.fixture
def cli(up: Up, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Cli:
    """Runs a command in this process, with the configuration of a newcomer: none but the data directory."""
    for name, value in up.variables.items():
        if name.startswith("EYRIE_"):
            monkeypatch.setenv(name, value)

    def call(*arguments: str, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capfd.readouterr()
        code = run(list(arguments))
        written = capfd.readouterr()
        return Outcome(code, written.out, written.err)

    return call


def fields(outcome: Outcome) -> Document:
    """The object that a command printed with --json."""
    return Document.of(outcome.json)
