"""What a starting server imports: its start takes under five seconds only while this list stays short."""

import subprocess
import sys

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


@pytest.fixture(scope="module")
def imported() -> set[str]:
    command = "import sys, eyrie.server; print('\\n'.join(sys.modules))"
    found = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True)
    return set(found.stdout.split())


def test_a_starting_server_imports_nothing_heavy(imported: set[str]) -> None:
    assert imported & NEVER_AT_START == set()


def test_a_starting_server_imports_few_modules(imported: set[str]) -> None:
    assert len(imported) < 1_700, f"{len(imported)} modules: import what is rarely used when it is used"
