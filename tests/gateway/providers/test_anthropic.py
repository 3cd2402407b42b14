import itertools
import json
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import JsonValue

from eyrie.gateway import errors
from eyrie.gateway.protocol import (
    AssistantMessage,
    Finish,
    ImagePart,
    ModelRequest,
    OneTool,
    SystemMessage,
    TextPart,
    ToolCall,
    ToolDefinition,
    ToolMessage,
    Usage,
    UserMessage,
)
from eyrie.gateway.providers.anthropic import AnthropicDialect, build_body, read_usage
from eyrie.gateway.providers.dialect import Page
from eyrie.gateway.providers.endpoint import Dialect, Endpoint
from eyrie.gateway.providers.loose import Json
from tests.gateway.providers.folding import REQUEST, answer, endpoint, fold

ANTHROPIC = Dialect.ANTHROPIC
Choice = Literal["auto", "none", "required"] | OneTool
STOP: Json = {"type": "message_stop"}


def start(**usage: JsonValue) -> Json:
    return {"type": "message_start", "message": {"model": "claude-1", "usage": usage}}


def block(index: int, type_: str, **members: JsonValue) -> Json:
    return {"type": "content_block_start", "index": index, "content_block": {"type": type_, **members}}


def delta(index: int, type_: str, **members: JsonValue) -> Json:
    return {"type": "content_block_delta", "index": index, "delta": {"type": type_, **members}}


def end(reason: str | None = "end_turn", **usage: JsonValue) -> Json:
    return {"type": "message_delta", "delta": {"stop_reason": reason}, "usage": usage}


def said_again(message: AssistantMessage) -> JsonValue:
    """The content with which `message` goes back to the API."""
    body = build_body(endpoint(ANTHROPIC), ModelRequest(model="claude-sonnet-5", messages=(*REQUEST.messages, message)))
    assert isinstance(body["messages"], list)
    turn = body["messages"][1]
    assert isinstance(turn, dict)
    return turn["content"]


INTERLEAVED: tuple[Json, ...] = (
    start(input_tokens=10, cache_read_input_tokens=4, cache_creation_input_tokens=3, output_tokens=1),
    {"type": "ping"},
    block(0, "thinking", thinking="", signature=""),
    delta(0, "thinking_delta", thinking="Hm."),
    delta(0, "signature_delta", signature="c2ln"),
    {"type": "content_block_stop", "index": 0},
    block(1, "text", text=""),
    delta(1, "text_delta", text="Let me "),
    delta(1, "text_delta", text="look."),
    block(2, "redacted_thinking", data="b3BhcXVl"),
    block(3, "tool_use", id="toolu_1", name="t", input={}),
    delta(3, "input_json_delta", partial_json=""),
    delta(3, "input_json_delta", partial_json='{"x": '),
    delta(3, "input_json_delta", partial_json="1}"),
    block(4, "tool_use", id="toolu_2", name="t", input={}),
    end("tool_use", output_tokens=20, input_tokens=None, output_tokens_details={"thinking_tokens": 7}),
    STOP,
)


def test_events_fold_into_one_answer() -> None:
    response = answer(ANTHROPIC, *INTERLEAVED)

    assert (response.message.text, response.message.thought) == ("Let me look.", "Hm.")
    assert response.message.tool_calls == (ToolCall(id="toolu_1", name="t", arguments={"x": 1}), ToolCall(id="toolu_2", name="t"))
    assert (response.finish, response.model) == (Finish.TOOL_CALLS, "claude-1")
    assert response.usage == Usage(input=17, output=20, cached_input=4, cache_write=3, reasoning=7)


def test_signed_reasoning_goes_back_unchanged_and_in_its_place() -> None:
    assert said_again(answer(ANTHROPIC, *INTERLEAVED).message) == [
        {"type": "thinking", "thinking": "Hm.", "signature": "c2ln"},
        {"type": "text", "text": "Let me look."},
        {"type": "redacted_thinking", "data": "b3BhcXVl"},
        {"type": "tool_use", "id": "toolu_1", "name": "t", "input": {"x": 1}},
        {"type": "tool_use", "id": "toolu_2", "name": "t", "input": {}},
    ]


def test_blocks_that_begin_with_their_content_lose_none_of_it() -> None:
    response = answer(
        ANTHROPIC,
        block(0, "thinking", thinking="Hm", signature="s\0"),
        delta(0, "thinking_delta", thinking=".\0"),
        block(1, "text", text="Hi"),
        block(2, "tool_use", id="a", name="t", input={"x": 1}),
        block(3, "server_tool_use", id="b", name="search"),
        delta(3, "input_json_delta", partial_json="{}"),
        delta(1, "citations_delta", citation={}),
        STOP,
    )

    message = response.message
    assert (message.text, message.thought, message.tool_calls) == ("Hi", "Hm.\ufffd", (ToolCall(id="a", name="t", arguments={"x": 1}),))
    assert isinstance(said_again(message), list)
    assert "\0" not in json.dumps(message.model_dump(), ensure_ascii=False)


@given(text=st.text(max_size=40), cuts=st.lists(st.integers(0, 60), max_size=8))
def test_answer_is_the_same_however_it_is_cut(text: str, cuts: list[int]) -> None:
    arguments = json.dumps({"text": text})

    def sent(whole: str) -> list[str]:
        places = sorted({0, len(whole), *(cut for cut in cuts if cut < len(whole))})
        return [whole[start:end] for start, end in itertools.pairwise(places)]

    def events(thoughts: list[str], texts: list[str], parts: list[str]) -> list[Json | str]:
        return [
            block(0, "thinking"),
            *(delta(0, "thinking_delta", thinking=piece) for piece in thoughts),
            *(delta(0, "signature_delta", signature=piece) for piece in thoughts),
            block(1, "text"),
            *(delta(1, "text_delta", text=piece) for piece in texts),
            block(2, "tool_use", id="a", name="t"),
            *(delta(2, "input_json_delta", partial_json=piece) for piece in parts),
            end("tool_use"),
        ]

    cut = answer(ANTHROPIC, *events(sent(text), sent(text), sent(arguments)))

    assert cut == answer(ANTHROPIC, *events([text], [text], [arguments]))


@pytest.mark.parametrize(
    ("reason", "finish"),
    [
        ("end_turn", Finish.STOP),
        ("stop_sequence", Finish.STOP),
        ("pause_turn", Finish.STOP),
        ("max_tokens", Finish.LENGTH),
        ("model_context_window_exceeded", Finish.LENGTH),
        ("refusal", Finish.CONTENT_FILTER),
    ],
)
def test_stop_reasons_map(reason: str, finish: Finish) -> None:
    assert answer(ANTHROPIC, end(reason)).finish is finish


@pytest.mark.parametrize(
    ("events", "kind"),
    [
        ([start()], errors.StreamBroken),
        ([start(), end(None)], errors.StreamBroken),
        (["{"], errors.StreamBroken),
        ([delta(0, "thinking_delta", thinking="a")], errors.StreamBroken),
        ([delta(0, "signature_delta", signature="a")], errors.StreamBroken),
        ([{"type": "error", "error": {"type": "overloaded_error", "message": "Overloaded"}}], errors.ModelOverloaded),
        ([{"type": "error", "error": {"type": "rate_limit_error", "message": "Slow down"}}], errors.ModelRateLimited),
    ],
)
def test_a_stream_that_goes_wrong_raises(events: list[Json | str], kind: type[errors.ModelError]) -> None:
    with pytest.raises(kind) as caught:
        fold(ANTHROPIC, *events)

    assert type(caught.value) is kind


def test_missing_usage_is_estimated() -> None:
    assert answer(ANTHROPIC, block(0, "text", text="abcde"), STOP).usage == Usage(input=2, output=2, estimated=True)
    assert read_usage({}) == Usage()


def test_turns_alternate_and_carry_no_blank_text() -> None:
    messages = (
        SystemMessage(text="One."),
        SystemMessage(text=" "),
        UserMessage(parts=(TextPart(text=" "),)),
        AssistantMessage(text=" "),
        UserMessage(parts=(TextPart(text="a"),)),
        UserMessage(parts=(TextPart(text="b"), ImagePart(media_type="image/png", url="https://pictures.example/1"))),
        AssistantMessage(text="c", tool_calls=(ToolCall(id="call:1", name="t"), ToolCall(id="call_2", name="t"))),
        ToolMessage(call_id="call:1", name="t", text="x"),
        ToolMessage(call_id="call_2", name="t", text="y", is_error=True),
        SystemMessage(text="Two."),
        UserMessage(parts=(TextPart(text="d"),)),
    )

    body = build_body(endpoint(ANTHROPIC), ModelRequest(model="m", messages=messages))

    odd = "call_0af6315558b41599b4a0fbfa"  # the API takes no colon
    assert body["messages"] == [
        {
            "role": "user",
            "content": [
                {"type": "text", "text": "a"},
                {"type": "text", "text": "b"},
                {"type": "image", "source": {"type": "url", "url": "https://pictures.example/1"}},
            ],
        },
        {
            "role": "assistant",
            "content": [
                {"type": "text", "text": "c"},
                {"type": "tool_use", "id": odd, "name": "t", "input": {}},
                {"type": "tool_use", "id": "call_2", "name": "t", "input": {}},
            ],
        },
        {
            "role": "user",
            "content": [
                {"type": "tool_result", "tool_use_id": odd, "content": "x"},
                {"type": "tool_result", "tool_use_id": "call_2", "content": "y", "is_error": True},
                {"type": "text", "text": "d"},
            ],
        },
    ]
    assert body["system"] == [{"type": "text", "text": "One."}, {"type": "text", "text": "Two."}]
    assert body["max_tokens"] == 8192


@pytest.mark.parametrize(
    ("model", "reasoning", "limit", "sent"),
    [
        ("claude-sonnet-5", None, None, {}),
        ("claude-sonnet-5", "none", None, {"thinking": {"type": "disabled"}}),
        (
            "claude-sonnet-5",
            "high",
            None,
            {"thinking": {"type": "adaptive", "display": "summarized"}, "output_config": {"effort": "high"}},
        ),
        ("claude-haiku-4-5", "low", None, {"thinking": {"type": "enabled", "budget_tokens": 2048}}),
        ("claude-haiku-4-5-20251001", "high", None, {"thinking": {"type": "enabled", "budget_tokens": 7168}}),
        ("claude-3-7-sonnet-latest", "low", 1500, {"thinking": {"type": "enabled", "budget_tokens": 1024}}),
    ],
)
def test_reasoning_is_said_as_the_model_takes_it(model: str, reasoning: str | None, limit: int | None, sent: Json) -> None:
    request = REQUEST.model_copy(update={"model": model, "reasoning": reasoning, "max_output_tokens": limit})

    body = build_body(endpoint(ANTHROPIC), request)

    assert {key: body[key] for key in ("thinking", "output_config") if key in body} == sent


@pytest.mark.parametrize(
    ("model", "sent"),
    [
        ("claude-sonnet-5", False),
        ("claude-opus-4-7", False),
        ("claude-opus-4-6", True),
        ("claude-haiku-4-5-20251001", True),
        ("kimi-k3", True),
    ],
)
def test_temperature_goes_to_models_that_take_one(model: str, sent: bool) -> None:
    body = build_body(endpoint(ANTHROPIC), REQUEST.model_copy(update={"model": model, "temperature": 0.0}))

    assert ("temperature" in body) is sent


@pytest.mark.parametrize(
    ("choice", "parallel", "sent"),
    [
        ("auto", None, None),
        ("auto", True, None),
        ("auto", False, {"type": "auto", "disable_parallel_tool_use": True}),
        ("none", False, {"type": "none"}),
        ("required", None, {"type": "any"}),
        (OneTool(name="t"), None, {"type": "tool", "name": "t"}),
        (OneTool(name="t"), False, {"type": "tool", "name": "t", "disable_parallel_tool_use": True}),
    ],
)
def test_which_tools_may_be_called_is_said_as_the_api_takes_it(choice: Choice, parallel: bool | None, sent: Json | None) -> None:
    tool = ToolDefinition(name="t", description="d", parameters={"type": "object"})
    request = REQUEST.model_copy(update={"tools": (tool,), "tool_choice": choice, "parallel_tool_calls": parallel})

    body = build_body(endpoint(ANTHROPIC), request)

    assert body.get("tool_choice") == sent


def test_address_is_taken_with_and_without_version() -> None:
    dialect = AnthropicDialect()
    plain, versioned = (Endpoint("a", ANTHROPIC, url) for url in ("https://a.example", "https://a.example/v1/"))

    assert (dialect.call(plain, REQUEST).path, dialect.call(versioned, REQUEST).path) == ("/v1/messages", "/messages")


@pytest.mark.parametrize(
    ("body", "page"),
    [
        ({"data": [{"id": "a"}, {}], "has_more": False, "last_id": "a"}, Page(("a",))),
        ({"data": [], "has_more": True, "last_id": "a"}, Page((), "/v1/models?limit=1000&after_id=a")),
        ({"data": [], "has_more": True, "last_id": "a&b"}, Page(())),
        ({}, Page(())),
    ],
)
def test_models_are_listed_by_pages(body: Json, page: Page) -> None:
    assert AnthropicDialect().models(endpoint(ANTHROPIC), body) == page
