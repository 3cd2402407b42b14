"""Prompts: templates with typed variables, in versions, released by labels."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Query, Response

from eyrie.gateway.prompts import service
from eyrie.gateway.prompts.errors import (
    NoEarlierRelease,
    PromptNameTaken,
    PromptNotFound,
    PromptValuesInvalid,
    PromptVersionNotFound,
    TooManyPrompts,
)
from eyrie.gateway.prompts.repository import PROMPT_VERSIONS, PROMPTS
from eyrie.gateway.prompts.schemas import (
    Label,
    Number,
    PromptCreate,
    PromptDiff,
    PromptOut,
    PromptUpdate,
    PromptVersionCreate,
    PromptVersionOut,
    ReleaseIn,
    RenderIn,
    RenderOut,
)
from eyrie.identity.access import ReadSession, Route, WriteSession, limited, requires
from eyrie.identity.actor import Actor, Role
from eyrie.identity.limits import RateClass
from eyrie.kit.conditional import IfMatch, PreconditionRequired, VersionStale, version_etag
from eyrie.kit.documents import documents
from eyrie.kit.listing import ListQuery, Page, listing_query
from eyrie.kit.selection import selected

router = APIRouter(prefix="/api/v1/prompts", tags=["prompts"], route_class=Route)
PromptReader = Annotated[Actor, Depends(requires(Role.VIEWER, scope="prompts:read"))]
PromptEditor = Annotated[Actor, Depends(requires(Role.MEMBER, scope="prompts:write"))]
PromptQuery = Annotated[ListQuery, Depends(listing_query(PROMPTS))]
VersionQuery = Annotated[ListQuery, Depends(listing_query(PROMPT_VERSIONS))]
PathNumber = Annotated[Number, Path()]
PathLabel = Annotated[Label, Path()]
From = Annotated[Number, Query(alias="from", description="The version to compare.")]
To = Annotated[Number, Query(alias="to", description="The version to compare it with.")]


@router.get("", response_model=Page[PromptOut])
async def list_prompts(query: PromptQuery, actor: PromptReader, session: ReadSession) -> Page[PromptOut] | Response:
    """List the prompts of the workspace, with their labels."""
    del actor
    return selected((await service.listed(session, query)).map(PromptOut.model_validate), query)


@router.post("", status_code=201, responses=documents(PromptNameTaken, TooManyPrompts))
async def create_prompt(body: PromptCreate, actor: PromptEditor, session: WriteSession, response: Response) -> PromptOut:
    """Add a prompt with its first version."""
    made = await service.create(session, actor, body)
    response.headers["ETag"] = version_etag(made.version)
    return PromptOut.model_validate(made)


@router.get("/{prompt_id}", responses=documents(PromptNotFound))
async def read_prompt(prompt_id: UUID, actor: PromptReader, session: ReadSession, response: Response) -> PromptOut:
    """Read a prompt."""
    del actor
    found = await service.get(session, prompt_id)
    response.headers["ETag"] = version_etag(found.version)
    return PromptOut.model_validate(found)


@router.patch("/{prompt_id}", responses=documents(PromptNotFound, PromptNameTaken, VersionStale, PreconditionRequired))
async def update_prompt(prompt_id: UUID, body: PromptUpdate, expected: IfMatch, actor: PromptEditor, session: WriteSession) -> PromptOut:
    """Change the name or description of a prompt."""
    return PromptOut.model_validate(await service.update(session, actor, prompt_id, body, expected))


@router.delete("/{prompt_id}", status_code=204, responses=documents(PromptNotFound, VersionStale, PreconditionRequired))
async def delete_prompt(prompt_id: UUID, expected: IfMatch, actor: PromptEditor, session: WriteSession) -> None:
    """Remove a prompt. Runs that follow one of its versions go on; new ones are refused."""
    await service.delete(session, actor, prompt_id, expected)


@router.get("/{prompt_id}/versions", response_model=Page[PromptVersionOut], responses=documents(PromptNotFound))
async def list_prompt_versions(
    prompt_id: UUID, query: VersionQuery, actor: PromptReader, session: ReadSession
) -> Page[PromptVersionOut] | Response:
    """List the versions of a prompt."""
    del actor
    found = await service.versions(session, await service.get(session, prompt_id), query)
    return selected(found.map(PromptVersionOut.model_validate), query)


@router.post("/{prompt_id}/versions", status_code=201, responses=documents(PromptNotFound, TooManyPrompts))
async def save_prompt_version(prompt_id: UUID, body: PromptVersionCreate, actor: PromptEditor, session: WriteSession) -> PromptVersionOut:
    """Save a version. Nobody uses it before a label stands at it. A template equal to the latest version's makes no new one."""
    return PromptVersionOut.model_validate(await service.save(session, actor, prompt_id, body))


@router.get("/{prompt_id}/versions/{number}", responses=documents(PromptNotFound, PromptVersionNotFound))
async def read_prompt_version(prompt_id: UUID, number: PathNumber, actor: PromptReader, session: ReadSession) -> PromptVersionOut:
    """Read a version of a prompt."""
    del actor
    return PromptVersionOut.model_validate(await service.version(session, await service.get(session, prompt_id), number))


@router.get("/{prompt_id}/diff", responses=documents(PromptNotFound, PromptVersionNotFound))
async def compare_prompt_versions(prompt_id: UUID, before: From, after: To, actor: PromptReader, session: ReadSession) -> PromptDiff:
    """Compare two versions of a prompt."""
    del actor
    return await service.compare(session, await service.get(session, prompt_id), before, after)


@router.put("/{prompt_id}/labels/{label}", responses=documents(PromptNotFound, PromptVersionNotFound, TooManyPrompts))
async def set_prompt_label(prompt_id: UUID, label: PathLabel, body: ReleaseIn, actor: PromptEditor, session: WriteSession) -> PromptOut:
    """Let a label (`production`, `staging`, one of your own) stand at a version: from then on, who names the label gets that version."""
    return PromptOut.model_validate(await service.release(session, actor, prompt_id, label, body.number))


@router.delete("/{prompt_id}/labels/{label}", status_code=204, responses=documents(PromptNotFound, PromptVersionNotFound))
async def remove_prompt_label(prompt_id: UUID, label: PathLabel, actor: PromptEditor, session: WriteSession) -> None:
    """Take a label away."""
    await service.remove_label(session, actor, prompt_id, label)


@router.post("/{prompt_id}/labels/{label}/rollback", responses=documents(PromptNotFound, PromptVersionNotFound, NoEarlierRelease))
async def roll_back_prompt_label(prompt_id: UUID, label: PathLabel, actor: PromptEditor, session: WriteSession) -> PromptOut:
    """Let a label stand again at the version where it stood before. Repeat it to go back further."""
    return PromptOut.model_validate(await service.roll_back(session, actor, prompt_id, label))


@router.post(
    "/{prompt_id}/render",
    dependencies=[limited(RateClass.READ)],
    responses=documents(PromptNotFound, PromptVersionNotFound, PromptValuesInvalid),
)
async def render_prompt(prompt_id: UUID, body: RenderIn, actor: PromptReader, session: ReadSession) -> RenderOut:
    """Fill in a prompt: the text of a version with values in its gaps."""
    del actor
    return await service.fill_in(session, prompt_id, body)
