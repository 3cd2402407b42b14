"""Who may call the routes of runs, and what they work with."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends

from eyrie.identity.access import CurrentCall, requires
from eyrie.identity.actor import Actor, Role
from eyrie.identity.limits import RateClass, RateScope
from eyrie.identity.vault import Vault
from eyrie.kit.drain import Drain
from eyrie.kit.resources import resource
from eyrie.runs.control import ControlDeps
from eyrie.runs.figures import DecisionTimes
from eyrie.runs.inbox import Inbox
from eyrie.runs.service.waiting import Waiter
from eyrie.runs.stream import Streams
from eyrie.settings import Settings
from eyrie.tools.registry import Registry

RunReader = Annotated[Actor, Depends(requires(Role.VIEWER, scope="runs:read"))]
RunStarter = Annotated[Actor, Depends(requires(Role.MEMBER, scope="runs:write"))]
Approver = Annotated[Actor, Depends(requires(Role.MEMBER, scope="approvals:write"))]

Control = Annotated[ControlDeps, Depends(resource(ControlDeps))]
Content = Annotated[Vault, Depends(resource(Vault))]
Tools = Annotated[Registry, Depends(resource(Registry))]
RunStreams = Annotated[Streams, Depends(resource(Streams))]
RunWaiter = Annotated[Waiter, Depends(resource(Waiter))]
Figures = Annotated[DecisionTimes, Depends(resource(DecisionTimes))]
CurrentInbox = Annotated[Inbox, Depends(resource(Inbox))]
Draining = Annotated[Drain, Depends(resource(Drain))]


def _heartbeat_seconds(settings: Annotated[Settings, Depends(resource(Settings))]) -> float:
    return settings.http.stream_heartbeat_seconds


HeartbeatSeconds = Annotated[float, Depends(_heartbeat_seconds)]
"""How long a stream may say nothing before a comment is sent."""


async def count_in_session(session_id: UUID, actor: RunStarter, call: CurrentCall) -> None:
    """Count a start against its session's limit. Raises RateLimited."""
    # With the workspace: naming the session of another one must not use up its limit.
    await call.charge(RateClass.START, {RateScope.SESSION: f"{actor.workspace_id}:{session_id}"})
