"""Keeping prompts: versions that never change, and labels that say which of them counts."""

import json
from collections.abc import Container
from uuid import UUID

from eyrie.audit.service import record
from eyrie.gateway.prompts import repository
from eyrie.gateway.prompts.errors import (
    NoEarlierRelease,
    PromptNotFound,
    PromptValuesInvalid,
    PromptVersionNotFound,
    TooManyPrompts,
)
from eyrie.gateway.prompts.models import Prompt, PromptVersion, Referred, Release
from eyrie.gateway.prompts.schemas import PromptCreate, PromptDiff, PromptUpdate, PromptVersionCreate, RenderIn, RenderOut
from eyrie.gateway.prompts.template import Template, faults, rendered
from eyrie.identity.actor import Actor
from eyrie.kit.conditional import Expected
from eyrie.kit.ids import uuid7
from eyrie.kit.listing import ListQuery, Page
from eyrie.kit.text_diff import text_diff
from eyrie.postgres.database import Tx

MAX_PROMPTS = 1_000
MAX_PROMPT_VERSIONS = 10_000
MAX_LABELS = 20
PRODUCTION = "production"
"""The label that counts where none is named."""
_KEPT_RELEASES = 50


async def create(tx: Tx, actor: Actor, body: PromptCreate) -> Prompt:
    """Add a prompt with its first version. Raises PromptNameTaken, TooManyPrompts."""
    if await repository.count(tx) >= MAX_PROMPTS:
        raise TooManyPrompts("prompts in a workspace", MAX_PROMPTS)
    id_ = uuid7()
    await repository.insert(tx, id_, actor.id, body.name, body.description)
    made = await get(tx, id_)
    version = await repository.add_version(tx, made, actor.id, body.template, body.note)
    for label in dict.fromkeys(body.labels):
        await repository.set_release(tx, id_, Release(label, version.number, []))
    await record(tx, actor, "prompt.created", "prompt", str(id_), name=body.name)
    return await get(tx, id_)


async def get(tx: Tx, prompt_id: UUID) -> Prompt:
    """The prompt. Raises PromptNotFound."""
    found = await repository.get(tx, prompt_id)
    if found is None:
        raise PromptNotFound(prompt_id)
    return found


async def listed(tx: Tx, query: ListQuery) -> Page[Prompt]:
    """The part of the list of prompts that `query` asks for."""
    return await repository.listed(tx, query)


async def update(tx: Tx, actor: Actor, prompt_id: UUID, body: PromptUpdate, expected: Expected) -> Prompt:
    """Change name or description. Raises PromptNotFound, VersionStale, PromptNameTaken."""
    found = await _held(tx, prompt_id)
    expected.check(found.version)
    description = found.description if body.description is None else body.description
    await repository.update(tx, prompt_id, body.name or found.name, description)
    await record(tx, actor, "prompt.updated", "prompt", str(prompt_id), changed=", ".join(sorted(body.model_fields_set)))
    return await get(tx, prompt_id)


async def delete(tx: Tx, actor: Actor, prompt_id: UUID, expected: Expected) -> None:
    """Remove a prompt; runs that follow one of its versions go on. Raises PromptNotFound, VersionStale."""
    found = await _held(tx, prompt_id)
    expected.check(found.version)
    await repository.delete(tx, prompt_id)
    await record(tx, actor, "prompt.deleted", "prompt", str(prompt_id), name=found.name)


async def save(tx: Tx, actor: Actor, prompt_id: UUID, body: PromptVersionCreate) -> PromptVersion:
    """Keep a template as the next version; one equal to the latest makes none. Raises PromptNotFound, TooManyPrompts."""
    found = await _held(tx, prompt_id)
    latest = await version(tx, found, found.latest)
    if latest.template == body.template:
        return latest
    if found.latest >= MAX_PROMPT_VERSIONS:
        raise TooManyPrompts("versions of a prompt", MAX_PROMPT_VERSIONS)
    saved = await repository.add_version(tx, found, actor.id, body.template, body.note)
    await record(tx, actor, "prompt.version_saved", "prompt", str(prompt_id), number=saved.number)
    return saved


async def version(tx: Tx, prompt: Prompt, number: int) -> PromptVersion:
    """A version of a prompt. Raises PromptVersionNotFound."""
    found = await repository.get_version(tx, prompt.id, number)
    if found is None:
        raise PromptVersionNotFound(prompt.name, number)
    return found


async def versions(tx: Tx, prompt: Prompt, query: ListQuery) -> Page[PromptVersion]:
    """The part of the list of versions that `query` asks for."""
    return await repository.list_versions(tx, prompt.id, query)


async def compare(tx: Tx, prompt: Prompt, before: int, after: int) -> PromptDiff:
    """What differs between two versions. Raises PromptVersionNotFound."""
    old, new = await version(tx, prompt, before), await version(tx, prompt, after)
    return PromptDiff(
        text=text_diff(old.template.text, new.template.text),
        variables=text_diff(_variables(old.template), _variables(new.template)) or "",
    )


async def release(tx: Tx, actor: Actor, prompt_id: UUID, label: str, number: int) -> Prompt:
    """Let a label stand at a version. Raises PromptNotFound, PromptVersionNotFound, TooManyPrompts."""
    prompt = await _held(tx, prompt_id)
    await version(tx, prompt, number)
    standing = await repository.release(tx, prompt_id, label)
    if standing is None and len(prompt.labels) >= MAX_LABELS:
        raise TooManyPrompts("labels of a prompt", MAX_LABELS)
    if standing is None or standing.number != number:
        before = [] if standing is None else [*standing.before, standing.number][-_KEPT_RELEASES:]
        await repository.set_release(tx, prompt_id, Release(label, number, before))
        await record(tx, actor, "prompt.released", "prompt", str(prompt_id), label=label, number=number)
    return await get(tx, prompt_id)


async def roll_back(tx: Tx, actor: Actor, prompt_id: UUID, label: str) -> Prompt:
    """Let a label stand again where it stood before. Raises PromptNotFound, PromptVersionNotFound, NoEarlierRelease."""
    prompt = await _held(tx, prompt_id)
    standing = await repository.release(tx, prompt_id, label)
    if standing is None:
        raise PromptVersionNotFound(prompt.name, label)
    if not standing.before:
        raise NoEarlierRelease(prompt.name, label)
    *before, number = standing.before
    await repository.set_release(tx, prompt_id, Release(label, number, before))
    await record(tx, actor, "prompt.rolled_back", "prompt", str(prompt_id), label=label, number=number)
    return await get(tx, prompt_id)


async def remove_label(tx: Tx, actor: Actor, prompt_id: UUID, label: str) -> None:
    """Take a label away. Raises PromptNotFound, PromptVersionNotFound."""
    prompt = await _held(tx, prompt_id)
    if not await repository.remove_release(tx, prompt_id, label):
        raise PromptVersionNotFound(prompt.name, label)
    await record(tx, actor, "prompt.label_removed", "prompt", str(prompt_id), label=label)


async def fill_in(tx: Tx, prompt_id: UUID, body: RenderIn) -> RenderOut:
    """The text of a version with values in its gaps. Raises PromptNotFound, PromptVersionNotFound, PromptValuesInvalid."""
    prompt = await get(tx, prompt_id)
    found = await chosen(tx, prompt, number=body.number, label=body.label)
    if wrong := list(faults(found.template, body.variables)):
        raise PromptValuesInvalid(prompt.name, wrong)
    return RenderOut(number=found.number, text=rendered(found.template, body.variables))


async def referred(tx: Tx, reference: str, declared: Container[str]) -> Referred:
    """What `name` or `name@label` refers to now, its text with gaps for the `declared` variables only: the others have their defaults.

    Raises PromptNotFound, PromptVersionNotFound, PromptValuesInvalid for a variable that is not declared and has no default.
    """
    name, _, label = reference.partition("@")
    prompt = await repository.named(tx, name)
    if prompt is None:
        raise PromptNotFound(name)
    found = await chosen(tx, prompt, label=label or None)
    left = {variable: f"{{{{{variable}}}}}" for variable in found.template.variables if variable in declared}
    missing = [
        (variable, "This prompt needs a value for it: declare it under the agent's variables.")
        for variable, about in found.template.variables.items()
        if about.default is None and variable not in declared
    ]
    if missing:
        raise PromptValuesInvalid(name, missing)
    return Referred(name, found.number, rendered(found.template, dict(left)))


async def names(tx: Tx) -> tuple[str, ...]:
    """The names of the workspace's prompts."""
    return tuple(await repository.names(tx, limit=MAX_PROMPTS))


async def chosen(tx: Tx, prompt: Prompt, *, number: int | None = None, label: str | None = None) -> PromptVersion:
    """The version of this number, or with this label; without either, the one in production, else the latest.

    Raises PromptVersionNotFound.
    """
    if number is None and label is not None and label not in prompt.labels:
        raise PromptVersionNotFound(prompt.name, label)
    by_label = prompt.labels.get(label or PRODUCTION, prompt.latest)
    return await version(tx, prompt, by_label if number is None else number)


async def _held(tx: Tx, prompt_id: UUID) -> Prompt:
    found = await repository.get(tx, prompt_id, lock=True)
    if found is None:
        raise PromptNotFound(prompt_id)
    return found


def _variables(template: Template) -> str:
    document = {name: variable.model_dump(mode="json", exclude_defaults=True) for name, variable in template.variables.items()}
    return json.dumps(document, indent=2, ensure_ascii=False)
