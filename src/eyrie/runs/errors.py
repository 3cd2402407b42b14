"""What can go wrong with a run."""

from uuid import UUID

from eyrie.kit.problems import AppError, NotFound


class RunNotFound(NotFound):
    """There is no such run here, or it is not yours to see."""

    type = "run-not-found"

    def __init__(self, run_id: UUID) -> None:
        super().__init__("run", run_id)


class ApprovalNotFound(NotFound):
    """There is no such approval here, or it is not yours to see."""

    type = "approval-not-found"

    def __init__(self, approval_id: UUID) -> None:
        super().__init__("approval", approval_id)


class SessionNotFound(NotFound):
    """There is no such session here, or it is not yours to see."""

    type = "session-not-found"

    def __init__(self, session_id: UUID) -> None:
        super().__init__("session", session_id)


class RunEnded(AppError):
    """The run has ended, nothing about it can be changed."""

    status = 409
    type = "run-ended"

    def __init__(self, run_id: UUID, status: str) -> None:
        super().__init__(f"Run {run_id} has ended ({status}). Start a new run.", run_id=str(run_id), run_status=status)


class RunNotPaused(AppError):
    """Only a paused or parked run can be resumed."""

    status = 409
    type = "run-not-paused"

    def __init__(self, run_id: UUID, status: str) -> None:
        super().__init__(f"Run {run_id} is {status}, so there is nothing to resume.", run_id=str(run_id), run_status=status)


class AlreadyDecided(AppError):
    """Somebody (or the clock) decided on this already."""

    status = 409
    type = "already-decided"

    def __init__(self, approval_id: UUID, status: str) -> None:
        super().__init__(f"Approval {approval_id} is {status} already.", approval_id=str(approval_id), approval_status=status)


class DecisionInvalid(AppError):
    """The decision does not fit what was asked, or edited arguments do not fit the tool's schema."""

    status = 422
    type = "decision-invalid"

    def __init__(self, detail: str, errors: list[dict[str, str]] | None = None) -> None:
        super().__init__(detail, errors=[dict(error) for error in errors or []])


class InputTooLong(AppError):
    """The input is longer than a run accepts."""

    status = 413
    type = "input-too-long"

    def __init__(self, characters: int, limit: int) -> None:
        super().__init__(
            f"The input has {characters:,} characters; at most {limit:,} are accepted. Upload long texts as files.", limit=limit
        )


class OwnershipLost(Exception):
    """Another worker carries the run now, or it was cancelled: whatever was in progress here is void."""


class LimitReached(AppError):
    """The run reached a limit of its agent. Raise that limit in the agent's definition and start again."""

    status = 409
    type = "limit-reached"


class IdenticalCalls(AppError):
    """The model asked for the same tool call again and again. Change the instructions, or raise limits.identical_calls."""

    status = 409
    type = "identical-calls"


class OutputInvalid(AppError):
    """The answer did not fit the agent's output schema, even after corrections. Simplify the schema, or use a stronger model."""

    status = 422
    type = "output-invalid"


class OutputCutOff(AppError):
    """The answer was cut off at the model's output limit. Raise max_output_tokens of the agent."""

    status = 422
    type = "output-cut-off"


class SessionBusy(AppError):
    """The session has a run that has not ended."""

    status = 409
    type = "session-busy"

    def __init__(self, session_id: UUID, run_id: UUID) -> None:
        super().__init__(
            f"Session {session_id} is still working on run {run_id}. Wait for it, decide on what it asks, or cancel it.",
            session_id=str(session_id),
            run_id=str(run_id),
        )


class VariableInvalid(AppError):
    """A context variable is not declared by the agent, or has another type."""

    status = 422
    type = "variable-invalid"

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(detail, name=name)
