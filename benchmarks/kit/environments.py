"""Throw-away environments for reference programs, kept in the user's cache under a name that changes with their content."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from benchmarks.kit.report import say

ROOT = Path(__file__).parent.parent.parent
REFERENCE = ROOT / "benchmarks" / "reference"


def cache_name(name: str, requirements: bytes, python: str) -> str:
    """The folder of an environment: another one as soon as a version changes."""
    return f"{name}-{hashlib.sha256(requirements + python.encode()).hexdigest()[:12]}"


def environment(name: str) -> Path:
    """The Python of an environment that holds `benchmarks/reference/NAME.txt`; made at first use. Raises CalledProcessError."""
    requirements = REFERENCE / f"{name}.txt"
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "eyrie-benchmarks"
    folder = cache / cache_name(name, requirements.read_bytes(), sys.version)
    python = folder / "bin" / "python"
    if (folder / "complete").exists():
        return python
    say(f"Installing {name} into {folder} (once).")
    shutil.rmtree(folder, ignore_errors=True)
    cache.mkdir(parents=True, exist_ok=True)
    for command in _commands(folder, python, requirements):
        subprocess.run(command, check=True, stdout=sys.stderr)
    (folder / "complete").touch()
    return python


def _commands(folder: Path, python: Path, requirements: Path) -> list[list[str]]:
    if uv := shutil.which("uv"):
        return [
            [uv, "venv", "--quiet", "--python", sys.executable, str(folder)],
            [uv, "pip", "install", "--quiet", "--compile-bytecode", "--python", str(python), "-r", str(requirements)],
        ]
    return [
        [sys.executable, "-m", "venv", str(folder)],
        [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", str(requirements)],
    ]
