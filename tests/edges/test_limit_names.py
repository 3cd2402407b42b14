"""The limit of an answer goes to a provider by the name that it takes."""

import msgspec
import pytest

from eyrie.edges.openai.chat import ChatQuestion
from eyrie.gateway.providers.endpoint import Dialect, Endpoint

OPENAI = Endpoint("openai", Dialect.OPENAI, "https://api.openai.com/v1")
LOCAL = Endpoint("local", Dialect.OPENAI, "http://127.0.0.1:11434/v1")


@pytest.mark.parametrize(
    ("endpoint", "sent", "passed"),
    [
        pytest.param(OPENAI, {"max_tokens": 50}, {"max_completion_tokens": 40}, id="its newer models refuse the old name"),
        pytest.param(OPENAI, {"max_completion_tokens": 50}, {"max_completion_tokens": 40}, id="the new name stays"),
        pytest.param(LOCAL, {"max_tokens": 50}, {"max_tokens": 40}, id="others know only the old one"),
        pytest.param(LOCAL, {"max_completion_tokens": 50}, {"max_completion_tokens": 40}, id="who says the new one means it"),
        pytest.param(OPENAI, {}, {"max_completion_tokens": 40}, id="nothing was said"),
    ],
)
def test_a_limit_goes_by_the_name_that_the_provider_takes(endpoint: Endpoint, sent: dict[str, int], passed: dict[str, int]) -> None:
    fields = {"model": "m", "messages": [], **sent}
    question = ChatQuestion({name: msgspec.Raw(msgspec.json.encode(value)) for name, value in fields.items()})

    body = msgspec.json.decode(question.body(endpoint, "m", 40))

    assert {name: value for name, value in body.items() if name.startswith("max_")} == passed
