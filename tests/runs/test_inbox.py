"""Watching how much waits for people."""

import asyncio
from collections.abc import AsyncGenerator

from eyrie.runs import approvals, control
from eyrie.runs.approvals import Verdict
from eyrie.runs.bus import Bus
from eyrie.runs.events import Decision
from eyrie.runs.inbox import Inbox
from eyrie.runs.repository.approvals import Standing
from tests.runs.conftest import NewRig
from tests.runs.test_escalation import asking, later
from tests.waiting import PATIENCE_SECONDS


async def next_standing(inbox: AsyncGenerator[Standing, None]) -> Standing:
    return await asyncio.wait_for(anext(inbox), PATIENCE_SECONDS)


async def test_the_inbox_tells_whoever_watches_what_waits(new_rig: NewRig) -> None:
    rig, run_id, approval = await asking(new_rig)
    bus = Bus(rig.db.urls.app)
    async with bus.running():
        watching, beside = (Inbox(rig.db, bus).follow(rig.actor.workspace_id, seconds=60) for _ in range(2))
        seen = [await next_standing(watching), await next_standing(beside)]

        await later(rig, seconds=310).advance(run_id)
        seen += [await next_standing(watching), await next_standing(beside)]
        async with rig.db.tenant(rig.actor.workspace_id) as tx:
            await approvals.decide(tx, rig.control, rig.registry, rig.actor, approval.id, Verdict(Decision.APPROVED))
        seen += [await next_standing(watching)]
        await watching.aclose()
        await beside.aclose()

    assert seen[:4] == [Standing(1, 0), Standing(1, 0), Standing(1, 1), Standing(1, 1)]
    assert seen[4] == Standing(0, 0)


async def test_cancelling_a_run_tells_the_inbox(new_rig: NewRig) -> None:
    rig, run_id, _ = await asking(new_rig)
    bus = Bus(rig.db.urls.app)
    async with bus.running():
        inbox = Inbox(rig.db, bus)
        watching, beside = inbox.follow(rig.actor.workspace_id, seconds=60), inbox.follow(rig.actor.workspace_id, seconds=60)
        seen = [await next_standing(watching), await next_standing(beside)]

        async with rig.db.tenant(rig.actor.workspace_id) as tx:
            await control.cancel(tx, rig.control, rig.actor, run_id)
        seen += [await next_standing(watching), await next_standing(beside)]
        await beside.aclose()
        await watching.aclose()

    assert seen == [Standing(1, 0), Standing(1, 0), Standing(0, 0), Standing(0, 0)]


async def test_watching_the_inbox_ends_in_time(new_rig: NewRig) -> None:
    rig, _, _ = await asking(new_rig)

    seen = [standing async for standing in Inbox(rig.db, Bus(rig.db.urls.app)).follow(rig.actor.workspace_id, seconds=0)]

    assert seen == [Standing(1, 0)]
