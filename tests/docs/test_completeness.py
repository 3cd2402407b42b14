"""What exists is documented: events, problems, scopes, tools, fields of an agent, settings, commands, metrics, reasons to fail."""

import ast
import inspect
import re

import pytest
from pydantic import BaseModel

from eyrie.agents.definition import AgentDefinition, ApprovalRule, Limits, Variable
from eyrie.agents.manifest import AgentManifest
from eyrie.cli.main import COMMANDS
from eyrie.runs import decide
from eyrie.runs.state import Status
from eyrie.settings import variables
from eyrie.tools.protocol import Retry
from tests.databases import ROOT
from tests.docs.pages import Page, page, pages
from tests.docs.tables import TABLES, filled

SOURCES = sorted((ROOT / "src" / "eyrie").rglob("*.py"))
_METRIC = re.compile(r"\.gauge\(\s*\"(eyrie_\w+)\"|(?:Gauge|Histogram|Counter|GaugeMetricFamily)\(\s*\"(eyrie_\w+)\"")
_SCOPE = re.compile(r"\"([a-z]+:(?:read|write))\"")


@pytest.mark.parametrize("page", [page for page in pages() if "<!-- table:" in page.text], ids=lambda page: page.path.stem)
def test_tables_are_what_the_code_says(page: Page) -> None:
    assert page.text == filled(page.text), "run ./dev generate"


def test_every_table_has_its_place() -> None:
    assert {name for page in pages() for name in re.findall(r"<!-- table: (\w+) -->", page.text)} == set(TABLES)


@pytest.mark.parametrize(
    ("model", "prefix"),
    [(AgentDefinition, ""), (Limits, "limits."), (ApprovalRule, "approvals[]."), (Variable, "variables.NAME.")],
    ids=["definition", "limits", "approvals", "variables"],
)
def test_every_field_of_an_agent_is_explained_with_its_default(model: type[BaseModel], prefix: str) -> None:
    rows = dict(re.findall(r"^\| `([^`]+)` \| ([^|]*) \|", page("agents.md").text, re.MULTILINE))
    plain = {name: str(field.default) for name, field in model.model_fields.items() if isinstance(field.default, int | str)}

    assert {f"{prefix}{name}" for name in model.model_fields} <= set(rows)
    assert {name: rows[prefix + name].strip(" `").replace('""', "") for name in plain} == {
        name: str(value) for name, value in plain.items()
    }


def test_every_field_of_the_file_is_explained() -> None:
    names = {field.alias or name for name, field in AgentManifest.model_fields.items()}

    assert names <= set(re.findall(r"^\| `([^`]+)` \|", page("agents.md").text, re.MULTILINE))


def test_every_setting_is_in_the_configuration() -> None:
    assert {variable.name for variable in variables() if f"`{variable.name}`" not in page("configuration.md").text} == set()


def test_every_command_is_in_the_reference() -> None:
    assert {name for name in COMMANDS if f"eyrie {name}" not in page("cli.md").text} == set()


def test_every_status_retry_class_and_scope_is_explained() -> None:
    scopes = {scope for source in SOURCES for scope in _SCOPE.findall(source.read_text("utf-8"))}

    assert {status for status in Status if f"| `{status}` |" not in page("runs.md").text} == set()
    assert {retry for retry in Retry if f"| `{retry}` |" not in page("tools.md").text} == set()
    assert {scope for scope in scopes if f"`{scope}`" not in page("api.md").text} == set()


def test_every_reason_to_fail_is_explained() -> None:
    calls = [node for node in ast.walk(ast.parse(inspect.getsource(decide))) if isinstance(node, ast.Call)]
    failures = [call.args[0] for call in calls if isinstance(call.func, ast.Name) and call.func.id == decide.Fail.__name__]
    types = [reason for reason in failures if isinstance(reason, ast.Attribute) and reason.attr == "type"]
    classes = {reason.value.id for reason in types if isinstance(reason.value, ast.Name)}
    named = {getattr(decide, name).type for name in classes}

    assert {reason for reason in named if f"| `{reason}` |" not in page("runs.md").text} == set()
    assert named != set()


def test_every_metric_is_explained() -> None:
    named = {one or other for source in SOURCES for one, other in _METRIC.findall(source.read_text("utf-8"))}

    assert {name for name in named if f"`{name}" not in page("operations.md").text} == set()
    assert named != set()


def test_agents_that_come_with_eyrie_are_named() -> None:
    shipped = {path.stem for path in (ROOT / "src" / "eyrie" / "shipped" / "agents").glob("*.yaml")}

    assert {name for name in shipped if f"`{name}`" not in page("agents.md").text} == set()
