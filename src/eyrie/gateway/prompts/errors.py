"""What may go wrong with prompts."""

from collections.abc import Sequence
from uuid import UUID

from pydantic import JsonValue

from eyrie.kit.problems import AppError, NotFound


class PromptNotFound(NotFound):
    """There is no such prompt here, or it is not yours to see."""

    type = "prompt-not-found"

    def __init__(self, prompt: UUID | str) -> None:
        super().__init__("prompt", prompt)


class PromptVersionNotFound(AppError):
    """The prompt has no such version, or none with this label."""

    status = 404
    type = "prompt-version-not-found"

    def __init__(self, name: str, wanted: int | str) -> None:
        what = f"version {wanted}" if isinstance(wanted, int) else f"version with the label {wanted!r}"
        super().__init__(f"The prompt {name!r} has no {what}. See: eyrie prompt versions {name}", prompt=name)


class PromptNameTaken(AppError):
    """Another prompt in this workspace already has this name."""

    status = 409
    type = "prompt-name-taken"

    def __init__(self, name: str) -> None:
        super().__init__(f"A prompt named {name!r} already exists; choose another name, or save a version of that prompt.", name=name)


class PromptValuesInvalid(AppError):
    """The values given for the prompt's variables don't fit."""

    status = 422
    type = "prompt-values-invalid"

    def __init__(self, name: str, faults: Sequence[tuple[str, str]]) -> None:
        said = "; ".join(f"{variable}: {reason}" for variable, reason in faults[:10])
        errors: list[JsonValue] = [{"pointer": f"/variables/{variable}", "detail": reason} for variable, reason in faults]
        super().__init__(f"The prompt {name!r} can't be filled in. {said}", prompt=name, errors=errors)


class NoEarlierRelease(AppError):
    """The label has stood at no other version before."""

    status = 409
    type = "no-earlier-release"

    def __init__(self, name: str, label: str) -> None:
        super().__init__(
            f"The label {label!r} of the prompt {name!r} has stood at no other version before. Set it to the one you want.", label=label
        )


class TooManyPrompts(AppError):
    """There are as many prompts, versions or labels as there can be."""

    status = 409
    type = "too-many-prompts"

    def __init__(self, what: str, limit: int) -> None:
        super().__init__(f"There can be {limit} {what}; remove what is not used any more.", limit=limit)
