"""An agent that is asked as a model, while its run waits: the stream stays alive."""

import asyncio
import json
from pathlib import Path

import pytest
from pydantic import SecretStr
from starlette.types import Message

from eyrie.features.all import COMPONENTS
from eyrie.identity.actor import Role
from eyrie.kit.sse import HEARTBEAT
from eyrie.postgres.database import Database
from eyrie.settings import HttpSettings, Settings
from tests.api.cases.agents import new_agent
from tests.api.conftest import NO_LIMITS
from tests.api.world import World, new_person
from tests.app import app_on
from tests.conftest import NewWorkspace
from tests.fakes.worker import SECRET


@pytest.mark.parametrize("path", ["/v1/chat/completions", "/v1/messages"])
async def test_stream_of_an_agent_that_says_nothing_has_heartbeats(
    db: Database, tmp_path: Path, new_workspace: NewWorkspace, path: str
) -> None:
    http = HttpSettings(stream_heartbeat_seconds=0.05)
    settings = Settings(data_dir=tmp_path, limits=NO_LIMITS, secret_key=SecretStr(SECRET.decode()), http=http)
    async with app_on(db, settings, COMPONENTS) as app:  # nobody carries runs here: the answer never comes
        workspace = await new_workspace()
        world = World(app, db, workspace, await new_person(app, db, workspace, Role.OWNER))
        name = (await new_agent(world, published=1))["name"]
        key = await world.made("/api/v1/keys", {"name": "Chat", "role": "member"})
        question = {"model": f"agent/{name}", "messages": [{"role": "user", "content": "Hi"}], "stream": True, "max_tokens": 100}
        headers = [(b"authorization", f"Bearer {key['secret']}".encode()), (b"host", b"localhost")]
        scope = {"type": "http", "method": "POST", "path": path, "headers": headers, "query_string": b"", "client": ("127.0.0.1", 5)}
        body, said, left = json.dumps(question).encode(), bytearray(), asyncio.Event()
        asked = False

        async def receive() -> Message:
            nonlocal asked
            if asked:
                await left.wait()
                return {"type": "http.disconnect"}
            asked = True
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Message) -> None:
            said.extend(message.get("body", b""))
            if said.count(HEARTBEAT) == 2:
                left.set()

        async with asyncio.timeout(4):
            await app(scope, receive, send)
        await world.owner.client.aclose()

    assert said.count(HEARTBEAT) >= 2
