"""The models of every workspace, in process: under which names they are asked for, and which deployments take their calls."""

import difflib
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from uuid import UUID

from msgspec.structs import replace

from eyrie.gateway.address import is_local
from eyrie.gateway.calls.context import Asked, Attribution, Terms
from eyrie.gateway.deployments import repository
from eyrie.gateway.deployments.health import Healths
from eyrie.gateway.deployments.models import Deployment, DeploymentRow
from eyrie.gateway.deployments.plan import Plan, Target
from eyrie.gateway.deployments.service import MAX_DEPLOYMENTS
from eyrie.gateway.errors import ModelsMissing, ModelUnknown, NoLocalDeployment
from eyrie.gateway.models import ModelRow
from eyrie.gateway.protocol import OFFLINE
from eyrie.gateway.providers.endpoint import Endpoint
from eyrie.gateway.repository import models, providers
from eyrie.gateway.service.models import MAX_MODELS
from eyrie.gateway.service.providers import MAX_PROVIDERS, endpoint
from eyrie.identity.vault import Vault
from eyrie.kit.kept import Kept
from eyrie.observe.metrics import CacheRead, uncounted
from eyrie.postgres.database import Database, Tx

KEPT_SECONDS = 1.0
MAX_KEPT = 1_000


@dataclass(frozen=True, slots=True)
class KnownModel:
    """A model with all of its deployments, those that are drained too; `target` has those that take calls."""

    target: Target
    deployments: tuple[Deployment, ...]
    fallbacks: tuple[str, ...]


@dataclass(frozen=True)
class Known:
    """The models of a workspace as they were a moment ago; the first one answers for those who name none."""

    has_provider: bool
    models: dict[str, KnownModel]
    endpoints: dict[tuple[UUID, int], Endpoint]
    plans: dict[str, Plan] = field(default_factory=dict)

    def default(self) -> str | None:
        """The name of the model that answers for those who name none."""
        return next(iter(self.models), None)

    def chain(self, name: str) -> Plan:
        """The model of this name, then those that it falls back on."""
        plan = self.plans.get(name)
        if plan is None:
            model = self.models[name]
            targets = [model.target, *(self.models[one].target for one in model.fallbacks if one in self.models)]
            plan = self.plans[name] = Plan(name, tuple(targets), ("the model that was asked for",))
        return plan


class Catalogue:
    """The models of every workspace, and the plan for calls that name one of them.

    What is known of a workspace is kept for a second, and read anew when a name isn't found in it: a model that was just
    added is there at once, and a changed or removed one is noticed within that second, in every process.
    """

    def __init__(self, database: Database, vault: Vault, healths: Healths, read: CacheRead = uncounted) -> None:
        self._database = database
        self._vault = vault
        self._healths = healths
        self._told = read
        self._known = Kept(KEPT_SECONDS, MAX_KEPT, self._read, self._forget)

    async def plan(self, who: Attribution, terms: Terms, asked: Asked) -> Plan:
        """The model that is asked for, or the default, and its fallbacks. Raises ModelUnknown, ModelsMissing, NoLocalDeployment."""
        known, name = await self.find(who.workspace_id, asked.model)
        if name is None:
            raise ModelsMissing
        plan = known.chain(name)
        return local(plan) if terms.local_only else plan

    async def find(self, workspace_id: UUID, name: str | None) -> tuple[Known, str | None]:
        """The models of the workspace, and the name of the one that is asked for: None is the default, if there is one.

        Raises ModelUnknown with near matches.
        """
        known = self._known.fresh(workspace_id)
        wanted = name if known is None or name is not None else known.default()
        hit = known is not None and wanted in known.models
        self._told(hit)
        if known is None or not hit:
            known = await self._known.read(workspace_id)
            wanted = known.default() if name is None else name
        if wanted is not None and wanted not in known.models:
            raise ModelUnknown(wanted, difflib.get_close_matches(wanted, (*known.models, OFFLINE), n=3))
        return known, wanted

    def fresh(self, workspace_id: UUID) -> Known | None:
        """As `current`, if nobody has to wait for it."""
        return self._known.fresh(workspace_id)

    async def current(self, workspace_id: UUID) -> Known:
        """The models of the workspace, as they were a second ago at most."""
        return self._known.fresh(workspace_id) or await self._known.read(workspace_id)

    async def _read(self, workspace_id: UUID) -> Known:
        before = self._known.last(workspace_id)
        async with self._database.tenant(workspace_id, read_only=True) as tx:
            endpoints = await self._endpoints(tx, before.endpoints if before is not None else {})
            rows = await models.everyone(tx, limit=MAX_MODELS) if endpoints else []
            ways = await repository.everyone(tx, limit=MAX_MODELS * MAX_DEPLOYMENTS) if rows else []
        known = _known(rows, ways, endpoints)
        if before is not None:
            self._forget_changed(before, known)
        return known

    def _forget(self, gone: Known) -> None:
        self._healths.forget(one.id for model in gone.models.values() for one in model.deployments)

    async def _endpoints(self, tx: Tx, before: dict[tuple[UUID, int], Endpoint]) -> dict[tuple[UUID, int], Endpoint]:
        """Where the providers are reached; the keys of those that did not change are not opened again."""
        found: dict[tuple[UUID, int], Endpoint] = {}
        for row in await providers.everyone(tx, limit=MAX_PROVIDERS):
            key = (row.id, row.version)
            found[key] = before.get(key) or await endpoint(tx, self._vault, row)
        return found

    def _forget_changed(self, before: Known, after: Known) -> None:
        """What was learned of a deployment holds no more once it is reached elsewhere, or with another key."""
        ways = {one.id: (one.endpoint, one.provider_model) for model in after.models.values() for one in model.deployments}
        everyone = (one for model in before.models.values() for one in model.deployments)
        self._healths.forget(one.id for one in everyone if ways.get(one.id) != (one.endpoint, one.provider_model))


def local(plan: Plan) -> Plan:
    """The plan without what leaves this machine and its private network. Raises NoLocalDeployment."""
    targets = [
        replace(target, groups=groups)
        for target in plan.targets
        if (groups := tuple(kept for group in target.groups if (kept := tuple(one for one in group if one.is_local))))
    ]
    if not targets:
        raise NoLocalDeployment(plan.asked)
    return replace(plan, targets=tuple(targets), reasons=(*plan.reasons, "stays local, as the request asks"))


def _known(rows: Sequence[ModelRow], ways: Sequence[DeploymentRow], endpoints: dict[tuple[UUID, int], Endpoint]) -> Known:
    by_provider = {provider_id: endpoint for (provider_id, _), endpoint in endpoints.items()}
    by_model: dict[UUID, list[DeploymentRow]] = {}
    for way in ways:
        # A provider that was added while this was read is not among the endpoints; its deployments are found next time.
        if way.provider_id in by_provider:
            by_model.setdefault(way.model_id, []).append(way)
    models_ = {row.name: _model(row, by_model[row.id], by_provider) for row in rows if row.id in by_model}
    return Known(bool(endpoints), models_, endpoints)


def _model(row: ModelRow, ways: Sequence[DeploymentRow], endpoints: dict[UUID, Endpoint]) -> KnownModel:
    everyone = tuple(deployment(row, way, endpoints[way.provider_id]) for way in ways)
    active = (one for one in everyone if not one.draining)
    groups = tuple(tuple(group) for _, group in groupby(active, key=lambda one: one.priority))
    return KnownModel(Target(row.name, groups, row.context_tokens, row.hedge_after_ms), everyone, tuple(row.fallbacks))


def deployment(row: ModelRow, way: DeploymentRow, endpoint: Endpoint) -> Deployment:
    """A deployment of a model as calls see it."""
    return Deployment(
        id=way.id,
        model_id=row.id,
        model=row.name,
        provider_id=way.provider_id,
        endpoint=endpoint,
        provider_model=way.provider_model,
        weight=way.weight,
        priority=way.priority,
        draining=way.draining,
        is_local=is_local(endpoint.base_url),
        context_tokens=row.context_tokens,
        max_output_tokens=row.max_output_tokens,
    )
