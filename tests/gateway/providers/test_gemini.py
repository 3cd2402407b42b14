import itertools
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
from eyrie.gateway.providers.dialect import Page
from eyrie.gateway.providers.endpoint import Dialect
from eyrie.gateway.providers.gemini import GeminiDialect, build_body
from eyrie.gateway.providers.loose import Json
from tests.gateway.providers.folding import REQUEST, answer, endpoint, fold

GEMINI = Dialect.GEMINI
Choice = Literal["auto", "none", "required"] | OneTool


def response(*parts: JsonValue, finish: str | None = None, **members: JsonValue) -> Json:
    candidate: Json = {"content": {"role": "model", "parts": [*parts]}}
    if finish:
        candidate["finishReason"] = finish
    return {"candidates": [candidate], "modelVersion": "gemini-1", **members}


def call(name: str, args: JsonValue = None, id_: str | None = None, signature: str | None = None) -> Json:
    made: Json = {"name": name, "args": args, "id": id_}
    part: Json = {"functionCall": made}
    return part | ({"thoughtSignature": signature} if signature else {})


def said_again(message: AssistantMessage, model: str = "gemini-3-pro") -> JsonValue:
    """The parts with which `message` goes back to the API."""
    body = build_body(endpoint(GEMINI), ModelRequest(model=model, messages=(*REQUEST.messages, message)))
    assert isinstance(body["contents"], list)
    turn = body["contents"][1]
    assert isinstance(turn, dict)
    return turn["parts"]


ANSWER: tuple[Json, ...] = (
    response({"text": "Hm.", "thought": True}),
    response({"text": "Why?", "thought": True, "thoughtSignature": "c2lnMA=="}),
    response({"text": "Hel"}, usageMetadata={"promptTokenCount": 20}),
    response({"text": "lo"}, {"executableCode": {}}),
    response({"text": "", "thoughtSignature": "c2lnMQ=="}),
    response(call("t", {"x": 1}, signature="c2lnMg=="), call("t", id_="mine")),
    response(
        finish="STOP",
        usageMetadata={"candidatesTokenCount": 7, "thoughtsTokenCount": 3, "cachedContentTokenCount": 5, "toolUsePromptTokenCount": 2},
    ),
)


def test_responses_fold_into_one_answer() -> None:
    whole = answer(GEMINI, *ANSWER)

    assert (whole.message.text, whole.message.thought) == ("Hello", "Hm.Why?")
    assert whole.message.tool_calls == (ToolCall(id="call_0", name="t", arguments={"x": 1}), ToolCall(id="mine", name="t"))
    assert (whole.finish, whole.model) == (Finish.TOOL_CALLS, "gemini-1")
    assert whole.usage == Usage(input=22, output=10, cached_input=5, reasoning=3)


def test_signatures_go_back_unchanged_and_in_their_place() -> None:
    assert said_again(answer(GEMINI, *ANSWER).message) == [
        {"text": "Why?", "thought": True, "thoughtSignature": "c2lnMA=="},
        {"text": "Hello"},
        {"text": "", "thoughtSignature": "c2lnMQ=="},
        {"functionCall": {"id": "call_0", "name": "t", "args": {"x": 1}}, "thoughtSignature": "c2lnMg=="},
        {"functionCall": {"id": "mine", "name": "t", "args": {}}},
    ]


@pytest.mark.parametrize(("model", "marked"), [("gemini-3-pro", True), ("gemini-2.5-flash", False)])
def test_calls_that_another_model_made_are_marked_for_models_that_ask(model: str, marked: bool) -> None:
    message = AssistantMessage(text="a", tool_calls=(ToolCall(id="c", name="t"),))

    made: Json = {"functionCall": {"id": "c", "name": "t", "args": {}}}
    mark: Json = {"thoughtSignature": "skip_thought_signature_validator"} if marked else {}
    assert said_again(message, model) == [{"text": "a"}, made | mark]


@given(text=st.text(max_size=40), cuts=st.lists(st.integers(0, 60), max_size=8))
def test_answer_is_the_same_however_it_is_cut(text: str, cuts: list[int]) -> None:
    places = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    sent = [text[start:end] for start, end in itertools.pairwise(places)]
    last = response({"text": "", "thoughtSignature": "c2ln"}, finish="STOP")

    cut = answer(
        GEMINI,
        *(response({"text": piece, "thought": True}) for piece in sent),
        *(response({"text": piece}) for piece in sent),
        last,
    )

    assert cut == answer(GEMINI, response({"text": text, "thought": True}, {"text": text}), last)


@pytest.mark.parametrize(
    ("reason", "finish"),
    [
        ("STOP", Finish.STOP),
        ("MAX_TOKENS", Finish.LENGTH),
        ("SAFETY", Finish.CONTENT_FILTER),
        ("RECITATION", Finish.CONTENT_FILTER),
        ("PROHIBITED_CONTENT", Finish.CONTENT_FILTER),
        ("MODEL_ARMOR", Finish.CONTENT_FILTER),
    ],
)
def test_finish_reasons_map(reason: str, finish: Finish) -> None:
    assert answer(GEMINI, response({"text": "a"}, finish=reason)).finish is finish


@pytest.mark.parametrize(
    ("events", "kind"),
    [
        ([response({"text": "a"})], errors.StreamBroken),
        ([], errors.StreamBroken),
        (["{"], errors.StreamBroken),
        ([response(finish="MALFORMED_FUNCTION_CALL")], errors.StreamBroken),
        ([response(finish="SOMETHING_NEW")], errors.StreamBroken),
        ([{"promptFeedback": {"blockReason": "SAFETY"}}], errors.ContentFiltered),
        ([{"error": {"code": 503, "status": "UNAVAILABLE", "message": "overloaded"}}], errors.ModelOverloaded),
    ],
)
def test_a_stream_that_goes_wrong_raises(events: list[Json | str], kind: type[errors.ModelError]) -> None:
    with pytest.raises(kind) as caught:
        fold(GEMINI, *events)

    assert type(caught.value) is kind


def test_missing_usage_is_estimated() -> None:
    assert answer(GEMINI, response({"text": "abcde"}, finish="STOP")).usage == Usage(input=2, output=2, estimated=True)


def test_turns_alternate_and_results_are_the_users() -> None:
    messages = (
        SystemMessage(text="One."),
        UserMessage(parts=()),
        UserMessage(parts=(TextPart(text="a"),)),
        UserMessage(parts=(ImagePart(media_type="image/png", url="https://pictures.example/1"),)),
        AssistantMessage(tool_calls=(ToolCall(id="c", name="t"),)),
        ToolMessage(call_id="c", name="t", text="x", is_error=True),
        UserMessage(parts=(TextPart(text="d"),)),
    )
    tool = ToolDefinition(name="t", description="d", parameters={"type": "object"})

    body = build_body(endpoint(GEMINI), ModelRequest(model="gemini-2.5-pro", messages=messages, tools=(tool,), tool_choice="none"))

    assert body == {
        "contents": [
            {"role": "user", "parts": [{"text": "a"}, {"fileData": {"mimeType": "image/png", "fileUri": "https://pictures.example/1"}}]},
            {"role": "model", "parts": [{"functionCall": {"id": "c", "name": "t", "args": {}}}]},
            {"role": "user", "parts": [{"functionResponse": {"id": "c", "name": "t", "response": {"error": "x"}}}, {"text": "d"}]},
        ],
        "systemInstruction": {"parts": [{"text": "One."}]},
        "tools": [{"functionDeclarations": [{"name": "t", "description": "d", "parametersJsonSchema": {"type": "object"}}]}],
        "toolConfig": {"functionCallingConfig": {"mode": "NONE"}},
    }


def test_where_the_answer_ends_and_how_it_is_drawn_is_said() -> None:
    request = REQUEST.model_copy(update={"stop": ("END", "\n\n"), "seed": 7, "temperature": 0.0, "top_p": 0.5, "max_output_tokens": 9})

    assert build_body(endpoint(GEMINI), request)["generationConfig"] == {
        "stopSequences": ["END", "\n\n"],
        "seed": 7,
        "temperature": 0.0,
        "topP": 0.5,
        "maxOutputTokens": 9,
    }


@pytest.mark.parametrize(
    ("choice", "sent"),
    [
        ("auto", None),
        ("required", {"mode": "ANY"}),
        (OneTool(name="t"), {"mode": "ANY", "allowedFunctionNames": ["t"]}),
    ],
)
def test_which_tools_may_be_called_is_said_as_the_api_takes_it(choice: Choice, sent: Json | None) -> None:
    tool = ToolDefinition(name="t", description="d", parameters={"type": "object"})

    body = build_body(endpoint(GEMINI), REQUEST.model_copy(update={"tools": (tool,), "tool_choice": choice}))

    assert body.get("toolConfig") == (None if sent is None else {"functionCallingConfig": sent})


@pytest.mark.parametrize(
    ("model", "reasoning", "sent"),
    [
        ("gemini-2.5-flash", "none", {"thinkingBudget": 0, "includeThoughts": False}),
        ("models/gemini-2.5-pro", "high", {"thinkingBudget": 24576, "includeThoughts": True}),
        ("gemini-3-pro", "none", {"thinkingLevel": "MINIMAL", "includeThoughts": False}),
        ("gemini-3-pro", "medium", {"thinkingLevel": "MEDIUM", "includeThoughts": True}),
    ],
)
def test_reasoning_is_said_as_the_model_takes_it(model: str, reasoning: str, sent: Json) -> None:
    body = build_body(endpoint(GEMINI), REQUEST.model_copy(update={"model": model, "reasoning": reasoning}))

    assert body["generationConfig"] == {"thinkingConfig": sent}


def test_model_stands_in_the_path_and_can_not_leave_it() -> None:
    request = REQUEST.model_copy(update={"model": "models/../x?y"})

    assert GeminiDialect().call(endpoint(GEMINI), request).path == "/models/..%2Fx%3Fy:streamGenerateContent?alt=sse"


@pytest.mark.parametrize(
    ("body", "page"),
    [
        (
            {"models": [{"name": "models/a", "supportedGenerationMethods": ["generateContent"]}, {"name": "models/b"}]},
            Page(("a",)),
        ),
        ({"nextPageToken": "a&b"}, Page((), "/models?pageSize=1000&pageToken=a%26b")),
    ],
)
def test_models_are_listed_by_pages(body: Json, page: Page) -> None:
    assert GeminiDialect().models(endpoint(GEMINI), body) == page
