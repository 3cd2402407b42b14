"""Files that are made from the code are up to date: `python -m lints.generated`, with `--write` to make them again.

The table is `[tool.eyrie.generated]` in pyproject.toml: the file, and the arguments of Python that print its contents.
"""

import subprocess
import sys
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from lints.tree import ROOT


def table(project: Path) -> dict[str, list[str]]:
    """The generated files with the Python arguments that print them."""
    settings = tomllib.loads(project.read_text("utf-8"))
    rows: dict[str, list[str]] = settings["tool"]["eyrie"]["generated"]
    return rows


def contents(arguments: Sequence[str]) -> bytes:
    """What the generator prints. Raises CalledProcessError; its complaint goes to our stderr."""
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout  # noqa: S603  from our own table


def outdated(rows: Mapping[str, Sequence[str]], root: Path) -> dict[str, bytes]:
    """The files that differ from what their generator prints, with what they should hold."""
    fresh = {path: contents(arguments) for path, arguments in rows.items()}
    return {path: text for path, text in fresh.items() if not (root / path).is_file() or (root / path).read_bytes() != text}


def main(arguments: Sequence[str]) -> int:
    """Report outdated files, or write them."""
    changed = outdated(table(ROOT / "pyproject.toml"), ROOT)
    if "--write" in arguments:
        for path, text in changed.items():
            (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / path).write_bytes(text)
            sys.stdout.write(f"wrote {path}\n")
        return 0
    for path in changed:
        sys.stdout.write(f"{path} is not what the code says: run ./dev generate and commit it\n")
    return 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
