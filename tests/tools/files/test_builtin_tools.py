"""The whole list of built-in tools, as agents and models see it."""

import subprocess
import sys
from uuid import UUID

import pytest

from eyrie.kit.clock import now
from eyrie.tools.fetch.client import Fetcher
from eyrie.tools.fetch.egress import EgressPolicy
from eyrie.tools.files.tools import FileAccess
from eyrie.tools.protocol import Effects, Retry
from eyrie.tools.registry import BuiltinDeps, Registry, builtin_tools
from eyrie.tools.validation import check_schema


async def nothing_allowed(workspace_id: UUID) -> frozenset[str]:
    return frozenset()


@pytest.fixture
def registry(access: FileAccess) -> Registry:
    return Registry(builtin_tools(BuiltinDeps(now, Fetcher(EgressPolicy()), access, nothing_allowed)))


def test_builtin_tools_are_these(registry: Registry) -> None:
    assert [(tool.spec.name, tool.spec.effects, tool.spec.retry) for tool in registry] == [
        ("calculator", Effects.NONE, Retry.SAFE),
        ("clock", Effects.NONE, Retry.SAFE),
        ("http_get", Effects.READ, Retry.SAFE),
        ("http_request", Effects.EXTERNAL, Retry.KEYED),
        ("files_list", Effects.READ, Retry.SAFE),
        ("files_read", Effects.READ, Retry.SAFE),
        ("files_search", Effects.READ, Retry.SAFE),
        ("table_query", Effects.READ, Retry.SAFE),
        ("ask_human", Effects.NONE, Retry.SAFE),
    ]


def test_builtin_tools_are_described_for_people_and_models(registry: Registry) -> None:
    for tool in registry:
        spec = tool.spec
        check_schema(spec.parameters)
        assert spec.parameters["additionalProperties"] is False
        assert len(spec.description) > 60, spec.name
        assert 3 <= len(spec.examples) <= 6, spec.name
        properties = spec.parameters["properties"]
        assert isinstance(properties, dict)
        for name, schema in properties.items():
            assert isinstance(schema, dict)
            assert schema.get("description"), f"{spec.name}.{name}"
            assert "anyOf" not in schema


def test_builtin_tools_do_not_load_the_table_engine() -> None:
    script = "import sys, eyrie.tools.registry; sys.exit('duckdb' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
