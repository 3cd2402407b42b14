"""The application with all its components, without request limits."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from pydantic import SecretStr

from eyrie.features.all import COMPONENTS
from eyrie.identity.actor import Role
from eyrie.postgres.database import Database
from eyrie.settings import LimitSettings, Settings
from tests.api.world import World, new_person
from tests.app import app_on
from tests.conftest import NewWorkspace
from tests.fakes.worker import SECRET

NO_LIMITS = LimitSettings(**dict.fromkeys(LimitSettings.model_fields, 0))


@pytest.fixture
async def app(db: Database, tmp_path: Path) -> AsyncIterator[FastAPI]:
    settings = Settings(data_dir=tmp_path, limits=NO_LIMITS, secret_key=SecretStr(SECRET.decode()))
    async with app_on(db, settings, COMPONENTS) as made:
        yield made


@pytest.fixture
async def world(app: FastAPI, db: Database, new_workspace: NewWorkspace) -> AsyncIterator[World]:
    workspace = await new_workspace()
    made = World(app, db, workspace, await new_person(app, db, workspace, Role.OWNER))
    yield made
    await made.owner.client.aclose()
