"""Deployments for tests of what stands around a call."""

from eyrie.gateway.deployments.models import Deployment
from eyrie.gateway.providers.endpoint import Dialect, Endpoint
from eyrie.kit.ids import uuid7


def deployment(
    provider_model: str = "gpt-4o-mini", *, model: str = "small", base_url: str = "https://api.openai.com/v1", is_local: bool = False
) -> Deployment:
    """A deployment of a model."""
    endpoint = Endpoint("openai", Dialect.OPENAI, base_url)
    return Deployment(uuid7(), uuid7(), model, uuid7(), endpoint, provider_model, is_local=is_local)
