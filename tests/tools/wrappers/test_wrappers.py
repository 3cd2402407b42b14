"""The wrappers one by one, and the order in which they stand."""

import asyncio

import pytest

from eyrie.gateway.protocol import JsonSchema
from eyrie.kit.problems import AppError
from eyrie.tools.chain import chain, tool_wrappers
from eyrie.tools.invocation import AskApproval, AskQuestion, Invocation, Outcome, Proceed
from eyrie.tools.protocol import Retry, ToolResult
from eyrie.tools.wrappers.approval import Question, RequireApproval
from eyrie.tools.wrappers.contain import Contain, ToolCrashed
from eyrie.tools.wrappers.once import Once
from eyrie.tools.wrappers.timeout import Timeout
from eyrie.tools.wrappers.validate import Validate
from tests.tools.wrappers.calls import DONE, AskingTool, Noted, PlannedTool, calls_tool, invocation, never, spec


def test_the_wrappers_stand_in_this_order() -> None:
    effects = Noted(PlannedTool([]))

    assert tool_wrappers(effects) == (Validate(), Question(), RequireApproval(), Once(effects), Timeout(), Contain())


async def test_chain_runs_the_first_wrapper_outermost() -> None:
    order: list[str] = []

    class Named:
        def __init__(self, name: str) -> None:
            self.name = name

        async def __call__(self, invocation: Invocation, proceed: Proceed) -> Outcome:
            order.append(f"{self.name} in")
            outcome = await proceed(invocation)
            order.append(f"{self.name} out")
            return outcome

    outcome = await chain((Named("a"), Named("b")))(invocation(PlannedTool([DONE])))

    assert (outcome, order) == (DONE, ["a in", "b in", "b out", "a out"])


async def test_chain_without_wrappers_calls_the_tool() -> None:
    assert await chain(())(invocation(PlannedTool([DONE]))) == DONE


async def test_validate_sends_broken_json_back_to_the_model() -> None:
    came = await Validate()(invocation(PlannedTool([]), {}, broken='{"value": '), never)

    assert came == ToolResult(text='The arguments of count were not a JSON object: {"value": ', is_error=True)


async def test_validate_quotes_no_more_of_broken_json_than_needed() -> None:
    came = await Validate()(invocation(PlannedTool([]), {}, broken="x" * 10_000), never)

    assert isinstance(came, ToolResult)
    assert len(came.text) < 400


async def test_validate_says_what_does_not_fit_and_where() -> None:
    came = await Validate()(invocation(PlannedTool([]), {"value": "many"}), never)

    assert isinstance(came, ToolResult)
    assert came.is_error
    assert "/value: " in came.text


async def test_validate_hands_on_the_arguments_it_mended() -> None:
    tool = PlannedTool([DONE])

    came = await Validate()(invocation(tool, {"value": "3"}), calls_tool)

    assert (came, tool.arguments) == (DONE, [{"value": 3}])


async def test_require_approval_holds_a_call_with_the_schema_as_its_form() -> None:
    call = invocation(PlannedTool([]), hold_seconds=60)

    assert await RequireApproval()(call, never) == AskApproval(spec().parameters, 60, {"value": 1})


async def test_require_approval_lets_other_calls_proceed() -> None:
    assert await RequireApproval()(invocation(PlannedTool([DONE])), calls_tool) == DONE


async def test_question_puts_the_form_in_place_of_the_call() -> None:
    form: JsonSchema = {"type": "object", "title": "How many of 1?"}

    assert await Question()(invocation(AskingTool([])), never) == AskQuestion(form, {"value": 1})


async def test_question_lets_other_calls_proceed() -> None:
    assert await Question()(invocation(PlannedTool([DONE])), calls_tool) == DONE


async def test_a_call_that_does_not_fit_bothers_nobody() -> None:
    tool = PlannedTool([], spec(Retry.NEVER))
    effects = Noted(tool)

    came = await chain(tool_wrappers(effects))(invocation(tool, {}, hold_seconds=60))

    assert isinstance(came, ToolResult)
    assert effects.attempts == []


async def test_a_held_call_is_not_noted_as_attempted() -> None:
    tool = PlannedTool([], spec(Retry.KEYED))
    effects = Noted(tool)

    came = await chain(tool_wrappers(effects))(invocation(tool, hold_seconds=60))

    assert (type(came), effects.attempts) == (AskApproval, [])


async def test_timeout_cuts_a_call_off_at_the_deadline_of_its_tool() -> None:
    with pytest.raises(TimeoutError):
        await Timeout()(invocation(PlannedTool([None], spec(timeout_seconds=0.01))), calls_tool)


async def test_timeout_lets_a_call_through_that_is_in_time() -> None:
    assert await Timeout()(invocation(PlannedTool([DONE])), calls_tool) == DONE


async def test_contain_gives_a_known_error_to_the_model() -> None:
    came = await Contain()(invocation(PlannedTool([AppError("There is no file a.csv.")])), calls_tool)

    assert came == ToolResult(text="There is no file a.csv.", is_error=True)


@pytest.mark.parametrize("error", [RuntimeError("secret"), TimeoutError("secret"), KeyError("secret")])
async def test_contain_hides_what_a_tool_raises(error: Exception) -> None:
    with pytest.raises(ToolCrashed) as crashed:
        await Contain()(invocation(PlannedTool([error])), calls_tool)

    assert "secret" not in crashed.value.detail
    assert crashed.value.__cause__ is error


async def test_contain_lets_a_cancel_through() -> None:
    with pytest.raises(asyncio.CancelledError):
        await Contain()(invocation(PlannedTool([asyncio.CancelledError()])), calls_tool)
