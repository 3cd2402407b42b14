"""The tools that agents can use."""

from typing import Annotated

from fastapi import APIRouter, Depends

from eyrie.identity.access import Route, requires
from eyrie.identity.actor import Actor, Role
from eyrie.kit.documents import documents
from eyrie.kit.resources import resource
from eyrie.tools.registry import Registry, ToolMissing
from eyrie.tools.schemas import ToolOut

router = APIRouter(prefix="/api/v1/tools", tags=["tools"], route_class=Route)
ToolReader = Annotated[Actor, Depends(requires(Role.VIEWER, scope="agents:read"))]
Tools = Annotated[Registry, Depends(resource(Registry))]


@router.get("")
async def list_tools(actor: ToolReader, tools: Tools) -> list[ToolOut]:
    """List every tool that an agent can be given, with its parameters, its risk and what it changes."""
    del actor
    return [ToolOut.model_validate(tool.spec) for tool in tools]


@router.get("/{name}", responses=documents(ToolMissing))
async def read_tool(name: str, actor: ToolReader, tools: Tools) -> ToolOut:
    """Read a tool."""
    del actor
    return ToolOut.model_validate(tools.get(name).spec)
