"""The requests that were recorded, as values of our protocol; `record_client_bodies.py` says the same to the official clients."""

from dataclasses import dataclass

from eyrie.gateway.protocol import (
    AssistantMessage,
    ImagePart,
    Message,
    ModelRequest,
    SystemMessage,
    TextPart,
    ToolCall,
    ToolDefinition,
    ToolMessage,
    UserMessage,
)
from eyrie.gateway.providers.loose import Json

MODELS = {"openai": "gpt-4.1", "anthropic": "claude-sonnet-5", "gemini": "gemini-3-flash-preview"}
PIXEL = "iVBORw0KGgo="
SCHEMA: Json = {
    "type": "object",
    "properties": {"city": {"type": "string"}, "degrees": {"type": "number"}},
    "required": ["city", "degrees"],
    "additionalProperties": False,
}
PARAMETERS: Json = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}
WEATHER = ToolDefinition(name="get_weather", description="The weather of a city.", parameters=PARAMETERS)
SYSTEM = "You are terse."
QUESTION = "What is the weather in Oslo?"
CALL_ID = "call_1"
RESULT = "12 degrees"
THOUGHT = "I should look it up."


@dataclass(frozen=True)
class Scenario:
    """A request, as we say it."""

    name: str
    messages: tuple[Message, ...]
    tools: tuple[ToolDefinition, ...] = ()
    required: bool = False
    schema: Json | None = None
    temperature: float | None = None
    reasons: bool = False

    def request(self, dialect: str) -> ModelRequest:
        """The request to `dialect`'s model."""
        return ModelRequest(
            model=MODELS[dialect],
            messages=self.messages,
            tools=self.tools,
            tool_choice="required" if self.required else "auto",
            output_schema=self.schema,
            max_output_tokens=1000,
            temperature=self.temperature,
            reasoning="low" if self.reasons else None,
        )


def signed(dialect: str) -> Json | None:
    """What `dialect` would have us keep of an answer that reasoned before it called a tool."""
    match dialect:
        case "anthropic":
            thinking: Json = {"type": "thinking", "thinking": THOUGHT, "signature": "c2lnbmVk"}
            return {"dialect": dialect, "pieces": [{"kind": "own", "block": thinking}, {"kind": "call", "id": CALL_ID}]}
        case "gemini":
            return {"dialect": dialect, "pieces": [{"kind": "call", "id": CALL_ID, "signature": "c2lnbmVk"}]}
        case _:
            return None


def scenarios(dialect: str) -> dict[str, Scenario]:
    """Every scenario by its name."""
    asked = UserMessage(parts=(TextPart(text=QUESTION),))
    system = SystemMessage(text=SYSTEM)
    call = ToolCall(id=CALL_ID, name="get_weather", arguments={"city": "Oslo"})
    result = ToolMessage(call_id=CALL_ID, name="get_weather", text=RESULT)
    said = AssistantMessage(tool_calls=(call,), opaque=signed(dialect))
    picture = UserMessage(parts=(TextPart(text="What is this?"), ImagePart(media_type="image/png", data=PIXEL)))
    every = (
        Scenario("text", (asked,)),
        Scenario("system", (system, asked), temperature=0.5),
        Scenario("tools", (system, asked), tools=(WEATHER,), required=True),
        Scenario("tool_result", (system, asked, said, result), tools=(WEATHER,)),
        Scenario("schema", (asked,), schema=SCHEMA),
        Scenario("image", (picture,)),
        Scenario("reasoning", (asked,), reasons=True),
        Scenario("conversation", (asked, AssistantMessage(text="Cold."), UserMessage(parts=(TextPart(text="How cold?"),)))),
    )
    return {scenario.name: scenario for scenario in every}
