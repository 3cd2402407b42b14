"""The offline model itself: a pure function of the request, spoken through the protocol that every model speaks."""

import json
import re
from collections.abc import AsyncIterator
from typing import Final, assert_never

from eyrie.agents.offline.compose import compose, quoted
from eyrie.agents.offline.phrases import cannot, reason
from eyrie.agents.offline.plan import Answered, Plan, make_plan
from eyrie.agents.offline.turn import Turn, read_turn
from eyrie.agents.offline.typed import fill_answer
from eyrie.agents.offline.words import language
from eyrie.gateway.protocol import (
    BYTES_PER_TOKEN,
    AssistantMessage,
    Completed,
    Finish,
    JsonSchema,
    Message,
    ModelEvent,
    ModelRequest,
    ModelResponse,
    SystemMessage,
    TextDelta,
    ToolCall,
    ToolCallDelta,
    ToolMessage,
    Usage,
    UserMessage,
)

NAME: Final = "offline"
_PIECE: Final = re.compile(r"\s*\S{1,40}(?:\s+\S{1,12})?\s*")


class OfflineModel:
    """A model without a provider: it chooses tools and quotes what they return, and writes nothing of its own.

    A token is four bytes of UTF-8, rounded up for each message. That is this model's own unit, so its usage is exact and not
    marked as estimated. The same request always gives the same events.
    """

    async def stream(self, request: ModelRequest) -> AsyncIterator[ModelEvent]:
        """The tool calls that the request needs next, or the answer in small pieces."""
        turn = read_turn(request.messages)
        spoken = language(turn.request)
        tools = () if request.tool_choice == "none" else request.tools
        plan = make_plan(turn, tools, spoken, required=request.tool_choice == "required")
        if request.tool_choice == "none":
            plan = _with_results(turn, plan)
        if plan.calls:
            for event in _calls(request, plan.calls):
                yield event
            return
        text = compose(turn, plan, request.tools, spoken)
        if request.output_schema is not None and plan.asked is None:
            text = _typed(turn, plan, request.output_schema, text)
        for event in _answer(request, text):
            yield event


def _with_results(turn: Turn, plan: Plan) -> Plan:
    """A plan that quotes what was called before calls were forbidden."""
    return Plan(answered=tuple(Answered(turn.request, one) for one in turn.done), unmet=plan.unmet)


def _calls(request: ModelRequest, calls: tuple[ToolCall, ...]) -> list[ModelEvent]:
    events: list[ModelEvent] = [
        ToolCallDelta(index=index, id=call.id, name=call.name, arguments=json.dumps(call.arguments, ensure_ascii=False))
        for index, call in enumerate(calls)
    ]
    return [*events, _completed(request, AssistantMessage(tool_calls=calls), Finish.TOOL_CALLS)]


def _typed(turn: Turn, plan: Plan, schema: JsonSchema, composed: str) -> str:
    spoken = language(turn.request)
    filled, missing = fill_answer(schema, quoted(turn, plan), composed)
    if filled is not None:
        return filled
    return cannot(f"{reason('schema', spoken)} {', '.join(f'`{name}`' for name in missing)}.", spoken)


def _answer(request: ModelRequest, text: str) -> list[ModelEvent]:
    """The answer in pieces of a few words, cut where the caller's limit is."""
    finish = Finish.STOP
    limit = request.max_output_tokens
    if limit is not None and _tokens(text) > limit:
        text = text.encode()[: limit * BYTES_PER_TOKEN].decode(errors="ignore")
        finish = Finish.LENGTH
    pieces: list[ModelEvent] = [TextDelta(text=piece) for piece in _pieces(text)]
    return [*pieces, _completed(request, AssistantMessage(text=text), finish)]


def _pieces(text: str) -> list[str]:
    pieces = _PIECE.findall(text)
    return pieces if "".join(pieces) == text else [text[start : start + 40] for start in range(0, len(text), 40)]


def _completed(request: ModelRequest, message: AssistantMessage, finish: Finish) -> Completed:
    spent = sum(_tokens(_read(one)) for one in request.messages) + sum(_tokens(tool.name + tool.description) for tool in request.tools)
    usage = Usage(input=spent, output=_tokens(_read(message)))
    return Completed(response=ModelResponse(message=message, finish=finish, usage=usage, model=NAME))


def _read(message: Message) -> str:
    """The text of a message that counts as tokens: pictures are not read and cost nothing."""
    match message:
        case UserMessage():
            return "".join(part.text for part in message.parts if part.type == "text")
        case AssistantMessage():
            return message.text + "".join(call.name + json.dumps(call.arguments, ensure_ascii=False) for call in message.tool_calls)
        case SystemMessage() | ToolMessage():
            return message.text
        case _:
            assert_never(message)


def _tokens(text: str) -> int:
    return -(-len(text.encode(errors="replace")) // BYTES_PER_TOKEN)
