"""From the name that a call gives to the models that are tried: a model's own name, or that of a route."""

from dataclasses import dataclass, field
from uuid import UUID

from eyrie.gateway.calls.context import Asked, Attribution, Terms
from eyrie.gateway.deployments.catalogue import Catalogue, Known, KnownModel
from eyrie.gateway.deployments.plan import Plan
from eyrie.gateway.prices.protocol import Prices
from eyrie.gateway.routing import repository
from eyrie.gateway.routing.decide import Request, decide, default_route, with_costs
from eyrie.gateway.routing.decision import Decision, RoutedModel
from eyrie.gateway.routing.definition import RouteDefinition
from eyrie.gateway.routing.ready import Models, ReadyRoute, ready
from eyrie.kit.kept import Kept
from eyrie.observe.metrics import CacheRead, uncounted
from eyrie.postgres.database import Database

MAX_ROUTES = 200
ROUTES_KEPT_SECONDS = 1.0
MAX_ROUTED_WORKSPACES = 1_000


@dataclass(frozen=True)
class _Kept:
    """What a workspace set up, and its models as routes see them while `known` is what is known of them."""

    routes: dict[str, RouteDefinition]
    known: Known
    models: Models
    ready: dict[str, ReadyRoute] = field(default_factory=dict)

    def route(self, name: str) -> ReadyRoute | None:
        """The route of this name, one's own or one that is there without being set up; made ready when it is first asked for."""
        found = self.ready.get(name)
        if found is None:
            definition = self.routes.get(name) or default_route(name, self.models)
            if definition is not None:
                found = self.ready[name] = ready(name, definition, self.models)
        return found


class Routes:
    """Plans calls: by the catalogue where a model is named, else by a route of the workspace, or by `auto`, `cheap` and `code`.

    A model goes before a route of its name. What a workspace set up is kept for a second: a changed route counts from then
    on, in every process.
    """

    def __init__(self, database: Database, catalogue: Catalogue, prices: Prices, read: CacheRead = uncounted) -> None:
        self._database = database
        self._catalogue = catalogue
        self._prices = prices
        self._told = read
        self._kept = Kept(ROUTES_KEPT_SECONDS, MAX_ROUTED_WORKSPACES, self._read)

    async def plan(self, who: Attribution, terms: Terms, asked: Asked) -> Plan:
        """Where the call may go. Raises ModelUnknown, ModelsMissing, NoLocalDeployment, RouteEmpty, TermsImpossible."""
        known = self._catalogue.fresh(who.workspace_id) or await self._catalogue.current(who.workspace_id)
        if asked.model is None or asked.model in known.models:
            return await self._catalogue.plan(who, terms, asked)
        kept = self._fresh(who.workspace_id, known) or await self._kept.read(who.workspace_id)
        decision = self._decided(who, terms, asked, kept)
        if decision is None:
            return await self._catalogue.plan(who, terms, asked)  # which looks once more, and knows near matches
        return _plan(asked.model, decision, kept.known)

    async def knows(self, workspace_id: UUID, name: str) -> bool:
        """Whether calls that name `name` are planned by a route."""
        known = await self._catalogue.current(workspace_id)
        if name in known.models:
            return False
        kept = await self._current(workspace_id, known)
        return kept.route(name) is not None

    async def decide(self, who: Attribution, terms: Terms, asked: Asked) -> Decision | None:
        """The decision of the route called `asked.model`; None when there is no such route. Raises RouteEmpty, TermsImpossible."""
        known = await self._catalogue.current(who.workspace_id)
        return self._decided(who, terms, asked, await self._current(who.workspace_id, known))

    async def explain(self, who: Attribution, terms: Terms, asked: Asked) -> Decision | None:
        """As `decide`, and what each model would cost."""
        known = await self._catalogue.current(who.workspace_id)
        kept = await self._current(who.workspace_id, known)
        decision = self._decided(who, terms, asked, kept)
        return None if decision is None else with_costs(decision, Request(who, terms, asked), kept.models)

    def _decided(self, who: Attribution, terms: Terms, asked: Asked, kept: _Kept) -> Decision | None:
        route = None if asked.model is None else kept.route(asked.model)
        return None if route is None else decide(route, Request(who, terms, asked))

    async def _current(self, workspace_id: UUID, known: Known) -> _Kept:
        return self._fresh(workspace_id, known) or await self._kept.read(workspace_id)

    def _fresh(self, workspace_id: UUID, known: Known) -> _Kept | None:
        kept = self._kept.fresh(workspace_id)
        found = kept if kept is not None and kept.known is known else None
        self._told(found is not None)
        return found

    async def _read(self, workspace_id: UUID) -> _Kept:
        known = await self._catalogue.current(workspace_id)
        async with self._database.tenant(workspace_id, read_only=True) as tx:
            rows = await repository.everyone(tx, limit=MAX_ROUTES)
        models = {name: await self._routed(workspace_id, model) for name, model in known.models.items() if model.target.groups}
        return _Kept({row.name: row.definition for row in rows}, known, models)

    async def _routed(self, workspace_id: UUID, model: KnownModel) -> RoutedModel:
        """The model at the price of the deployment that is asked first."""
        first = model.target.groups[0][0]
        price = await self._prices.price(workspace_id, first)
        input_price, output_price = (None, None) if price is None else price.worst_rates(None)
        per_request = 0 if price is None else price.per_request
        return RoutedModel(model.target.name, first.is_local, model.target.context_tokens, input_price, output_price, per_request)


def _plan(name: str, decision: Decision, known: Known) -> Plan:
    baseline = known.models.get(decision.baseline or "")
    return Plan(
        asked=name,
        targets=tuple([known.models[one].target for one in decision.models]),
        reasons=(f"route {name}", *decision.reasons),
        baseline=baseline.target.groups[0][0] if baseline is not None and baseline.target.groups else None,
    )
