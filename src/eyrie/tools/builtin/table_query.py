"""SQL over an uploaded table."""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field, JsonValue

from eyrie.identity.vault import ContentUnreadable
from eyrie.kit.frozen import Frozen
from eyrie.kit.process_pool import ProcessError
from eyrie.tools.builtin.table import MAX_ROWS, Cell, query_table
from eyrie.tools.files.errors import FileMissing, StorageUnavailable
from eyrie.tools.files.models import OpenFile
from eyrie.tools.files.tools import FileAccess
from eyrie.tools.parameters import parameters
from eyrie.tools.protocol import Effects, Source, ToolContext, ToolResult, ToolSpec

MAX_TEXT = 30_000
_KINDS = {".csv": "CSV", ".tsv": "CSV", ".txt": "CSV", ".parquet": "Parquet"}


class Arguments(Frozen):
    """What is asked of which table."""

    file: str = Field(description="Name of the uploaded CSV or Parquet file, for example sales.csv.", min_length=1, max_length=255)
    sql: str = Field(
        description=(
            "One SELECT statement in DuckDB's SQL over the table `data`, for example SELECT region, sum(amount) FROM data GROUP BY region. "
            "DESCRIBE data shows the columns."
        ),
        min_length=1,
        max_length=10_000,
    )


@dataclass(frozen=True)
class TableQuery:
    """Counts, sums and filters over a CSV or Parquet file."""

    files: FileAccess
    query_seconds: float = 15

    spec = ToolSpec(
        name="table_query",
        description=(
            "Answers questions about an uploaded table (CSV or Parquet file) by read-only SQL: counts rows, sums, averages, filters, "
            "groups, sorts, finds the largest or smallest. The file is the table `data`. Look at the columns with DESCRIBE data first."
        ),
        parameters=parameters(Arguments),
        examples=(
            "How many rows are in sales.csv?",
            "What is the average amount by region in sales.csv?",
            "Which columns does data.parquet have?",
            "Total revenue per month in orders.csv",
            "Wie viele Zeilen hat sales.csv?",
            "Summe der Spalte Betrag in rechnungen.csv",
        ),
        effects=Effects.READ,
        timeout_seconds=30,
    )

    async def __call__(self, context: ToolContext, arguments: Mapping[str, JsonValue]) -> ToolResult:
        """The rows as a Markdown table and as data; what is wrong with the SQL comes back for the model to mend."""
        asked = Arguments.model_validate(arguments)
        try:
            opened = await self.files.find(context, asked.file)
            file = opened.file
            kind = _KINDS.get(Path(file.name).suffix.lower())
            if kind is None:
                return ToolResult(text=f"{file.name} is not a table; table_query reads .csv, .tsv and .parquet files.", is_error=True)
            answer = await self._query(opened, kind, asked.sql)
        except (FileMissing, StorageUnavailable, ContentUnreadable, ProcessError) as error:
            return ToolResult(text=error.detail, is_error=True)
        if isinstance(answer, str):
            return ToolResult(text=answer, is_error=True)
        columns, rows, truncated = answer
        return ToolResult(
            text=markdown(columns, rows, truncated=truncated),
            data={"columns": list(columns), "rows": [list(row) for row in rows], "truncated": truncated},
            sources=(Source(title=file.name, location=f"file:{file.id}"),),
        )

    async def _query(self, opened: OpenFile, kind: str, sql: str) -> tuple[list[str], list[list[Cell]], bool] | str:
        if not opened.file.bytes:
            return f"{opened.file.name} is empty."
        with tempfile.TemporaryDirectory(prefix="eyrie-table-") as folder:
            path = Path(folder) / "table"
            await self.files.contents.storage.save_to(opened, path)
            return await self.files.processes.run(query_table, str(path), kind, sql, timeout_seconds=self.query_seconds)


def markdown(columns: list[str], rows: list[list[Cell]], *, truncated: bool) -> str:
    """A Markdown table, cut where a model would have too much to read."""
    lines = [_line(columns), _line(["---"] * len(columns))]
    size = 0
    for index, row in enumerate(rows):
        lines.append(_line(row))
        size += len(lines[-1])
        if size > MAX_TEXT:
            return "\n".join([*lines, f"… {len(rows) - index - 1} more rows are not shown; select fewer columns or rows."])
    if truncated:
        lines.append(f"… only the first {MAX_ROWS} rows are shown; aggregate, or use WHERE and LIMIT.")
    return "\n".join(lines)


def _line(cells: list[str] | list[Cell]) -> str:
    return "| " + " | ".join("" if cell is None else " ".join(str(cell).replace("|", "\\|").split()) for cell in cells) + " |"
