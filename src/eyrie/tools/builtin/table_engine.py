"""DuckDB, over one table file. Loaded in child processes only (see `table`): native code on hostile bytes."""

import difflib
import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

import duckdb

from eyrie.tools.builtin.table import MAX_ROWS, Answer, Cell

MAX_CELL = 500
MEMORY = "384MB"


def query(path: str, kind: str, sql: str) -> Answer | str:
    """The answer of `sql`, which sees the file as the table `data`; or, as text, what is wrong with the SQL or the file."""
    with duckdb.connect(":memory:", config={"threads": 1, "memory_limit": MEMORY}) as connection:
        try:
            _open(connection, path, kind)
        except duckdb.Error as error:
            return f"The file can't be read as {kind}: {_clean(error, path)}"
        refusal = _refusal(connection, sql)
        if refusal is not None:
            return refusal
        try:
            cursor = connection.execute(sql)
            columns = [str(column[0]) for column in cursor.description or ()]
            rows = cursor.fetchmany(MAX_ROWS + 1)
        except (duckdb.Error, ValueError) as error:
            return _clean(error, path) + _hint(connection, str(error))
        return columns, [[_cell(value) for value in row] for row in rows[:MAX_ROWS]], len(rows) > MAX_ROWS


def _open(connection: duckdb.DuckDBPyConnection, path: str, kind: str) -> None:
    """Give the file the name `data`, after everything else outside the database has been locked away for good."""
    quoted = path.replace("'", "''")
    connection.execute(
        f"""
        SET autoinstall_known_extensions = false;
        SET autoload_known_extensions = false;
        SET temp_directory = '';
        SET allowed_paths = ['{quoted}'];
        SET enable_external_access = false;
        SET lock_configuration = true;
        """
    )
    # All lines are looked at for the types, because a guess from some that fails later is nothing a model could mend.
    read = (
        f"read_parquet('{quoted}')"
        if kind == "Parquet"
        else f"read_csv('{quoted}', sample_size = -1, null_padding = true, parallel = false)"
    )
    connection.execute(f"CREATE VIEW data AS SELECT * FROM {read}")


def _refusal(connection: duckdb.DuckDBPyConnection, sql: str) -> str | None:
    try:
        statements = connection.extract_statements(sql)
    except duckdb.Error as error:
        return f"{error}"[:1_000]
    if len(statements) != 1:
        return f"Send exactly one statement, not {len(statements)}."
    if statements[0].type not in {duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN}:
        return f"Only SELECT, WITH, DESCRIBE and SUMMARIZE are possible here, not {statements[0].type.name}."
    return None


def _clean(error: Exception, path: str) -> str:
    """What DuckDB says, without where our copy of the file is."""
    return str(error).replace(path, "data").replace(Path(path).name, "data")[:1_000]


def _hint(connection: duckdb.DuckDBPyConnection, error: str) -> str:
    """Which columns there are, when the query named one that there is not, with those that are near."""
    missing = re.search(r'column "?([^"]+?)"? not found|column named "([^"]+)"|Table with name (\S+) does not exist', error)
    if missing is None:
        return ""
    columns = [str(row[0]) for row in connection.execute("DESCRIBE data").fetchall()]
    wanted = missing[1] or missing[2] or ""
    by_key = {column.casefold(): column for column in columns}
    near = [by_key[key] for key in difflib.get_close_matches(wanted.casefold(), by_key, n=3)]
    similar = f" Near: {', '.join(near)}." if near else ""
    return f"\nThe table is called data; its columns are {', '.join(columns[:100])}.{similar}"


def _cell(value: object) -> Cell:
    match value:
        case None | bool():
            return value
        case int():
            return value if abs(value) < 2**53 else str(value)
        case float():
            return value if value - value == 0 else str(value)  # JSON has no infinity and no NaN
        case Decimal() | date() | datetime() | time() | timedelta():
            return str(value)
        case bytes():
            return f"({len(value)} bytes)"
        case _:
            text = str(value).replace("\0", "")
            return text if len(text) <= MAX_CELL else f"{text[:MAX_CELL]}…"
