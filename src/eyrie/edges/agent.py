"""`model: "agent/<name>"`: any chat client talks to an agent. Behind each answer is a durable run, which goes on when the client leaves."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass
from uuid import UUID

import msgspec

from eyrie.agents.service import agents
from eyrie.edges.answers import Told, Whole
from eyrie.edges.client import Client, client_of
from eyrie.edges.dispatch import Visit
from eyrie.edges.errors import NotTranslatable, RequestInvalid
from eyrie.edges.protocol import Encoder, Question
from eyrie.gateway.errors import ModelError
from eyrie.gateway.protocol import (
    AssistantMessage,
    Completed,
    Finish,
    Message,
    ModelEvent,
    ModelResponse,
    TextDelta,
    TextPart,
    ThoughtDelta,
    Usage,
    UserMessage,
)
from eyrie.gateway.providers.loose import Json, count_at, object_at, text_at
from eyrie.identity.access import Requires
from eyrie.identity.actor import Actor, Role
from eyrie.identity.call import Identity
from eyrie.identity.limits import Charge, RateClass, RateScope
from eyrie.kit.request_id import current_request_id
from eyrie.kit.resources import Resources
from eyrie.kit.sse import with_heartbeats
from eyrie.kit.wire import Header
from eyrie.observe.health import DiskWatch
from eyrie.postgres.database import Database, Tx
from eyrie.runs.control import ControlDeps
from eyrie.runs.service import reading
from eyrie.runs.service.starting import Wanted, start_run
from eyrie.runs.stream import Item, Position, Streams
from eyrie.settings import Settings

STARTS_RUNS = Requires(Role.MEMBER, "runs:write")
_PREFIX = "agent/"


class RunEnded(ModelError):
    """The agent's run ended without an answer."""

    type = "edge-run-ended"


@dataclass(frozen=True)
class AgentsAsModels:
    """The agents of the workspaces, with the runs that they answer by."""

    resources: Resources

    async def names(self, tx: Tx) -> list[str]:
        """The agents that can be asked."""
        return await agents.published_names(tx)

    async def answer(self, visit: Visit, question: Question) -> Usage:
        """Start a run and answer with what it says; what that used. Raises what starting a run raises."""
        return await _answer(self.resources, visit, question)


async def _answer(resources: Resources, visit: Visit, question: Question) -> Usage:
    actor = STARTS_RUNS.check(visit.caller.actor)
    await _count(resources.get(Identity), actor)
    resources.get(DiskWatch).require_space()
    wanted = _wanted(question, client_of(visit.exchange, question.fields))
    async with resources.get(Database).tenant(actor.workspace_id) as tx:
        run_id = await start_run(tx, resources.get(ControlDeps), actor, wanted)
        run = await reading.get_ref(tx, run_id)
    model = question.asked.model or ""
    address = f"{_address(resources, visit)}/runs/{run_id}"
    events = _Narrator(model, address).tell(resources.get(Streams).follow(run, Position()))
    beat = resources.get(Settings).http.stream_heartbeat_seconds
    return await _say(visit, question, events, run_id, beat)


async def _say(visit: Visit, question: Question, events: AsyncGenerator[ModelEvent, None], run_id: UUID, beat: float) -> Usage:
    encoder = question.encoder({"run_id": str(run_id)})
    headers: list[Header] = [(b"x-eyrie-run-id", str(run_id).encode())]
    async with aclosing(events):
        if not question.asked.streams:
            answer = await _whole(events, encoder)
            await visit.exchange.reply(200, answer.body, headers=headers)
            return answer.usage
        told = Told(encoder, events)
        await visit.exchange.begin(headers=headers)
        try:
            async with aclosing(with_heartbeats(told.pieces(), beat)) as pieces:
                async for piece in pieces:
                    await visit.exchange.piece(piece)
        except ModelError as error:
            await visit.exchange.piece(visit.failures.event(error, current_request_id() or ""))
        await visit.exchange.finish()
        return told.usage


async def _whole(events: AsyncGenerator[ModelEvent, None], encoder: Encoder) -> Whole:
    async for event in events:
        if isinstance(event, Completed):
            return Whole(encoder.whole(event.response), event.response.usage)
    raise AssertionError("a narrated run ends with Completed or an error")


async def _count(identity: Identity, actor: Actor) -> None:
    whose = {RateScope.PRINCIPAL: str(actor.id), RateScope.WORKSPACE: str(actor.workspace_id)}
    await identity.limiter.take([Charge(quota, whose[quota.scope]) for quota in identity.quotas[RateClass.START] if quota.scope in whose])


def _wanted(question: Question, client: Client) -> Wanted:
    request = question.typed()
    if request.tools:
        raise NotTranslatable("An agent brings its own tools; leave `tools` out.", "tools")
    *before, last = request.messages
    if not isinstance(last, UserMessage):
        raise RequestInvalid("The last message must be the user's: it is what the agent is asked.", "messages")
    history: list[Message] = [message for message in before if isinstance(message, UserMessage | AssistantMessage)]
    named = (question.asked.model or "").removeprefix(_PREFIX)
    return Wanted(_text(last), named, history=tuple(history), end_user=client.end_user, client_session=client.session)


def _text(message: UserMessage) -> str:
    if not all(isinstance(part, TextPart) for part in message.parts):
        raise NotTranslatable("An agent is asked in text; upload images and name them instead.", "messages")
    return "\n".join(part.text for part in message.parts if isinstance(part, TextPart))


def _address(resources: Resources, visit: Visit) -> str:
    public = resources.get(Settings).public_url
    return public or f"http://{visit.exchange.header(b'host') or 'localhost'}"


class _Narrator:
    """A run's log as a model's answer: its text as it comes, then the end, or why it stands still."""

    def __init__(self, model: str, address: str) -> None:
        self._model = model
        self._address = address
        self._shown = ""
        self._said: list[str] = []
        self._usage = Usage()
        self._ended = False

    async def tell(self, batches: AsyncGenerator[list[Item], None]) -> AsyncGenerator[ModelEvent, None]:
        """The events. Raises RunEnded when there is no answer."""
        async with aclosing(batches):
            async for items in batches:
                for item in items:
                    for event in self._item(item):
                        yield event
                    if self._ended:
                        yield self._completed()
                        return

    def _item(self, item: Item) -> list[ModelEvent]:
        data: Json = msgspec.json.decode(item.data)
        match item.type:
            case "delta":
                return self._delta(text_at(data, "channel"), text_at(data, "text"))
            case "model.completed":
                self._count(object_at(data, "usage"))
                if data.get("tools"):
                    return self._break()
            case "message.superseded":
                return self._break()
            case "approval.requested":
                return self._stand_still(data)
            case "run.completed":
                return self._answer(text_at(object_at(data, "content"), "answer"))
            case "run.paused" | "run.parked":
                return self._end(f"This run stands still. Resume it at {self._address}")
            case "run.failed" | "run.cancelled":
                raise RunEnded("eyrie", self._why(item.type, data))
        return []

    def _delta(self, channel: str, text: str) -> list[ModelEvent]:
        if channel != "text":
            return [ThoughtDelta(text=text)]
        self._shown += text
        return self._say(text)

    def _answer(self, answer: str) -> list[ModelEvent]:
        """The answer, as far as it was not shown while it came."""
        self._ended = True
        if answer.startswith(self._shown):
            return self._say(answer.removeprefix(self._shown))
        return self._break() + self._say(answer)

    def _stand_still(self, data: Json) -> list[ModelEvent]:
        asked = text_at(object_at(data, "content"), "question")
        what = asked or f"I need a person's approval to use {text_at(data, 'tool')}."
        return self._end(f"{what} Decide at {self._address}")

    def _end(self, text: str) -> list[ModelEvent]:
        self._ended = True
        return self._break() + self._say(text)

    def _break(self) -> list[ModelEvent]:
        shown, self._shown = self._shown, ""
        return self._say("\n\n") if shown else []

    def _say(self, text: str) -> list[ModelEvent]:
        self._said.append(text)
        return [TextDelta(text=text)] if text else []

    def _count(self, usage: Json) -> None:
        names = ("input", "output", "cached_input", "cache_write", "reasoning")
        self._usage += Usage(**{name: count_at(usage, name) for name in names}, estimated=usage.get("estimated") is True)

    def _completed(self) -> Completed:
        message = AssistantMessage(text="".join(self._said))
        return Completed(response=ModelResponse(message=message, finish=Finish.STOP, usage=self._usage, model=self._model))

    def _why(self, kind: str, data: Json) -> str:
        detail = text_at(object_at(data, "content"), "detail") or text_at(data, "problem")
        return f"The run was stopped by a person; see {self._address}" if kind == "run.cancelled" else f"{detail} (See {self._address})"
