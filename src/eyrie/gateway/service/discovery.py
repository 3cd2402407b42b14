"""Finding model servers on this machine: at their usual ports, and only when somebody asks."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from eyrie.gateway.models import Provider
from eyrie.gateway.presets import Preset
from eyrie.gateway.providers.endpoint import Endpoint
from eyrie.gateway.providers.registry import listed_here
from eyrie.gateway.providers.session import Session


@dataclass(frozen=True)
class Found:
    """A server that answers, and its models; `provider` is what the workspace calls it, if it has it."""

    preset: Preset
    models: tuple[str, ...]
    provider: str | None


async def discover(session: Session, presets: Sequence[Preset], known: Sequence[Provider]) -> list[Found]:
    """Which of the local presets answer at their ports, in the order of the presets."""
    names = {provider.base_url: provider.name for provider in known}
    listed = await asyncio.gather(*(listed_here(Endpoint(one.name, one.dialect, one.base_url), session) for one in presets))
    return [
        Found(preset, tuple(models), names.get(preset.base_url))
        for preset, models in zip(presets, listed, strict=True)
        if models is not None
    ]
