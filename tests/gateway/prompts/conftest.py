"""An application that has prompts."""

from collections.abc import AsyncIterator

import pytest

from eyrie.gateway.prompts.endpoints import router
from eyrie.postgres.database import Database
from tests.callers import Callers, callers_of


@pytest.fixture
async def callers(db: Database) -> AsyncIterator[Callers]:
    async with callers_of(db, [router]) as made:
        yield made
