"""Which agents use what is kept apart from them."""

from uuid import UUID

from fastapi import APIRouter

from eyrie.agents.endpoints.access import AgentReader
from eyrie.agents.schemas import PromptUseOut
from eyrie.agents.service import versions
from eyrie.gateway.prompts.errors import PromptNotFound
from eyrie.identity.access import ReadSession, Route
from eyrie.kit.documents import documents

router = APIRouter(prefix="/api/v1/prompts", tags=["prompts"], route_class=Route)


@router.get("/{prompt_id}/uses", responses=documents(PromptNotFound))
async def list_prompt_uses(prompt_id: UUID, actor: AgentReader, session: ReadSession) -> list[PromptUseOut]:
    """List the agents that name a prompt, in their published or newest version; at most 200, by name."""
    del actor
    return [PromptUseOut.model_validate(use) for use in await versions.uses_of_prompt(session, prompt_id)]
