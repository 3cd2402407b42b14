"""An agent as a file: the YAML (or JSON) that is exported, kept in a repository, and applied."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, JsonValue, StringConstraints, ValidationError

from eyrie.agents.definition import AgentDefinition, ApprovalRule, Limits, Variable
from eyrie.agents.errors import DefinitionInvalid
from eyrie.agents.validation import Fault, near, parts, pointer
from eyrie.kit.frozen import Frozen
from eyrie.kit.patterns import SLUG, TEXT, in_words
from eyrie.kit.problems import AppError
from eyrie.kit.yaml_document import MAX_CHARACTERS, YamlDocument, read_yaml

AgentName = Annotated[str, StringConstraints(pattern=SLUG)]
Description = Annotated[str, StringConstraints(max_length=2_000, pattern=TEXT)]
M = TypeVar("M", bound=BaseModel)
_SHOWN_ERRORS = 50


class ManifestUnreadable(AppError):
    """The file can't be read as what it is said to be."""

    status = 400
    type = "manifest-unreadable"


class AgentManifest(Frozen):
    """An agent as a file holds it."""

    model_config = ConfigDict(validate_by_name=True, validate_by_alias=True)

    api_version: Literal["eyrie/v1"] = Field(alias="apiVersion")
    kind: Literal["Agent"]
    name: AgentName
    description: Description = ""
    definition: AgentDefinition = AgentDefinition()

    @classmethod
    def of(cls, name: str, description: str, definition: AgentDefinition) -> "AgentManifest":
        """The file of an agent."""
        return cls(api_version="eyrie/v1", kind="Agent", name=name, description=description, definition=definition)

    def document(self) -> dict[str, JsonValue]:
        """What the file says: the fields that differ from their defaults, in their order."""
        head: dict[str, JsonValue] = {"apiVersion": self.api_version, "kind": self.kind, "name": self.name}
        if self.description:
            head["description"] = self.description
        return {**head, "definition": definition_document(self.definition)}

    def as_json(self) -> str:
        """The file as JSON."""
        return json.dumps(self.document(), indent=2, ensure_ascii=False) + "\n"


def definition_document(definition: AgentDefinition) -> dict[str, JsonValue]:
    """A definition as a file says it: the fields that differ from their defaults."""
    document: dict[str, JsonValue] = definition.model_dump(mode="json", exclude_defaults=True)
    return document


def digest(definition: AgentDefinition) -> bytes:
    """SHA-256 of the definition in its canonical form: equal for equal definitions, however they were written."""
    canonical = json.dumps(definition.model_dump(mode="json"), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).digest()


@dataclass(frozen=True)
class ManifestFile:
    """A file that was read: what it says, and where it says it (YAML only)."""

    manifest: AgentManifest
    source: YamlDocument | None = None

    def errors(self, faults: Sequence[Fault]) -> list[dict[str, JsonValue]]:
        """Mistakes of the definition as errors of the file."""
        return [
            {**fault.members(), "pointer": f"/definition{fault.pointer}", **_place(self.source, ("definition", *parts(fault.pointer)))}
            for fault in faults
        ]


def as_text(body: bytes) -> str:
    """The text of a file. Raises ManifestUnreadable when it is not UTF-8."""
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ManifestUnreadable(f"The file is not UTF-8 (byte {error.start} can't be read). Save it as UTF-8.") from error


def read_manifest(text: str, *, as_json: bool) -> ManifestFile:
    """The agent that a file describes. Raises YamlUnreadable, ManifestUnreadable, DefinitionInvalid; each says where."""
    source = None if as_json else read_yaml(text)
    value = read_json(text) if source is None else source.value
    return ManifestFile(_checked(AgentManifest, value, source), source)


def read_definition(value: JsonValue) -> AgentDefinition:
    """The definition that a JSON value describes. Raises DefinitionInvalid."""
    return _checked(AgentDefinition, value, None)


def read_json(text: str) -> JsonValue:
    """The JSON value in `text`. Raises ManifestUnreadable."""
    if len(text) > MAX_CHARACTERS:
        raise ManifestUnreadable(f"The JSON has {len(text)} characters, at most {MAX_CHARACTERS} are read.")
    try:
        value: JsonValue = json.loads(text, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        where = f"{error.msg} (line {error.lineno}, column {error.colno})"
        raise ManifestUnreadable(f"The JSON can't be read: {where}.", line=error.lineno, column=error.colno) from error
    except (ValueError, RecursionError) as error:
        raise ManifestUnreadable(f"The JSON can't be read: {error}.") from error
    return value


_FIELDS = sorted({name for model in (AgentManifest, AgentDefinition, Limits, ApprovalRule, Variable) for name in model.model_fields})


def _no_constant(name: str) -> JsonValue:
    raise ValueError(f"{name} is no JSON")


def _checked(model: type[M], value: JsonValue, source: YamlDocument | None) -> M:
    try:
        return model.model_validate_json(json.dumps(value))
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
        raise DefinitionInvalid([_error(one["type"], one["loc"], in_words(one), source) for one in found[:_SHOWN_ERRORS]]) from error


def _error(kind: str, path: Sequence[str | int], message: str, source: YamlDocument | None) -> dict[str, JsonValue]:
    detail = f"{message}."
    if kind == "extra_forbidden":
        similar = near(str(path[-1]), _FIELDS)
        detail = f"There is no field {str(path[-1])[:100]!r} here." + (f" Did you mean {', '.join(similar)}?" if similar else " Remove it.")
    return {"pointer": pointer(*path), "detail": detail, **_place(source, path)}


def _place(source: YamlDocument | None, path: Sequence[str | int]) -> dict[str, JsonValue]:
    return source.place(path).members() if source else {}
