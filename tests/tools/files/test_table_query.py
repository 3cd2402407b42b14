"""SQL over uploaded tables, by the honest and by others."""

from pathlib import Path

import duckdb
import pytest

from eyrie.tools.builtin.table_query import TableQuery
from eyrie.tools.files.tools import FileAccess
from eyrie.tools.protocol import Source, ToolContext
from tests.tools.files.conftest import Upload

SALES = b"region,amount,day\nnorth,10.5,2026-01-01\nsouth,20,2026-01-02\nnorth,=1+1|x,2026-01-03\n"


async def test_table_query_answers_as_table_and_as_data(access: FileAccess, call: ToolContext, upload: Upload) -> None:
    stored = await upload("sales.csv", SALES)

    result = await TableQuery(access)(call, {"file": "sales.csv", "sql": "SELECT region, count(*) AS n FROM data GROUP BY 1 ORDER BY 1"})

    assert result.text == "| region | n |\n| --- | --- |\n| north | 2 |\n| south | 1 |"
    assert result.data == {"columns": ["region", "n"], "rows": [["north", 2], ["south", 1]], "truncated": False}
    assert result.sources == (Source(title="sales.csv", location=f"file:{stored.id}"),)


async def test_table_query_reads_parquet(access: FileAccess, call: ToolContext, upload: Upload, tmp_path: Path) -> None:
    path = tmp_path / "t.parquet"
    duckdb.sql(f"COPY (SELECT 1 AS a, DATE '2026-01-02' AS d, 'x'::BLOB AS b, 'inf'::DOUBLE AS f) TO '{path}' (FORMAT parquet)")
    await upload("t.parquet", path.read_bytes())

    result = await TableQuery(access)(call, {"file": "t.parquet", "sql": "SELECT * FROM data"})

    assert result.text.splitlines()[2] == "| 1 | 2026-01-02 | (1 bytes) | inf |"


@pytest.mark.parametrize(
    ("name", "body", "row"),
    [
        ("a.csv", "name;betrag\nMüller;3\n".encode("utf-8-sig"), "| Müller | 3 |"),
        ("a.tsv", b"a\tb\n1\t2\n", "| 1 | 2 |"),
        ("a.csv", b'a,b\n"x\ny",2\n', "| x y | 2 |"),
        ("a.csv", b"a,b\n1\n", "| 1 |  |"),
        ("a.csv", b"a,b\n1,2|3\n", "| 1 | 2\\|3 |"),
    ],
)
async def test_table_query_reads_dialects_of_csv(
    access: FileAccess, call: ToolContext, upload: Upload, name: str, body: bytes, row: str
) -> None:
    await upload(name, body)

    result = await TableQuery(access)(call, {"file": name, "sql": "SELECT * FROM data"})

    assert row in result.text.splitlines()


async def test_table_query_caps_rows_and_cells(access: FileAccess, call: ToolContext, upload: Upload) -> None:
    await upload("sales.csv", SALES)

    many = await TableQuery(access)(call, {"file": "sales.csv", "sql": "SELECT * FROM range(1000)"})
    wide = await TableQuery(access)(
        call, {"file": "sales.csv", "sql": "SELECT repeat('x', 10000) AS x, 2::HUGEINT ** 100 AS n FROM range(200)"}
    )

    assert many.text.endswith("| 199 |\n… only the first 200 rows are shown; aggregate, or use WHERE and LIMIT.")
    assert "more rows are not shown" in wide.text
    assert len(wide.text) < 32_000


@pytest.mark.parametrize(
    ("sql", "text"),
    [
        ("SELECT regoin FROM data", "Near: region."),
        ("SELECT * FROM sales", "The table is called data; its columns are region, amount, day."),
        ("SELEC * FROM data", "syntax error"),
        ("SELECT 1; SELECT 2", "exactly one statement"),
        ("-- nothing", "exactly one statement"),
        ("DROP VIEW data", "not DROP"),
        ("COPY data TO '/tmp/eyrie-stolen.csv'", "not COPY"),
        ("ATTACH '/tmp/eyrie.db'", "not ATTACH"),
        ("INSTALL httpfs", "not LOAD"),
        ("SET memory_limit = '10GB'", "not SET"),
        ("SELECT * FROM read_csv('/etc/passwd')", "disabled by configuration"),
        ("SELECT * FROM read_text('/proc/self/environ')", "disabled by configuration"),
        ("SELECT * FROM glob('/*')", "disabled by configuration"),
        ("SELECT * FROM 'https://example.com/a.csv'", "disabled by configuration"),
        ("SELECT getenv('HOME')", "does not exist"),
        ("SELECT list(a.i) FROM range(100000000) a(i)", "memory"),
    ],
)
async def test_table_query_returns_errors_the_model_can_mend(
    access: FileAccess, call: ToolContext, upload: Upload, sql: str, text: str
) -> None:
    await upload("sales.csv", SALES)

    result = await TableQuery(access)(call, {"file": "sales.csv", "sql": sql})

    assert result.is_error, result.text
    assert text.casefold() in result.text.casefold()
    assert "eyrie-table-" not in result.text


@pytest.mark.parametrize(
    ("name", "body", "text"),
    [("a.parquet", b"not parquet", "can't be read as Parquet"), ("a.pdf", b"%PDF", "is not a table"), ("a.csv", b"", "is empty")],
)
async def test_table_query_explains_files_it_cannot_read(
    access: FileAccess, call: ToolContext, upload: Upload, name: str, body: bytes, text: str
) -> None:
    await upload(name, body)

    result = await TableQuery(access)(call, {"file": name, "sql": "SELECT * FROM data"})

    assert result.is_error
    assert text in result.text


async def test_table_query_is_ended_at_its_deadline(access: FileAccess, call: ToolContext, upload: Upload) -> None:
    await upload("sales.csv", SALES)
    endless = "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range + b.range = 7"

    result = await TableQuery(access, query_seconds=1)(call, {"file": "sales.csv", "sql": endless})

    assert (result.is_error, "was ended after 1 s" in result.text) == (True, True)
