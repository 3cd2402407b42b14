"""What the model is shown: a pure function of the state, so that any step can be looked at again later."""

import json

from eyrie.agents.definition import AgentDefinition
from eyrie.gateway.calls.context import CacheUse, Reuse
from eyrie.gateway.protocol import Message, ModelRequest, SystemMessage
from eyrie.kit.templates import render
from eyrie.runs.events import Purpose
from eyrie.runs.reasoning import effort, instructions
from eyrie.runs.state import RunState
from eyrie.tools.protocol import Effects, ToolSpec


def assemble(state: RunState, definition: AgentDefinition, model: str, tools: tuple[ToolSpec, ...]) -> ModelRequest:
    """The request of the model step that has begun. `model` is the provider's own name of it."""
    offered = tuple(tool.definition() for tool in tools)
    is_plan = state.purpose is Purpose.PLAN
    told = instructions(state.purpose, state.reasoning, state.plan, offered)
    return ModelRequest(
        model=model,
        messages=(*_system(state, definition, told), *state.history, *state.messages),
        tools=() if is_plan else offered,
        output_schema=None if is_plan else definition.output_schema,
        max_output_tokens=definition.max_output_tokens,
        temperature=definition.temperature,
        reasoning=effort(definition, state.reasoning),
    )


def reuse_of(state: RunState, definition: AgentDefinition, tools: tuple[ToolSpec, ...]) -> Reuse:
    """What the response cache has to know of the next model step."""
    prompt = (f"prompt:{state.prompt_version}",) if state.prompt_version else ()
    return Reuse(
        use=CacheUse.OFF if definition.cache == "off" else CacheUse.DEFAULT,
        private=bool(state.files),
        changing=any(tool.effects not in (Effects.NONE, Effects.READ) for tool in tools),
        always=definition.cache == "always",
        tags=(*prompt, *(f"file:{name}" for name in state.files)),
    )


def _system(state: RunState, definition: AgentDefinition, thinking: str) -> tuple[Message, ...]:
    parts = [render(text, state.variables) for text in (state.prompt, definition.instructions) if text]
    if state.files:
        parts.append("Files that came with this request: " + ", ".join(state.files))
    if definition.output_schema is not None and state.purpose is not Purpose.PLAN:
        parts.append("Answer with JSON that fits this schema, and nothing else:\n" + json.dumps(definition.output_schema))
    if thinking:
        parts.append(thinking)
    return (SystemMessage(text="\n\n".join(parts)),) if parts else ()
