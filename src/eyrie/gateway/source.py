"""From the name that an agent uses to the model that answers. Every call of it is governed: there is no other way to a provider."""

from dataclasses import dataclass

from eyrie.gateway.cache.cached_model import through_cache
from eyrie.gateway.cache.responses import ResponseCache
from eyrie.gateway.calls.context import Attribution, Reuse
from eyrie.gateway.calls.gateway import Gateway
from eyrie.gateway.calls.model import EYRIE, GovernedModel, OfflineCalls
from eyrie.gateway.deployments.catalogue import Catalogue
from eyrie.gateway.errors import ModelsMissing
from eyrie.gateway.protocol import NO_WISH, OFFLINE, Losses, Model, ResolvedModel
from eyrie.gateway.providers.session import Session
from eyrie.gateway.routing.planner import Routes


@dataclass(frozen=True)
class Models:
    """The models of every workspace, and the offline model in each."""

    catalogue: Catalogue
    routes: Routes
    gateway: Gateway
    session: Session
    offline: Model
    cache: ResponseCache

    async def resolve(self, who: Attribution, name: str | None, reuse: Reuse = NO_WISH) -> ResolvedModel:
        """The model or route called `name`, or the default: the one marked so, else the oldest; without any provider, the offline model.

        Its answers are given again where the workspace's policy and `reuse` allow it. Raises ModelUnknown with near matches.
        """
        if name == OFFLINE:
            return self._built_in(who)
        if name is not None and await self.routes.knows(who.workspace_id, name):
            return await self._governed(who, (name, EYRIE, name), reuse)
        known, found = await self.catalogue.find(who.workspace_id, name)
        if found is None:
            if known.has_provider:
                raise ModelsMissing
            return self._built_in(who)
        first = known.models[found].deployments[0]
        return await self._governed(who, (found, first.endpoint.name, first.provider_model), reuse)

    async def _governed(self, who: Attribution, names: tuple[str, str, str], reuse: Reuse) -> ResolvedModel:
        losses = Losses()
        inner = GovernedModel(self.gateway, self.session, who, names[0], losses=losses)
        return ResolvedModel(*names, await through_cache(self.cache, inner, reuse), losses)

    def _built_in(self, who: Attribution) -> ResolvedModel:
        return ResolvedModel(OFFLINE, EYRIE, OFFLINE, OfflineCalls(self.offline, self.gateway.ledger, who))
