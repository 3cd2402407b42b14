import itertools
import json
from typing import Literal

import msgspec
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
    TextPart,
    ToolCall,
    ToolCallDelta,
    ToolDefinition,
    ToolMessage,
    Usage,
    UserMessage,
)
from eyrie.gateway.providers.endpoint import Dialect
from eyrie.gateway.providers.loose import Json, dump
from eyrie.gateway.providers.openai import build_body
from eyrie.gateway.providers.openai_usage import read_usage, usage_in
from tests.gateway.providers.folding import REQUEST, answer, endpoint, fold

OPENAI = Dialect.OPENAI
Choice = Literal["auto", "none", "required"] | OneTool
END = "[DONE]"
USAGE: Json = {"prompt_tokens": 20, "completion_tokens": 10, "total_tokens": 30}
TOOL = ToolDefinition(name="t", description="d", parameters={"type": "object"})


def chunk(finish: str | None = None, **delta: JsonValue) -> Json:
    return {"model": "m-1", "choices": [{"index": 0, "delta": delta, "finish_reason": finish}]}


def call(arguments: JsonValue = None, *, index: JsonValue = 0, id_: str | None = None, name: str | None = None) -> Json:
    function: Json = {"arguments": arguments} | ({"name": name} if name else {})
    return chunk(tool_calls=[{"index": index, "id": id_, "type": "function", "function": function}])


def test_chunks_fold_into_text_thought_and_usage() -> None:
    response = answer(
        OPENAI,
        chunk(role="assistant", content=""),
        chunk(reasoning_content="Let me ", reasoning="Let me "),
        chunk(reasoning="think."),
        chunk(content="Hel"),
        chunk(content="lo", tool_calls=None),
        chunk("stop"),
        {"choices": [], "usage": USAGE},
        END,
    )

    assert response.message == AssistantMessage(text="Hello", thought="Let me think.")
    assert (response.finish, response.usage, response.model) == (Finish.STOP, Usage(input=20, output=10), "m-1")


def test_content_in_blocks_is_text_and_thinking() -> None:
    blocks: JsonValue = [{"type": "thinking", "thinking": [{"type": "text", "text": "Hm."}]}, {"type": "text", "text": "Hi."}]

    assert answer(OPENAI, chunk(content=blocks), END).message == AssistantMessage(text="Hi.", thought="Hm.")


def test_nul_and_cut_surrogate_pairs_become_safe_text() -> None:
    parts = (json.dumps(chunk(content="PIECE")).replace("PIECE", piece) for piece in (r"a\u0000\ud83d", r"\ude00", r"\ude00b"))

    assert answer(OPENAI, *parts, END).message.text == "a\ufffd😀\ufffdb"


@pytest.mark.parametrize(
    ("fragments", "calls"),
    [
        pytest.param(
            [call("", id_="a", name="f"), call('{"x"', index=0), call(": 1}"), call("{}", index=1, id_="b", name="g")],
            [("a", "f", {"x": 1}), ("b", "g", {})],
            id="by-the-book",
        ),
        pytest.param([call('{"x": 1}', id_="a", name="f", index=None)], [("a", "f", {"x": 1})], id="whole-without-index"),
        pytest.param(
            [call('{"x": 1}', id_="a", name="f"), call('{"x": 2}', id_="b", name="f")],
            [("a", "f", {"x": 1}), ("b", "f", {"x": 2})],
            id="one-index-for-several",
        ),
        pytest.param(
            [call('{"x": 1}', name="f"), call('{"x": 2}', name="f"), call("", name="g")],
            [("call_0", "f", {"x": 1}), ("call_1", "f", {"x": 2}), ("call_2", "g", {})],
            id="whole-calls-without-ids-at-one-index",
        ),
        pytest.param(
            [call('{"x"', id_="a", name="f"), call(": 1", id_="a", name="f"), call("}", id_="a", name="f")],
            [("a", "f", {"x": 1})],
            id="id-and-name-in-every-fragment",
        ),
        pytest.param([call('{"x"', name="f"), call(": 1}", name="f")], [("call_0", "f", {"x": 1})], id="name-in-every-fragment"),
        pytest.param([call('{"x"', id_="a"), call(": 1}", name="f")], [("a", "f", {"x": 1})], id="name-comes-late"),
        pytest.param([call('{"x"', name="f"), call(": 1}", id_="a")], [("call_0", "f", {"x": 1})], id="id-comes-late"),
        pytest.param(
            [
                call("{", id_="a", name="f", index=None),
                call("{", id_="b", name="g", index=None),
                call("}", id_="a", index=None),
                call("}", index=None),
            ],
            [("a", "f", {}), ("b", "g", {})],
            id="by-id-alone",
        ),
        pytest.param([call({"x": 1}, id_="a", name="f")], [("a", "f", {"x": 1})], id="arguments-as-object"),
        pytest.param([call(None, id_="a", name="f")], [("a", "f", {})], id="no-arguments"),
        pytest.param(
            [call("{}", index=0, id_="a", name="f"), call("{}", index=1, id_="a", name="f")],
            [("a", "f", {}), ("a_1", "f", {})],
            id="one-id-for-several",
        ),
        pytest.param(
            [call("{", index=0, id_="a", name="f"), call("{", index=1, id_="b", name="f"), call("}"), call("}", index=1)],
            [("a", "f", {}), ("b", "f", {})],
            id="interleaved",
        ),
    ],
)
def test_tool_calls_come_together_however_a_server_sends_them(fragments: list[Json], calls: list[tuple[str, str, Json]]) -> None:
    response = answer(OPENAI, *fragments, chunk("stop"), END)

    assert [(made.id, made.name, made.arguments) for made in response.message.tool_calls] == calls
    assert response.finish is Finish.TOOL_CALLS


def test_broken_arguments_are_kept_as_they_came() -> None:
    response = answer(OPENAI, call('{"x": ', id_="a", name="f"), chunk("length"), END)

    assert response.message.tool_calls == (ToolCall(id="a", name="f", broken='{"x": '),)
    assert response.finish is Finish.LENGTH


def test_deltas_of_a_call_begin_with_its_id_and_name() -> None:
    deltas = fold(OPENAI, call('{"x"', index=3, id_="a"), call(": 1}", index=3, name="f"), chunk("tool_calls"), END)[:-1]

    assert deltas == [ToolCallDelta(index=0, id="a", name="f"), ToolCallDelta(index=0, arguments='{"x": 1}')]


@given(text=st.text(max_size=40), cuts=st.lists(st.integers(0, 60), max_size=8))
def test_answer_is_the_same_however_it_is_cut(text: str, cuts: list[int]) -> None:
    arguments = json.dumps({"text": text})

    def sent(whole: str) -> list[str]:
        places = sorted({0, len(whole), *(cut for cut in cuts if cut < len(whole))})
        return [whole[start:end] for start, end in itertools.pairwise(places)]

    cut = answer(
        OPENAI,
        *(chunk(reasoning_content=piece) for piece in sent(text)),
        *(chunk(content=piece) for piece in sent(text)),
        call("", id_="a", name="f"),
        *(call(piece) for piece in sent(arguments)),
        chunk("tool_calls"),
        END,
    )

    whole = answer(OPENAI, chunk(reasoning_content=text), chunk(content=text), call(arguments, id_="a", name="f"), chunk("tool_calls"), END)
    assert cut == whole


@pytest.mark.parametrize(
    ("reason", "finish"),
    [
        ("stop", Finish.STOP),
        ("tool_calls", Finish.STOP),  # but none came
        ("length", Finish.LENGTH),
        ("model_length", Finish.LENGTH),
        ("content_filter", Finish.CONTENT_FILTER),
        ("eos", Finish.STOP),
    ],
)
def test_finish_reasons_map(reason: str, finish: Finish) -> None:
    assert answer(OPENAI, chunk(content="a"), chunk(reason)).finish is finish


def test_refusal_is_text_stopped_by_a_filter() -> None:
    response = answer(OPENAI, chunk(refusal="I can't "), chunk(refusal="do that."), chunk("stop"), END)

    assert (response.message.text, response.finish) == ("I can't do that.", Finish.CONTENT_FILTER)


def test_end_mark_without_finish_reason_is_an_end() -> None:
    assert answer(OPENAI, chunk(content="a"), END).finish is Finish.STOP


@pytest.mark.parametrize(
    ("events", "kind"),
    [
        ([chunk(content="a")], errors.StreamBroken),
        ([], errors.StreamBroken),
        (["{", END], errors.StreamBroken),
        (["[]", END], errors.StreamBroken),
        ([call("{}", id_="a"), END], errors.StreamBroken),
        ([chunk("error"), END], errors.ModelOverloaded),
        ([{"error": {"message": "boom", "code": 429}}], errors.ModelRateLimited),
        ([{"error": "boom"}], errors.ModelOverloaded),
        ([{"object": "error", "message": "maximum context length", "code": 400}], errors.ContextTooLong),
    ],
)
def test_a_stream_that_goes_wrong_raises(events: list[Json | str], kind: type[errors.ModelError]) -> None:
    with pytest.raises(kind) as caught:
        fold(OPENAI, *events)

    assert type(caught.value) is kind


@pytest.mark.parametrize(
    ("usage", "counted"),
    [
        (USAGE, Usage(input=20, output=10)),
        (
            {**USAGE, "prompt_tokens_details": {"cached_tokens": 5, "cache_write_tokens": 2}},
            Usage(input=20, output=10, cached_input=5, cache_write=2),
        ),
        ({**USAGE, "prompt_cache_hit_tokens": 50}, Usage(input=20, output=10, cached_input=20)),
        ({**USAGE, "completion_tokens_details": {"reasoning_tokens": 4}}, Usage(input=20, output=10, reasoning=4)),
        # reasoning beside the output
        ({**USAGE, "total_tokens": 34, "completion_tokens_details": {"reasoning_tokens": 4}}, Usage(input=20, output=14, reasoning=4)),
        ({**USAGE, "completion_tokens_details": None, "prompt_tokens": "many"}, Usage(output=10)),
        ({**USAGE, "completion_tokens": -1, "prompt_tokens": 2**31}, Usage()),
        ({**USAGE, "prompt_tokens": True}, Usage(output=10)),
        ({"completion_tokens": 10}, Usage(output=10)),
        ({"prompt_tokens": 20, "total_tokens": None, "prompt_tokens_details": {"cached_tokens": None}}, Usage(input=20)),
    ],
)
def test_usage_counts_all_input_and_all_output(usage: Json, counted: Usage) -> None:
    assert read_usage(usage) == counted
    assert usage_in(dump({"id": "chatcmpl-1", "choices": [{"index": 0}], "usage": usage}).encode()) == counted


@pytest.mark.parametrize(
    ("body", "counted"),
    [
        (b'{"choices": []}', Usage(estimated=True)),
        (b'{"usage": null}', Usage(estimated=True)),
        (b'{"usage": {}}', Usage(estimated=True)),
        (b'{"usage": [20, 10]}', Usage(estimated=True)),
        (b"[]", Usage(estimated=True)),
        (b'{"said": "\xff", "usage": {"prompt_tokens": 20.5, "completion_tokens": 10}}', Usage(output=10)),
    ],
)
def test_usage_of_a_reply_that_says_little_is_what_it_says(body: bytes, counted: Usage) -> None:
    assert usage_in(body) == counted


def test_usage_of_what_is_no_json_raises() -> None:
    with pytest.raises(msgspec.DecodeError):
        usage_in(b"<html>")


def test_usage_is_found_where_groq_puts_it_and_estimated_where_it_is_missing() -> None:
    groq = answer(OPENAI, chunk(content="abcde"), {**chunk("stop"), "x_groq": {"usage": USAGE}}, END)
    none = answer(OPENAI, chunk(content="abcde"), chunk("stop"), END)

    assert groq.usage == Usage(input=20, output=10)
    assert none.usage == Usage(input=2, output=2, estimated=True)


@pytest.mark.parametrize(
    ("host", "field"),
    [
        ("api.openai.com", "max_completion_tokens"),
        ("acme.openai.azure.com", "max_completion_tokens"),
        ("api.mistral.ai", "max_tokens"),
        ("localhost", "max_tokens"),
    ],
)
def test_output_limit_has_the_name_that_the_server_knows(host: str, field: str) -> None:
    body = build_body(endpoint(OPENAI, host), REQUEST.model_copy(update={"max_output_tokens": 9}))

    assert body[field] == 9


@pytest.mark.parametrize(
    ("host", "model", "reasoning", "sent"),
    [
        ("api.openai.com", "gpt-4.1", None, True),
        ("api.openai.com", "gpt-5.6", None, False),
        ("api.openai.com", "o4-mini", "low", False),
        ("api.openai.com", "gpt-5.6", "none", True),
        ("localhost", "gpt-5.6", None, True),
    ],
)
def test_temperature_goes_to_models_that_take_one(host: str, model: str, reasoning: str | None, sent: bool) -> None:
    request = REQUEST.model_copy(update={"model": model, "temperature": 0.0, "reasoning": reasoning})

    assert ("temperature" in build_body(endpoint(OPENAI, host), request)) is sent


def test_where_the_answer_ends_and_how_it_is_drawn_is_said() -> None:
    request = REQUEST.model_copy(update={"stop": ("END",), "seed": 7, "top_p": 0.5})

    body = build_body(endpoint(OPENAI), request)

    assert (body["stop"], body["seed"], body["top_p"]) == (["END"], 7, 0.5)


@pytest.mark.parametrize(
    ("choice", "parallel", "sent"),
    [
        ("auto", None, {}),
        ("required", True, {"tool_choice": "required", "parallel_tool_calls": True}),
        (OneTool(name="t"), False, {"tool_choice": {"type": "function", "function": {"name": "t"}}, "parallel_tool_calls": False}),
    ],
)
def test_which_tools_may_be_called_is_said_as_the_api_takes_it(choice: Choice, parallel: bool | None, sent: Json) -> None:
    request = REQUEST.model_copy(update={"tools": (TOOL,), "tool_choice": choice, "parallel_tool_calls": parallel})

    body = build_body(endpoint(OPENAI), request)

    assert {name: body[name] for name in ("tool_choice", "parallel_tool_calls") if name in body} == sent


def test_mistral_gets_short_ids_and_no_unknown_field() -> None:
    said = AssistantMessage(tool_calls=(ToolCall(id="toolu_01", name="t"), ToolCall(id="abcdefgh1", name="t")))
    results = (ToolMessage(call_id="toolu_01", name="t", text="1"), ToolMessage(call_id="abcdefgh1", name="t", text="2"))
    request = ModelRequest(model="m", messages=(said, *results), tools=(TOOL,))

    body = build_body(endpoint(OPENAI, "api.mistral.ai"), request)

    first, second, third = body["messages"] if isinstance(body["messages"], list) else []
    assert isinstance(first, dict)
    assert isinstance(second, dict)
    assert isinstance(third, dict)
    assert isinstance(first["tool_calls"], list)
    sent = [made["id"] for made in first["tool_calls"] if isinstance(made, dict)]
    assert sent == [second["tool_call_id"], third["tool_call_id"]] == ["7a95b7039", "abcdefgh1"]
    assert "stream_options" not in body


def test_deepseek_gets_its_thought_back_and_others_do_not() -> None:
    request = ModelRequest(model="m", messages=(AssistantMessage(text="a", thought="b"), AssistantMessage(text="c")))

    theirs = build_body(endpoint(OPENAI, "api.deepseek.com"), request)["messages"]
    others = build_body(endpoint(OPENAI), request)["messages"]

    plain = {"role": "assistant", "content": "a"}
    last = {"role": "assistant", "content": "c"}
    assert (theirs, others) == ([plain | {"reasoning_content": "b"}, last], [plain, last])


def test_image_goes_by_address_or_is_refused_without() -> None:
    image = ImagePart(media_type="image/png", url="https://pictures.example/1.png")
    parts = (TextPart(text="?"), image)

    body = build_body(endpoint(OPENAI), ModelRequest(model="m", messages=(UserMessage(parts=parts),)))
    lost = ModelRequest(model="m", messages=(UserMessage(parts=(ImagePart(media_type="image/png"),)),))

    content = [{"type": "text", "text": "?"}, {"type": "image_url", "image_url": {"url": image.url}}]
    assert body["messages"] == [{"role": "user", "content": content}]
    with pytest.raises(errors.ModelRefusedRequest, match="neither data nor an address"):
        build_body(endpoint(OPENAI), lost)
