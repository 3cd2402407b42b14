"""What people think of a run."""

from uuid import UUID

from fastapi import APIRouter

from eyrie.identity.access import ReadSession, Route, WriteSession
from eyrie.identity.vault import SubjectErased
from eyrie.kit.documents import documents
from eyrie.runs.endpoints.access import Content, RunReader, RunStarter
from eyrie.runs.errors import RunNotFound
from eyrie.runs.schemas import FeedbackCreate, FeedbackOut, RunFeedbackOut
from eyrie.runs.service import feedback

router = APIRouter(prefix="/api/v1/runs", tags=["runs"], route_class=Route)


@router.post("/{run_id}/feedback", responses=documents(RunNotFound, SubjectErased))
async def give(run_id: UUID, body: FeedbackCreate, actor: RunStarter, session: WriteSession, vault: Content) -> FeedbackOut:
    """Say what you think of a run's answer: good or bad, why, and what it should have been. It replaces what you said before."""
    return await feedback.give(session, vault, actor, run_id, body)


@router.get("/{run_id}/feedback", responses=documents(RunNotFound))
async def read(run_id: UUID, _: RunReader, session: ReadSession, vault: Content) -> RunFeedbackOut:
    """What people think of a run's answer, the latest first."""
    return await feedback.of_run(session, vault, run_id)


@router.delete("/{run_id}/feedback", status_code=204, responses=documents(RunNotFound))
async def take_back(run_id: UUID, actor: RunStarter, session: WriteSession) -> None:
    """Take back what you said about a run."""
    await feedback.take_back(session, actor, run_id)
