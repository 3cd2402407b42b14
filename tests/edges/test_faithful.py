"""A request that the cache may answer says the same when it is said anew; one that would lose anything is left alone."""

import copy
import json
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eyrie.edges.anthropic.messages import MessagesQuestion
from eyrie.edges.exchange import Fields
from eyrie.edges.openai.chat import ChatQuestion
from eyrie.edges.protocol import Question
from eyrie.gateway.cache.keys import keyed
from eyrie.gateway.calls.context import Attribution, Feature, Reuse, Terms
from eyrie.gateway.providers import anthropic, openai
from eyrie.gateway.providers.endpoint import Dialect, Endpoint
from eyrie.kit.ids import uuid7

Body = dict[str, Any]  # as clients send them: any JSON
_ID = uuid7()
_WHO = Attribution(_ID, _ID, _ID, "member", Feature.API)
_OPENAI = Endpoint("one", Dialect.OPENAI, "https://api.openai.com/v1")
_ANTHROPIC = Endpoint("one", Dialect.ANTHROPIC, "https://api.anthropic.com")
_CLOSED = {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"], "additionalProperties": False}

text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=12).filter(str.strip)
names = st.from_regex(r"[a-z]{1,8}", fullmatch=True)
arguments = st.dictionaries(names, st.integers(-9, 9) | text, max_size=2)


def fields_of(body: Body) -> Fields:
    return msgspec.json.decode(msgspec.json.encode(body), type=Fields)


def is_kept(question: Question) -> bool:
    return question.is_kept(question.typed())


def key(question: Question) -> bytes:
    return keyed(_WHO, "m", question.typed(), Terms(), Reuse()).key


@st.composite
def chats(draw: st.DrawFn) -> Body:
    """Chat completion requests as clients write them, in each form that means the same."""
    as_parts = draw(st.booleans())
    said: Callable[[str], object] = lambda words: [{"type": "text", "text": words}] if as_parts else words  # noqa: E731 - one line
    url = draw(st.sampled_from(["https://example.org/a.png", "data:image/png;base64,iVBORw0KGgo="]))
    images = draw(st.booleans())
    asked = [{"type": "text", "text": draw(text)}, {"type": "image_url", "image_url": {"url": url}}] if images else said(draw(text))
    call = {"id": draw(names), "type": "function", "function": {"name": draw(names), "arguments": json.dumps(draw(arguments))}}
    body: Body = {
        "model": "m",
        "messages": [
            {"role": draw(st.sampled_from(["system", "developer"])), "content": said(draw(text))},
            {"role": "user", "content": asked},
            {"role": "assistant", "content": None, "refusal": None, "annotations": [], "tool_calls": [call]},
            {"role": "tool", "tool_call_id": call["id"], "content": said(draw(text))},
            {"role": "assistant", "content": said(draw(text))},
            {"role": "user", "content": said(draw(text))},
        ],
    }
    if draw(st.booleans()):
        function = {"name": draw(names), "description": draw(text), "parameters": {"type": "object", "title": draw(text)}}
        body["tools"] = [{"type": "function", "function": function}]
        choice = {"type": "function", "function": {"name": function["name"]}}
        body["tool_choice"] = draw(st.sampled_from(["auto", "none", "required", choice]))
    if draw(st.booleans()):
        body["response_format"] = {"type": "json_schema", "json_schema": {"name": draw(names), "schema": _CLOSED, "strict": True}}
    return body


@st.composite
def messages(draw: st.DrawFn) -> Body:
    """Messages requests as clients write them."""
    source = draw(
        st.sampled_from(
            [
                {"type": "url", "url": "https://example.org/a.png"},
                {"type": "base64", "media_type": "image/png", "data": "iVBORw0KGgo="},
            ]
        )
    )
    asked = draw(st.sampled_from([draw(text), [{"type": "text", "text": draw(text)}, {"type": "image", "source": source}]]))
    id_ = draw(names)
    result = draw(st.sampled_from([draw(text), [{"type": "text", "text": draw(text)}]]))
    call = {"type": "tool_use", "id": id_, "name": draw(names), "input": draw(arguments)}
    answered = {"type": "tool_result", "tool_use_id": id_, "content": result, "is_error": draw(st.booleans())}
    body: Body = {
        "model": "m",
        "max_tokens": 100,
        "messages": [
            {"role": "user", "content": asked},
            {"role": "assistant", "content": [{"type": "text", "text": draw(text)}, call]},
            {"role": "user", "content": [answered, {"type": "text", "text": draw(text)}]},
        ],
    }
    if draw(st.booleans()):
        body["system"] = draw(st.sampled_from([draw(text), [{"type": "text", "text": draw(text)}, {"type": "text", "text": draw(text)}]]))
    if draw(st.booleans()):
        tool = {"name": draw(names), "description": draw(text), "input_schema": {"type": "object", "title": draw(text)}}
        body["tools"] = [{**tool, "type": "custom"} if draw(st.booleans()) else tool]
        choices = [{"type": "auto"}, {"type": "any"}, {"type": "none"}, {"type": "tool", "name": tool["name"]}]
        body["tool_choice"] = draw(st.sampled_from(choices))
    if draw(st.booleans()):
        body["output_config"] = {"format": {"type": "json_schema", "schema": _CLOSED}}
    return body


def objects(value: object) -> list[Body]:
    """Every object in a body but those of the client's own making: schemas and arguments hold any names."""
    if isinstance(value, list):
        return [found for item in value for found in objects(item)]
    if not isinstance(value, dict):
        return []
    own = ("parameters", "schema", "input", "input_schema")
    return [value, *(found for name, inside in value.items() if name not in own for found in objects(inside))]


@settings(max_examples=40, deadline=None)
@given(body=chats())
def test_chat_comes_back_whole_from_what_a_provider_is_sent(body: Body) -> None:
    question = ChatQuestion(fields_of(body))
    said = openai.build_body(_OPENAI, question.typed())

    again = ChatQuestion(fields_of(said))

    assert is_kept(question)
    assert again.typed() == question.typed()
    assert key(again) == key(question)


@settings(max_examples=40, deadline=None)
@given(body=messages())
def test_messages_come_back_whole_from_what_a_provider_is_sent(body: Body) -> None:
    question = MessagesQuestion(fields_of(body))
    said = anthropic.build_body(_ANTHROPIC, question.typed())

    again = MessagesQuestion(fields_of(said))

    assert is_kept(question)
    assert again.typed() == question.typed()
    assert key(again) == key(question)


@settings(max_examples=40, deadline=None)
@given(body=chats(), data=st.data())
def test_chat_with_a_field_more_at_any_place_is_left_alone(body: Body, data: st.DataObject) -> None:
    changed = copy.deepcopy(body)
    data.draw(st.sampled_from(objects(changed)))["cache_control"] = {"type": "ephemeral"}

    assert not is_kept(ChatQuestion(fields_of(changed)))


@settings(max_examples=40, deadline=None)
@given(body=messages(), data=st.data())
def test_messages_with_a_field_more_at_any_place_are_left_alone(body: Body, data: st.DataObject) -> None:
    changed = copy.deepcopy(body)
    data.draw(st.sampled_from(objects(changed)))["cache_control"] = {"type": "ephemeral"}

    assert not is_kept(MessagesQuestion(fields_of(changed)))


@settings(max_examples=40, deadline=None)
@given(body=chats(), words=text, place=st.integers(0, 5))
def test_other_words_have_another_key(body: Body, words: str, place: int) -> None:
    changed = copy.deepcopy(body)
    changed["messages"][place]["content"] = words
    question, other = ChatQuestion(fields_of(body)), ChatQuestion(fields_of(changed))

    assert (key(question) == key(other)) is (question.typed() == other.typed())
    assert (question.typed() == other.typed()) is (
        openai.build_body(_OPENAI, question.typed()) == openai.build_body(_OPENAI, other.typed())
    )


def chat(*said: Body, **more: object) -> ChatQuestion:
    return ChatQuestion(fields_of({"model": "m", "messages": list(said), **more}))


def message(*content: Body, **more: object) -> MessagesQuestion:
    return MessagesQuestion(fields_of({"model": "m", "max_tokens": 9, "messages": [{"role": "user", "content": list(content)}], **more}))


_HI = {"role": "user", "content": "Hi"}
_WORDS = {"type": "text", "text": "Hi"}


@pytest.mark.parametrize(
    "question",
    [
        chat({**_HI, "name": "ann"}),
        chat(_HI, response_format={"type": "json_object"}),
        chat(_HI, response_format={"type": "json_schema", "json_schema": {"name": "a", "schema": {"type": "object"}, "strict": True}}),
        chat(_HI, tools=[{"type": "function", "function": {"name": "a", "strict": True}}]),
        chat({"role": "user", "content": [{"type": "image_url", "image_url": {"url": "https://e.org/a", "detail": "low"}}]}),
        chat({"role": "user", "content": [{"type": "image_url", "image_url": {"url": ""}}]}),
        chat({"role": "system", "content": [_WORDS, _WORDS]}, _HI),
        chat({"role": "assistant", "content": "a", "reasoning_content": "b"}, _HI),
        chat({"role": "assistant", "tool_calls": [{"id": "a", "function": {"name": "b", "arguments": "{"}}]}, _HI),
        message({**_WORDS, "cache_control": {"type": "ephemeral"}}),
        message(_WORDS, system=[{**_WORDS, "cache_control": {"type": "ephemeral"}}]),
        message(_WORDS, {"type": "tool_result", "tool_use_id": "a", "content": "b"}),
        message({"type": "tool_result", "tool_use_id": "a", "content": [{"type": "image", "source": {"type": "url", "url": "http://a"}}]}),
        message({"type": "image", "source": {"type": "url", "url": ""}}),
        message(_WORDS, output_config={"effort": "high"}),
        message(_WORDS, output_format={"type": "json_schema", "schema": {"type": "object", "minProperties": 1}}),
    ],
)
def test_what_would_be_lost_is_left_alone(question: Question) -> None:
    assert not is_kept(question)


@pytest.mark.parametrize(
    "question",
    [
        chat(_HI, response_format={"type": "text"}, tool_choice="auto"),
        chat(_HI, response_format={"type": "json_schema", "json_schema": {"name": "a", "schema": {"type": "object"}}}),
        message(_WORDS, tool_choice={"type": "auto"}),
        message(_WORDS, output_format={"type": "json_schema", "schema": _CLOSED}),
    ],
)
def test_what_says_the_same_by_default_is_kept(question: Question) -> None:
    assert is_kept(question)
