"""Whatever the text and the tools: the offline model answers, and calls only what is valid."""

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import JsonValue

from eyrie.agents.offline.sql import build
from eyrie.gateway.protocol import Message, ToolDefinition
from tests.agents.offline.cases import CASES
from tests.agents.offline.conversation import say, user, with_results
from tests.agents.offline.definitions import ASK_HUMAN, EVERYTHING, schema

PIECES = st.sampled_from([word for text, _ in CASES for word in text.split()])
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=25).map(" ".join))

SHAPES: list[JsonValue] = [
    {"type": "string", "minLength": 4},
    {"type": "string", "pattern": "^[a-z]+$"},
    {"type": "string", "format": "date-time"},
    {"type": "integer", "maximum": 3},
    {"type": "array", "items": {"type": "string", "format": "email"}, "minItems": 1},
    {"type": "array", "items": {"type": "number"}},
    {"type": "object", "properties": {"url": {"type": "string", "format": "uri"}}, "required": ["url"]},
    {"anyOf": [{"type": "string"}, {"type": "null"}]},
    {"$ref": "#/$defs/none"},
    {"$ref": "https://example.invalid/schema"},
    {"type": "nonsense"},
    {},
    True,
]
PROPERTIES = st.dictionaries(st.sampled_from(["name", "file", "to", "count", "query", "x_y", "items"]), st.sampled_from(SHAPES), max_size=4)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
async def test_any_text_is_answered_or_gives_valid_calls(text: str) -> None:
    tools = (*EVERYTHING, ASK_HUMAN)

    answer = await say(text, tools)

    shapes = {tool.name: tool.parameters for tool in tools}
    assert answer.text or answer.tool_calls
    for call in answer.tool_calls:
        Draft202012Validator(shapes[call.name]).validate(call.arguments)


@settings(max_examples=150, deadline=None)
@given(TEXTS, PROPERTIES, st.booleans())
async def test_any_schema_is_filled_validly_or_not_at_all(text: str, properties: dict[str, JsonValue], demanded: bool) -> None:
    parameters = schema({}) | {"properties": properties, "required": list(properties) if demanded else []}
    tool = ToolDefinition(name="frobnicate", description="Frobnicates something.", parameters=parameters, examples=(text[:50],))

    answer = await say(f"frobnicate {text}", (tool,))

    for call in answer.tool_calls:
        Draft202012Validator(parameters).validate(call.arguments)


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.text(max_size=2_000), st.booleans())
async def test_any_result_comes_to_an_end(text: str, result: str, failed: bool) -> None:
    messages: tuple[Message, ...] = (user(text),)
    for _ in range(4):
        answer = await say(messages, EVERYTHING)
        if not answer.tool_calls:
            break
        messages = with_results(messages, answer, *(result for _ in answer.tool_calls), is_error=failed)

    assert answer.tool_calls == ()
    assert answer.text


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.lists(st.text(min_size=1, max_size=8), max_size=4))
def test_built_queries_only_read(text: str, columns: list[str]) -> None:
    query = build(text, columns)

    assert query is None or query.sql is None or query.sql.startswith("SELECT ")
