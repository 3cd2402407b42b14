"""Requests as they are read, before anybody answers them."""

import gc
import weakref
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from eyrie.edges.anthropic.messages import MessagesQuestion
from eyrie.edges.exchange import Fields
from eyrie.edges.openai.chat import ChatQuestion
from eyrie.edges.openai.embeddings import EmbeddingsQuestion
from eyrie.edges.openai.responses import ResponsesQuestion
from eyrie.edges.protocol import Question

_MESSAGES = [{"role": "user", "content": "Hello"}]


@pytest.mark.parametrize(
    ("read", "body"),
    [
        (ChatQuestion, {"model": "m", "messages": _MESSAGES}),
        (MessagesQuestion, {"model": "m", "messages": _MESSAGES, "max_tokens": 9}),
        (ResponsesQuestion, {"model": "m", "input": "Hello"}),
        (EmbeddingsQuestion, {"model": "m", "input": "Hello"}),
    ],
)
def test_a_question_and_its_text_are_freed_as_soon_as_nobody_holds_them(read: Callable[[Fields], Question], body: dict[str, Any]) -> None:
    fields = msgspec.json.decode(msgspec.json.encode(body), type=Fields)
    gc.disable()  # what holds itself would wait for the collector, with all that the client sent
    try:
        question = read(fields)
        question.asked.text()
        freed = weakref.ref(question)
        del question

        assert freed() is None
    finally:
        gc.enable()
