"""An answer as a response, whole or in events."""

import time
from collections.abc import Mapping

import msgspec

from eyrie.edges.openai.chat_encoder import arguments_of
from eyrie.edges.openai.responses_request import ResponsesRequest
from eyrie.gateway.protocol import Completed, Finish, ModelEvent, ModelResponse, TextDelta, ThoughtDelta, ToolCall, ToolCallDelta, Usage
from eyrie.gateway.providers.loose import Json
from eyrie.kit.ids import uuid7

_REASONS = {Finish.LENGTH: "max_output_tokens", Finish.CONTENT_FILTER: "content_filter"}


class ResponsesEncoder:
    """Says one answer. Each stretch of thought, each text and each call is an item; one is open at a time, except calls."""

    def __init__(self, request: ResponsesRequest, metadata: Mapping[str, str] | None = None) -> None:
        self._request = request
        self._metadata = {**(request.metadata or {}), **(metadata or {})}
        self._id = f"resp_{uuid7().hex}"
        self._created = int(time.time())
        self._number = -1
        self._items: list[Json] = []
        self._open: Json | None = None
        self._pieces: list[str] = []
        self._calls: dict[int, int] = {}

    def begin(self) -> bytes:
        """The events that begin the response."""
        response = self._response("in_progress")
        return self._event("response.created", response=response) + self._event("response.in_progress", response=response)

    def event(self, event: ModelEvent) -> bytes:
        """The events of a piece."""
        match event:
            case TextDelta():
                return self._text(event.text)
            case ThoughtDelta():
                return self._thought(event.text)
            case ToolCallDelta():
                return self._call(event)
            case Completed():
                return self._end(event.response)

    def whole(self, response: ModelResponse) -> bytes:
        """One response."""
        message = response.message
        items: list[Json] = [_reasoning(message.thought)] if message.thought else []
        if message.text:
            items.append(_message(message.text))
        items += [_function_call(call) for call in message.tool_calls]
        self._items = items
        return msgspec.json.encode(self._finished(response))

    def _text(self, text: str) -> bytes:
        out = b""
        if self._open is None or self._open["type"] != "message":
            item: Json = {"id": f"msg_{uuid7().hex}", "type": "message", "role": "assistant", "status": "in_progress", "content": []}
            out = self._begin(item) + self._at("response.content_part.added", content_index=0, part=_output_text(""))
        self._pieces.append(text)
        return out + self._at("response.output_text.delta", content_index=0, delta=text, logprobs=[])

    def _thought(self, text: str) -> bytes:
        out = b""
        if self._open is None or self._open["type"] != "reasoning":
            out = self._begin({"id": f"rs_{uuid7().hex}", "type": "reasoning", "summary": []})
            out += self._at("response.reasoning_summary_part.added", summary_index=0, part=_summary(""))
        self._pieces.append(text)
        return out + self._at("response.reasoning_summary_text.delta", summary_index=0, delta=text)

    def _call(self, event: ToolCallDelta) -> bytes:
        out = b""
        if event.index not in self._calls:
            item: Json = {"id": f"fc_{uuid7().hex}", "type": "function_call", "status": "in_progress", "call_id": event.id or ""}
            out = self._begin(item | {"name": event.name or "", "arguments": ""})
            self._calls[event.index] = len(self._items) - 1
        if not event.arguments:
            return out
        index = self._calls[event.index]
        item = self._items[index]
        item["arguments"] = f"{item['arguments']}{event.arguments}"
        delta = {"item_id": item["id"], "output_index": index, "delta": event.arguments}
        return out + self._event("response.function_call_arguments.delta", **delta)

    def _begin(self, item: Json) -> bytes:
        closed = self._close()
        self._items.append(item)
        self._open = item
        return closed + self._event("response.output_item.added", output_index=len(self._items) - 1, item={**item})

    def _close(self) -> bytes:
        """Close the open item; calls are closed at the end, because their pieces may come mixed."""
        item, self._open = self._open, None
        text = "".join(self._pieces)
        self._pieces.clear()
        if item is None or item["type"] == "function_call":
            return b""
        place = {"item_id": item["id"], "output_index": len(self._items) - 1}
        if item["type"] == "reasoning":
            item["summary"] = [_summary(text)]
            out = self._event("response.reasoning_summary_text.done", **place, summary_index=0, text=text)
            out += self._event("response.reasoning_summary_part.done", **place, summary_index=0, part=_summary(text))
        else:
            item |= {"status": "completed", "content": [_output_text(text)]}
            out = self._event("response.output_text.done", **place, content_index=0, text=text, logprobs=[])
            out += self._event("response.content_part.done", **place, content_index=0, part=_output_text(text))
        return out + self._event("response.output_item.done", output_index=place["output_index"], item=item)

    def _end(self, response: ModelResponse) -> bytes:
        out = self._close()
        for index in self._calls.values():
            item = self._items[index]
            item["status"] = "completed"
            place = {"item_id": item["id"], "output_index": index}
            out += self._event("response.function_call_arguments.done", **place, name=item["name"], arguments=item["arguments"])
            out += self._event("response.output_item.done", output_index=index, item=item)
        finished = self._finished(response)
        return out + self._event(f"response.{finished['status']}", response=finished)

    def _finished(self, response: ModelResponse) -> Json:
        reason = _REASONS.get(response.finish)
        body = self._response("completed" if reason is None else "incomplete")
        body["incomplete_details"] = None if reason is None else {"reason": reason}
        return body | {"output": [*self._items], "usage": _usage(response.usage)}

    def _response(self, status: str) -> Json:
        request = self._request
        tools: list[Json] = [
            {"type": "function", "name": tool.name, "description": tool.description, "strict": tool.strict}
            | {"parameters": tool.parameters}  # type: ignore[dict-item]  # what came out of JSON is JSON
            for tool in request.tools or ()
        ]
        choice = request.tool_choice
        return {
            "id": self._id,
            "object": "response",
            "created_at": self._created,
            "status": status,
            "model": request.model,
            "output": [],
            "error": None,
            "incomplete_details": None,
            "instructions": request.instructions,
            "max_output_tokens": request.max_output_tokens,
            "metadata": {**self._metadata},
            "parallel_tool_calls": request.parallel_tool_calls is not False,
            "temperature": request.temperature,
            "top_p": request.top_p,
            "tool_choice": choice if isinstance(choice, str) else "auto" if choice is None else {"type": choice.type, "name": choice.name},
            "tools": [*tools],
            "usage": None,
        }

    def _at(self, kind: str, **members: object) -> bytes:
        """An event of the open item."""
        item_id = None if self._open is None else self._open["id"]
        return self._event(kind, item_id=item_id, output_index=len(self._items) - 1, **members)

    def _event(self, kind: str, **members: object) -> bytes:
        self._number += 1
        body = {"type": kind, "sequence_number": self._number, **members}
        return b"event: " + kind.encode() + b"\ndata: " + msgspec.json.encode(body) + b"\n\n"


def _output_text(text: str) -> Json:
    return {"type": "output_text", "text": text, "annotations": [], "logprobs": []}


def _summary(text: str) -> Json:
    return {"type": "summary_text", "text": text}


def _message(text: str) -> Json:
    return {"id": f"msg_{uuid7().hex}", "type": "message", "role": "assistant", "status": "completed", "content": [_output_text(text)]}


def _reasoning(text: str) -> Json:
    return {"id": f"rs_{uuid7().hex}", "type": "reasoning", "summary": [_summary(text)]}


def _function_call(call: ToolCall) -> Json:
    head: Json = {"id": f"fc_{uuid7().hex}", "type": "function_call", "status": "completed", "call_id": call.id}
    return head | {"name": call.name, "arguments": arguments_of(call)}


def _usage(usage: Usage) -> Json:
    return {
        "input_tokens": usage.input,
        "input_tokens_details": {"cached_tokens": usage.cached_input},
        "output_tokens": usage.output,
        "output_tokens_details": {"reasoning_tokens": usage.reasoning},
        "total_tokens": usage.input + usage.output,
    }
