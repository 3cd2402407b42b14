"""Adding, changing and removing providers. Keys are sealed before they are stored and opened only to call the provider."""

from uuid import UUID

from pydantic import SecretStr

from eyrie.audit.service import record
from eyrie.gateway import presets
from eyrie.gateway.address import provider_address
from eyrie.gateway.deployments import repository as deployments_repository
from eyrie.gateway.errors import (
    AddressRefused,
    PresetUnknown,
    ProviderIncomplete,
    ProviderNotFound,
    SecretNeeded,
    TooManyProviders,
)
from eyrie.gateway.models import Provider
from eyrie.gateway.providers.endpoint import Dialect, Endpoint
from eyrie.gateway.repository import models as models_repository
from eyrie.gateway.repository import providers as repository
from eyrie.gateway.repository.providers import ProviderWrite
from eyrie.gateway.schemas import ProviderCreate, ProviderUpdate
from eyrie.identity.actor import Actor
from eyrie.identity.vault import Vault
from eyrie.kit.ids import uuid7
from eyrie.kit.listing import ListQuery, Page
from eyrie.postgres.database import Tx

MAX_PROVIDERS = 100
_SHOWN = 4
_SHORTEST_SHOWN = 16
"""Of a shorter key four characters would be too much of it to show."""


async def create(tx: Tx, vault: Vault, actor: Actor, body: ProviderCreate) -> Provider:
    """Add a provider. Raises PresetUnknown, ProviderIncomplete, AddressRefused, ProviderNameTaken, TooManyProviders."""
    target = _target(body)
    await models_repository.hold(tx, actor.workspace_id)
    if await repository.count(tx) >= MAX_PROVIDERS:
        raise TooManyProviders("providers", MAX_PROVIDERS)
    id_ = uuid7()
    write = await _write(tx, vault, actor.workspace_id, id_, target)
    made = await repository.insert(tx, id_, actor.workspace_id, actor.id, write)
    await record(tx, actor, "provider.created", "provider", str(id_), name=made.name, base_url=made.base_url, key=made.secret is not None)
    return made


async def get(tx: Tx, id_: UUID) -> Provider:
    """The provider. Raises ProviderNotFound."""
    found = await repository.get(tx, id_)
    if found is None:
        raise ProviderNotFound(id_)
    return found


async def listed(tx: Tx, query: ListQuery) -> Page[Provider]:
    """The part of the list of providers that `query` asks for."""
    return await repository.listed(tx, query)


async def everyone(tx: Tx) -> list[Provider]:
    """All providers of the workspace, the oldest first."""
    return await repository.everyone(tx, limit=MAX_PROVIDERS)


async def lock(tx: Tx, actor: Actor, id_: UUID) -> Provider:
    """The provider; no provider or model of the workspace changes until the transaction ends. Raises ProviderNotFound."""
    await models_repository.hold(tx, actor.workspace_id)
    found = await repository.get(tx, id_)
    if found is None:
        raise ProviderNotFound(id_)
    return found


async def update(tx: Tx, vault: Vault, actor: Actor, provider: Provider, body: ProviderUpdate) -> Provider:
    """Change a provider that is held by `lock`. Raises AddressRefused, SecretNeeded, ProviderNameTaken."""
    given = body.model_fields_set
    dialect = body.dialect or provider.dialect
    base_url = provider.base_url if body.base_url is None else provider_address(body.base_url)
    moved = (dialect, base_url) != (provider.dialect, provider.base_url)
    if moved and provider.secret is not None and "secret" not in given:
        raise SecretNeeded
    secret = body.secret if "secret" in given else await _opened(tx, vault, provider)
    target = _checked(body.name or provider.name, dialect, base_url, secret)
    write = await _write(tx, vault, provider.workspace_id, provider.id, target)
    changed = await repository.update(tx, provider.id, write)
    await record(
        tx, actor, "provider.updated", "provider", str(provider.id), name=changed.name, base_url=base_url, key_changed="secret" in given
    )
    return changed


async def delete(tx: Tx, actor: Actor, provider: Provider) -> None:
    """Remove a provider that is held by `lock`, with its deployments and the models that have no other; its key is destroyed."""
    await models_repository.delete(tx, await deployments_repository.delete_of_provider(tx, provider.id))
    await repository.delete(tx, provider.id)
    await record(tx, actor, "provider.deleted", "provider", str(provider.id), name=provider.name)


async def endpoint(tx: Tx, vault: Vault, provider: Provider) -> Endpoint:
    """Where the provider is reached, with its key. Raises ContentUnreadable when the server's secret is another one."""
    return Endpoint(provider.name, provider.dialect, provider.base_url, await _opened(tx, vault, provider))


def _target(body: ProviderCreate) -> Endpoint:
    preset = None
    if body.preset is not None:
        preset = presets.PRESETS.get(body.preset)
        if preset is None:
            raise PresetUnknown(body.preset, list(presets.PRESETS))
    name = body.name or (preset.name if preset else None)
    dialect = body.dialect or (preset.dialect if preset else None)
    base_url = body.base_url or (preset.base_url if preset else None)
    if name is None or dialect is None or base_url is None:
        missing = [field for field, value in (("name", name), ("dialect", dialect), ("base_url", base_url)) if value is None]
        raise ProviderIncomplete(missing, list(presets.PRESETS))
    if preset is not None and preset.needs_secret and body.secret is None and body.base_url is None:
        raise ProviderIncomplete(["secret"], [name for name, known in presets.PRESETS.items() if not known.needs_secret])
    return _checked(name, dialect, provider_address(base_url), body.secret)


def _checked(name: str, dialect: Dialect, base_url: str, secret: SecretStr | None) -> Endpoint:
    try:
        return Endpoint(name, dialect, base_url, secret)
    except ValueError as error:
        raise AddressRefused(base_url, str(error).rstrip(".")) from error


async def _write(tx: Tx, vault: Vault, workspace_id: UUID, id_: UUID, target: Endpoint) -> ProviderWrite:
    secret = target.key()
    sealed = None
    if secret is not None:
        key = await vault.key(tx, workspace_id, workspace_id)
        sealed = key.seal(secret.encode(), _context(id_))
    return ProviderWrite(target.name, target.dialect, target.base_url, sealed, last4(target.api_key))


async def _opened(tx: Tx, vault: Vault, provider: Provider) -> SecretStr | None:
    if provider.secret is None:
        return None
    key = await vault.key(tx, provider.workspace_id, provider.workspace_id)
    return SecretStr(key.open(provider.secret, _context(provider.id)).decode())


def last4(secret: SecretStr | None) -> str | None:
    """What is shown of a key, to recognise it by; None for keys too short to show any of."""
    text = secret.get_secret_value() if secret else ""
    return text[-_SHOWN:] if len(text) >= _SHORTEST_SHOWN else None


def _context(id_: UUID) -> bytes:
    return b"provider/" + id_.bytes
