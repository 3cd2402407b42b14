"""A rig for tests of runs."""

from collections.abc import Awaitable, Callable

import pytest

from eyrie.agents.definition import AgentDefinition
from eyrie.postgres.database import Database
from eyrie.tools.protocol import Tool
from tests.conftest import Workspace
from tests.fakes.model import OneModel, ScriptedModel, Turn
from tests.fakes.worker import Rig, make_rig, member_of

NewRig = Callable[..., Awaitable[Rig]]


@pytest.fixture
def new_rig(db: Database, workspace: Workspace) -> NewRig:
    """Makes a rig whose model plays `turns`; the agent may use all `tools` unless a definition says otherwise."""

    async def make(turns: list[Turn], *tools: Tool, definition: AgentDefinition | None = None, **settings: float) -> Rig:
        definition = definition or AgentDefinition(tools=tuple(tool.spec.name for tool in tools))
        actor = member_of(workspace.id, workspace.project_id)
        return await make_rig(db, actor, OneModel(ScriptedModel(turns)), definition, tools, **settings)

    return make
