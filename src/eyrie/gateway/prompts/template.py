"""What a version of a prompt holds, and the text that comes of it. Pure."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, JsonValue, StringConstraints, model_validator

from eyrie.kit.frozen import Frozen
from eyrie.kit.patterns import TEXT, VARIABLE
from eyrie.kit.templates import gaps, render

VariableName = Annotated[str, StringConstraints(pattern=VARIABLE)]
_NAME = re.compile(r"[a-z][a-z0-9_]{0,62}")
_TYPES: Mapping[str, tuple[type, ...]] = MappingProxyType({"string": (str,), "number": (int, float), "integer": (int,), "boolean": (bool,)})
MAX_TEMPLATE_CHARACTERS = 100_000
MAX_VALUE_CHARACTERS = 100_000


class PromptVariable(Frozen):
    """A gap of a template. One without a default must be given."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    type: Literal["string", "number", "integer", "boolean"] = "string"
    """What it takes."""
    description: str = Field("", max_length=1_000)
    """What it is for."""
    default: JsonValue = None
    """What stands there when nothing is given."""
    choices: tuple[JsonValue, ...] = Field((), max_length=100)
    """The only values that it takes; none means all of its type."""

    @model_validator(mode="after")
    def _consistent(self) -> "PromptVariable":
        for value in (*self.choices, *(() if self.default is None else (self.default,))):
            if not fits(self, value, ignore_choices=value in self.choices):
                raise ValueError(f"{value!r} is no {self.type}" + (" of the choices" if self.choices else ""))
        return self


class Template(Frozen):
    """A text with gaps. Every gap is a declared variable."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    text: Annotated[str, StringConstraints(min_length=1, max_length=MAX_TEMPLATE_CHARACTERS, pattern=TEXT)]
    """The text, with `{{name}}` where a variable's value belongs."""
    variables: dict[VariableName, PromptVariable] = Field(default_factory=dict, max_length=64)
    """The variables by name."""

    @model_validator(mode="after")
    def _declared(self) -> "Template":
        for gap in gaps(self.text):
            if not _NAME.fullmatch(gap):
                raise ValueError(f"{{{{{gap}}}}} names no variable: names are lower-case letters, digits and _, and begin with a letter")
            if gap not in self.variables:
                raise ValueError(f"{{{{{gap}}}}} is no declared variable: declare it under variables")
        return self


def fits(variable: PromptVariable, value: JsonValue, *, ignore_choices: bool = False) -> bool:
    """Whether `value` may stand in the variable's gap."""
    if isinstance(value, bool) != (variable.type == "boolean") or not isinstance(value, _TYPES[variable.type]):
        return False
    if isinstance(value, str) and len(value) > MAX_VALUE_CHARACTERS:
        return False
    return ignore_choices or not variable.choices or value in variable.choices


def faults(template: Template, given: Mapping[str, JsonValue]) -> Iterator[tuple[str, str]]:
    """What is wrong with the given values: variable and reason."""
    for name, value in given.items():
        variable = template.variables.get(name)
        if variable is None:
            known = ", ".join(template.variables) or "none"
            yield name, f"This prompt has no such variable. There are: {known}."
        elif not fits(variable, value):
            choices = f", one of {', '.join(map(repr, variable.choices))}" if variable.choices else ""
            yield name, f"Give a {variable.type}{choices}."
    for name, variable in template.variables.items():
        if variable.default is None and name not in given:
            yield name, f"Give a {variable.type}: this variable has no default."


def rendered(template: Template, given: Mapping[str, JsonValue]) -> str:
    """The text with values that have no faults, and the defaults where none are given."""
    defaults = {name: variable.default for name, variable in template.variables.items()}
    return render(template.text, {**defaults, **given})
