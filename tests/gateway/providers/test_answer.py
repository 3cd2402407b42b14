import pytest

from eyrie.gateway.errors import StreamBroken
from eyrie.gateway.protocol import (
    AssistantMessage,
    Completed,
    Finish,
    ImagePart,
    ModelRequest,
    SystemMessage,
    TextPart,
    ToolCall,
    ToolDefinition,
    ToolMessage,
    Usage,
    UserMessage,
)
from eyrie.gateway.providers.answer import Answer, estimate, parse_arguments
from tests.gateway.providers.folding import REQUEST


def complete(answer: Answer, usage: Usage | None = None) -> Completed:
    last = answer.complete(Finish.STOP, usage or Usage(input=1, output=1), "m")[-1]
    assert isinstance(last, Completed)
    return last


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("", {}),
        (" \n", {}),
        ("null", {}),
        ("{}", {}),
        ('{"a": 1}', {"a": 1}),
        ("{", None),
        ("[]", None),
        ('{"a": NaN}', None),
    ],
)
def test_parse_arguments_tells_broken_from_empty(text: str, arguments: dict[str, int] | None) -> None:
    assert parse_arguments(text) == arguments


def test_call_ids_are_unique_in_the_conversation() -> None:
    said = AssistantMessage(tool_calls=(ToolCall(id="call_0", name="t"), ToolCall(id="call_3", name="t")))
    answer = Answer("acme", ModelRequest(model="m", messages=(*REQUEST.messages, said)))

    for id_ in ("call_0", "", "mine", "mine", ""):
        answer.open_call(id_, "t")

    ids = [call.id for call in complete(answer).response.message.tool_calls]
    assert ids == ["call_0_2", "call_4", "mine", "mine_5", "call_6"]


def test_call_ids_skip_one_that_is_taken() -> None:
    answer = Answer("acme", REQUEST)

    for id_ in ("call_1", ""):
        answer.open_call(id_, "t")

    assert [call.id for call in complete(answer).response.message.tool_calls] == ["call_1", "call_2"]


def test_answer_refuses_calls_without_end() -> None:
    answer = Answer("acme", REQUEST)
    for _ in range(128):
        answer.open_call("", "t")

    with pytest.raises(StreamBroken, match="more than 128 tool calls"):
        answer.open_call("", "t")


def test_half_a_surrogate_pair_at_the_end_becomes_a_replacement() -> None:
    answer = Answer("acme", REQUEST)
    answer.add_text("a\ud83d")
    answer.add_thought("b\ud83d")
    index, _ = answer.open_call("c", "t")
    answer.add_arguments(index, "{\ud83d")

    message = complete(answer).response.message

    assert (message.text, message.thought, message.tool_calls[0].broken) == ("a\ufffd", "b\ufffd", "{\ufffd")


def test_estimate_counts_four_bytes_a_token_rounded_up() -> None:
    assert [estimate(text) for text in ("", "a", "abcd", "abcde", "€€")] == [0, 1, 1, 2, 2]


def test_missing_usage_is_estimated_from_all_that_was_read_and_said() -> None:
    request = ModelRequest(
        model="m",
        messages=(
            SystemMessage(text="abcd"),
            UserMessage(parts=(TextPart(text="abcd"), ImagePart(media_type="image/png", data="x" * 4000))),
            AssistantMessage(text="abcd", thought="abcd", tool_calls=(ToolCall(id="c", name="ab", broken="abcd"),)),
            ToolMessage(call_id="c", name="ab", text="abcd"),
        ),
        tools=(ToolDefinition(name="t", description="d", parameters={}),),
        output_schema={"a": 1},
    )
    answer = Answer("acme", request)
    answer.add_text("abcde")

    usage = complete(answer, Usage()).response.usage

    # system 1, text 1, image 1000, answer 1, thought 1, call `ab{}abcd` 2, result 1, tool 12, schema 2
    assert usage == Usage(input=1021, output=2, estimated=True)


def test_reported_usage_is_kept_and_only_the_missing_half_estimated() -> None:
    answer = Answer("acme", REQUEST)
    answer.add_text("abcde")

    usage = complete(answer, Usage(input=7, cached_input=3)).response.usage

    assert usage == Usage(input=7, output=2, cached_input=3, estimated=True)


def test_an_empty_answer_is_not_an_estimate() -> None:
    assert complete(Answer("acme", REQUEST), Usage(input=7)).response.usage == Usage(input=7)


def test_a_provider_that_names_no_model_used_the_one_asked_for() -> None:
    last = Answer("acme", REQUEST).complete(Finish.STOP, Usage(input=1, output=1), "")[-1]

    assert isinstance(last, Completed)
    assert last.response.model == REQUEST.model
