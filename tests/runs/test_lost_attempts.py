"""Attempts that gave no answer and cost something all the same count into what a run may cost."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from decimal import Decimal

import pytest

from eyrie.agents.definition import AgentDefinition, Limits
from eyrie.gateway.calls.context import Attribution, Reuse
from eyrie.gateway.calls.model import GovernedModel
from eyrie.gateway.ledger.protocol import Outcome
from eyrie.gateway.protocol import NO_WISH, Losses, ResolvedModel
from eyrie.gateway.providers.session import Session, open_session
from eyrie.kit.money import usd
from eyrie.runs.events import ModelCompleted, ModelFailed
from eyrie.runs.state import Status
from tests.fakes.gateway import Rig as Models
from tests.fakes.gateway import deployment, target
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_server import Ending, Turn
from tests.fakes.worker import Rig
from tests.runs.conftest import NewRig

BROKEN = Turn(text="Half of an answer that never", ending=Ending.TRUNCATED)
HANGING = Turn(text="...", ending=Ending.ENDLESS)
WHOLE = Turn(text="Whole.")
TINY = AgentDefinition(limits=Limits(cost_usd=1e-9))


@dataclass(frozen=True)
class Governed:
    """A source whose only model goes through a gateway."""

    models: Models
    session: Session

    async def resolve(self, who: Attribution, name: str | None, reuse: Reuse = NO_WISH) -> ResolvedModel:
        losses = Losses()
        return ResolvedModel("big", "one", "big-1", GovernedModel(self.models.gateway, self.session, who, "big", losses=losses), losses)


@pytest.fixture
async def session() -> AsyncIterator[Session]:
    async with open_session() as opened:
        yield opened


async def asking(new_rig: NewRig, models: Models, session: Session, definition: AgentDefinition, **settings: float) -> Rig:
    rig = await new_rig([], definition=definition, **settings)
    return replace(rig, deps=replace(rig.deps, models=Governed(models, session)))


@pytest.mark.parametrize(("turn", "settings"), [(BROKEN, {}), (HANGING, {"model_deadline_seconds": 0.5})], ids=["broken", "hanging"])
async def test_a_lost_attempt_that_reaches_the_limit_is_the_last(
    new_rig: NewRig, session: Session, turn: Turn, settings: dict[str, float]
) -> None:
    async with FakeOpenAI([turn, WHOLE]) as server:
        models = Models(target(deployment("one", url=server.url)))
        rig = await asking(new_rig, models, session, TINY, **settings)
        run_id, waiting = await rig.run()
        later = replace(rig, deps=replace(rig.deps, clock=lambda: waiting.retry_at or rig.deps.clock()))
        state = await later.advance(run_id)

    (lost,) = [one.event for one in await rig.events(run_id) if isinstance(one.event, ModelFailed)]
    (entry,) = models.ledger.entries
    assert (entry.outcome, len(server.requests)) == (Outcome.ABANDONED, 1)
    assert lost.lost_usd == usd(entry.cost) > Decimal(0)
    assert (state.status, state.problem, state.cost) == (Status.FAILED, "limit-reached", entry.cost)


async def test_what_was_lost_before_the_answer_counts_beside_it(new_rig: NewRig, session: Session) -> None:
    async with FakeOpenAI([Turn(raw=b"")]) as broken, FakeOpenAI([WHOLE]) as sound:
        models = Models(target(deployment("one", url=broken.url), deployment("two", url=sound.url, priority=1)))
        rig = await asking(new_rig, models, session, AgentDefinition())
        run_id, state = await rig.run()

    (answered,) = [one.event for one in await rig.events(run_id) if isinstance(one.event, ModelCompleted)]
    lost, told = models.ledger.entries
    assert (lost.outcome, told.outcome, state.status) == (Outcome.ABANDONED, Outcome.COMPLETED, Status.SUCCEEDED)
    assert (answered.lost_usd, answered.cost_usd) == (usd(lost.cost), usd(told.cost))
    assert state.cost == lost.cost + told.cost


async def test_an_attempt_that_cost_nothing_says_nothing(new_rig: NewRig, session: Session) -> None:
    async with FakeOpenAI([Turn(status=401), WHOLE]) as server:
        rig = await asking(new_rig, Models(target(deployment("one", url=server.url))), session, TINY)
        run_id, state = await rig.run()

    (failed,) = [one.event for one in await rig.events(run_id) if isinstance(one.event, ModelFailed)]
    assert (failed.lost_usd, state.cost, state.problem) == (None, 0, "model-auth-failed")
