"""A workspace of one test on a running server: its people, its models, and their browsers."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

from httpx import AsyncClient, Cookies
from playwright.async_api import Browser, FilePayload, Page, StorageState

from tests.docs.server import Place
from tests.e2e.watch import Watch
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_server import API_KEY, Script

AGENTS_OF_A_WORKSPACE = 2
READY_SECONDS = 20
Theme = Literal["light", "dark"]
Role = Literal["viewer", "member", "admin", "owner"]


@dataclass(frozen=True)
class Person:
    """Somebody who is signed in."""

    name: str
    cookies: Cookies


@dataclass(frozen=True)
class Look:
    """How somebody looks at a page."""

    width: int = 1440
    height: int = 900
    theme: Theme = "light"


DESKTOP = Look()


@dataclass(frozen=True)
class Workplace:
    """A fresh workspace; `api` acts in it as its owner."""

    place: Place
    browser: Browser
    owner: Person
    id: str
    slug: str
    api: AsyncClient
    stack: AsyncExitStack
    watch: Watch = field(default_factory=Watch)

    async def open(self, address: str, *, by: Person | None = None, look: Look = DESKTOP) -> Page:
        """A page of a browser of its own, in which `by` (else the owner) is signed in."""
        page = await self.new_page(by or self.owner, look)
        await page.goto(address)
        return page

    async def new_page(self, by: Person | None, look: Look = DESKTOP) -> Page:
        """An empty page of a browser of its own; nobody is signed in there when `by` is None."""
        chosen: StorageState = {"origins": [{"origin": self.place.url, "localStorage": [{"name": "eyrie.workspace", "value": self.id}]}]}
        context = await self.browser.new_context(
            base_url=self.place.url,
            viewport={"width": look.width, "height": look.height},
            color_scheme=look.theme,
            reduced_motion="reduce",
            locale="en-US",
            storage_state=chosen if by else None,
        )
        self.stack.push_async_callback(context.close)
        context.set_default_timeout(40_000)
        if by:
            await context.add_cookies([{"name": name, "value": value, "url": self.place.url} for name, value in by.cookies.items()])
        await self.watch.begin(context)
        return await context.new_page()

    async def invite(self, name: str, role: Role) -> str:
        """A new member; the token of their one-time link."""
        made = await self.post("/members", {"email": f"{name}.{self.slug}@example.com", "name": name, "role": role})
        return str(made["link_token"])

    async def person(self, name: str, role: Role = "member") -> Person:
        """A new member who is signed in."""
        return await signed_in(self.place, name, await self.invite(name, role))

    async def id_of(self, name: str) -> str:
        """The id of a member."""
        members = (await self.get("/members"))["items"]
        return next(str(member["id"]) for member in members if member["name"] == name)

    async def model(self, script: Script) -> FakeOpenAI:
        """A provider that answers by `script`, connected; its model is the default of the workspace."""
        fake = await self.stack.enter_async_context(FakeOpenAI(script))
        provider = await self.post("/providers", {"name": "scripted", "dialect": "openai", "base_url": fake.url, "secret": API_KEY})
        await self.post("/models", {"provider_id": provider["id"], "provider_model": "fake-1", "is_default": True})
        return fake

    async def agent(self, name: str, **definition: Any) -> str:
        """A published agent; its id."""
        made = await self.post("/agents", {"name": name, "description": f"What {name} is for.", "definition": definition})
        await self.post(f"/agents/{made['id']}/publish", {"version": 1})
        return str(made["id"])

    async def post(self, address: str, body: object = None) -> Any:
        """What the server answers to a POST that must succeed."""
        reply = await self.api.post(address, json=body)
        assert reply.is_success, reply.text
        return reply.json() if reply.content else None

    async def get(self, address: str, **query: str) -> Any:
        """What the server answers to a GET that must succeed."""
        reply = await self.api.get(address, params=query)
        assert reply.is_success, reply.text
        return reply.json()


def text_file(name: str, text: str) -> FilePayload:
    """A file as somebody picks it in a browser."""
    return {"name": name, "mimeType": "text/plain", "buffer": text.encode()}


async def signed_in(place: Place, name: str, token: str) -> Person:
    """The person that the token of a one-time link is for."""
    async with AsyncClient(base_url=place.url) as client:
        reply = await client.post("/api/v1/login/link", json={"token": token})
        reply.raise_for_status()
        return Person(name, Cookies(client.cookies))


@asynccontextmanager
async def workplace(place: Place, browser: Browser, owner: Person, slug: str) -> AsyncIterator[Workplace]:
    """A new workspace with the agents that come with Eyrie, for as long as the block lasts."""
    async with AsyncExitStack() as stack:
        api = await stack.enter_async_context(AsyncClient(base_url=f"{place.url}/api/v1", timeout=20))
        api.cookies = owner.cookies
        api.headers["Origin"] = place.url  # as a browser
        made = await api.post("/workspaces", json={"name": f"Workspace {slug}", "slug": slug})
        assert made.is_success, made.text
        api.headers["X-Eyrie-Workspace"] = made.json()["id"]
        async with asyncio.timeout(READY_SECONDS):
            while len((await api.get("/agents")).json()["items"]) < AGENTS_OF_A_WORKSPACE:  # noqa: ASYNC110 - a worker makes them
                await asyncio.sleep(0.02)
        yield Workplace(place, browser, owner, made.json()["id"], slug, api, stack)
