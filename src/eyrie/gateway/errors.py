"""What can go wrong with a model call (adapters translate every provider's errors to these), and with setting models up."""

from typing import ClassVar
from uuid import UUID

from eyrie.gateway.protocol import Usage
from eyrie.kit.problems import AppError, NotFound


class ModelError(AppError):
    """The model could not answer."""

    status = 502
    type = "model-error"
    retryable: ClassVar[bool] = False
    may_owe: bool = False
    """Whether the provider may have worked and charge for it; nobody knows when the answer got lost on the way."""
    usage: Usage | None = None
    """What the provider says that it charges all the same."""

    def __init__(self, provider: str, detail: str, *, retry_after_seconds: float | None = None) -> None:
        super().__init__(detail, provider=provider, retry_after_seconds=retry_after_seconds)
        self.provider = provider
        self.retry_after_seconds = retry_after_seconds


class ModelRateLimited(ModelError):
    """The provider's rate limit is reached."""

    status = 503
    type = "model-rate-limited"
    retryable = True


class ModelOverloaded(ModelError):
    """The provider is overloaded or failing."""

    status = 503
    type = "model-overloaded"
    retryable = True


class ModelUnreachable(ModelError):
    """The provider can't be reached, or did not answer in time."""

    status = 504
    type = "model-unreachable"
    retryable = True

    def __init__(self, provider: str, detail: str, *, retry_after_seconds: float | None = None, sent: bool = True) -> None:
        super().__init__(provider, detail, retry_after_seconds=retry_after_seconds)
        self.may_owe = sent


class StreamBroken(ModelError):
    """The provider's stream broke off or broke its own format."""

    type = "model-stream-broken"
    retryable = True
    may_owe = True


class ModelAuthFailed(ModelError):
    """The provider refused our key."""

    type = "model-auth-failed"


class ModelMissing(ModelError):
    """The provider does not know this model."""

    type = "model-missing"


class ModelRefusedRequest(ModelError):
    """The provider refused the request as invalid."""

    type = "model-refused-request"


class InputTooLarge(ModelRefusedRequest):
    """The request is larger than this server lets pass to any model."""

    type = "model-input-too-large"

    def __init__(self, size: int, limit: int) -> None:
        super().__init__("eyrie", f"The request has {size:,} bytes of input; this server lets {limit:,} pass. Send less.")


class ContextTooLong(ModelError):
    """The conversation is longer than the model can read."""

    type = "model-context-too-long"


class ContentFiltered(ModelError):
    """The provider's content filter stopped the answer."""

    type = "model-content-filtered"

    def __init__(self, provider: str, detail: str, *, retry_after_seconds: float | None = None, usage: Usage | None = None) -> None:
        super().__init__(provider, detail, retry_after_seconds=retry_after_seconds)
        self.usage = usage


class QuotaExhausted(ModelError):
    """The account at the provider has no money or quota left."""

    type = "model-quota-exhausted"


class ModelUnavailable(ModelError):
    """No deployment of the model takes calls at the moment."""

    status = 503
    type = "model-unavailable"
    retryable = True


class CostCapExceeded(AppError):
    """The call could cost more than its caller allows."""

    status = 402
    type = "cost-cap-exceeded"

    def __init__(self, model: str, worst: str, cap: str) -> None:
        super().__init__(
            f"A call of {model!r} can cost up to {worst}, and the request allows {cap}. Allow more, ask for fewer output tokens, "
            "or name a cheaper model.",
            model=model,
            worst_case=worst,
            max_cost=cap,
        )


class NoLocalDeployment(AppError):
    """The request may not leave this network, and the model has no deployment in it."""

    status = 422
    type = "no-local-deployment"

    def __init__(self, model: str) -> None:
        super().__init__(
            f"The request asks to stay local, but {model!r} is reached outside of this machine and its private network. Name a model of a "
            "local provider, or allow others.",
            model=model,
        )


class ModelUnknown(AppError):
    """No model of this name is set up here."""

    status = 422
    type = "model-unknown"

    def __init__(self, name: str, near: list[str]) -> None:
        hint = f" Did you mean {', '.join(near)}?" if near else " Add it with `eyrie model add`, or in the web UI under Models."
        super().__init__(f"There is no model {name!r} in this workspace.{hint}", name=name, near=list(near))


class ModelsMissing(ModelUnknown):
    """No model is set up here."""

    type = "models-missing"

    def __init__(self) -> None:
        AppError.__init__(
            self,
            "This workspace has no model yet. Add one with `eyrie model add`, or in the web UI under Models.",
            name=None,
            near=[],
        )


class ProviderNotFound(NotFound):
    """There is no such provider here, or it is not yours to see."""

    type = "provider-not-found"

    def __init__(self, provider_id: UUID) -> None:
        super().__init__("provider", provider_id)


class ModelNotFound(NotFound):
    """There is no such model here, or it is not yours to see."""

    type = "model-not-found"

    def __init__(self, model_id: UUID) -> None:
        super().__init__("model", model_id)


class ProviderNameTaken(AppError):
    """Another provider in this workspace already has this name."""

    status = 409
    type = "provider-name-taken"

    def __init__(self, name: str) -> None:
        super().__init__(f"A provider named {name!r} already exists; choose another name, or change that provider.", name=name)


class ModelNameTaken(AppError):
    """Another model in this workspace already has this name."""

    status = 409
    type = "model-name-taken"

    def __init__(self, name: str) -> None:
        super().__init__(f"A model named {name!r} already exists; choose another name, or change that model.", name=name)


class ModelNameReserved(AppError):
    """This name means something else already."""

    status = 422
    type = "model-name-reserved"

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name!r} can't name a model: `offline` is the built-in model, and `agent/…` are agents. Choose another.", name=name
        )


class ProviderIncomplete(AppError):
    """Something is missing to set up this provider."""

    status = 422
    type = "provider-incomplete"

    def __init__(self, missing: list[str], presets: list[str]) -> None:
        super().__init__(
            f"Missing: {', '.join(missing)}. Give them, or a preset that knows them: {', '.join(presets)}.", missing=list(missing)
        )


class PresetUnknown(AppError):
    """There is no preset of this name."""

    status = 422
    type = "preset-unknown"

    def __init__(self, name: str, presets: list[str]) -> None:
        super().__init__(f"There is no preset {name!r}. There are: {', '.join(presets)}.", name=name)


class AddressRefused(AppError):
    """A provider can't have this address or key."""

    status = 422
    type = "provider-address-refused"

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(f"The provider can't be reached at {url[:200]!r}: {reason}.")


class SecretNeeded(AppError):
    """A key is sent only to the address that it was given for."""

    status = 422
    type = "provider-secret-needed"

    def __init__(self) -> None:
        super().__init__("The address or dialect changes, so the key must be given again: it was meant for the old address.")


class OfferMissing(AppError):
    """The server's environment has no such key or address to import."""

    status = 404
    type = "provider-offer-missing"

    def __init__(self, variable: str) -> None:
        super().__init__(
            f"The environment of the server has no {variable!r} to import. Set it where Eyrie is started, or give the key here.",
            variable=variable,
        )


class TooManyProviders(AppError):
    """The workspace has as many providers or models as it can have."""

    status = 409
    type = "too-many-providers"

    def __init__(self, what: str, limit: int) -> None:
        super().__init__(f"A workspace can have {limit} {what}; remove one that is not used any more.", limit=limit)
