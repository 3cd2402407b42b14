"""What can go wrong with setting deployments up."""

from uuid import UUID

from eyrie.kit.problems import AppError, NotFound


class DeploymentNotFound(NotFound):
    """There is no such deployment of this model here, or it is not yours to see."""

    type = "deployment-not-found"

    def __init__(self, deployment_id: UUID) -> None:
        super().__init__("deployment", deployment_id)


class DeploymentExists(AppError):
    """The model has this deployment already."""

    status = 409
    type = "deployment-exists"

    def __init__(self, provider: str, provider_model: str) -> None:
        super().__init__(
            f"The model has a deployment {provider_model!r} at {provider} already; change its weight, or choose another provider or name.",
            provider=provider,
            provider_model=provider_model,
        )


class LastDeployment(AppError):
    """A model has at least one deployment."""

    status = 409
    type = "last-deployment"

    def __init__(self) -> None:
        super().__init__("This is the model's only deployment. Add another one first, or remove the model.")


class FallbackUnknown(AppError):
    """A model can only fall back on other models of its workspace."""

    status = 422
    type = "fallback-unknown"

    def __init__(self, name: str) -> None:
        super().__init__(f"{name!r} is no other model of this workspace, so that nothing can fall back on it. Add it first.", name=name)
