"""From the name that an agent uses to the model that answers. Every call of it is governed: there is no other way to a provider."""

from eyrie.gateway.calls.context import Attribution
from eyrie.gateway.calls.gateway import Gateway
from eyrie.gateway.calls.model import EYRIE, GovernedModel, OfflineCalls
from eyrie.gateway.deployments.catalogue import Catalogue
from eyrie.gateway.errors import ModelsMissing
from eyrie.gateway.ledger.protocol import Ledger
from eyrie.gateway.protocol import OFFLINE, Model, ResolvedModel
from eyrie.gateway.providers.session import Session
from eyrie.gateway.routing.planner import Routes


class Models:
    """The models of every workspace, and the offline model in each."""

    def __init__(self, catalogue: Catalogue, routes: Routes, gateway: Gateway, session: Session, offline: Model, ledger: Ledger) -> None:
        self._catalogue = catalogue
        self._routes = routes
        self._gateway = gateway
        self._session = session
        self._offline = offline
        self._ledger = ledger

    async def resolve(self, who: Attribution, name: str | None) -> ResolvedModel:
        """The model or route called `name`, or the default: the one marked so, else the oldest; without any provider, the offline model.

        Raises ModelUnknown with near matches.
        """
        if name == OFFLINE:
            return self._built_in(who)
        if name is not None and await self._routes.knows(who.workspace_id, name):
            return ResolvedModel(name, EYRIE, name, GovernedModel(self._gateway, self._session, who, name))
        known, found = await self._catalogue.find(who.workspace_id, name)
        if found is None:
            if known.has_provider:
                raise ModelsMissing
            return self._built_in(who)
        first = known.models[found].deployments[0]
        model = GovernedModel(self._gateway, self._session, who, found)
        return ResolvedModel(found, first.endpoint.name, first.provider_model, model)

    def _built_in(self, who: Attribution) -> ResolvedModel:
        return ResolvedModel(OFFLINE, EYRIE, OFFLINE, OfflineCalls(self._offline, self._ledger, who))
