"""What is wrong with a definition that its types can't know: names that don't exist, rules that never hold, broken schemas."""

import difflib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError
from pydantic import JsonValue
from referencing import Registry, Resource
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

from eyrie.agents.definition import AgentDefinition, Variable
from eyrie.gateway.protocol import JsonSchema

MAX_DEFINITION_BYTES = 512 * 1024
MAX_OUTPUT_SCHEMA_BYTES = 64 * 1024
MAX_OUTPUT_SCHEMA_DEPTH = 32
MAX_FAULTS = 50
_NAMED = re.compile(r"\{\{\s*([^{}]{0,200}?)\s*\}\}")
_VARIABLE_NAME = re.compile(r"[a-z][a-z0-9_]{0,62}")
_NOT_SCHEMAS = frozenset({"const", "enum", "default", "examples"})
_TYPES: dict[str, tuple[type, ...]] = {"string": (str,), "number": (int, float), "integer": (int,), "boolean": (bool,)}


@dataclass(frozen=True)
class Known:
    """The names that a definition may use."""

    tools: tuple[str, ...]
    models: tuple[str, ...]
    prompts: tuple[str, ...] = ()
    approvers: tuple[str, ...] = ()
    """The addresses of members who may decide."""


@dataclass(frozen=True)
class Fault:
    """One mistake: where (a JSON pointer), and what to do about it. `near` are the names that may have been meant."""

    pointer: str
    detail: str
    near: tuple[str, ...] = ()

    def members(self) -> dict[str, JsonValue]:
        """The mistake as part of a problem."""
        return {"pointer": self.pointer, "detail": self.detail, "near": list(self.near)}


def find_faults(definition: AgentDefinition, known: Known) -> list[Fault]:
    """Everything that is wrong with `definition` in a workspace with these tools and models; at most 50 mistakes."""
    document: JsonValue = definition.model_dump(mode="json")
    bound = _out_of_bounds(document)
    if bound is not None:
        return [bound]
    found = (
        *_unstorable(document, ""),
        *_model(definition, known),
        *_prompt(definition, known),
        *_tools(definition, known),
        *_approvals(definition, known),
        *_variables(definition),
        *_reasoning(definition),
        *(_output_schema(definition.output_schema) if definition.output_schema is not None else ()),
    )
    return list(found[:MAX_FAULTS])


def _reasoning(definition: AgentDefinition) -> Iterator[Fault]:
    if definition.reasoning_profile == "steps" and definition.output_schema is not None:
        detail = (
            "An answer in JSON has no place for steps before it. Use `plan`, which comes in a reply of its own, or leave out output_schema."
        )
        yield Fault("/reasoning_profile", detail)
    if definition.reasoning_profile == "none" and definition.reasoning not in {None, "none"}:
        yield Fault("/reasoning_profile", f"`none` contradicts reasoning {definition.reasoning!r}. Leave one of them out.")


def near(name: str, names: Sequence[str]) -> tuple[str, ...]:
    """The names that may have been meant."""
    return tuple(difflib.get_close_matches(name[:200], names, n=3))


def pointer(*parts: str | int) -> str:
    """The parts as a JSON pointer (RFC 6901)."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def parts(at: str) -> tuple[str | int, ...]:
    """The parts of a JSON pointer, numbers as indexes."""
    found = [part.replace("~1", "/").replace("~0", "~") for part in at.split("/")[1:]]
    return tuple(int(part) if part.isdecimal() else part for part in found)


def _out_of_bounds(document: JsonValue) -> Fault | None:
    size = len(json.dumps(document))
    if size > MAX_DEFINITION_BYTES:
        return Fault("", f"It has {size} bytes as JSON, at most {MAX_DEFINITION_BYTES} can be stored. Put long texts into files.")
    return None


def _unstorable(value: JsonValue, at: str) -> Iterator[Fault]:
    match value:
        case str() if "\0" in value:
            yield Fault(at, "It holds a NUL character, which can't be stored. Remove it.")
        case dict():
            for key, inner in value.items():
                if "\0" in key:
                    yield Fault(at, "A key holds a NUL character, which can't be stored. Remove it.")
                yield from _unstorable(inner, at + pointer(key))
        case list():
            for index, inner in enumerate(value):
                yield from _unstorable(inner, at + pointer(index))
        case _:
            return


def _model(definition: AgentDefinition, known: Known) -> Iterator[Fault]:
    if definition.model is not None and definition.model not in known.models:
        yield _unknown("/model", "model", definition.model, known.models)


def _prompt(definition: AgentDefinition, known: Known) -> Iterator[Fault]:
    name = (definition.prompt or "").partition("@")[0]
    if name and name not in known.prompts:
        yield _unknown("/prompt", "prompt", name, known.prompts)


def _tools(definition: AgentDefinition, known: Known) -> Iterator[Fault]:
    for index, name in enumerate(definition.tools):
        if name not in known.tools:
            yield _unknown(pointer("tools", index), "tool", name, known.tools)
        elif name in definition.tools[:index]:
            yield Fault(pointer("tools", index), f"The tool {name!r} stands here twice. Remove one.")


def _unknown(at: str, what: str, name: str, names: Sequence[str]) -> Fault:
    similar = near(name, names)
    hint = f"Did you mean {', '.join(similar)}?" if similar else f"The list of {what}s names those that exist."
    return Fault(at, f"There is no {what} {name!r} in this workspace. {hint}", similar)


def _approvals(definition: AgentDefinition, known: Known) -> Iterator[Fault]:
    for index, rule in enumerate(definition.approvals):
        if rule.escalate_to is not None and "@" in rule.escalate_to and rule.escalate_to.lower() not in known.approvers:
            detail = f"No member who may decide has the address {rule.escalate_to!r}. Add them, or name `admin` or `owner`."
            yield Fault(pointer("approvals", index, "escalate_to"), detail, near(rule.escalate_to.lower(), known.approvers))
        # A rule that never holds is worse than none: somebody believes that calls wait for them.
        if rule.tool != "*" and not any(fnmatchcase(name, rule.tool) for name in definition.tools):
            similar = near(rule.tool, definition.tools)
            hint = f" Did you mean {', '.join(similar)}?" if similar else ""
            yield Fault(pointer("approvals", index, "tool"), f"{rule.tool!r} matches none of the agent's tools.{hint}", similar)


def _variables(definition: AgentDefinition) -> Iterator[Fault]:
    for name, variable in definition.variables.items():
        if variable.default is not None and not _fits(variable):
            detail = f"The default {json.dumps(variable.default)[:100]} is no {variable.type}. Change it or the type."
            yield Fault(pointer("variables", name, "default"), detail)
    for name in dict.fromkeys(_NAMED.findall(definition.instructions)):
        if name in definition.variables:
            continue
        if not _VARIABLE_NAME.fullmatch(name):
            detail = f"{{{{{name}}}}} names no variable: names are lower-case letters, digits and _, and begin with a letter."
            yield Fault("/instructions", detail)
            continue
        similar = near(name, list(definition.variables))
        hint = f"Did you mean {', '.join(similar)}? Or declare it" if similar else "Declare it"
        yield Fault("/instructions", f"{{{{{name}}}}} is no declared variable. {hint} under variables.", similar)


def _fits(variable: Variable) -> bool:
    if isinstance(variable.default, bool):
        return variable.type == "boolean"
    return isinstance(variable.default, _TYPES[variable.type])


def _output_schema(schema: JsonSchema) -> Iterator[Fault]:
    size = len(json.dumps(schema))
    if size > MAX_OUTPUT_SCHEMA_BYTES:
        yield Fault("/output_schema", f"It has {size} bytes, at most {MAX_OUTPUT_SCHEMA_BYTES} are allowed.")
        return
    if _depth(schema) > MAX_OUTPUT_SCHEMA_DEPTH:
        yield Fault("/output_schema", f"It is nested more than {MAX_OUTPUT_SCHEMA_DEPTH} deep.")
        return
    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError as error:
        yield Fault("/output_schema" + pointer(*error.absolute_path), f"This is no JSON Schema (draft 2020-12): {error.message[:300]}")
        return
    yield from _references(schema, schema, "/output_schema")


def _references(root: JsonSchema, value: JsonValue, at: str) -> Iterator[Fault]:
    match value:
        case dict():
            for key, inner in value.items():
                if key in {"$ref", "$dynamicRef"} and isinstance(inner, str):
                    yield from _reference(root, inner, at + pointer(key))
                elif key not in _NOT_SCHEMAS:
                    yield from _references(root, inner, at + pointer(key))
        case list():
            for index, inner in enumerate(value):
                yield from _references(root, inner, at + pointer(index))
        case _:
            return


def _reference(root: JsonSchema, reference: str, at: str) -> Iterator[Fault]:
    if not reference.startswith("#"):
        yield Fault(at, f"{reference[:100]!r} leads out of the schema, and nothing is fetched. Put the definition into $defs.")
        return
    try:
        resource = Resource.from_contents(root, default_specification=DRAFT202012)
        Registry().with_resource("", resource).resolver().lookup(reference)
    except Unresolvable:
        yield Fault(at, f"{reference[:100]!r} leads nowhere. Put the definition into $defs, or correct the reference.")


def _depth(value: JsonValue) -> int:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + max((_depth(one) for one in inner), default=0)
