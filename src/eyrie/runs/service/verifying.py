"""Whether the logs of runs are whole, and agree with the ledger."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from eyrie.gateway.ledger import service as ledger
from eyrie.postgres.database import Tx
from eyrie.runs.repository import verifying

MAX_REPORTED = 100
COMPARED_AT_ONCE = 1_000


@dataclass(frozen=True)
class CostDifference:
    """A run whose log and ledger do not say the same."""

    run_id: UUID
    logged_usd: Decimal
    ledger_usd: Decimal

    @property
    def is_missing(self) -> bool:
        """Whether the ledger lacks what the log has. The other way round, a process was killed between the answer and the log."""
        return self.ledger_usd < self.logged_usd


async def broken_logs(tx: Tx) -> list[UUID]:
    """Runs of the current workspace whose log is not dense, or whose content does not match its digest; at most 100. Reads every log."""
    return await verifying.broken(tx, limit=MAX_REPORTED)


async def cost_differences(tx: Tx, since: datetime) -> list[CostDifference]:
    """Ended runs of the current workspace that began since then and cost something else in their log than in the ledger; at most 100."""
    found: list[CostDifference] = []
    after: UUID | None = None
    while len(found) < MAX_REPORTED and (page := await verifying.costs(tx, since, after=after, limit=COMPARED_AT_ONCE)):
        after = page[-1].run_id
        logged = {one.run_id: one.cost_usd for one in page if one.cost_usd is not None}
        spent = await ledger.of_runs(tx, list(logged))
        pairs = ((run_id, cost, spent.get(run_id, Decimal(0))) for run_id, cost in logged.items())
        found += [CostDifference(*pair) for pair in pairs if pair[1] != pair[2]]
    return found[:MAX_REPORTED]
