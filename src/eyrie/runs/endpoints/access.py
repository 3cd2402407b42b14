"""Who may call the routes of runs, and what they work with."""

from typing import Annotated

from fastapi import Depends

from eyrie.identity.access import requires
from eyrie.identity.actor import Actor, Role
from eyrie.identity.vault import Vault
from eyrie.kit.drain import Drain
from eyrie.kit.resources import resource
from eyrie.runs.control import ControlDeps
from eyrie.runs.service.waiting import Waiter
from eyrie.runs.stream import Streams
from eyrie.tools.registry import Registry

RunReader = Annotated[Actor, Depends(requires(Role.VIEWER, scope="runs:read"))]
RunStarter = Annotated[Actor, Depends(requires(Role.MEMBER, scope="runs:write"))]
Approver = Annotated[Actor, Depends(requires(Role.MEMBER, scope="approvals:write"))]

Control = Annotated[ControlDeps, Depends(resource(ControlDeps))]
Content = Annotated[Vault, Depends(resource(Vault))]
Tools = Annotated[Registry, Depends(resource(Registry))]
RunStreams = Annotated[Streams, Depends(resource(Streams))]
RunWaiter = Annotated[Waiter, Depends(resource(Waiter))]
Draining = Annotated[Drain, Depends(resource(Drain))]
