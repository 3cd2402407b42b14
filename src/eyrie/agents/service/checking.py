"""Checking a definition as it is typed: every mistake at once, nothing stored."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import JsonValue

from eyrie.agents.definition import AgentDefinition
from eyrie.agents.errors import DefinitionInvalid
from eyrie.agents.manifest import read_definition, read_manifest
from eyrie.agents.validation import Known, find_faults
from eyrie.kit.yaml_document import YamlUnreadable


@dataclass(frozen=True)
class Checked:
    """What a check found; the definition is None when it can't be read."""

    errors: Sequence[dict[str, JsonValue]]
    definition: AgentDefinition | None = None

    @property
    def valid(self) -> bool:
        """Whether it could be saved."""
        return not self.errors


async def check(known: Known, definition: dict[str, JsonValue] | None, yaml: str | None) -> Checked:
    """What is wrong with a definition, or with the file that `yaml` is."""
    if yaml is not None:
        return await asyncio.to_thread(_check_file, known, yaml)
    return await asyncio.to_thread(_check_definition, known, definition or {})


def _check_definition(known: Known, definition: dict[str, JsonValue]) -> Checked:
    try:
        read = read_definition(definition)
    except DefinitionInvalid as error:
        return Checked(error.errors)
    return Checked([fault.members() for fault in find_faults(read, known)], read)


def _check_file(known: Known, yaml: str) -> Checked:
    try:
        file = read_manifest(yaml, as_json=False)
    except YamlUnreadable as error:
        return Checked([{**error.members, "pointer": "", "detail": error.detail}])
    except DefinitionInvalid as error:
        return Checked(error.errors)
    return Checked(file.errors(find_faults(file.manifest.definition, known)), file.manifest.definition)
