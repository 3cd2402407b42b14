"""The floor under the tests, package by package: `python -m lints.coverage_floor coverage.json`.

Every branch of what keeps tenants, money and runs apart from accidents; 92 % of lines of everything; no file unused.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ALL_BRANCHES = ("kit/", "identity/", "guardrails/", "gateway/", "runs/fold.py", "runs/decide.py")
LINES_PERCENT = 92
SOURCE = "src/eyrie/"
SHOWN_LINES = 12


@dataclass(frozen=True)
class Measured:
    """What the tests ran of one file."""

    path: str
    lines: int
    lines_run: int
    branches: int
    branches_run: int
    missed: tuple[tuple[int, int], ...]
    """Branches that never ran: from line, to line (negative: out of the function)."""


def read(report: Path) -> list[Measured]:
    """The files of coverage's JSON report, by path below src/eyrie."""
    files = json.loads(report.read_text("utf-8"))["files"]
    return [
        Measured(
            path.partition(SOURCE)[2],
            entry["summary"]["num_statements"],
            entry["summary"]["covered_lines"],
            entry["summary"]["num_branches"],
            entry["summary"]["covered_branches"],
            tuple((start, end) for start, end in entry["missing_branches"]),
        )
        for path, entry in sorted(files.items())
    ]


def packages(files: Sequence[Measured]) -> Mapping[str, list[Measured]]:
    """The files by their package; those beside the packages count as `eyrie`."""
    found: dict[str, list[Measured]] = defaultdict(list)
    for file in files:
        found[file.path.partition("/")[0] if "/" in file.path else "eyrie"].append(file)
    return found


def table(files: Sequence[Measured]) -> Iterator[str]:
    """One line for each package."""
    yield f"{'package':<14}{'lines':>8}{'branches':>10}"
    for name, members in packages(files).items():
        branches = _percent(sum(file.branches_run for file in members), sum(file.branches for file in members))
        yield f"{name:<14}{_lines_percent(members):>7.1f}%{branches:>9.1f}%"


def shortfalls(files: Sequence[Measured]) -> Iterator[str]:
    """What is below the floor, each with the place to look."""
    for name, members in packages(files).items():
        if (percent := _lines_percent(members)) < LINES_PERCENT:
            worst = max(members, key=lambda file: file.lines - file.lines_run)
            yield f"{name}: {percent:.1f} % of lines, at least {LINES_PERCENT} % (most are missing in {worst.path})"
    for file in files:
        if file.lines and not file.lines_run:
            yield f"{file.path}: no test runs it: test it or remove it"
        elif file.path.startswith(ALL_BRANCHES) and file.branches_run < file.branches:
            places = ", ".join(f"{start}→{'exit' if end < 0 else end}" for start, end in file.missed[:SHOWN_LINES])
            yield f"{file.path}: {file.branches - file.branches_run} of {file.branches} branches never ran: {places}"


def main(arguments: Sequence[str]) -> int:
    """Print the table and what is below the floor; exit code 1 when something is."""
    files = read(Path(arguments[0]))
    below = list(shortfalls(files))
    sys.stdout.write("\n".join([*table(files), *below]) + "\n")
    return 1 if below else 0


def _lines_percent(files: Sequence[Measured]) -> float:
    return _percent(sum(file.lines_run for file in files), sum(file.lines for file in files))


def _percent(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 100.0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
