"""The offline model chooses the right tools with the right arguments, or none, and always does the same."""

import json
from collections.abc import Callable
from time import process_time

import pytest

from eyrie.gateway.protocol import Finish, SystemMessage, TextDelta, ToolCallDelta, ToolDefinition, Usage
from tests.agents.offline.cases import CASES
from tests.agents.offline.conversation import ask_and_tell, events, request, respond, say, user, with_results
from tests.agents.offline.definitions import ASK_HUMAN, CALCULATOR, CLOCK, EVERYTHING, FILES_READ, SEND_EMAIL, schema
from tests.agents.offline.held_out import HELD_OUT, Expected

FLOOR_OF_HELD_OUT = 0.85


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:60] for text, _ in CASES])
async def test_request_asks_for_the_expected_calls(text: str, expected: Expected) -> None:
    answer = await say(text, EVERYTHING)

    assert tuple((call.name, call.arguments) for call in answer.tool_calls) == expected


async def test_held_out_requests_are_mostly_understood() -> None:
    right = 0
    for text, expected in HELD_OUT:
        answer = await say(text, EVERYTHING)
        right += tuple((call.name, call.arguments) for call in answer.tool_calls) == expected

    assert right / len(HELD_OUT) >= FLOOR_OF_HELD_OUT


async def test_same_request_gives_the_same_events() -> None:
    asked = request("what is 12*7 and what time is it in Berlin?", EVERYTHING)

    assert await events(asked) == await events(asked)


async def test_call_is_streamed_with_its_arguments() -> None:
    streamed = await events(request("What is 12*7?", EVERYTHING))

    piece = streamed[0]
    assert isinstance(piece, ToolCallDelta)
    assert (piece.index, piece.name, json.loads(piece.arguments)) == (0, "calculator", {"expression": "12*7"})
    assert len(streamed) == 2


async def test_answer_is_streamed_in_small_pieces_that_add_up() -> None:
    asked = request("What can you do?", EVERYTHING)

    pieces = [event.text for event in await events(asked) if isinstance(event, TextDelta)]
    response = await respond(asked)

    assert "".join(pieces) == response.message.text
    assert max(map(len, pieces)) <= 80
    assert response.finish is Finish.STOP


async def test_usage_counts_four_bytes_as_a_token() -> None:
    response = await respond(request("hällo"))

    assert response.usage == Usage(input=2, output=-(-len(response.message.text.encode()) // 4), estimated=False)


async def test_answer_is_cut_at_the_output_limit() -> None:
    response = await respond(request("hello").model_copy(update={"max_output_tokens": 5}))

    assert response.finish is Finish.LENGTH
    assert len(response.message.text) == 20


async def test_same_call_is_not_made_again_once_its_result_is_there() -> None:
    answer = await ask_and_tell("What is 12*7?", EVERYTHING, "84")

    assert (answer.tool_calls, answer.text) == ((), "84")


async def test_call_that_failed_is_reported_and_not_repeated() -> None:
    answer = await ask_and_tell("Read notes.txt", EVERYTHING, "There is no file notes.txt.", is_error=True)

    assert (answer.tool_calls, answer.text) == ((), "files_read(notes.txt) failed: There is no file notes.txt.")


async def test_refused_value_is_corrected_once_when_the_error_names_the_allowed_ones() -> None:
    paint = ToolDefinition(
        name="paint_wall",
        description="Paints a wall in a colour.",
        parameters=schema({"colour": {"type": "string"}}, ("colour",)),
        examples=("Paint the wall",),
    )
    text = "Paint the wall, colour: dark blue"
    first = await say(text, (paint,))
    told = with_results((user(text),), first, "colour 'dark blue' is unknown; one of: red, blue, green", is_error=True)

    second = await say(told, (paint,))
    third = await say(with_results(told, second, "Still wrong; one of: red, blue, green", is_error=True), (paint,))

    assert [call.arguments for call in second.tool_calls] == [{"colour": "blue"}]
    assert third.tool_calls == ()


async def test_follow_up_takes_the_tool_of_the_turn_before() -> None:
    first = await say("What time is it in Berlin?", EVERYTHING)
    told = with_results((user("What time is it in Berlin?"),), first, "It is noon.")

    again = await say((*told, await say(told, EVERYTHING), user("And in Tokyo?")), EVERYTHING)

    assert [call.arguments for call in again.tool_calls] == [{"timezone": "Asia/Tokyo"}]


async def test_missing_value_is_asked_for_and_taken_from_the_reply() -> None:
    asked = user("Send an email to anna@example.com, subject: Hello")
    question = await say((asked,), (SEND_EMAIL,))

    answer = await say((asked, question, user("See you at noon")), (SEND_EMAIL,))

    assert question.text == "I need a value for `body` to use `send_email`. What is it?"
    assert answer.tool_calls[0].arguments == {"to": "anna@example.com", "subject": "Hello", "body": "See you at noon"}


async def test_missing_value_is_asked_for_with_the_tool_that_asks_a_person() -> None:
    asked = user("Send an email to anna@example.com, subject: Hello")
    tools = (SEND_EMAIL, ASK_HUMAN)
    question = await say((asked,), tools)

    answer = await say(with_results((asked,), question, "See you at noon"), tools)

    assert [call.name for call in question.tool_calls] == ["ask_human"]
    assert [(call.name, call.arguments["body"]) for call in answer.tool_calls] == [("send_email", "See you at noon")]


async def test_forbidden_tools_are_not_called() -> None:
    response = await respond(request("What is 12*7?", EVERYTHING).model_copy(update={"tool_choice": "none"}))

    assert response.message.tool_calls == ()
    assert response.finish is Finish.STOP


async def test_required_tool_is_called_even_when_nothing_fits_well() -> None:
    response = await respond(request("Hello there", (CLOCK, CALCULATOR)).model_copy(update={"tool_choice": "required"}))

    assert [call.name for call in response.message.tool_calls] == ["clock"]


def many_tools() -> tuple[ToolDefinition, ...]:
    """Thirty tools, most of them much alike."""
    alike = (SEND_EMAIL.model_copy(update={"name": f"report_{number}", "description": f"Writes report {number}."}) for number in range(17))
    return (*EVERYTHING, *alike)


async def bench_offline_model() -> dict[str, float]:
    """Milliseconds of CPU for a usual conversation with thirty tools, and for a text of a megabyte."""
    usual = request([user("A sentence about nothing much at all. " * 100), user("What does notes.txt say about costs?")], many_tools())
    huge = request("What does it say about costs?\n\n" + "A sentence about nothing much at all. " * 27_000, many_tools())
    milliseconds = {}
    for name, asked in (("usual", usual), ("megabyte", huge)):
        await events(asked)
        start = process_time()
        await events(asked)
        milliseconds[name] = (process_time() - start) * 1_000
    return milliseconds


async def test_long_text_is_read_in_part_and_the_answer_says_so() -> None:
    text = "What does it say about costs?\n\nThe costs are 3 euros. " + "A sentence about nothing much at all. " * 27_000

    answer = await say(text, (FILES_READ,))

    assert "> The costs are 3 euros." in answer.text
    assert "I read its first" in answer.text


async def test_body_of_several_paragraphs_is_passed_on_whole() -> None:
    answer = await say("Send an email to a@example.com, subject: Plan, body: Hi,\n\nwhat time is it?\n\nBye", EVERYTHING)

    assert [call.arguments["body"] for call in answer.tool_calls] == ["Hi,\n\nwhat time is it?\n\nBye"]


async def test_body_that_is_too_long_is_not_sent_in_part() -> None:
    answer = await say("Send an email to a@example.com, subject: Plan, body: " + "very long. " * 1_000, EVERYTHING)

    assert answer.tool_calls == ()
    assert answer.text.startswith("I can't answer this offline: the request is longer than I can pass on whole.")


@pytest.mark.parametrize("piece", ["\n", "<context>", " ", "in Berlin and ", "[1] ", "(", "Sources:\n", "1,"])
@pytest.mark.timeout(10)
async def test_hostile_repetition_is_answered_in_bounded_time(piece: str) -> None:
    text = (piece * 1_000_000)[:1_000_000]

    answer = await say((SystemMessage(text=text), user("Read notes.txt"), user(text)), EVERYTHING)

    assert answer.text or answer.tool_calls


async def test_person_is_asked_when_the_request_wants_it() -> None:
    asked = user("Ask me which colour I want")
    question = await say((asked,), (ASK_HUMAN, CLOCK))

    answer = await say(with_results((asked,), question, "Green"), (ASK_HUMAN, CLOCK))

    assert [call.arguments for call in question.tool_calls] == [{"question": "which colour I want"}]
    assert (answer.tool_calls, answer.text) == ((), "Green")


async def test_cpu_time_is_recorded(record_property: Callable[[str, object], None]) -> None:
    milliseconds = await bench_offline_model()

    record_property("cpu_milliseconds", milliseconds)
    assert milliseconds.keys() == {"usual", "megabyte"}
