"""Tables of the documentation that are made from the code: `python -m tests.docs.tables PAGE` prints a page with them.

A page says where: between `<!-- table: NAME -->` and `<!-- end -->`.
"""

import importlib
import inspect
import pkgutil
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import get_args
from uuid import UUID

from fastapi import FastAPI

import eyrie
from eyrie.gateway.presets import PRESETS
from eyrie.identity.actor import Role
from eyrie.identity.vault import Vault
from eyrie.kit.clock import now
from eyrie.kit.problems import AppError
from eyrie.kit.process_pool import ProcessPool
from eyrie.postgres.database import Database, DatabaseUrls
from eyrie.reference.openapi import guarded
from eyrie.routes import ROUTERS
from eyrie.runs.events import Event, RunEvent
from eyrie.tools.fetch.client import Fetcher
from eyrie.tools.fetch.egress import EgressPolicy
from eyrie.tools.files.storage import Contents, Storage
from eyrie.tools.files.tools import FileAccess
from eyrie.tools.registry import BuiltinDeps, builtin_tools

_PLACE = re.compile(r"(<!-- table: (?P<name>\w+) -->\n)(?P<table>.*?)(<!-- end -->)", re.DOTALL)
_API = "/api/v1/"


def events() -> Iterator[Sequence[str]]:
    """Every event of a run, in the order in which a run has them."""
    yield ("type", "fields", "meaning")
    union, _ = get_args(RunEvent)
    for kind in get_args(union):
        assert issubclass(kind, Event)
        fields = ", ".join(f"`{name}`" for name in kind.model_fields if name not in ("type", "content"))
        yield (f"`{kind.model_fields['type'].default}`", fields, _first_line(kind))


def problems() -> Iterator[Sequence[str]]:
    """Every kind of problem."""
    yield ("type", "meaning", "status")
    import_everything()
    kinds = {kind.type: kind for kind in reversed(list(_kinds(AppError)))}
    for type_, kind in sorted(kinds.items()):
        yield (f"`{type_}`", f"{kind.title()}.", str(kind.status))


def import_everything() -> None:
    """Load every module of the product: a problem exists once its module does."""
    for module in pkgutil.walk_packages(eyrie.__path__, "eyrie."):
        if not module.name.endswith("__main__") and not module.name.startswith("eyrie.migrations"):
            importlib.import_module(module.name)


def _kinds(error: type[AppError]) -> Iterator[type[AppError]]:
    for kind in error.__subclasses__():
        if kind.__module__.startswith("eyrie."):  # tests have problems of their own
            yield kind
            yield from _kinds(kind)


def scopes() -> Iterator[Sequence[str]]:
    """Every scope, with the role that is needed beside it and what it opens."""
    yield ("scope", "lowest role", "opens")
    app = FastAPI()
    for router in ROUTERS:
        app.include_router(router)
    opened: dict[tuple[str, Role], set[str]] = defaultdict(set)
    for path, _, guard in guarded(app):
        if guard is not None and guard.scope is not None:
            opened[guard.scope, guard.role].add(_resource(path))
    for (scope, role), resources in sorted(opened.items(), key=lambda one: (one[0][0], list(Role).index(one[0][1]))):
        yield (f"`{scope}`", role.value, ", ".join(f"`{resource}`" for resource in sorted(resources)))


def _resource(path: str) -> str:
    """What a path is about: `/api/v1/providers/offers` for that, `/api/v1/runs` for `/api/v1/runs/{run_id}/pause`."""
    named = path.removeprefix(_API).split("/{")[0].split("/")
    return _API + "/".join(named)


def tools() -> Iterator[Sequence[str]]:
    """Every tool that comes with Eyrie."""
    yield ("tool", "what it does", "changes", "risk", "retry", "time limit")
    for tool in builtin_tools(_unused_deps()):
        spec = tool.spec
        sentence = re.split(r"(?<=[a-z])[.:] ", spec.description)[0].rstrip(".")
        yield (f"`{spec.name}`", f"{sentence}.", spec.effects.value, spec.risk.value, spec.retry.value, f"{spec.timeout_seconds:g} s")


def names_of_tools() -> tuple[str, ...]:
    """The names of the tools that come with Eyrie."""
    return tuple(tool.spec.name for tool in builtin_tools(_unused_deps()))


async def _no_hosts(workspace_id: UUID) -> frozenset[str]:
    del workspace_id
    return frozenset()


def _unused_deps() -> BuiltinDeps:
    """What tools are made with, so that their specs can be read; nothing of it is opened."""
    files = FileAccess(
        Database(DatabaseUrls("", "", "")), Contents(Storage.__new__(Storage), Vault(b"")), ProcessPool(1, memory_bytes=1 << 30)
    )
    return BuiltinDeps(now, Fetcher(EgressPolicy()), files, _no_hosts)


def presets() -> Iterator[Sequence[str]]:
    """Every provider that Eyrie knows."""
    yield ("preset", "provider", "dialect", "address", "variables")
    for preset in PRESETS.values():
        variables = ", ".join(f"`{name}`" for name in preset.variables)
        yield (f"`{preset.name}`", preset.title, preset.dialect.value, f"`{preset.base_url}`", variables)


TABLES: dict[str, Callable[[], Iterator[Sequence[str]]]] = {
    "events": events,
    "problems": problems,
    "scopes": scopes,
    "tools": tools,
    "presets": presets,
}


def filled(text: str) -> str:
    """A page's text with its tables as the code says."""
    return _PLACE.sub(lambda place: f"{place[1]}\n{_markdown(list(TABLES[place['name']]()))}\n{place[4]}", text)


def _markdown(rows: Sequence[Sequence[str]]) -> str:
    head, *body = rows
    lines = [head, ["---"] * len(head), *body]
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)


def _first_line(kind: type) -> str:
    return (inspect.getdoc(kind) or "").partition("\n")[0]


if __name__ == "__main__":
    sys.stdout.write(filled(Path(sys.argv[1]).read_text("utf-8")))
