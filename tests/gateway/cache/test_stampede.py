"""Many ask the same at once, in one process or several: one call answers them."""

import asyncio
from contextlib import aclosing

import pytest

from eyrie.gateway.cache import cached_model, repository, shared
from eyrie.gateway.cache.cached_model import CachedModel
from eyrie.gateway.cache.keys import keyed
from eyrie.gateway.calls.context import Reuse, Terms
from eyrie.gateway.errors import ModelError, ModelOverloaded, ModelRefusedRequest
from eyrie.gateway.ledger.protocol import Outcome
from eyrie.kit.ids import uuid7
from tests.fakes.provider_server import Turn
from tests.gateway.cache.conftest import LONG, Caching, NewCaching, question
from tests.waiting import until


async def test_fifty_callers_are_one_call(caching: Caching) -> None:
    await caching.allow()

    answers = await asyncio.gather(*(caching.ask() for _ in range(50)))

    assert ({one.message.text for one in answers}, caching.provider.answered) == ({"Answer 1."}, 1)
    assert sorted(caching.states) == ["hit"] * 49 + ["miss"]
    assert caching.rig.ledger.outcomes.count(Outcome.CACHED) == 49


async def test_callers_in_several_processes_are_one_call(new_caching: NewCaching) -> None:
    processes = [new_caching() for _ in range(4)]
    await processes[0].allow()
    held = asyncio.Event()
    processes[0].provider.turns.append(Turn(text=LONG, held=held))

    asking = [asyncio.create_task(process.ask()) for process in processes for _ in range(5)]
    await until(lambda: all(process.shared.looks > 2 for process in processes if not process.reports))
    held.set()
    answers = await asyncio.gather(*asking)

    assert ({one.message.text for one in answers}, processes[0].provider.answered) == ({LONG}, 1)


async def test_those_who_wait_hear_of_the_models_error(caching: Caching) -> None:
    await caching.allow()
    caching.provider.turns += [Turn.failure(400, "No.")] * 50

    outcomes = await asyncio.gather(*(caching.ask() for _ in range(10)), return_exceptions=True)

    assert [isinstance(one, ModelRefusedRequest) for one in outcomes] == [True] * 10
    assert caching.provider.answered == 1


async def test_caller_who_leaves_holds_nobody(caching: Caching) -> None:
    await caching.allow()
    caching.provider.turns.append(Turn(text=LONG, held=asyncio.Event()))
    model = await caching.model()

    async with aclosing(model.stream(question())) as events:
        await anext(events)
        waiting = asyncio.create_task(caching.ask())
        await until(lambda: waiting.get_stack() != [])
    answer = await waiting

    assert (answer.message.text, caching.states) == ("Answer 2.", ["miss", "miss"])


async def test_nobody_waits_for_ever_for_another_call(caching: Caching, monkeypatch: pytest.MonkeyPatch) -> None:
    await caching.allow()
    monkeypatch.setattr(cached_model, "FOLLOW_SECONDS", 0.1)
    caching.provider.turns.append(Turn(text=LONG, held=asyncio.Event()))
    model = await caching.model()

    async with aclosing(model.stream(question())) as events:
        await anext(events)
        answer = await caching.ask()

    assert (answer.message.text, caching.states) == ("Answer 2.", ["miss", "miss"])


async def test_claim_of_a_dead_process_holds_nobody_for_long(new_caching: NewCaching) -> None:
    dead, living = new_caching(), new_caching()
    await dead.allow()
    model = await dead.model()
    assert isinstance(model, CachedModel)
    key = keyed(model.inner.who, "big", question(), Terms(), Reuse()).key
    async with dead.database.tenant(dead.workspace.id) as tx:
        assert await repository.claim(tx, key, uuid7(), dead.clock(), dead.clock() + shared.CLAIM)

    waiting = asyncio.create_task(living.ask(who=model.inner.who))
    await until(lambda: living.shared.looks > 2)
    asked_meanwhile = living.provider.answered
    living.clock.pass_(shared.CLAIM.total_seconds())
    answer = await waiting

    assert (asked_meanwhile, answer.message.text, living.states) == (0, "Answer 1.", ["miss"])


async def test_claim_of_another_process_is_waited_for_as_long_as_the_caller_can(new_caching: NewCaching) -> None:
    other, caching = new_caching(), new_caching()
    await other.allow()
    held = asyncio.Event()
    other.provider.turns.append(Turn(text=LONG, held=held))
    slow = asyncio.create_task(other.ask(who=caching.who()))
    await until(lambda: other.states == ["miss"])

    answer = await caching.ask(terms=Terms(deadline=asyncio.get_running_loop().time() + 4))
    held.set()
    await slow

    assert answer.message.text == "Answer 2."


async def test_claim_of_a_living_process_is_renewed(new_caching: NewCaching, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared, "_RENEW_SECONDS", 0.05)
    one, other = new_caching(), new_caching()
    await one.allow()
    held = asyncio.Event()
    one.provider.turns.append(Turn(text=LONG, held=held))
    asking = asyncio.create_task(one.ask())
    await until(lambda: one.states == ["miss"])

    one.clock.pass_(shared.CLAIM.total_seconds())
    claims = one.shared.claims
    await until(lambda: one.shared.claims > claims + 1)
    waiting = asyncio.create_task(other.ask(who=one.who()))
    await until(lambda: other.shared.looks > 2)
    held.set()
    answers = await asyncio.gather(asking, waiting)

    assert (answers[0].message, one.provider.answered) == (answers[1].message, 1)


async def test_budget_of_the_first_caller_is_nobody_elses_matter(caching: Caching) -> None:
    await caching.allow()
    caching.rig.budgets.error = ModelOverloaded("one", "x")

    with pytest.raises(ModelError):
        await caching.ask()
    caching.rig.budgets.error = None
    answer = await caching.ask()

    assert answer.message.text == "Answer 1."
