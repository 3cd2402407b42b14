"""The coverage floor, generated files and dead code are judged by what the tools reported."""

import json
from pathlib import Path

import pytest

from lints import coverage_floor, dead_code, generated


def report(folder: Path, **files: tuple[int, int, int, int]) -> Path:
    """A report of coverage: lines, lines run, branches, branches run, by file below src/eyrie (`__` stands for `/`)."""
    entries = {
        f"src/eyrie/{name.replace('__', '/')}.py": {
            "summary": {"num_statements": lines, "covered_lines": lines_run, "num_branches": branches, "covered_branches": branches_run},
            "missing_branches": [[number, -1] for number in range(1, branches - branches_run + 1)],
        }
        for name, (lines, lines_run, branches, branches_run) in files.items()
    }
    (folder / "coverage.json").write_text(json.dumps({"files": entries}))
    return folder / "coverage.json"


def test_coverage_floor_accepts_what_reaches_it(tmp_path: Path) -> None:
    path = report(tmp_path, kit__ids=(100, 92, 10, 10), agents__service=(100, 92, 10, 0), settings=(50, 50, 0, 0))

    assert coverage_floor.main([str(path)]) == 0


@pytest.mark.parametrize(
    ("name", "figures", "complaint"),
    [
        ("agents__service", (100, 91, 0, 0), "agents: 91.0 % of lines, at least 92 % (most are missing in agents/service.py)"),
        ("kit__ids", (100, 100, 10, 9), "kit/ids.py: 1 of 10 branches never ran: 1→exit"),
        ("runs__fold", (100, 100, 2, 1), "runs/fold.py: 1 of 2 branches never ran: 1→exit"),
    ],
)
def test_coverage_floor_names_what_is_below(tmp_path: Path, name: str, figures: tuple[int, int, int, int], complaint: str) -> None:
    files = coverage_floor.read(report(tmp_path, **{name: figures}))

    assert list(coverage_floor.shortfalls(files)) == [complaint]


def test_coverage_floor_names_a_file_that_no_test_runs(tmp_path: Path) -> None:
    files = coverage_floor.read(report(tmp_path, agents__service=(990, 990, 0, 0), agents__tasks=(10, 0, 0, 0)))

    assert list(coverage_floor.shortfalls(files)) == ["agents/tasks.py: no test runs it: test it or remove it"]


def test_generated_finds_a_file_that_differs_and_one_that_is_missing(tmp_path: Path) -> None:
    (tmp_path / "same.txt").write_text("1\n")
    (tmp_path / "old.txt").write_text("0\n")
    prints = ["-c", "print(1)"]

    assert generated.outdated({"same.txt": prints, "old.txt": prints, "new.txt": prints}, tmp_path) == {
        "old.txt": b"1\n",
        "new.txt": b"1\n",
    }


def test_dead_code_reports_unused_functions_of_shipped_code(tmp_path: Path) -> None:
    (tmp_path / "src").mkdir()
    (tmp_path / "tests").mkdir()
    (tmp_path / "src" / "m.py").write_text("def used():\n    return field\n\n\ndef unused(parameter):\n    pass\n\n\nused()\n")
    (tmp_path / "tests" / "t.py").write_text("def test_it():\n    pass\n")

    assert list(dead_code.judged(dead_code.report(tmp_path))) == ["src/m.py:5: unused function 'unused' (60% confidence)"]
