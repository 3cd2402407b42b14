"""Every operation of the API, who may call it, and how to make a request that works."""

from dataclasses import dataclass

from eyrie.identity.access import Requires
from eyrie.kit.drain import Drain
from eyrie.kit.resources import Resources
from eyrie.main import create_app
from eyrie.observe.metrics import Metrics
from eyrie.observe.spans import Tracing, Unrecorded
from eyrie.reference.openapi import guarded
from eyrie.settings import Settings
from tests.api.cases import agents, cache, gateway, identity, jobs, money, prompts, routes, runs, system, tools
from tests.api.cases.case import Case

CASES: dict[str, Case] = {
    **identity.CASES,
    **agents.CASES,
    **gateway.CASES,
    **money.CASES,
    **cache.CASES,
    **prompts.CASES,
    **routes.CASES,
    **tools.CASES,
    **runs.CASES,
    **system.CASES,
    **jobs.CASES,
}
"""One table for each feature, in tests/api/cases."""


@dataclass(frozen=True)
class Operation:
    """One method of one address."""

    method: str
    path: str
    guard: Requires | None

    @property
    def name(self) -> str:
        """As the tables call it."""
        return f"{self.method} {self.path}"

    @property
    def case(self) -> Case:
        """What the table of its feature says of it."""
        return CASES[self.name]


def operations() -> list[Operation]:
    """The operations of the application as it is built."""
    app = create_app(Resources(Settings(), Drain(), Metrics(), Tracing(Unrecorded())))
    return [Operation(method, path, guard) for path, method, guard in guarded(app) if path.startswith("/api/")]
