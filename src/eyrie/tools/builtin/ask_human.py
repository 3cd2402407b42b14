"""Asking the person who started the run, or who is responsible for it."""

from collections.abc import Mapping

from pydantic import Field, JsonValue

from eyrie.gateway.protocol import JsonSchema
from eyrie.kit.frozen import Frozen
from eyrie.kit.problems import AppError
from eyrie.tools.parameters import parameters
from eyrie.tools.protocol import Risk, ToolContext, ToolResult, ToolSpec


class Arguments(Frozen):
    """What a person is asked."""

    question: str = Field(min_length=1, max_length=4_000, description="The question, with all that the person needs to know.")
    options: list[str] | None = Field(
        default=None, min_length=2, max_length=20, description="The possible answers, when the person has to choose one of a few."
    )
    form: dict[str, JsonValue] | None = Field(
        default=None,
        description='JSON Schema of an object, when several values are needed: {"type": "object", "properties": {…}, "required": […]}.',
    )


class HumanNotAsked(AppError):
    """A question to a person was called like a function."""

    type = "human-not-asked"

    def __init__(self) -> None:
        super().__init__("ask_human is answered by a person: the run must wait for the form of `question`, not call the tool.")


class AskHuman:
    """A question that a person answers; the run waits, for days if need be."""

    spec = ToolSpec(
        name="ask_human",
        description=(
            "Asks the person a question and waits for the answer: for a decision, a missing detail, a confirmation or a choice that "
            "only they can make. Don't use it for what another tool or the conversation can answer."
        ),
        parameters=parameters(Arguments),
        examples=(
            "Ask me which colour I want",
            "Check with me before you go on",
            "Let me choose between A and B",
            "Frag mich, welches Datum ich möchte",
        ),
        risk=Risk.LOW,
    )

    def question(self, arguments: Mapping[str, JsonValue]) -> JsonSchema:
        """The form: the schema that was given, or one field `answer` (a choice when there are options)."""
        asked = Arguments.model_validate(arguments)
        if asked.form is not None and isinstance(asked.form.get("properties"), dict):
            return {**asked.form, "type": "object", "title": asked.question}
        answer: dict[str, JsonValue] = {"type": "string", "title": "Answer", "minLength": 1, "maxLength": 20_000}
        if asked.options:
            answer = {"type": "string", "title": "Answer", "enum": list(dict.fromkeys(asked.options))}
        return {
            "type": "object",
            "title": asked.question,
            "properties": {"answer": answer},
            "required": ["answer"],
            "additionalProperties": False,
        }

    async def __call__(self, context: ToolContext, arguments: Mapping[str, JsonValue]) -> ToolResult:  # noqa: ARG002 - of the protocol
        """Raises HumanNotAsked: the runtime suspends the run instead of calling."""
        raise HumanNotAsked
