"""Tools by name."""

import pytest

from eyrie.tools.builtin.ask_human import AskHuman
from eyrie.tools.builtin.calculator import Calculator
from eyrie.tools.registry import Registry, ToolMissing, ToolNameTaken


def test_registry_finds_tools_by_name() -> None:
    registry = Registry([Calculator(), AskHuman()])

    assert [tool.spec.name for tool in registry] == ["calculator", "ask_human"]
    assert registry.get("ask_human").spec.name == "ask_human"
    assert ("calculator" in registry, "clock" in registry, len(registry)) == (True, False, 2)


def test_registry_names_tools_that_are_near() -> None:
    with pytest.raises(ToolMissing) as caught:
        Registry([Calculator(), AskHuman()]).get("calculater")

    assert caught.value.near == ("calculator",)
    assert caught.value.detail == "There is no tool 'calculater'. Did you mean calculator?"


def test_registry_refuses_two_tools_of_one_name() -> None:
    with pytest.raises(ToolNameTaken):
        Registry([Calculator(), Calculator()])


def test_only_narrows_a_registry() -> None:
    registry = Registry([Calculator(), AskHuman()])

    assert [tool.spec.name for tool in registry.only(["ask_human"])] == ["ask_human"]
    with pytest.raises(ToolMissing):
        registry.only(["clock"])
