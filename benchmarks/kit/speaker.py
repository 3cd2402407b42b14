"""An agent that only speaks, with the slow model behind it."""

import asyncio

from benchmarks.kit.eyrie_server import Api
from benchmarks.kit.slow_provider import MODEL, SlowProvider

_PATIENCE_SECONDS = 300.0


async def make_speaker(api: Api, provider: SlowProvider) -> None:
    """Make it."""
    made = await api.post("/api/v1/providers", {"name": "slow", "dialect": "openai", "base_url": provider.url, "secret": "none"})
    await api.post("/api/v1/models", {"provider_id": made["id"], "provider_model": MODEL, "is_default": True})
    agent = await api.post("/api/v1/agents", {"name": "speaker", "definition": {"instructions": "Speak."}})
    await api.post(f"/api/v1/agents/{agent['id']}/publish", {"version": 1})


async def speak(api: Api) -> str:
    """Start a run of it."""
    return str((await api.post("/api/v1/runs", {"agent": "speaker", "input": "Speak for a while."}))["id"])


async def all_ask(api: Api, provider: SlowProvider, runs: int) -> list[str]:
    """Start so many runs, and return when the model has been asked by all of them; it holds its answers until `provider.go`."""
    run_ids = [await speak(api) for _ in range(runs)]
    async with asyncio.timeout(_PATIENCE_SECONDS):
        for _ in run_ids:
            await provider.asked.acquire()
    return run_ids
