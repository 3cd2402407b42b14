"""What a starting server imports: its start takes under five seconds only while this list stays short."""

import os
import subprocess
import sys
from functools import cache

import pytest

NEVER_AT_START = {
    *("alembic", "sqlalchemy", "mako", "duckdb", "pandas", "numpy", "onnxruntime", "sklearn"),
    *(
        "opentelemetry.sdk",
        "opentelemetry.exporter",
        "google",
        "grpc",
        "anthropic",
        "openai",
        "httpx",
        "requests",
        "mcp",
        "fastmcp",
        "redis",
    ),
    *("schemathesis", "hypothesis", "pytest"),
}
NEVER_IN_A_GATEWAY = {
    *(
        "eyrie.runs",
        "eyrie.tools",
        "eyrie.durable.engine",
        "eyrie.governance",
        "eyrie.agents.service",
        "eyrie.routes",
        "eyrie.features.all",
    ),
    *("procrastinate", "yaml"),
}
"""Beside those."""


@pytest.mark.parametrize(("program", "never"), [("main", NEVER_AT_START), ("gateway_only", NEVER_AT_START | NEVER_IN_A_GATEWAY)])
def test_a_starting_server_imports_nothing_that_it_does_not_need(program: str, never: set[str]) -> None:
    assert imported(program) & never == set()


@pytest.mark.parametrize(("program", "most"), [("main", 1_700), ("gateway_only", 1_260)])
def test_a_starting_server_imports_few_modules(program: str, most: int) -> None:
    found = imported(program)

    assert len(found) < most, f"{len(found)} modules: import what is rarely used when it is used"


@cache
def imported(program: str) -> set[str]:
    """The modules that a process of this program starts with."""
    command = f"import sys, eyrie.cli.serve, eyrie.{program}; print('\\n'.join(sys.modules))"
    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}  # which imports much itself
    found = subprocess.run([sys.executable, "-c", command], env=unmeasured, capture_output=True, text=True, check=True)
    return set(found.stdout.split())
