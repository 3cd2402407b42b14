"""What a key may ask of models: which ones, how often, for how many tokens."""

from collections.abc import AsyncIterator
from typing import Any

import anthropic
import httpx
import openai
import pytest
from anthropic import AsyncAnthropic
from openai import AsyncOpenAI

from eyrie.identity.actor import Role
from eyrie.postgres.database import Database
from tests.conftest import Workspace
from tests.edges.conftest import new_key
from tests.edges.serving import Desk
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_server import Turn

HELLO: Any = [{"role": "user", "content": "Hello"}]
USED = 30
"""Tokens that the fake provider reports for an answer: 20 in, 10 out."""


@pytest.fixture
async def owner(desk: Desk, db: Database, workspace: Workspace) -> AsyncIterator[httpx.AsyncClient]:
    secret = await new_key(db, workspace, Role.OWNER)
    async with httpx.AsyncClient(base_url=desk.url, headers={"Authorization": f"Bearer {secret}"}, trust_env=False) as client:
        yield client


async def limited(owner: httpx.AsyncClient, **limits: object) -> dict[str, Any]:
    """A new key with these limits."""
    reply = await owner.post("/api/v1/keys", json={"name": "Shop", "role": "member", **limits})
    assert reply.status_code == 201, reply.text
    made: dict[str, Any] = reply.json()
    return made


def openai_of(desk: Desk, key: dict[str, Any]) -> AsyncOpenAI:
    return AsyncOpenAI(base_url=f"{desk.url}/v1", api_key=key["secret"], max_retries=0)


async def test_a_key_names_only_its_models_in_the_words_of_its_client(desk: Desk, owner: httpx.AsyncClient) -> None:
    key = await limited(owner, models=["small-*", "exact"])
    async with FakeOpenAI(lambda _: Turn(text="Hi")) as server:
        for name in ("small-one", "exact", "exactly", "large"):
            desk.plan.add(name, server)
        async with openai_of(desk, key) as client, AsyncAnthropic(base_url=desk.url, api_key=key["secret"], max_retries=0) as other:
            for name in ("small-one", "exact"):
                await client.chat.completions.create(model=name, messages=HELLO)
            with pytest.raises(openai.PermissionDeniedError) as first:
                await client.chat.completions.create(model="exactly", messages=HELLO)
            with pytest.raises(openai.PermissionDeniedError):
                await client.embeddings.create(model="large", input="Hello")
            with pytest.raises(anthropic.PermissionDeniedError) as second:
                await other.messages.create(model="large", max_tokens=10, messages=HELLO)

    assert (first.value.code, first.value.param) == ("model_not_allowed", "model")
    assert "it may use small-*, exact." in str(first.value)
    assert "may not use 'large'; it may use small-*, exact." in str(second.value)
    assert len(server.requests) == 2


async def test_only_what_a_key_may_name_is_listed(desk: Desk, owner: httpx.AsyncClient) -> None:
    named, other = await limited(owner, models=["off*"]), await limited(owner, models=["m"])
    async with openai_of(desk, named) as client, openai_of(desk, other) as without:
        listed = [one.id for one in (await client.models.list()).data]
        nothing = [one.id for one in (await without.models.list()).data]
        with pytest.raises(openai.NotFoundError):
            await without.models.retrieve("offline")
    reply = await owner.get("/v1/models", headers={"Authorization": f"Bearer {other['secret']}", "anthropic-version": "2023-06-01"})

    assert (listed, nothing) == (["offline"], [])
    assert reply.json() == {"data": [], "has_more": False, "first_id": None, "last_id": None}


async def test_requests_of_a_minute_are_counted(desk: Desk, owner: httpx.AsyncClient) -> None:
    key = await limited(owner, requests_per_minute=2)
    async with FakeOpenAI(lambda _: Turn(text="Hi")) as server, openai_of(desk, key) as client:
        desk.plan.add("m", server)
        for _ in range(2):
            await client.chat.completions.create(model="m", messages=HELLO)
        await client.models.list()  # is no call
        with pytest.raises(openai.RateLimitError) as refused:
            await client.chat.completions.create(model="m", messages=HELLO)

    assert 1 <= int(refused.value.response.headers["retry-after"]) <= 60
    assert "'key-requests' allows 2 requests in 60 seconds" in str(refused.value)
    assert len(server.requests) == 2


@pytest.mark.parametrize("streams", [False, True])
async def test_tokens_of_a_minute_are_counted_by_what_calls_really_used(desk: Desk, owner: httpx.AsyncClient, streams: bool) -> None:
    key = await limited(owner, tokens_per_minute=USED + 1)
    async with FakeOpenAI(lambda _: Turn(text="Hi")) as server, openai_of(desk, key) as client:
        desk.plan.add("m", server)
        for _ in range(2):  # the second call takes more than is left, and is answered
            if streams:
                async for _chunk in await client.chat.completions.create(model="m", messages=HELLO, stream=True):
                    pass
            else:
                await client.chat.completions.create(model="m", messages=HELLO)
        with pytest.raises(openai.RateLimitError) as refused:
            await client.chat.completions.create(model="m", messages=HELLO)

    assert f"'key-tokens' allows {USED + 1} tokens in 60 seconds" in str(refused.value)
    assert 1 <= int(refused.value.response.headers["retry-after"]) <= 60
    assert len(server.requests) == 2


async def test_a_call_that_fails_takes_no_tokens(desk: Desk, owner: httpx.AsyncClient) -> None:
    key = await limited(owner, tokens_per_minute=1)
    answers = iter([Turn.failure(400, "bad field"), Turn(text="Hi")])
    async with FakeOpenAI(lambda _: next(answers)) as server, openai_of(desk, key) as client:
        desk.plan.add("m", server)
        with pytest.raises(openai.BadRequestError):
            await client.chat.completions.create(model="m", messages=HELLO)
        answered = await client.chat.completions.create(model="m", messages=HELLO)

    assert answered.choices[0].message.content == "Hi"


async def test_a_changed_limit_holds_at_once(desk: Desk, owner: httpx.AsyncClient) -> None:
    key = await limited(owner, models=["m"])
    async with FakeOpenAI(lambda _: Turn(text="Hi")) as server, openai_of(desk, key) as client:
        desk.plan.add("m", server)
        await client.chat.completions.create(model="m", messages=HELLO)
        changed = await owner.patch(f"/api/v1/keys/{key['id']}", json={"models": ["n"]}, headers={"If-Match": '"1"'})
        with pytest.raises(openai.PermissionDeniedError):
            await client.chat.completions.create(model="m", messages=HELLO)

    assert changed.json()["models"] == ["n"]
