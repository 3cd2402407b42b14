"""Agents as files: exported, checked, applied."""

import asyncio
from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Query, Request, Response

from eyrie.agents.endpoints.access import AgentEditor, AgentReader, Tools
from eyrie.agents.errors import AgentNotFound, AgentNotPublished, AgentVersionNotFound, DefinitionInvalid
from eyrie.agents.manifest import ManifestUnreadable, as_text, read_manifest
from eyrie.agents.schemas import AgentOut, ApplyOut, ChangeOut, Number, ValidateIn, ValidateOut
from eyrie.agents.service import agents, checking, versions
from eyrie.agents.service import apply as applying
from eyrie.identity.access import ReadSession, Route, WriteSession
from eyrie.kit.documents import documents
from eyrie.kit.yaml_document import YamlUnreadable, write_yaml

router = APIRouter(prefix="/api/v1/agents", tags=["agents"], route_class=Route)

_YAML = "application/yaml"
_EXAMPLE = "apiVersion: eyrie/v1\nkind: Agent\nname: greeter\ndefinition:\n  instructions: Greet the person by name.\n"
_WRITTEN = {_YAML: {"schema": {"type": "object"}, "example": _EXAMPLE}, "application/json": {"schema": {"type": "object"}}}


@router.post(
    "/apply",
    responses=documents(YamlUnreadable, ManifestUnreadable, DefinitionInvalid),
    openapi_extra={"requestBody": {"required": True, "content": {_YAML: {"schema": {"type": "string"}, "example": _EXAMPLE}}}},
)
async def apply(
    request: Request,
    actor: AgentEditor,
    session: WriteSession,
    tools: Tools,
    dry_run: Annotated[bool, Query(description="Only say what would change.")] = False,
) -> ApplyOut:
    """Make an agent be as a file says, and publish it: it is created, updated, or left alone when it is so already.

    The body is the YAML (`application/yaml`) or JSON (`application/json`) that the export gives. Mistakes are answered with
    the line and column they stand in.
    """
    as_json = request.headers.get("Content-Type", "").partition(";")[0].strip().lower() == "application/json"
    file = await asyncio.to_thread(read_manifest, as_text(await request.body()), as_json=as_json)
    known = await versions.known_names(session, tools)
    if dry_run:
        applied = await applying.preview(session, known, file)
    else:
        applied = await applying.apply(session, actor, known, file)
    return ApplyOut(
        outcome=applied.outcome,
        dry_run=dry_run,
        agent=None if applied.agent is None else AgentOut.model_validate(applied.agent),
        changes=[ChangeOut.model_validate(change) for change in applied.comparison.changes],
        text=applied.comparison.text,
    )


@router.post("/validate")
async def validate(body: ValidateIn, actor: AgentReader, session: ReadSession, tools: Tools) -> ValidateOut:
    """Check a definition or the YAML of a file, as for saving it, and say everything that is wrong with it. Nothing is stored."""
    del actor
    return ValidateOut.model_validate(await checking.check(await versions.known_names(session, tools), body.definition, body.yaml))


@router.get(
    "/{agent_id}/export",
    response_class=Response,
    responses={**documents(AgentNotFound, AgentNotPublished, AgentVersionNotFound), 200: {"content": _WRITTEN}},
)
async def export(
    agent_id: UUID,
    actor: AgentReader,
    session: ReadSession,
    version: Annotated[Number | None, Query(description="The version; without it, the published one.")] = None,
    as_: Annotated[Literal["yaml", "json"], Query(alias="format", description="How the file is written.")] = "yaml",
) -> Response:
    """Export an agent as a file that can be kept in a repository and applied again, here or in another workspace."""
    del actor
    agent = await agents.get(session, agent_id)
    manifest = await applying.export(session, agent, version)
    headers = {"Content-Disposition": f'attachment; filename="{agent.name}.{as_}"'}
    if as_ == "json":
        return Response(manifest.as_json(), media_type="application/json", headers=headers)
    return Response(write_yaml(manifest.document()), media_type=_YAML, headers=headers)
