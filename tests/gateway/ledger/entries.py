"""Ledger entries for tests."""

from uuid import UUID

from msgspec.structs import replace

from eyrie.gateway.calls.context import Attribution, Feature
from eyrie.gateway.ledger.protocol import Entry, Outcome
from eyrie.gateway.protocol import Usage
from eyrie.kit.clock import now
from eyrie.kit.ids import uuid7
from eyrie.kit.money import Money
from tests.conftest import Workspace


def caller(workspace: Workspace, *, session: UUID | None = None, run: UUID | None = None, principal: UUID | None = None) -> Attribution:
    """Somebody who calls models by the API."""
    return Attribution(workspace.id, workspace.project_id, principal or uuid7(), "key", Feature.API, session, run)


def entry(who: Attribution, cost: Money = 1, usage: Usage | None = None, **changes: object) -> Entry:
    """A completed call."""
    made = Entry(
        id=uuid7(),
        at=now(),
        who=who,
        asked_model="auto",
        model="small",
        provider="openai",
        provider_model="gpt-4o-mini",
        deployment_id=uuid7(),
        outcome=Outcome.COMPLETED,
        usage=usage or Usage(input=10, output=5),
        cost=cost,
        saved=0,
        price_version="test",
        latency_ms=12,
        first_token_ms=None,
    )
    return replace(made, **changes)
