"""Record what the official clients send: `python -m tests.gateway.record_client_bodies` rewrites `recorded/*.json`.

Each client says the scenarios of `recorded/scenarios.py` in its own words to a server on this machine, which keeps the bodies.
"""

import asyncio
import base64
import json
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from anthropic import AsyncAnthropic
from google import genai
from google.genai import types
from openai import AsyncOpenAI

from eyrie.gateway.providers.loose import Json
from tests.fakes.provider_anthropic import FakeAnthropic
from tests.fakes.provider_gemini import FakeGemini
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_server import API_KEY, FakeProvider, Turn
from tests.gateway.recorded.scenarios import CALL_ID, MODELS, PARAMETERS, PIXEL, QUESTION, RESULT, SCHEMA, SYSTEM, THOUGHT

FOLDER = Path(__file__).parent / "recorded"
Kwargs = dict[str, Any]
"""Keyword arguments of a client we do not own: that is as much as is known of them."""


async def record_openai(server: FakeProvider) -> dict[str, Json]:
    """The bodies of the `openai` client."""
    client = AsyncOpenAI(base_url=server.url, api_key=API_KEY, max_retries=0)
    tool = {"type": "function", "function": {"name": "get_weather", "description": "The weather of a city.", "parameters": PARAMETERS}}
    system, asked = {"role": "system", "content": SYSTEM}, {"role": "user", "content": QUESTION}
    function = {"name": "get_weather", "arguments": '{"city":"Oslo"}'}
    said = {"role": "assistant", "content": "", "tool_calls": [{"id": CALL_ID, "type": "function", "function": function}]}
    result = {"role": "tool", "tool_call_id": CALL_ID, "content": RESULT}
    picture = [
        {"type": "text", "text": "What is this?"},
        {"type": "image_url", "image_url": {"url": f"data:image/png;base64,{PIXEL}"}},
    ]
    answer = {"name": "answer", "schema": SCHEMA, "strict": True}
    cases: dict[str, Kwargs] = {
        "text": {"messages": [asked]},
        "system": {"messages": [system, asked], "temperature": 0.5},
        "tools": {"messages": [system, asked], "tools": [tool], "tool_choice": "required"},
        "tool_result": {"messages": [system, asked, said, result], "tools": [tool]},
        "schema": {"messages": [asked], "response_format": {"type": "json_schema", "json_schema": answer}},
        "image": {"messages": [{"role": "user", "content": picture}]},
        "reasoning": {"messages": [asked], "reasoning_effort": "low"},
        "conversation": {"messages": [asked, {"role": "assistant", "content": "Cold."}, {"role": "user", "content": "How cold?"}]},
    }

    async def ask(case: Kwargs) -> None:
        options: Kwargs = {"stream_options": {"include_usage": True}, "max_completion_tokens": 1000, **case}
        async for _ in await client.chat.completions.create(model=MODELS["openai"], stream=True, **options):
            pass

    return await _bodies(server, cases, ask)


async def record_anthropic(server: FakeProvider) -> dict[str, Json]:
    """The bodies of the `anthropic` client."""
    client = AsyncAnthropic(base_url=server.url, api_key=API_KEY, max_retries=0)
    tool = {"name": "get_weather", "description": "The weather of a city.", "input_schema": PARAMETERS}
    system = [{"type": "text", "text": SYSTEM}]
    asked = {"role": "user", "content": [{"type": "text", "text": QUESTION}]}
    said = [
        {"type": "thinking", "thinking": THOUGHT, "signature": "c2lnbmVk"},
        {"type": "tool_use", "id": CALL_ID, "name": "get_weather", "input": {"city": "Oslo"}},
    ]
    result = {"type": "tool_result", "tool_use_id": CALL_ID, "content": RESULT}
    picture = [
        {"type": "text", "text": "What is this?"},
        {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": PIXEL}},
    ]
    cold = {"role": "assistant", "content": [{"type": "text", "text": "Cold."}]}
    again = {"role": "user", "content": [{"type": "text", "text": "How cold?"}]}
    round_trip = [asked, {"role": "assistant", "content": said}, {"role": "user", "content": [result]}]
    cases: dict[str, Kwargs] = {
        "text": {"messages": [asked]},
        "system": {"messages": [asked], "system": system},
        "tools": {"messages": [asked], "system": system, "tools": [tool], "tool_choice": {"type": "any"}},
        "tool_result": {"messages": round_trip, "system": system, "tools": [tool]},
        "schema": {"messages": [asked], "output_config": {"format": {"type": "json_schema", "schema": SCHEMA}}},
        "image": {"messages": [{"role": "user", "content": picture}]},
        "reasoning": {
            "messages": [asked],
            "thinking": {"type": "adaptive", "display": "summarized"},
            "output_config": {"effort": "low"},
        },
        "conversation": {"messages": [asked, cold, again]},
    }

    async def ask(case: Kwargs) -> None:
        async for _ in await client.messages.create(model=MODELS["anthropic"], max_tokens=1000, stream=True, **case):
            pass

    return await _bodies(server, cases, ask)


async def record_gemini(server: FakeProvider) -> dict[str, Json]:
    """The bodies of the `google-genai` client."""
    address = server.url.removesuffix(server.prefix)
    client = genai.Client(api_key=API_KEY, http_options=types.HttpOptions(base_url=address, api_version="v1beta"))
    declaration = types.FunctionDeclaration(name="get_weather", description="The weather of a city.", parameters_json_schema=PARAMETERS)
    tools = [types.Tool(function_declarations=[declaration])]
    mode = types.FunctionCallingConfig(mode=types.FunctionCallingConfigMode.ANY)
    asked = types.Content(role="user", parts=[types.Part(text=QUESTION)])
    call = types.FunctionCall(id=CALL_ID, name="get_weather", args={"city": "Oslo"})
    said = types.Content(role="model", parts=[types.Part(function_call=call, thought_signature=b"signed")])
    response = types.FunctionResponse(id=CALL_ID, name="get_weather", response={"output": RESULT})
    result = types.Content(role="user", parts=[types.Part(function_response=response)])
    blob = types.Blob(mime_type="image/png", data=base64.b64decode(PIXEL))
    picture = types.Content(role="user", parts=[types.Part(text="What is this?"), types.Part(inline_data=blob)])
    cold = types.Content(role="model", parts=[types.Part(text="Cold.")])
    again = types.Content(role="user", parts=[types.Part(text="How cold?")])
    thinking = types.ThinkingConfig(thinking_level=types.ThinkingLevel.LOW, include_thoughts=True)
    cases: dict[str, Kwargs] = {
        "text": {"contents": [asked]},
        "system": {"contents": [asked], "system_instruction": SYSTEM, "temperature": 0.5},
        "tools": {
            "contents": [asked],
            "system_instruction": SYSTEM,
            "tools": tools,
            "tool_config": types.ToolConfig(function_calling_config=mode),
        },
        "tool_result": {"contents": [asked, said, result], "system_instruction": SYSTEM, "tools": tools},
        "schema": {"contents": [asked], "response_mime_type": "application/json", "response_json_schema": SCHEMA},
        "image": {"contents": [picture]},
        "reasoning": {"contents": [asked], "thinking_config": thinking},
        "conversation": {"contents": [asked, cold, again]},
    }

    async def ask(case: Kwargs) -> None:
        contents = case.pop("contents")
        config = types.GenerateContentConfig(max_output_tokens=1000, **case)
        stream = await client.aio.models.generate_content_stream(model=MODELS["gemini"], contents=contents, config=config)
        async for _ in stream:
            pass

    return await _bodies(server, cases, ask)


async def _bodies(server: FakeProvider, cases: dict[str, Kwargs], ask: Callable[[Kwargs], Awaitable[None]]) -> dict[str, Json]:
    for case in cases.values():
        await ask(dict(case))
    return {name: request.body for name, request in zip(cases, server.requests, strict=True)}


async def main() -> None:
    """Write one file per dialect."""
    os.environ["NO_PROXY"] = "127.0.0.1"
    recorders: dict[type[FakeProvider], Callable[[FakeProvider], Awaitable[dict[str, Json]]]] = {
        FakeOpenAI: record_openai,
        FakeAnthropic: record_anthropic,
        FakeGemini: record_gemini,
    }
    for kind, record in recorders.items():
        async with kind(lambda _: Turn(text="Cold.")) as server:
            bodies = await record(server)
        text = json.dumps(bodies, indent=2, sort_keys=True)
        (FOLDER / f"{kind.dialect.value}.json").write_text(text + "\n")


if __name__ == "__main__":
    asyncio.run(main())
