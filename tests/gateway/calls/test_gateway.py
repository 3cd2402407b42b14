import asyncio
from dataclasses import replace

import pytest

from eyrie.gateway.calls import way as way_module
from eyrie.gateway.calls.call import Grant
from eyrie.gateway.calls.context import Terms
from eyrie.gateway.deployments.plan import Target
from eyrie.gateway.errors import (
    ContentFiltered,
    ContextTooLong,
    CostCapExceeded,
    ModelAuthFailed,
    ModelError,
    ModelOverloaded,
    ModelRateLimited,
    ModelRefusedRequest,
    ModelUnavailable,
    ModelUnreachable,
    StreamBroken,
)
from eyrie.gateway.ledger.protocol import Outcome
from eyrie.gateway.prices.errors import PriceUnknown
from eyrie.gateway.protocol import Usage
from tests.fakes.gateway import FREE, PRICE, WHO, Answer, Openings, Rig, asked, deployment, target

TERMS = Terms()
WORST = 1_064 + 100 * 10  # 1,000 bytes and the frame, and 100 tokens of output


def overloaded(**settings: float) -> ModelOverloaded:
    return ModelOverloaded("p", "Too much.", **settings)


async def test_call_is_reserved_settled_and_recorded_exactly() -> None:
    one = deployment("one")
    rig = Rig(target(one))

    with await rig.gateway.open(WHO, TERMS, asked(), Openings()) as call:
        spent = call.settle(Usage(input=300, output=20))

    assert (call.answer.provider, call.deployment, call.reasons, spent) == ("one", one, ("named",), 500)
    assert [(held.worst.total, held.output_tokens, held.ended, held.spent) for held in rig.budgets.held] == [(WORST, 100, "settled", 500)]
    (entry,) = rig.ledger.entries
    assert (entry.id, entry.who, entry.asked_model, entry.model, entry.provider, entry.provider_model, entry.deployment_id) == (
        (call.id, WHO, "big", "big", "one", "big-1", one.id)
    )
    assert (entry.outcome, entry.usage, entry.cost, entry.saved, entry.price_version) == (
        (Outcome.COMPLETED, Usage(input=300, output=20), 500, 0, "test 1")
    )
    assert (rig.health(one).in_flight, rig.health(one).calls, rig.health(one).failures) == (0, 1, 0)


async def test_call_that_is_left_unsettled_counts_as_its_worst_case() -> None:
    one = deployment("one")
    rig = Rig(target(one))

    with await rig.gateway.open(WHO, TERMS, asked(), Openings()):
        assert rig.health(one).in_flight == 1

    assert (rig.budgets.ended, rig.ledger.outcomes, rig.ledger.entries[0].cost) == (["forfeited"], [Outcome.ABANDONED], WORST)
    assert rig.health(one).in_flight == 0


async def test_call_ends_only_once() -> None:
    rig = Rig(target(deployment("one")))
    call = await rig.gateway.open(WHO, TERMS, asked(), Openings())
    call.settle(Usage(input=1, output=1))

    with pytest.raises(RuntimeError, match="ended already"):
        call.abandon()


async def test_call_that_breaks_after_its_beginning_counts_against_the_deployment() -> None:
    one = deployment("one")
    rig = Rig(target(one))

    with pytest.raises(StreamBroken), await rig.gateway.open(WHO, TERMS, asked(), Openings()):
        raise StreamBroken("one", "Broke off.")

    assert (rig.budgets.ended, rig.health(one).failures) == (["forfeited"], 1)


async def test_call_without_reported_usage_counts_as_its_worst_case() -> None:
    rig = Rig(target(deployment("one")))

    with await rig.gateway.open(WHO, TERMS, asked(), Openings()) as call:
        call.settle(Usage(input=3, output=2, estimated=True))

    assert (rig.budgets.ended, rig.ledger.entries[0].cost, rig.ledger.outcomes) == (["forfeited"], WORST, [Outcome.COMPLETED])


async def test_budget_cuts_what_the_opener_may_ask_for() -> None:
    rig = Rig(target(deployment("one")))
    rig.budgets.output_tokens = 40
    opener = Openings()

    (await rig.gateway.open(WHO, TERMS, asked(), opener)).abandon()

    assert (opener.grants[0].max_output_tokens, rig.ledger.entries[0].cost) == (40, 1_064 + 40 * 10)


@pytest.mark.parametrize(
    ("wanted", "limit", "free", "granted"),
    [
        pytest.param(None, None, False, 8_192, id="nobody says: what is paid for has an end"),
        pytest.param(None, None, True, None, id="nobody says, and it is free"),
        pytest.param(None, 500, True, 500, id="the deployment's limit"),
        pytest.param(700, 500, False, 500, id="less than was asked for"),
        pytest.param(700, None, False, 700, id="what was asked for"),
    ],
)
async def test_output_is_limited_by_request_and_deployment(wanted: int | None, limit: int | None, free: bool, granted: int | None) -> None:
    rig = Rig(target(replace(deployment("one"), max_output_tokens=limit)))
    rig.prices.by_provider["one"] = FREE if free else PRICE
    opener = Openings()

    (await rig.gateway.open(WHO, TERMS, asked(most=wanted), opener)).abandon()

    assert opener.grants[0].max_output_tokens == granted


async def test_what_fails_again_and_again_is_one_reason() -> None:
    rig = Rig(target(deployment("one")))

    with await rig.gateway.open(WHO, TERMS, asked(), Openings({"one": [overloaded(), overloaded()]})) as call:
        call.settle(Usage(input=1, output=1))

    assert call.reasons == ("named", "big at one: model-overloaded (2 times)")


async def test_failed_deployment_is_followed_by_another_one() -> None:
    one, two = deployment("one"), deployment("two", priority=1)
    rig = Rig(target(one, two))
    opener = Openings({"one": [overloaded()]})

    with await rig.gateway.open(WHO, TERMS, asked(), opener) as call:
        call.settle(Usage(input=1, output=1))

    assert (opener.asked, rig.budgets.ended) == (["one", "two"], ["released", "settled"])
    assert (call.reasons, rig.ledger.entries[0].reasons) == ((("named", "big at one: model-overloaded"),) * 2)
    assert (rig.health(one).in_flight, rig.health(one).failures, len(rig.ledger.entries)) == (0, 1, 1)


async def test_unknown_outcome_counts_as_spent_and_the_call_goes_on() -> None:
    rig = Rig(target(deployment("one"), deployment("two", priority=1)))

    (await rig.gateway.open(WHO, TERMS, asked(), Openings({"one": [StreamBroken("one", "Lost.")]}))).settle(Usage(input=1, output=1))

    assert (rig.budgets.ended, rig.ledger.outcomes) == (["forfeited", "settled"], [Outcome.ABANDONED, Outcome.COMPLETED])


async def test_unreachable_provider_owes_nothing_when_nothing_was_sent() -> None:
    rig = Rig(target(deployment("one"), deployment("two", priority=1)))

    (await rig.gateway.open(WHO, TERMS, asked(), Openings({"one": [ModelUnreachable("one", "No way.", sent=False)]}))).abandon()

    assert rig.budgets.ended == ["released", "forfeited"]


async def test_single_deployment_is_asked_again_after_a_pause() -> None:
    rig = Rig(target(deployment("one")))
    opener = Openings({"one": [overloaded(), overloaded(retry_after_seconds=0.3)]})
    began = asyncio.get_running_loop().time()

    (await rig.gateway.open(WHO, TERMS, asked(), opener)).abandon()

    assert opener.asked == ["one", "one", "one"]
    assert asyncio.get_running_loop().time() - began >= 0.35  # half of the first pause at least, and what the provider asked for


async def test_attempts_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(way_module, "_BACKOFF_SECONDS", 0.001)
    monkeypatch.setattr(way_module, "MAX_ATTEMPTS", 3)
    rig = Rig(target(deployment("one")))
    opener = Openings({"one": [overloaded() for _ in range(9)]})

    with pytest.raises(ModelOverloaded):
        await rig.gateway.open(WHO, TERMS, asked(), opener)

    assert (len(opener.asked), rig.ledger.outcomes, rig.budgets.ended) == (3, [Outcome.REFUSED], ["released"] * 3)


async def test_refused_request_is_refused_at_once() -> None:
    one = deployment("one")
    rig = Rig(target(one, deployment("two")), target(deployment("other", model="small")))
    refusal = ModelRefusedRequest("one", "No such field.")
    opener = Openings({"one": [refusal], "two": [refusal]})

    with pytest.raises(ModelRefusedRequest):
        await rig.gateway.open(WHO, TERMS, asked(), opener)

    assert (len(opener.asked), rig.ledger.outcomes, rig.ledger.entries[0].cost) == (1, [Outcome.REFUSED], 0)
    assert rig.health(one).failures == 0


async def test_refused_key_goes_to_another_deployment_and_opens_the_breaker() -> None:
    one, two = deployment("one"), deployment("two", priority=1)
    rig = Rig(target(one, two))
    opener = Openings({"one": [ModelAuthFailed("one", "Bad key.")]})

    for _ in range(2):
        (await rig.gateway.open(WHO, TERMS, asked(), opener)).abandon()

    assert opener.asked == ["one", "two", "two"]


async def test_refused_key_of_the_only_deployment_is_said_at_once_and_again() -> None:
    rig = Rig(target(deployment("one")))
    opener = Openings({"one": [ModelAuthFailed("one", "Bad key.")]})

    with pytest.raises(ModelAuthFailed):
        await rig.gateway.open(WHO, TERMS, asked(), opener)
    with pytest.raises(ModelUnavailable, match=r"try again in \d s. The last error was: Bad key."):
        await rig.gateway.open(WHO, Terms(deadline=asyncio.get_running_loop().time() + 1), asked(), opener)

    assert opener.asked == ["one"]


@pytest.mark.parametrize("error", [ContextTooLong("one", "Too long."), ContentFiltered("one", "No.")], ids=["context", "filter"])
async def test_what_this_model_can_not_answer_goes_to_its_fallback(error: ModelError) -> None:
    rig = Rig(target(deployment("one"), deployment("two")), target(deployment("other", model="small")))
    opener = Openings({"one": [error], "two": [error]})

    with await rig.gateway.open(WHO, TERMS, asked(), opener) as call:
        call.settle(Usage(input=1, output=1))

    assert (len(opener.asked), call.deployment.model, rig.ledger.entries[0].asked_model) == (2, "small", "big")


async def test_context_overflow_skips_models_that_read_no_more() -> None:
    one = target(deployment("one"), context_tokens=1_000)
    shorter = target(deployment("two", model="short"), context_tokens=1_000)
    longer = target(deployment("three", model="long"), context_tokens=2_000)
    opener = Openings({"one": [ContextTooLong("one", "Too long.")]})

    (await Rig(one, shorter, longer).gateway.open(WHO, TERMS, asked(), opener)).abandon()

    assert opener.asked == ["one", "three"]


async def test_context_overflow_without_a_longer_model_is_what_the_caller_hears() -> None:
    rig = Rig(target(deployment("one"), context_tokens=1_000), target(deployment("two", model="short"), context_tokens=1_000))

    with pytest.raises(ContextTooLong):
        await rig.gateway.open(WHO, TERMS, asked(), Openings({"one": [ContextTooLong("one", "Too long.")]}))


async def test_fallback_is_asked_rather_than_waiting_long() -> None:
    rig = Rig(target(deployment("one")), target(deployment("other", model="small")))
    opener = Openings({"one": [ModelRateLimited("one", "Slow down.", retry_after_seconds=30)]})

    (await rig.gateway.open(WHO, TERMS, asked(), opener)).abandon()

    assert opener.asked == ["one", "other"]


async def test_fallback_can_be_forbidden() -> None:
    rig = Rig(target(deployment("one")), target(deployment("other", model="small")))
    opener = Openings({"one": [ContentFiltered("one", "No.")]})

    with pytest.raises(ContentFiltered):
        await rig.gateway.open(WHO, Terms(fallback=False), asked(), opener)

    assert opener.asked == ["one"]


async def test_hanging_deployment_has_a_share_of_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = deployment("one"), deployment("two", priority=1)
    rig = Rig(target(one, two))

    async def opener(grant: Grant) -> Answer:
        if grant.deployment is one:
            await asyncio.sleep(60)
        return Answer("two")

    deadline = asyncio.get_running_loop().time() + 2
    (await rig.gateway.open(WHO, Terms(deadline=deadline), asked(), opener)).settle(Usage(input=1, output=1))
    monkeypatch.setattr(way_module, "FIRST_TOKEN_SECONDS", 0.1)
    (await rig.gateway.open(WHO, TERMS, asked(), opener)).settle(Usage(input=1, output=1))

    assert rig.budgets.ended == ["forfeited", "settled", "forfeited", "settled"]
    assert rig.health(one).failures == 2


async def test_hanging_provider_ends_with_the_deadline() -> None:
    one = deployment("one")
    rig = Rig(target(one))

    async def opener(grant: Grant) -> Answer:
        await asyncio.sleep(60)
        raise AssertionError

    with pytest.raises(ModelUnreachable, match=r"within (1\.0|0\.\d) s"):
        await rig.gateway.open(WHO, Terms(deadline=asyncio.get_running_loop().time() + 1), asked(), opener)

    assert (rig.budgets.ended, rig.ledger.outcomes, rig.health(one).in_flight) == (["forfeited"], [Outcome.ABANDONED], 0)


async def test_cancelled_call_counts_as_its_worst_case() -> None:
    one = deployment("one")
    rig = Rig(target(one))
    started = asyncio.Event()

    async def opener(grant: Grant) -> Answer:
        started.set()
        await asyncio.sleep(60)
        raise AssertionError

    task = asyncio.create_task(rig.gateway.open(WHO, TERMS, asked(), opener))
    await started.wait()
    task.cancel()

    with pytest.raises(asyncio.CancelledError):
        await task
    assert (rig.budgets.ended, rig.ledger.outcomes) == (["forfeited"], [Outcome.ABANDONED])
    assert (rig.health(one).in_flight, rig.health(one).failures) == (0, 0)


async def test_unknown_price_is_asked_for_unless_another_deployment_has_one() -> None:
    rig = Rig(target(deployment("one"), deployment("two", priority=1)))
    rig.prices.by_provider["one"] = None
    opener = Openings()

    (await rig.gateway.open(WHO, TERMS, asked(), opener)).abandon()
    rig.prices.by_provider["two"] = None
    with pytest.raises(PriceUnknown, match="eyrie price set"):
        await rig.gateway.open(WHO, TERMS, asked(), opener)

    assert opener.asked == ["two"]


async def test_cost_cap_refuses_what_could_cost_more() -> None:
    rig = Rig(target(deployment("one")))

    (await rig.gateway.open(WHO, Terms(max_cost=WORST), asked(), Openings())).abandon()
    with pytest.raises(CostCapExceeded) as refused:
        await rig.gateway.open(WHO, Terms(max_cost=WORST - 1), asked(), Openings())

    assert (refused.value.status, len(rig.budgets.held)) == (402, 1)


async def test_provider_error_is_told_rather_than_the_missing_price_of_a_fallback() -> None:
    rig = Rig(target(deployment("one")), target(deployment("other", model="small")))
    rig.prices.by_provider["other"] = None

    with pytest.raises(ContentFiltered):
        await rig.gateway.open(WHO, TERMS, asked(), Openings({"one": [ContentFiltered("one", "No.")]}))


async def test_saved_cost_is_counted_against_the_model_that_was_asked_for() -> None:
    rig = Rig(target(deployment("cheap")), baseline=deployment("dear"))
    rig.prices.by_provider["cheap"] = FREE

    (await rig.gateway.open(WHO, TERMS, asked(), Openings())).settle(Usage(input=300, output=20))

    assert (rig.ledger.entries[0].cost, rig.ledger.entries[0].saved) == (0, 500)


async def test_budget_refusal_is_passed_on_before_anything_is_asked() -> None:
    rig = Rig(target(deployment("one")))
    rig.budgets.error = PermissionError("used up")
    opener = Openings()

    with pytest.raises(PermissionError):
        await rig.gateway.open(WHO, TERMS, asked(), opener)

    assert (opener.asked, rig.ledger.entries) == ([], [])


async def test_model_whose_deployments_are_all_drained_says_so() -> None:
    rig = Rig(Target("big", ()))

    with pytest.raises(ModelUnavailable, match="drained"):
        await rig.gateway.open(WHO, TERMS, asked(), Openings())


async def test_call_waits_for_the_probe_of_another_call() -> None:
    one = deployment("one")
    rig = Rig(target(one))
    rig.health(one).opens_at = 0.0
    proceed = asyncio.Event()

    async def slow(grant: Grant) -> Answer:
        await proceed.wait()
        return Answer("one")

    probe = asyncio.create_task(rig.gateway.open(WHO, TERMS, asked(), slow))
    await asyncio.sleep(0)
    other = asyncio.create_task(rig.gateway.open(WHO, TERMS, asked(), Openings()))
    await asyncio.sleep(0)
    proceed.set()

    for call in await asyncio.gather(probe, other):
        call.abandon()
    assert rig.health(one).calls == 2
