"""Who may see and change agents, and what their endpoints share."""

from typing import Annotated

from fastapi import Depends

from eyrie.identity.access import requires
from eyrie.identity.actor import Actor, Role
from eyrie.kit.resources import resource
from eyrie.tools.registry import Registry

AgentReader = Annotated[Actor, Depends(requires(Role.VIEWER, scope="agents:read"))]
AgentEditor = Annotated[Actor, Depends(requires(Role.MEMBER, scope="agents:write"))]
Tools = Annotated[Registry, Depends(resource(Registry))]
