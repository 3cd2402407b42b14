"""What can be wrong with agents and their definitions, each with the mend."""

from collections.abc import Sequence
from uuid import UUID

from pydantic import JsonValue

from eyrie.kit.problems import AppError, NotFound


class AgentNotFound(NotFound):
    """There is no such agent here, or it is not yours to see."""

    type = "agent-not-found"

    def __init__(self, agent_id: UUID) -> None:
        super().__init__("agent", agent_id)


class AgentUnknown(AppError):
    """There is no agent of this name here."""

    status = 404
    type = "agent-unknown"

    def __init__(self, name: str, near: Sequence[str]) -> None:
        hint = f"Did you mean {', '.join(near)}?" if near else "The list of agents names those that exist."
        super().__init__(f"There is no agent {name[:100]!r} in this workspace. {hint}", name=name[:100], near=list(near))


class NoAgents(AppError):
    """No agent of this workspace is published."""

    status = 409
    type = "no-agents"

    def __init__(self) -> None:
        super().__init__("No agent of this workspace is published. Publish one, or name the agent to use.")


class AgentNameTaken(AppError):
    """Another agent in this workspace already has this name."""

    status = 409
    type = "agent-name-taken"

    def __init__(self, name: str) -> None:
        super().__init__(f"An agent named {name!r} already exists; choose another name, or change that agent.", name=name)


class AgentVersionNotFound(NotFound):
    """The agent has no version of this number."""

    type = "agent-version-not-found"

    def __init__(self, agent: str, number: int) -> None:
        super().__init__("version", f"{agent}@{number}")


class AgentNotPublished(AppError):
    """The agent has no published version."""

    status = 409
    type = "agent-not-published"

    def __init__(self, name: str) -> None:
        super().__init__(f"The agent {name!r} has no published version yet. Save one and publish it.", name=name)


class NothingToRollBack(AppError):
    """Nothing was published before."""

    status = 409
    type = "nothing-to-roll-back"

    def __init__(self, name: str) -> None:
        super().__init__(f"Before the published version of {name!r} no other was published. Publish the version you want.", name=name)


class TooManyVersions(AppError):
    """The agent, or the workspace, has as many as it can have."""

    status = 409
    type = "too-many-versions"

    def __init__(self, what: str, limit: int) -> None:
        super().__init__(f"There can be {limit} {what}. Delete an agent that is not used any more.", limit=limit)


class DefinitionInvalid(AppError):
    """The agent's definition has mistakes."""

    status = 422
    type = "definition-invalid"

    def __init__(self, errors: Sequence[dict[str, JsonValue]]) -> None:
        self.errors = list(errors)
        first = errors[0]
        more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
        super().__init__(f"{first['pointer'] or 'The document'}: {first['detail']}{more}", errors=list(errors))
