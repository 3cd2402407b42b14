"""The engine over one table file, in this process."""

from pathlib import Path

import pytest

from eyrie.tools.builtin.table import query_table

DAYS = b"Region,amount,day\nnorth,10.5,2026-01-01\nsouth,20,2026-01-02\n"


@pytest.fixture
def table(tmp_path: Path) -> str:
    """A CSV file whose name needs quoting."""
    file = tmp_path / "it's.csv"
    file.write_bytes(DAYS)
    return str(file)


def test_an_answer_has_columns_rows_and_whether_there_are_more(table: str) -> None:
    some = query_table(table, "CSV", "SELECT * FROM data ORDER BY day")
    many = query_table(table, "CSV", "SELECT * FROM range(201)")

    assert some == (["Region", "amount", "day"], [["north", 10.5, "2026-01-01"], ["south", 20.0, "2026-01-02"]], False)
    assert (len(many[1]), many[2:]) == (200, (True,))


@pytest.mark.parametrize(
    ("sql", "cell"),
    [
        ("NULL", None),
        ("true", True),
        ("9007199254740991", 9007199254740991),
        ("9007199254740993", "9007199254740993"),
        ("0.5::DOUBLE", 0.5),
        ("'nan'::DOUBLE", "nan"),
        ("1.50::DECIMAL(9, 2)", "1.50"),
        ("INTERVAL 1 DAY", "1 day, 0:00:00"),
        ("'abc'::BLOB", "(3 bytes)"),
        ("[1, 2]", "[1, 2]"),
        ("repeat('x', 501)", "x" * 500 + "…"),
    ],
)
def test_cells_are_what_json_can_say(table: str, sql: str, cell: object) -> None:
    answer = query_table(table, "CSV", f"SELECT {sql} AS cell")

    assert answer == (["cell"], [[cell]], False)


@pytest.mark.parametrize(
    ("sql", "text"),
    [
        ("SELECT regoin FROM data", "its columns are Region, amount, day. Near: Region."),
        ("SELECT zzz FROM data", "its columns are Region, amount, day."),
        ("SELECT 'a'::INTEGER", "Could not convert"),
        ("SELEC 1", "syntax error"),
        ("SELECT 1; SELECT 2", "exactly one statement, not 2"),
        ("DROP VIEW data", "not DROP"),
        ("SELECT * FROM '/etc/passwd'", ""),
    ],
)
def test_what_is_wrong_is_said_without_the_place_of_the_file(table: str, sql: str, text: str) -> None:
    answer = query_table(table, "CSV", sql)

    assert isinstance(answer, str)
    assert text in answer
    assert "it's" not in answer
    assert "root:" not in answer


def test_a_file_of_another_kind_is_said_to_be_unreadable(table: str) -> None:
    answer = query_table(table, "Parquet", "SELECT * FROM data")

    assert isinstance(answer, str)
    assert answer.startswith("The file can't be read as Parquet: ")
