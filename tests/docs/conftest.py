"""The server that the examples of the documentation talk to."""

import asyncio
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.server import Owner, free_place, running, sign_in


@pytest.fixture(scope="session")
def owner() -> Iterator[Owner]:
    """One `eyrie up` for all pages of this test process, and the person who started it."""
    folder = Path(tempfile.mkdtemp(prefix="eyrie-docs-"))
    folder.chmod(0o711)  # the database's account passes through
    place = free_place(folder / "data")
    with running(place) as started:
        yield asyncio.run(sign_in(place, started))
    shutil.rmtree(folder)
