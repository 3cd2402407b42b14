"""Requests to `/v1/responses` as another provider gets them, and what can't be translated for one."""

from typing import Any

import httpx
import pytest

from tests.edges.serving import Desk
from tests.fakes.provider_anthropic import FakeAnthropic
from tests.fakes.provider_server import Turn

PNG = "data:image/png;base64,iVBORw0KGgo="
TOOL = {"type": "function", "name": "search", "description": "Searches.", "parameters": {"type": "object", "title": "Search"}}


async def asked(desk: Desk, key: str, **request: Any) -> Any:
    """The body that an Anthropic provider gets for a request."""
    async with FakeAnthropic([Turn(text="Hi")]) as server, httpx.AsyncClient(base_url=desk.url, headers={"x-api-key": key}) as client:
        desk.plan.add("m", server)
        reply = await client.post("/v1/responses", json={"model": "m", "input": "Hello", "max_output_tokens": 100, **request})
    assert reply.status_code == 200, reply.text
    return server.requests[0].body


def of(role: str, *content: dict[str, Any]) -> dict[str, Any]:
    return {"role": role, "content": list(content)}


async def test_a_conversation_with_calls_and_their_results_is_told_in_turns(desk: Desk, key: str) -> None:
    conversation = [
        {"role": "developer", "content": "Be brief."},
        {"role": "user", "content": [{"type": "input_text", "text": "Look"}, {"type": "input_image", "image_url": PNG}]},
        {"type": "reasoning", "content": None},
        {"role": "assistant", "content": [{"type": "output_text", "text": "I look."}, {"type": "refusal", "refusal": " No."}]},
        {"type": "function_call", "call_id": "c1", "name": "search", "arguments": '{"query": "a"}'},
        {"type": "function_call", "call_id": "c2", "name": "search", "arguments": "{}"},
        {"type": "function_call_output", "call_id": "c1", "output": "found"},
        {"type": "function_call_output", "call_id": "c2", "output": [{"type": "input_text", "text": "nothing"}]},
        {"role": "user", "content": None},
    ]

    body = await asked(desk, key, input=conversation, instructions="Be kind.", tools=[TOOL])

    _, said, answered, *_ = body["messages"]
    assert [text in str(body["system"]) for text in ("Be kind.", "Be brief.")] == [True, True]
    assert [part["type"] for part in body["messages"][0]["content"]] == ["text", "image"]
    assert said["role"] == "assistant"
    assert said["content"] == [
        {"type": "text", "text": "I look. No."},
        {"type": "tool_use", "id": "c1", "name": "search", "input": {"query": "a"}},
        {"type": "tool_use", "id": "c2", "name": "search", "input": {}},
    ]
    assert [(part["tool_use_id"], "found" in str(part), "nothing" in str(part)) for part in answered["content"][:2]] == [
        ("c1", True, False),
        ("c2", False, True),
    ]
    assert body["tools"][0]["name"] == "search"


@pytest.mark.parametrize(
    ("choice", "told"),
    [
        (None, {"type": "auto"}),
        ("auto", {"type": "auto"}),
        ("none", {"type": "none"}),
        ("required", {"type": "any"}),
        ({"type": "function", "name": "search"}, {"type": "tool", "name": "search"}),
    ],
    ids=str,
)
async def test_a_choice_of_tools_is_told(desk: Desk, key: str, choice: Any, told: dict[str, str]) -> None:
    body = await asked(desk, key, tools=[TOOL], **({} if choice is None else {"tool_choice": choice}))

    assert body.get("tool_choice", {"type": "auto"}).items() >= told.items()


@pytest.mark.parametrize(
    ("format_", "asks_for_json"),
    [
        ({"type": "text"}, False),
        ({"type": "json_object"}, True),
        ({"type": "json_schema", "name": "city", "schema": {"type": "object", "title": "City"}}, True),
    ],
    ids=["text", "object", "schema"],
)
async def test_the_form_of_the_answer_is_told(desk: Desk, key: str, format_: dict[str, Any], asks_for_json: bool) -> None:
    body = await asked(desk, key, text={"format": format_})

    assert ("schema" in str(body)) is asks_for_json


@pytest.mark.parametrize(
    ("request_", "param"),
    [
        ({"previous_response_id": "resp_1"}, "previous_response_id"),
        ({"conversation": "conv_1"}, "previous_response_id"),
        ({"conversation": {"id": "conv_1"}}, "previous_response_id"),
        ({"background": True}, "previous_response_id"),
        ({"max_output_tokens": 0}, "max_output_tokens"),
        ({"input": []}, "input"),
        ({"input": [{"type": "web_search_call"}]}, "input[0]"),
        ({"input": [{"role": "user", "content": [{"type": "input_file"}]}]}, "input[0]"),
        ({"input": [{"role": "assistant", "content": [{"type": "input_image", "image_url": PNG}]}]}, "input[0]"),
        ({"tools": [{"type": "web_search"}]}, "tools"),
        ({"tool_choice": {"type": "web_search"}}, "tool_choice"),
        ({"tool_choice": "perhaps"}, "tool_choice"),
        ({"text": {"format": {"type": "xml"}}}, "text.format"),
        ({"text": {"format": {"type": "json_schema", "name": "x"}}}, "text.format"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else None,
)
async def test_what_can_not_be_translated_is_refused_with_its_place(desk: Desk, key: str, request_: dict[str, Any], param: str) -> None:
    async with FakeAnthropic([Turn(text="Hi")]) as server, httpx.AsyncClient(base_url=desk.url, headers={"x-api-key": key}) as client:
        desk.plan.add("m", server)
        reply = await client.post("/v1/responses", json={"model": "m", "input": "Hello", **request_})

    error = reply.json()["error"]
    assert (reply.status_code, error["type"], error["param"]) == (400, "invalid_request_error", param), reply.text
    assert error["message"]
    assert server.requests == []
