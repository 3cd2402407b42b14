"""What one client can say and another provider can't be told: refused in the client's words, with its place, before anybody is asked."""

from typing import Any

import httpx
import pytest

from tests.edges.serving import Desk
from tests.fakes.provider_anthropic import FakeAnthropic
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_server import FakeProvider, Turn

USER = {"role": "user", "content": "Hello"}
TOOL = {"type": "function", "function": {"name": "f", "parameters": {"type": "object"}}}


def said(role: str, *content: dict[str, Any]) -> dict[str, Any]:
    return {"messages": [{"role": role, "content": list(content)}]}


async def refused(desk: Desk, key: str, server: FakeProvider, path: str, request: dict[str, Any]) -> dict[str, Any]:
    """The error that a request comes to."""
    body = {"model": "m", "messages": [USER], "max_tokens": 100, **request}
    async with server, httpx.AsyncClient(base_url=desk.url, headers={"x-api-key": key}) as client:
        desk.plan.add("m", server)
        reply = await client.post(path, json=body)
    assert (reply.status_code, server.requests) == (400, []), reply.text
    error: dict[str, Any] = reply.json()["error"]
    assert error["type"] == "invalid_request_error"
    return error


@pytest.mark.parametrize(
    ("request_", "param", "says"),
    [
        (said("user", {"type": "input_audio"}), "messages[0].content", "input_audio"),
        (said("user", {"type": "image_url", "image_url": {"url": "data:oops"}}), "messages[0].content", "base64"),
        (said("assistant", {"type": "image_url"}), "messages[0].content", "Only a user's message"),
        ({"messages": [{"role": "function", "name": "f", "content": "1"}]}, "messages[0].role", "send role `tool`"),
        ({"tools": [{"type": "custom", "custom": {"name": "x"}}]}, "tools", "only functions"),
        ({"tools": [TOOL], "tool_choice": {"type": "custom"}}, "tool_choice", "one function"),
        ({"tools": [TOOL], "tool_choice": "perhaps"}, "tool_choice", "`required`"),
        ({"response_format": {"type": "xml"}}, "response_format", "json_schema"),
        ({"response_format": {"type": "json_schema"}}, "response_format", "with a schema"),
    ],
    ids=["audio", "image", "part", "role", "tool", "choice", "word", "format", "schema"],
)
async def test_what_only_openai_understands(desk: Desk, key: str, request_: dict[str, Any], param: str, says: str) -> None:
    error = await refused(desk, key, FakeAnthropic([Turn(text="Hi")]), "/v1/chat/completions", request_)

    assert error["param"] == param
    assert says in error["message"]


@pytest.mark.parametrize(
    ("request_", "says"),
    [
        ({"messages": []}, "at least one message"),
        (said("user", {"type": "document"}), "document"),
        (said("user", {"type": "image", "source": {"type": "file"}}), "base64"),
        (said("assistant", {"type": "server_tool_use"}), "server_tool_use"),
        ({"tools": [{"type": "web_search_20250305", "name": "web_search"}]}, "no built-in tool 'web_search'"),
    ],
    ids=["no message", "document", "image", "server tool", "built-in tool"],
)
async def test_what_only_anthropic_understands(desk: Desk, key: str, request_: dict[str, Any], says: str) -> None:
    error = await refused(desk, key, FakeOpenAI([Turn(text="Hi")]), "/v1/messages", request_)

    assert says in error["message"]
