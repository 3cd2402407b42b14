"""From the name that an agent uses to the model that answers."""

import difflib
import time
from collections import OrderedDict
from dataclasses import dataclass
from uuid import UUID

from eyrie.gateway.errors import ModelsMissing, ModelUnknown
from eyrie.gateway.models import ModelRow
from eyrie.gateway.protocol import OFFLINE, Model, ResolvedModel
from eyrie.gateway.providers.endpoint import Endpoint
from eyrie.gateway.providers.registry import make_model
from eyrie.gateway.providers.session import Session
from eyrie.gateway.repository import models, providers
from eyrie.gateway.service.models import MAX_MODELS
from eyrie.gateway.service.providers import MAX_PROVIDERS, endpoint
from eyrie.gateway.wrappers.output_limit import OutputLimit
from eyrie.identity.vault import Vault
from eyrie.observe.metrics import CacheRead, uncounted
from eyrie.postgres.database import Database

KEPT_SECONDS = 1.0
MAX_KEPT = 1_000


@dataclass(frozen=True)
class _Known:
    """The models of a workspace as they were a moment ago; the first one answers for agents that name none."""

    until: float
    has_provider: bool
    models: dict[str, ResolvedModel]


class Models:
    """The models of every workspace.

    What is known of a workspace is kept for a second, and read anew when a name isn't found in it: a model that was just
    added is there at once, and a changed or removed one is noticed within that second, in every process.
    """

    def __init__(self, database: Database, vault: Vault, session: Session, offline: Model, read: CacheRead = uncounted) -> None:
        self._told = read
        self._database = database
        self._vault = vault
        self._session = session
        self._offline = ResolvedModel(OFFLINE, "eyrie", OFFLINE, offline)
        self._known: OrderedDict[UUID, _Known] = OrderedDict()

    async def resolve(self, workspace_id: UUID, name: str | None) -> ResolvedModel:
        """The model called `name`, or the default: the one marked so, else the oldest; without any provider, the offline model.

        Raises ModelUnknown with near matches.
        """
        if name == OFFLINE:
            return self._offline
        kept = self._known.get(workspace_id)
        found = None if kept is None or kept.until <= time.monotonic() else _pick(kept, name)
        self._told(found is not None)
        if found is not None:
            return found
        known = await self._read(workspace_id)
        found = _pick(known, name)
        if found is not None:
            return found
        if name is not None:
            raise ModelUnknown(name, difflib.get_close_matches(name, (*known.models, OFFLINE), n=3))
        if known.has_provider:
            raise ModelsMissing
        return self._offline

    async def _read(self, workspace_id: UUID) -> _Known:
        async with self._database.tenant(workspace_id, read_only=True) as tx:
            endpoints = {row.id: await endpoint(tx, self._vault, row) for row in await providers.everyone(tx, limit=MAX_PROVIDERS)}
            rows = await models.everyone(tx, limit=MAX_MODELS) if endpoints else []
        # A provider that was added between the two reads is not among the endpoints; its models are found next time.
        resolved = {row.name: self._resolved(row, endpoints[row.provider_id]) for row in rows if row.provider_id in endpoints}
        known = _Known(time.monotonic() + KEPT_SECONDS, bool(endpoints), resolved)
        self._known[workspace_id] = known
        self._known.move_to_end(workspace_id)
        if len(self._known) > MAX_KEPT:
            self._known.popitem(last=False)
        return known

    def _resolved(self, row: ModelRow, target: Endpoint) -> ResolvedModel:
        model = make_model(target, self._session)
        if row.max_output_tokens is not None:
            model = OutputLimit(model, row.max_output_tokens)
        return ResolvedModel(row.name, row.provider, row.provider_model, model)


def _pick(known: _Known, name: str | None) -> ResolvedModel | None:
    if name is None:
        return next(iter(known.models.values()), None)
    return known.models.get(name)
