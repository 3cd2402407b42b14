import asyncio

import pytest

from eyrie.gateway.calls.call import Grant
from eyrie.gateway.calls.context import Terms
from eyrie.gateway.errors import ModelOverloaded
from eyrie.gateway.protocol import Usage
from tests.fakes.gateway import WHO, Answer, Openings, Rig, asked, deployment, target
from tests.waiting import until

TERMS = Terms()


class Gates:
    """An opener whose answers come when a test says so."""

    def __init__(self) -> None:
        self.asked: asyncio.Queue[str] = asyncio.Queue()
        self.gates: dict[str, asyncio.Future[Answer]] = {}

    async def __call__(self, grant: Grant) -> Answer:
        name = grant.deployment.endpoint.name
        self.gates[name] = asyncio.get_running_loop().create_future()
        self.asked.put_nowait(name)
        return await self.gates[name]

    def answer(self, name: str) -> Answer:
        answer = Answer(name)
        self.gates[name].set_result(answer)
        return answer


def hedging() -> Rig:
    return Rig(target(deployment("one"), deployment("two", priority=1), hedge_after_ms=10))


async def both_asked(gates: Gates) -> None:
    assert [await gates.asked.get(), await gates.asked.get()] == ["one", "two"]


async def test_quick_answer_asks_nobody_else() -> None:
    rig = hedging()
    opener = Openings()

    (await rig.gateway.open(WHO, TERMS, asked(), opener)).settle(Usage(input=1, output=1))

    assert opener.asked == ["one"]


@pytest.mark.parametrize("winner", ["one", "two"])
async def test_whoever_begins_first_answers_and_the_other_counts_as_spent(winner: str) -> None:
    rig, gates = hedging(), Gates()
    opening = asyncio.create_task(rig.gateway.open(WHO, TERMS, asked(), gates))
    await both_asked(gates)
    gates.answer(winner)

    with await opening as call:
        call.settle(Usage(input=1, output=1))

    assert call.answer.provider == winner
    assert sorted(map(str, rig.budgets.ended)) == ["forfeited", "settled"]
    assert [health.in_flight for health in rig.healths.values()] == [0, 0]
    assert [health.failures for health in rig.healths.values()] == [0, 0]


async def test_answer_that_comes_at_the_same_moment_is_closed() -> None:
    rig, gates = hedging(), Gates()
    opening = asyncio.create_task(rig.gateway.open(WHO, TERMS, asked(), gates))
    await both_asked(gates)
    first, second = gates.answer("one"), gates.answer("two")

    (await opening).settle(Usage(input=1, output=1))

    assert (first.closed, second.closed, rig.budgets.ended) == (False, True, ["settled", "forfeited"])


async def test_failure_of_one_leaves_the_other() -> None:
    rig, gates = hedging(), Gates()
    opening = asyncio.create_task(rig.gateway.open(WHO, TERMS, asked(), gates))
    await both_asked(gates)
    gates.gates["one"].set_exception(ModelOverloaded("one", "Too much."))
    await until(lambda: bool(rig.budgets.ended))
    gates.answer("two")

    (await opening).settle(Usage(input=1, output=1))

    assert rig.budgets.ended == ["released", "settled"]


async def test_failure_of_both_is_tried_again() -> None:
    rig, gates = hedging(), Gates()
    opening = asyncio.create_task(rig.gateway.open(WHO, TERMS, asked(), gates))
    await both_asked(gates)
    for name in ("one", "two"):
        gates.gates[name].set_exception(ModelOverloaded(name, "Too much."))
    assert await gates.asked.get() == "one"
    gates.answer("one")

    (await opening).settle(Usage(input=1, output=1))

    assert rig.budgets.ended == ["released", "released", "settled"]


async def test_cancelled_hedge_counts_both_as_spent() -> None:
    rig, gates = hedging(), Gates()
    opening = asyncio.create_task(rig.gateway.open(WHO, TERMS, asked(), gates))
    await both_asked(gates)
    opening.cancel()

    with pytest.raises(asyncio.CancelledError):
        await opening

    assert (rig.budgets.ended, [health.in_flight for health in rig.healths.values()]) == (["forfeited", "forfeited"], [0, 0])


async def test_second_without_price_leaves_the_first_alone() -> None:
    rig, gates = hedging(), Gates()
    rig.prices.by_provider["two"] = None
    opening = asyncio.create_task(rig.gateway.open(WHO, TERMS, asked(), gates))
    assert await gates.asked.get() == "one"
    await asyncio.sleep(0.03)
    gates.answer("one")

    (await opening).settle(Usage(input=1, output=1))

    assert rig.budgets.ended == ["settled"]


async def test_nobody_else_to_ask_leaves_the_first_alone() -> None:
    rig, gates = Rig(target(deployment("one"), hedge_after_ms=1)), Gates()
    opening = asyncio.create_task(rig.gateway.open(WHO, TERMS, asked(), gates))
    assert await gates.asked.get() == "one"
    await asyncio.sleep(0.02)
    gates.answer("one")

    (await opening).settle(Usage(input=1, output=1))

    assert rig.budgets.ended == ["settled"]
