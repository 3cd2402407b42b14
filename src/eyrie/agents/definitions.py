"""Definitions for runs: read once, then kept, because a version never changes."""

from collections import OrderedDict
from uuid import UUID

from eyrie.agents.definition import AgentDefinition
from eyrie.agents.errors import AgentVersionNotFound
from eyrie.agents.repository import versions
from eyrie.observe.metrics import CacheRead, uncounted
from eyrie.postgres.database import Database

MAX_DEFINITIONS = 256


class StoredDefinitions:
    """The definitions of every workspace's agents; the ones used last are kept in memory."""

    def __init__(self, database: Database, read: CacheRead = uncounted) -> None:
        self._read = read
        self._database = database
        self._kept: OrderedDict[tuple[UUID, UUID, int], AgentDefinition] = OrderedDict()

    async def load(self, workspace_id: UUID, agent_id: UUID, version: int) -> AgentDefinition:
        """The definition that a run follows, of a deleted agent too. Raises AgentVersionNotFound."""
        place = (workspace_id, agent_id, version)
        kept = self._kept.get(place)
        self._read(kept is not None)
        if kept is not None:
            self._kept.move_to_end(place)
            return kept
        async with self._database.tenant(workspace_id, read_only=True) as tx:
            found = await versions.get(tx, agent_id, version)
        if found is None:
            raise AgentVersionNotFound(str(agent_id), version)
        self._kept[place] = found.definition
        if len(self._kept) > MAX_DEFINITIONS:
            self._kept.popitem(last=False)
        return found.definition
