"""Side effects: what each retry class permits after each way in which an attempt can be lost."""

import asyncio

import pytest

from eyrie.tools.chain import chain
from eyrie.tools.invocation import Outcome, Unknown
from eyrie.tools.protocol import OutcomeLost, Retry, ToolResult
from eyrie.tools.wrappers.contain import Contain
from eyrie.tools.wrappers.once import Once
from eyrie.tools.wrappers.timeout import Timeout
from tests.tools.wrappers.calls import DONE, Noted, PlannedTool, VerifiableTool, invocation, spec

HAPPENED = ToolResult(text="it happened")
NOTHING_HAPPENED = ToolResult(text="count was cut off 3 times; its receiver says that nothing happened.", is_error=True)
CRASH = RuntimeError("connection lost")
LOST = OutcomeLost()
HANG = None

Plan = list[ToolResult | BaseException | None]
Receiver = list[ToolResult | Exception | asyncio.Event | None]

PLAIN_CASES: list[tuple[str, Retry, int, Plan, Outcome, list[tuple[int, int]]]] = [
    # The pairs are the attempts noted: their number, and how many calls had been made before.
    ("safe", Retry.SAFE, 0, [DONE], DONE, []),
    ("safe, hangs", Retry.SAFE, 0, [HANG], ToolResult(text="count did not finish within 0.01 s.", is_error=True), []),
    (
        "safe, crashes",
        Retry.SAFE,
        0,
        [CRASH],
        ToolResult(text="The tool count failed unexpectedly; the server's log says why.", is_error=True),
        [],
    ),
    (
        "safe, cut off",
        Retry.SAFE,
        0,
        [LOST],
        ToolResult(text="count was cut off before its answer came. Call it again.", is_error=True),
        [],
    ),
    ("keyed, cut off once", Retry.KEYED, 0, [LOST, DONE], DONE, [(1, 0), (2, 1)]),
    ("never, cut off", Retry.NEVER, 0, [LOST], Unknown(), [(1, 0)]),
    ("safe, lost before", Retry.SAFE, 1, [DONE], DONE, []),
    ("keyed", Retry.KEYED, 0, [DONE], DONE, [(1, 0)]),
    ("keyed, hangs once", Retry.KEYED, 0, [HANG, DONE], DONE, [(1, 0), (2, 1)]),
    ("keyed, crashes twice", Retry.KEYED, 0, [CRASH, CRASH, DONE], DONE, [(1, 0), (2, 1), (3, 2)]),
    ("keyed, lost each time", Retry.KEYED, 0, [CRASH, HANG, CRASH], Unknown(), [(1, 0), (2, 1), (3, 2)]),
    ("keyed, lost before", Retry.KEYED, 2, [DONE], DONE, [(3, 0)]),
    ("keyed, lost before and each time", Retry.KEYED, 2, [CRASH] * 3, Unknown(), [(3, 0), (4, 1), (5, 2)]),
    ("verify, but the tool can't be asked", Retry.VERIFY, 0, [CRASH], Unknown(), [(1, 0)]),
    ("verify, lost before, but the tool can't be asked", Retry.VERIFY, 1, [], Unknown(), []),
    ("never", Retry.NEVER, 0, [DONE], DONE, [(1, 0)]),
    ("never, hangs", Retry.NEVER, 0, [HANG], Unknown(), [(1, 0)]),
    ("never, crashes", Retry.NEVER, 0, [CRASH], Unknown(), [(1, 0)]),
    ("never, lost before", Retry.NEVER, 1, [], Unknown(), []),
]


@pytest.mark.parametrize(
    ("retry", "before", "plan", "outcome", "noted"), [case[1:] for case in PLAIN_CASES], ids=[c[0] for c in PLAIN_CASES]
)
async def test_once_repeats_only_what_may_be(retry: Retry, before: int, plan: Plan, outcome: Outcome, noted: list[tuple[int, int]]) -> None:
    tool = PlannedTool(list(plan), spec(retry, timeout_seconds=0.01))
    effects = Noted(tool)

    came = await chain((Once(effects), Timeout(), Contain()))(invocation(tool, attempts=before))

    assert (came, effects.attempts, tool.plan) == (outcome, noted, [])


VERIFIED_CASES: list[tuple[str, int, Plan, Receiver, Outcome, int]] = [
    # The number is how many attempts are noted.
    ("nothing is lost: nobody is asked", 0, [DONE], [], DONE, 1),
    ("cut off, and it happened", 0, [CRASH], [HAPPENED], HAPPENED, 1),
    ("cut off, and it did not happen: again", 0, [HANG, DONE], [None], DONE, 2),
    ("lost before, and it happened", 1, [], [HAPPENED], HAPPENED, 0),
    ("lost before, and it did not happen: again", 1, [DONE], [None], DONE, 1),
    ("it did not happen three times", 0, [CRASH] * 3, [None] * 3, NOTHING_HAPPENED, 3),
    ("cut off, and asking crashes", 0, [CRASH], [CRASH], Unknown(), 1),
    ("lost before, and asking crashes", 1, [], [CRASH], Unknown(), 0),
    ("lost before, and the receiver answers too late", 1, [], [TimeoutError()], Unknown(), 0),
]


@pytest.mark.parametrize(
    ("before", "plan", "receiver", "outcome", "noted"), [case[1:] for case in VERIFIED_CASES], ids=[c[0] for c in VERIFIED_CASES]
)
async def test_once_asks_the_receiver_what_happened(before: int, plan: Plan, receiver: Receiver, outcome: Outcome, noted: int) -> None:
    tool = VerifiableTool(list(plan), spec(Retry.VERIFY, timeout_seconds=0.01), receiver=list(receiver))
    effects = Noted(tool)

    came = await chain((Once(effects), Timeout(), Contain()))(invocation(tool, attempts=before))

    assert (came, len(effects.attempts), tool.plan, tool.receiver) == (outcome, noted, [], [])


async def test_once_does_not_attempt_what_it_cannot_note() -> None:
    tool = PlannedTool([DONE], spec(Retry.KEYED))
    effects = Noted(tool, error=ConnectionError("the run is no longer ours"))

    with pytest.raises(ConnectionError):
        await chain((Once(effects), Timeout(), Contain()))(invocation(tool))

    assert tool.arguments == []


async def test_once_bounds_asking_the_receiver_by_the_deadline_of_the_tool() -> None:
    tool = VerifiableTool([], spec(Retry.VERIFY, timeout_seconds=0.01), receiver=[asyncio.Event()])

    came = await chain((Once(Noted(tool)), Timeout(), Contain()))(invocation(tool, attempts=1))

    assert came == Unknown()
