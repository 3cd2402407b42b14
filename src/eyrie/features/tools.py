"""Tools as a part of a process: what agents may be given, and the files they work with."""

import contextlib
from collections.abc import AsyncIterator
from uuid import UUID

from eyrie.components import Duty
from eyrie.identity.service import workspaces
from eyrie.identity.vault import Vault
from eyrie.kit.clock import now
from eyrie.kit.process_pool import ProcessPool
from eyrie.kit.resources import Resources
from eyrie.postgres.database import Database
from eyrie.settings import Settings
from eyrie.tools.fetch.client import Fetcher
from eyrie.tools.fetch.egress import EgressPolicy
from eyrie.tools.files.storage import Contents, open_storage
from eyrie.tools.files.tools import FileAccess
from eyrie.tools.registry import BuiltinDeps, Registry, builtin_tools


@contextlib.asynccontextmanager
async def tools(resources: Resources, duty: Duty) -> AsyncIterator[None]:
    """The tools that agents may be given."""
    del duty
    settings, database = resources.get(Settings), resources.get(Database)
    contents = resources.add(Contents(open_storage(settings.storage_url, settings.data_dir), resources.get(Vault)))
    policy = EgressPolicy(allowed_private_hosts=frozenset(settings.tools.private_hosts))

    async def allowed_hosts(workspace_id: UUID) -> frozenset[str]:
        async with database.tenant(workspace_id, read_only=True) as tx:
            return frozenset((await workspaces.read(tx, workspace_id)).settings.http_request_hosts)

    files = FileAccess(database, contents, resources.get(ProcessPool))
    resources.add(Registry(builtin_tools(BuiltinDeps(now, Fetcher(policy), files, allowed_hosts))))
    yield
