"""One SQL query over one table file, as a function for a child process."""

import importlib
from typing import Protocol, cast

MAX_ROWS = 200

Cell = str | int | float | bool | None
Answer = tuple[list[str], list[list[Cell]], bool]
"""Names of the columns, the rows, and whether there would be more rows."""


class _Engine(Protocol):
    def query(self, path: str, kind: str, sql: str) -> Answer | str: ...


def query_table(path: str, kind: str, sql: str) -> Answer | str:
    """The answer of `sql`, which sees the file as the table `data`; or, as text, what is wrong with the SQL or the file."""
    # Loaded here, in the child: the server would pay 30 MB and 0.2 s for an engine that it must not run itself.
    engine = cast("_Engine", importlib.import_module("eyrie.tools.builtin.table_engine"))
    return engine.query(path, kind, sql)
