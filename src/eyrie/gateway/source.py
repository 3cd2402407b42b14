"""From the name that an agent uses to the model that answers."""

from uuid import UUID

from eyrie.gateway.deployments.catalogue import Catalogue
from eyrie.gateway.errors import ModelsMissing
from eyrie.gateway.protocol import OFFLINE, Model, ResolvedModel
from eyrie.gateway.providers.registry import make_model
from eyrie.gateway.providers.session import Session
from eyrie.gateway.wrappers.output_limit import OutputLimit


class Models:
    """The models of every workspace, and the offline model in each."""

    def __init__(self, catalogue: Catalogue, session: Session, offline: Model) -> None:
        self._catalogue = catalogue
        self._session = session
        self._offline = ResolvedModel(OFFLINE, "eyrie", OFFLINE, offline)

    async def resolve(self, workspace_id: UUID, name: str | None) -> ResolvedModel:
        """The model called `name`, or the default: the one marked so, else the oldest; without any provider, the offline model.

        Raises ModelUnknown with near matches.
        """
        if name == OFFLINE:
            return self._offline
        known, found = await self._catalogue.find(workspace_id, name)
        if found is None:
            if known.has_provider:
                raise ModelsMissing
            return self._offline
        first = known.models[found].deployments[0]
        model = make_model(first.endpoint, self._session)
        if first.max_output_tokens is not None:
            model = OutputLimit(model, first.max_output_tokens)
        return ResolvedModel(found, first.endpoint.name, first.provider_model, model)
