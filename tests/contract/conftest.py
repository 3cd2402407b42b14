"""The official clients, pointed at a running server."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from anthropic import AsyncAnthropic
from openai import AsyncOpenAI

from eyrie.postgres.database import Database
from tests.conftest import Workspace
from tests.edges.conftest import new_key
from tests.edges.serving import Desk, serving


@pytest.fixture
async def desk(db: Database, tmp_path: Path) -> AsyncIterator[Desk]:
    async with serving(db, tmp_path) as opened:
        yield opened


@pytest.fixture
async def key(db: Database, workspace: Workspace) -> str:
    return await new_key(db, workspace)


@pytest.fixture
async def openai_client(desk: Desk, key: str) -> AsyncIterator[AsyncOpenAI]:
    async with AsyncOpenAI(base_url=f"{desk.url}/v1", api_key=key, max_retries=0) as client:
        yield client


@pytest.fixture
async def anthropic_client(desk: Desk, key: str) -> AsyncIterator[AsyncAnthropic]:
    async with AsyncAnthropic(base_url=desk.url, api_key=key, max_retries=0) as client:
        yield client
