"""Every operation below /v1, who may call it, and what answers."""

from collections.abc import Awaitable, Callable
from functools import cache

from eyrie.edges.agents import Agents
from eyrie.edges.anthropic.messages import MessagesQuestion
from eyrie.edges.anthropic.tokens import count_tokens
from eyrie.edges.ask import Ways, ask, attribution, tell
from eyrie.edges.client import client_of
from eyrie.edges.dispatch import Operation, Visit
from eyrie.edges.entry import READS_MODELS, USES_MODELS, Entry
from eyrie.edges.exchange import Fields
from eyrie.edges.key_limits import within_limits
from eyrie.edges.listing import list_models, show_model
from eyrie.edges.openai.chat import ChatQuestion
from eyrie.edges.openai.embeddings import EmbeddingsQuestion
from eyrie.edges.openai.responses import ResponsesQuestion
from eyrie.edges.protocol import Question
from eyrie.edges.reuse import reuse
from eyrie.gateway.cache.responses import ResponseCache
from eyrie.gateway.calls.gateway import Gateway
from eyrie.gateway.protocol import OFFLINE, Usage
from eyrie.gateway.providers.raw import RawClient
from eyrie.gateway.providers.session import Session
from eyrie.gateway.source import Models
from eyrie.identity.call import Identity
from eyrie.identity.limits import RateClass
from eyrie.kit.resources import Resources

AGENT = "agent/"


def entry_of(resources: Resources) -> Callable[[], Entry]:
    """The door, made when the first request comes."""
    return cache(lambda: Entry(resources.get(Identity)))


def operations(resources: Resources, agents: Agents) -> list[Operation]:
    """The operations on `resources`, which need not be complete yet, with `agents` as models."""
    ways = cache(lambda: Ways(resources.get(Gateway), resources.get(RawClient), resources.get(Session), resources.get(ResponseCache)))

    def asking(read: Callable[[Fields], Question]) -> Callable[[Visit], Awaitable[object]]:
        return _asking(resources, read, answered)

    async def answered(visit: Visit, question: Question) -> Usage:
        model = question.asked.model or ""
        if model.startswith(AGENT):
            return await agents.answer(visit, question)
        who = attribution(visit.caller, client_of(visit.exchange, question.fields))
        if model == OFFLINE:
            found = await resources.get(Models).resolve(who, OFFLINE)
            return await tell(visit.exchange, found.model, question, visit.failures)
        off = ways().cache.policies.is_off(who.workspace_id)
        reused = None if off else await reuse(visit, ways(), who, question)
        return await ask(visit.exchange, ways(), who, question, visit.failures) if reused is None else reused

    async def listed(visit: Visit) -> None:
        await list_models(resources, agents, visit)

    async def shown(visit: Visit) -> None:
        await show_model(resources, agents, visit)

    async def counted(visit: Visit) -> None:
        await count_tokens(visit)

    return [
        Operation("POST", "/v1/chat/completions", USES_MODELS, RateClass.CALL, asking(ChatQuestion)),
        Operation("POST", "/v1/responses", USES_MODELS, RateClass.CALL, asking(ResponsesQuestion)),
        Operation("POST", "/v1/messages", USES_MODELS, RateClass.CALL, asking(MessagesQuestion)),
        Operation("POST", "/v1/messages/count_tokens", USES_MODELS, RateClass.CALL, counted),
        Operation("POST", "/v1/embeddings", USES_MODELS, RateClass.CALL, asking(EmbeddingsQuestion)),
        Operation("GET", "/v1/models", READS_MODELS, RateClass.READ, listed),
        Operation("GET", "/v1/models/{id}", READS_MODELS, RateClass.READ, shown),
    ]


def _asking(
    resources: Resources, read: Callable[[Fields], Question], answered: Callable[[Visit, Question], Awaitable[Usage]]
) -> Callable[[Visit], Awaitable[object]]:
    """What answers a question that `read` understands, as far as the caller's key allows."""

    def answer(visit: Visit) -> Awaitable[object]:
        fields = visit.exchange.fields_here()
        return arriving(visit) if fields is None else asked(visit, fields)

    async def arriving(visit: Visit) -> None:
        await asked(visit, await visit.exchange.fields())

    def asked(visit: Visit, fields: Fields) -> Awaitable[object]:
        question = read(fields)
        if visit.caller.actor.limits is None:
            return answered(visit, question)
        return within_limits(resources.get(Identity), visit, question, lambda: answered(visit, question))

    return answer
