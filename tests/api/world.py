"""Two workspaces with people and keys, and the application they call."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from fastapi import FastAPI
from httpx import AsyncClient, Response

from eyrie.identity import tokens
from eyrie.identity.actor import Role
from eyrie.identity.authentication import COOKIE
from eyrie.identity.models import LoginRow
from eyrie.identity.repository import members, people
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database
from tests.app import client_of
from tests.conftest import Workspace


@dataclass(frozen=True)
class Person:
    """Somebody who signed in."""

    id: UUID
    login_id: UUID
    client: AsyncClient


@dataclass(frozen=True)
class World:
    """A workspace and the means to fill it; `owner` makes examples, so that the caller under test is somebody else."""

    app: FastAPI
    database: Database
    workspace: Workspace
    owner: Person

    async def made(self, path: str, body: dict[str, Any] | None = None) -> Any:
        """What a POST of the owner made."""
        reply = await self.owner.client.post(path, json=body or {})
        assert reply.is_success, reply.text
        return reply.json()


async def new_person(app: FastAPI, database: Database, workspace: Workspace, role: Role) -> Person:
    """A new member of `workspace`, signed in."""
    user_id, login_id, token = uuid7(), uuid7(), tokens.new_secret()
    now = datetime.now(UTC)
    async with database.anonymous() as tx:
        await people.ensure_user(tx, user_id, f"{user_id.hex}@example.com", role.value)
        await people.start_login(tx, LoginRow(login_id, now, now + timedelta(days=1), "test"), user_id, tokens.digest(token))
    async with database.tenant(workspace.id) as tx:
        await members.insert(tx, workspace.id, user_id, role)
    headers = {"Cookie": f"{COOKIE}={token}", "Origin": "http://localhost"}
    return Person(user_id, login_id, client_of(app, headers=headers))


@dataclass(frozen=True)
class Example:
    """A request that works in the world it was made for. A `path` value that names nothing else is replaced to find nothing."""

    path: dict[str, str] = field(default_factory=dict)
    query: dict[str, str] = field(default_factory=dict)
    json: Any = None
    version: int | None = None
    content: bytes | None = None
    media_type: str | None = None

    async def send(self, client: AsyncClient, method: str, template: str) -> Response:
        """The reply to it."""
        headers = {"If-Match": f'"{self.version}"'} if self.version is not None else {}
        if self.media_type is not None:
            headers["Content-Type"] = self.media_type
        address = template.format(**self.path)
        return await client.request(method, address, params=self.query, json=self.json, content=self.content, headers=headers)
