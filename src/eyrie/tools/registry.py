"""Tools by name."""

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from eyrie.kit.clock import Clock
from eyrie.kit.problems import AppError
from eyrie.tools.builtin.ask_human import AskHuman
from eyrie.tools.builtin.calculator import Calculator
from eyrie.tools.builtin.clock import ClockTool
from eyrie.tools.builtin.http import AllowedHosts, HttpGet, HttpRequest
from eyrie.tools.builtin.table_query import TableQuery
from eyrie.tools.fetch.client import Fetcher
from eyrie.tools.files.tools import FileAccess, FilesList, FilesRead, FilesSearch
from eyrie.tools.protocol import Tool


class ToolMissing(AppError):
    """There is no tool of this name."""

    status = 404
    type = "tool-missing"

    def __init__(self, name: str, near: tuple[str, ...]) -> None:
        hint = f"Did you mean {', '.join(near)}?" if near else "The list of tools names those that exist."
        super().__init__(f"There is no tool {name[:100]!r}. {hint}", name=name[:100], near=list(near))
        self.near = near


class ToolNameTaken(AppError):
    """Two tools have the same name."""

    status = 409
    type = "tool-name-taken"

    def __init__(self, name: str) -> None:
        super().__init__(f"There are two tools called {name!r}; rename one of them.", name=name)


class Registry:
    """The tools that exist for somebody: looked up by name, listed in the order in which they were given."""

    def __init__(self, tools: Iterable[Tool]) -> None:
        self._tools: dict[str, Tool] = {}
        for tool in tools:
            if tool.spec.name in self._tools:
                raise ToolNameTaken(tool.spec.name)
            self._tools[tool.spec.name] = tool

    def __iter__(self) -> Iterator[Tool]:
        return iter(self._tools.values())

    def __len__(self) -> int:
        return len(self._tools)

    def __contains__(self, name: str) -> bool:
        return name in self._tools

    def get(self, name: str) -> Tool:
        """The tool called `name`. Raises ToolMissing, with the names that are near."""
        tool = self._tools.get(name)
        if tool is None:
            raise ToolMissing(name, tuple(difflib.get_close_matches(name[:100], self._tools, n=3)))
        return tool

    def only(self, names: Iterable[str]) -> "Registry":
        """A registry of just the tools called `names`, in that order. Raises ToolMissing."""
        return Registry(self.get(name) for name in dict.fromkeys(names))


@dataclass(frozen=True)
class BuiltinDeps:
    """What the built-in tools are made with."""

    clock: Clock
    fetcher: Fetcher
    files: FileAccess
    allowed_hosts: AllowedHosts


def builtin_tools(deps: BuiltinDeps) -> tuple[Tool, ...]:
    """The tools that every agent may be given. A new one is a file and a line here."""
    processes = deps.files.processes
    return (
        Calculator(),
        ClockTool(deps.clock),
        HttpGet(deps.fetcher, processes),
        HttpRequest(deps.fetcher, processes, deps.allowed_hosts),
        FilesList(deps.files),
        FilesRead(deps.files),
        FilesSearch(deps.files),
        TableQuery(deps.files),
        AskHuman(),
    )
