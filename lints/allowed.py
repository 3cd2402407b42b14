"""The one table of exceptions by design: `allowed.toml`, each row with its reason."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Self

TABLE = Path(__file__).with_name("allowed.toml")


@dataclass(frozen=True)
class Allowed:
    """What may stand where. Paths end in `/` when they mean everything below."""

    process_edges: dict[str, str]
    sql: dict[str, str]
    environment: dict[str, str]
    http_clients: dict[str, str]
    wide_imports: dict[str, str]
    modules: dict[str, dict[str, str]]

    @classmethod
    def read(cls, table: Path = TABLE) -> Self:
        """The table as it stands in the file; an unknown or missing section is a TypeError."""
        return cls(**tomllib.loads(table.read_text("utf-8")))

    def by_path(self) -> dict[str, dict[str, str]]:
        """The sections whose rows are paths, by name."""
        return {name: getattr(self, name) for name in ("process_edges", "sql", "environment", "http_clients", "wide_imports")}


def covers(rows: dict[str, str], path: str) -> bool:
    """Whether one of `rows` is `path` or a folder above it."""
    return any(path == row or (row.endswith("/") and path.startswith(row)) for row in rows)
