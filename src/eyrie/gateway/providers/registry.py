"""From an endpoint to its model: the table of dialects, and the question asked when a provider is set up."""

from aiohttp import ClientSession

from eyrie.gateway.errors import ModelError
from eyrie.gateway.providers.adapter import WireModel
from eyrie.gateway.providers.anthropic import AnthropicDialect
from eyrie.gateway.providers.dialect import WireDialect
from eyrie.gateway.providers.endpoint import Dialect, Endpoint
from eyrie.gateway.providers.gemini import GeminiDialect
from eyrie.gateway.providers.http import Limits, Wire
from eyrie.gateway.providers.openai import OpenAIDialect

DIALECTS: dict[Dialect, WireDialect] = {
    Dialect.OPENAI: OpenAIDialect(),
    Dialect.ANTHROPIC: AnthropicDialect(),
    Dialect.GEMINI: GeminiDialect(),
}

_CHECK_LIMITS = Limits(first_byte_seconds=30, idle_seconds=15, total_seconds=45)
_HERE_LIMITS = Limits(connect_seconds=0.5, first_byte_seconds=2, idle_seconds=1, total_seconds=3, max_bytes=1024 * 1024)


def make_model(endpoint: Endpoint, session: ClientSession, limits: Limits | None = None) -> WireModel:
    """The model behind `endpoint`. `session` is shared by all; it should keep no cookies, and its owner closes it."""
    return _wire_model(endpoint, session, limits or Limits())


async def list_models(endpoint: Endpoint, session: ClientSession) -> list[str]:
    """The names of the models that the provider lists, sorted. Raises ModelError."""
    return await _wire_model(endpoint, session, _CHECK_LIMITS).models()


async def listed_here(endpoint: Endpoint, session: ClientSession) -> list[str] | None:
    """The names of the models of a server on this machine; None when nobody answers there, or somebody else does."""
    try:
        return await _wire_model(endpoint, session, _HERE_LIMITS).models()
    except ModelError:
        return None


def _wire_model(endpoint: Endpoint, session: ClientSession, limits: Limits) -> WireModel:
    return WireModel(Wire(endpoint, session, limits), DIALECTS[endpoint.dialect])
