"""What a question means: asked of an embedding model, governed like every call."""

import asyncio
from dataclasses import dataclass

import structlog

from eyrie.gateway.calls.call import Grant
from eyrie.gateway.calls.context import Asked, Attribution, Terms
from eyrie.gateway.calls.gateway import Gateway
from eyrie.gateway.providers.embeddings import Embedded, embed
from eyrie.gateway.providers.session import Session
from eyrie.kit.problems import AppError

log = structlog.get_logger(__name__)

PATIENCE_SECONDS = 5.0
"""A call waits no longer to learn what it means."""


@dataclass(frozen=True)
class Meanings:
    """Asks embedding models."""

    gateway: Gateway
    session: Session

    async def of(self, who: Attribution, terms: Terms, model: str, text: str) -> tuple[float, ...] | None:
        """The meaning of a text; None when it can't be had: the call then goes on without."""
        by = asyncio.get_running_loop().time() + PATIENCE_SECONDS
        deadline = by if terms.deadline is None else min(by, terms.deadline)
        asked = Asked(model=model, input_bytes=len(text.encode(errors="replace")), max_output_tokens=1, text=str, streams=False)
        try:
            async with asyncio.timeout_at(deadline):
                with await self.gateway.open(who, Terms(terms.local_only, deadline=deadline), asked, _Opener(self.session, text)) as call:
                    call.settle(call.answer.usage)
                    return call.answer.vector
        except (AppError, TimeoutError) as error:
            log.warning("a question was not compared by meaning", model=model, cause=str(error))
            return None


@dataclass(frozen=True)
class _Opener:
    session: Session
    text: str

    async def __call__(self, grant: Grant) -> Embedded:
        deployment = grant.deployment
        return await embed(deployment.endpoint, self.session, deployment.provider_model, self.text)
