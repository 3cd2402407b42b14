"""Keys and addresses of providers that stand in the server's environment: offered, and used only once somebody imports them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import SecretStr

from eyrie.gateway.address import provider_address
from eyrie.gateway.errors import AddressRefused, OfferMissing
from eyrie.gateway.models import Provider
from eyrie.gateway.presets import PRESETS, Preset, ollama_address
from eyrie.gateway.schemas import OfferImport, ProviderCreate
from eyrie.gateway.service import providers
from eyrie.identity.actor import Actor
from eyrie.identity.vault import Vault
from eyrie.postgres.database import Tx


@dataclass(frozen=True)
class ProviderEnvironment:
    """The variables of providers that were set when the server started."""

    values: Mapping[str, SecretStr] = field(default_factory=dict)


@dataclass(frozen=True)
class Offer:
    """A provider that could be added from what the environment holds."""

    variable: str
    preset: Preset
    base_url: str
    secret: SecretStr | None


def offers(environment: ProviderEnvironment) -> list[Offer]:
    """What can be imported, in the order of the presets."""
    found = (_offer(environment, preset, variable) for preset in PRESETS.values() for variable in preset.variables)
    return [offer for offer in found if offer is not None]


async def accept(tx: Tx, vault: Vault, actor: Actor, environment: ProviderEnvironment, body: OfferImport) -> Provider:
    """Add the provider that is offered under a variable. Raises OfferMissing, ProviderNameTaken, TooManyProviders."""
    offer = next((offer for offer in offers(environment) if offer.variable == body.variable), None)
    if offer is None:
        raise OfferMissing(body.variable)
    wanted = ProviderCreate(preset=offer.preset.name, name=body.name, base_url=offer.base_url, secret=offer.secret)
    return await providers.create(tx, vault, actor, wanted)


def _offer(environment: ProviderEnvironment, preset: Preset, variable: str) -> Offer | None:
    value = environment.values.get(variable)
    if value is None:
        return None
    if preset.needs_secret:
        return Offer(variable, preset, preset.base_url, value)
    try:
        return Offer(variable, preset, provider_address(ollama_address(value.get_secret_value())), None)
    except (ValueError, AddressRefused):
        return None  # not an address that could be added: nothing to offer
