"""What the model is shown."""

from dataclasses import replace

import pytest
from pydantic import JsonValue

from eyrie.agents.definition import AgentDefinition
from eyrie.gateway.calls.context import CacheUse, Reuse
from eyrie.gateway.protocol import AssistantMessage, ModelRequest, SystemMessage
from eyrie.kit.templates import render
from eyrie.runs.assemble import assemble, reuse_of
from eyrie.tools.protocol import Effects, ToolSpec
from tests.fakes.model import CountingTool
from tests.runs.logs import created, folded

STATE = folded(created())


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("Be {{tone}}.", "Be kind."),
        ("{{ tone }}{{tone}}", "kindkind"),
        ("{{missing}}!", "!"),
        ("{{empty}}!", "!"),
        ("{{count}} {{tags}}", '3 ["é"]'),
        ("{{nested}}", "{{tone}}"),  # a value is not a template
        ("{tone} {{Tone}} {{a b}}", "{tone} {{Tone}} {{a b}}"),
    ],
)
def test_render_fills_in_variables(template: str, text: str) -> None:
    variables: dict[str, JsonValue] = {"tone": "kind", "empty": None, "count": 3, "tags": ["é"], "nested": "{{tone}}"}

    assert render(template, variables) == text


def test_assemble_shows_the_thread_then_the_run() -> None:
    state = replace(STATE, history=(AssistantMessage(text="earlier"),))

    request = assemble(state, AgentDefinition(), "scripted-1", ())

    assert request == ModelRequest(model="scripted-1", messages=(AssistantMessage(text="earlier"), *STATE.messages))


def test_assemble_puts_instructions_files_and_schema_first() -> None:
    definition = AgentDefinition(instructions="Be {{tone}}.", output_schema={"type": "object"})

    request = assemble(replace(STATE, files=("a.csv", "b.csv"), variables={"tone": "kind"}), definition, "scripted-1", ())

    text = (
        "Be kind.\n\nFiles that came with this request: a.csv, b.csv\n\n"
        'Answer with JSON that fits this schema, and nothing else:\n{"type": "object"}'
    )
    assert request.messages[0] == SystemMessage(text=text)


def test_assemble_hands_on_tools_and_settings() -> None:
    definition = AgentDefinition(max_output_tokens=100, temperature=0.5, reasoning="low")
    spec = CountingTool().spec

    request = assemble(STATE, definition, "scripted-1", (spec,))

    assert request.tools == (spec.definition(),)
    assert (request.max_output_tokens, request.temperature, request.reasoning) == (100, 0.5, "low")


def test_the_prompt_of_the_run_stands_before_the_instructions() -> None:
    state = replace(STATE, prompt="Answer {{name}}.", variables={"name": "Ada"})

    request = assemble(state, AgentDefinition(instructions="Be brief."), "m", ())

    assert request.messages[0] == SystemMessage(text="Answer Ada.\n\nBe brief.")


def _tool(effects: Effects) -> ToolSpec:
    return ToolSpec(name=effects.value, description="", parameters={}, effects=effects)


@pytest.mark.parametrize(
    ("effects", "changing"), [(Effects.NONE, False), (Effects.READ, False), (Effects.WORKSPACE, True), (Effects.EXTERNAL, True)]
)
def test_cache_is_told_whether_tools_change_something(effects: Effects, changing: bool) -> None:
    assert reuse_of(STATE, AgentDefinition(), (_tool(Effects.NONE), _tool(effects))) == Reuse(changing=changing)


def test_cache_is_told_of_files_and_the_prompts_version() -> None:
    state = replace(folded(created().model_copy(update={"prompt": "reply 3"})), files=("report.md",))

    assert reuse_of(state, AgentDefinition(), ()) == Reuse(private=True, tags=("prompt:reply@3", "file:report.md"))


@pytest.mark.parametrize(("cache", "use", "always"), [("off", CacheUse.OFF, False), ("always", CacheUse.DEFAULT, True)])
def test_agent_says_whether_its_answers_are_reused(cache: str, use: CacheUse, always: bool) -> None:
    definition = AgentDefinition.model_validate({"cache": cache})

    assert reuse_of(STATE, definition, ()) == Reuse(use, always=always)
