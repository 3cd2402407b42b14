"""Every query about prompts."""

from uuid import UUID

from psycopg.errors import UniqueViolation
from psycopg.types.json import Jsonb

from eyrie.gateway.prompts.errors import PromptNameTaken
from eyrie.gateway.prompts.models import Prompt, PromptVersion, Release
from eyrie.gateway.prompts.template import Template
from eyrie.kit.listing import EXACT, Column, Listing, ListQuery, Operator, Page, page
from eyrie.postgres.database import Tx

_LABELS = "(SELECT coalesce(jsonb_object_agg(l.label, l.number), '{}') FROM prompt_labels l WHERE l.prompt_id = prompts.id)"
_COLUMNS = f"id, name, description, latest, {_LABELS} AS labels, version, created_at, updated_at"
_VERSION_COLUMNS = "prompt_id, number, template, note, created_by, created_at"

PROMPTS = Listing(
    name="prompts",
    select=f"SELECT {_COLUMNS} FROM prompts WHERE workspace_id = current_workspace() AND deleted_at IS NULL",
    key=Column("id", UUID),
    columns=(Column("name", str, "Name of the prompt.", EXACT | {Operator.PREFIX}),),
    fields=("id", "name", "description", "latest", "labels", "version", "created_at", "updated_at"),
)
PROMPT_VERSIONS = Listing(
    name="prompt_versions",
    select=f"SELECT {_VERSION_COLUMNS} FROM prompt_versions WHERE prompt_id = %(prompt)s",
    key=Column("number", int),
    fields=("number", "template", "note", "created_by", "created_at"),
)


async def insert(tx: Tx, id_: UUID, created_by: UUID, name: str, description: str) -> None:
    """Store a new prompt. Raises PromptNameTaken."""
    try:
        await tx.execute(
            """
            INSERT INTO prompts (id, workspace_id, name, description, created_by)
            VALUES (%(id)s, current_workspace(), %(name)s, %(description)s, %(created_by)s)
            """,
            {"id": id_, "name": name, "description": description, "created_by": created_by},
        )
    except UniqueViolation as error:
        raise PromptNameTaken(name) from error


async def update(tx: Tx, id_: UUID, name: str, description: str) -> None:
    """Change name or description. Raises PromptNameTaken."""
    try:
        await tx.execute(
            """
            UPDATE prompts SET name = %(name)s, description = %(description)s, version = version + 1, updated_at = now()
            WHERE id = %(id)s
            """,
            {"id": id_, "name": name, "description": description},
        )
    except UniqueViolation as error:
        raise PromptNameTaken(name) from error


async def delete(tx: Tx, id_: UUID) -> None:
    """Put a prompt away."""
    await tx.execute("UPDATE prompts SET deleted_at = now(), version = version + 1 WHERE id = %(id)s", {"id": id_})


async def get(tx: Tx, id_: UUID, *, lock: bool = False) -> Prompt | None:
    """A prompt of the current workspace; with `lock`, it is held until the transaction ends."""
    query = f"SELECT {_COLUMNS} FROM prompts WHERE id = %(id)s AND deleted_at IS NULL"
    return await tx.maybe(Prompt, f"{query} FOR UPDATE OF prompts" if lock else query, {"id": id_})


async def named(tx: Tx, name: str) -> Prompt | None:
    """The prompt of this name."""
    return await tx.maybe(
        Prompt,
        f"SELECT {_COLUMNS} FROM prompts WHERE workspace_id = current_workspace() AND name = %(name)s AND deleted_at IS NULL",
        {"name": name},
    )


async def names(tx: Tx, *, limit: int) -> list[str]:
    """The names of the prompts of the current workspace."""
    return await tx.values(
        str,
        "SELECT name FROM prompts WHERE workspace_id = current_workspace() AND deleted_at IS NULL ORDER BY id LIMIT %(limit)s",
        {"limit": limit},
    )


async def count(tx: Tx) -> int:
    """How many prompts the current workspace has."""
    return await tx.value(int, "SELECT count(*) FROM prompts WHERE workspace_id = current_workspace() AND deleted_at IS NULL") or 0


async def listed(tx: Tx, query: ListQuery) -> Page[Prompt]:
    """The part of the list that `query` asks for."""
    return await page(tx, PROMPTS, query, Prompt)


async def add_version(tx: Tx, prompt: Prompt, created_by: UUID, template: Template, note: str) -> PromptVersion:
    """Store the next version of a prompt that is held by the transaction."""
    number = prompt.latest + 1
    await tx.execute(
        "UPDATE prompts SET latest = %(number)s, version = version + 1, updated_at = now() WHERE id = %(prompt)s",
        {"prompt": prompt.id, "number": number},
    )
    return await tx.one(
        PromptVersion,
        f"""
        INSERT INTO prompt_versions (workspace_id, prompt_id, number, template, note, created_by)
        VALUES (current_workspace(), %(prompt)s, %(number)s, %(template)s, %(note)s, %(created_by)s)
        RETURNING {_VERSION_COLUMNS}
        """,
        {
            "prompt": prompt.id,
            "number": number,
            "template": Jsonb(template.model_dump(mode="json")),
            "note": note,
            "created_by": created_by,
        },
    )


async def get_version(tx: Tx, prompt_id: UUID, number: int) -> PromptVersion | None:
    """A version of a prompt, deleted or not: what runs follow must be found again."""
    return await tx.maybe(
        PromptVersion,
        f"SELECT {_VERSION_COLUMNS} FROM prompt_versions WHERE prompt_id = %(prompt)s AND number = %(number)s",
        {"prompt": prompt_id, "number": number},
    )


async def list_versions(tx: Tx, prompt_id: UUID, query: ListQuery) -> Page[PromptVersion]:
    """The part of the list of versions that `query` asks for."""
    return await page(tx, PROMPT_VERSIONS, query, PromptVersion, {"prompt": prompt_id})


async def release(tx: Tx, prompt_id: UUID, label: str) -> Release | None:
    """Where a label stands."""
    return await tx.maybe(
        Release,
        "SELECT label, number, before FROM prompt_labels WHERE prompt_id = %(prompt)s AND label = %(label)s",
        {"prompt": prompt_id, "label": label},
    )


async def set_release(tx: Tx, prompt_id: UUID, to: Release) -> None:
    """Let a label stand at a version."""
    await tx.execute(
        """
        INSERT INTO prompt_labels (workspace_id, prompt_id, label, number, before)
        VALUES (current_workspace(), %(prompt)s, %(label)s, %(number)s, %(before)s)
        ON CONFLICT (prompt_id, label) DO UPDATE SET number = excluded.number, before = excluded.before, updated_at = now()
        """,
        {"prompt": prompt_id, "label": to.label, "number": to.number, "before": to.before},
    )
    await _changed(tx, prompt_id)


async def remove_release(tx: Tx, prompt_id: UUID, label: str) -> bool:
    """Take a label away; whether there was one."""
    removed = await tx.execute(
        "DELETE FROM prompt_labels WHERE prompt_id = %(prompt)s AND label = %(label)s", {"prompt": prompt_id, "label": label}
    )
    if removed:
        await _changed(tx, prompt_id)
    return removed > 0


async def _changed(tx: Tx, prompt_id: UUID) -> None:
    """A prompt is shown with its labels: who has it from before the change must not be told that it is the same."""
    await tx.execute("UPDATE prompts SET version = version + 1, updated_at = now() WHERE id = %(prompt)s", {"prompt": prompt_id})
