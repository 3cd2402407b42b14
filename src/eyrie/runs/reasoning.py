"""How a run thinks before it answers: its profile, what the model is told of it, and thoughts kept apart from answers. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from eyrie.agents.definition import AgentDefinition
from eyrie.gateway.protocol import AssistantMessage, ToolDefinition
from eyrie.gateway.routing.complexity import Complexity, estimate
from eyrie.runs.events import Purpose, Reasoning

OPEN, CLOSE = "<thinking>", "</thinking>"
STEP_BY_STEP = (
    f"Before you answer or call a tool, think step by step. Write what you think between {OPEN} and {CLOSE}, and the answer after it. "
    "The person sees only what stands after it: never refer to what you thought."
)
PLAN_FIRST = (
    "Do not answer yet. Write a plan for what follows, in at most six short lines: what is asked, the steps in their order, the tool for "
    "each step if there is one, and how you will check the result. The plan is for you alone."
)
PLANNED = "This is your plan. Follow it, change it where what you learn speaks against it, and do not mention it in the answer:\n"

Channel = Literal["text", "thought"]


def choose(definition: AgentDefinition, request: str) -> Reasoning | None:
    """The profile of a run that begins with `request`; None when its model just thinks as it does by itself."""
    match definition.reasoning_profile:
        case "native":
            return None
        case "auto":
            return _by_complexity(definition, request)
        case profile:
            return Reasoning(profile=profile)


def _by_complexity(definition: AgentDefinition, request: str) -> Reasoning:
    found = estimate(request)

    def because(profile: Literal["none", "plan", "steps", "native"], *reasons: str) -> Reasoning:
        return Reasoning(profile=profile, complexity=found.complexity, reasons=(*found.reasons, *reasons))

    if found.complexity is Complexity.SIMPLE:
        return because("none")
    if definition.reasoning not in {None, "none"}:
        return because("native", "the agent sets how much its model thinks")
    if definition.tools:
        return because("plan", "the agent has tools")
    if definition.output_schema is not None:
        return because("plan", "the answer is JSON")
    return because("steps")


def effort(definition: AgentDefinition, reasoning: Reasoning | None) -> Literal["none", "low", "medium", "high"] | None:
    """The provider's own setting: what the agent says, or none at all."""
    return "none" if reasoning is not None and reasoning.profile == "none" else definition.reasoning


def instructions(purpose: Purpose, reasoning: Reasoning | None, plan: str | None, tools: Sequence[ToolDefinition]) -> str:
    """What the model is told about thinking at a step; empty when there is nothing to say."""
    if purpose is Purpose.PLAN:
        names = ", ".join(tool.name for tool in tools)
        return f"{PLAN_FIRST} Your tools: {names}." if names else PLAN_FIRST
    if plan:
        return PLANNED + plan
    return STEP_BY_STEP if reasoning is not None and reasoning.profile == "steps" else ""


class Sorter(Protocol):
    """Tells thoughts from answers in what a model says at one step, piece by piece and as a whole."""

    def take(self, channel: Channel, piece: str) -> Iterator[tuple[Channel, str]]:
        """The next piece, which the provider sent as text or as a thought, as it may be shown."""

    def end(self) -> Iterator[tuple[Channel, str]]:
        """What was held back until now."""

    def whole(self, message: AssistantMessage) -> AssistantMessage:
        """The message as it is logged."""


def sorter(purpose: Purpose, reasoning: Reasoning | None) -> Sorter:
    """What sorts the words of a step with this purpose."""
    if purpose is Purpose.PLAN:
        return AllThought()
    if reasoning is not None and reasoning.profile == "steps":
        return Tagged()
    return AsSent()


@dataclass(frozen=True)
class AsSent:
    """The provider's own distinction."""

    def take(self, channel: Channel, piece: str) -> Iterator[tuple[Channel, str]]:
        yield channel, piece

    def end(self) -> Iterator[tuple[Channel, str]]:
        yield from ()

    def whole(self, message: AssistantMessage) -> AssistantMessage:
        return message


@dataclass(frozen=True)
class AllThought:
    """A plan: its text is a thought, and what the model thought to write it is not kept."""

    def take(self, channel: Channel, piece: str) -> Iterator[tuple[Channel, str]]:
        if channel == "text":
            yield "thought", piece

    def end(self) -> Iterator[tuple[Channel, str]]:
        yield from ()

    def whole(self, message: AssistantMessage) -> AssistantMessage:
        return AssistantMessage(thought=message.text or message.thought)


@dataclass
class Tagged:
    """Thoughts between marks within the text. A mark may come in pieces, so what could be the beginning of one is held back.

    Space before the answer is left out, so that what was shown of an answer is how it is logged.
    """

    _held: str = ""
    _inside: bool = False
    _at_edge: bool = True

    def take(self, channel: Channel, piece: str) -> Iterator[tuple[Channel, str]]:
        if channel == "thought":
            yield channel, piece
            return
        self._held += piece
        while True:
            mark = CLOSE if self._inside else OPEN
            before, found, after = self._held.partition(mark)
            if not found:
                break
            yield from self._said(before)
            self._inside, self._at_edge, self._held = not self._inside, True, after
        kept = _beginning_of(mark, self._held)
        ready, self._held = self._held[: len(self._held) - kept], self._held[len(self._held) - kept :]
        yield from self._said(ready)

    def end(self) -> Iterator[tuple[Channel, str]]:
        held, self._held = self._held, ""
        yield from self._said(held)

    def whole(self, message: AssistantMessage) -> AssistantMessage:
        sorting, text = Tagged(), message.text
        if CLOSE in text and OPEN not in text.partition(CLOSE)[0]:
            text = OPEN + text  # the model left out the first mark, as if it had begun to think before
        pieces = [*sorting.take("text", text), *sorting.end()]
        said, thought = ("".join(piece for channel, piece in pieces if channel == name) for name in ("text", "thought"))
        thoughts = "\n\n".join(part for part in (message.thought, thought.strip()) if part)
        return message.model_copy(update={"text": said, "thought": thoughts})

    def _said(self, text: str) -> Iterator[tuple[Channel, str]]:
        shown = text.lstrip() if self._at_edge else text
        if shown:
            self._at_edge = False
            yield "thought" if self._inside else "text", shown


def _beginning_of(mark: str, text: str) -> int:
    """How many characters at the end of `text` may be the beginning of `mark`."""
    return next((length for length in range(min(len(mark) - 1, len(text)), 0, -1) if text.endswith(mark[:length])), 0)
