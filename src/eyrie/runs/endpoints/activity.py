"""What happened in a workspace lately."""

from datetime import UTC, datetime

from fastapi import APIRouter

from eyrie.identity.access import ReadSession, Route
from eyrie.runs.endpoints.access import Content, RunReader
from eyrie.runs.schemas import ActivityOut
from eyrie.runs.service import activity

router = APIRouter(prefix="/api/v1/activity", tags=["runs"], route_class=Route)


@router.get("")
async def read(_: RunReader, session: ReadSession, vault: Content) -> ActivityOut:
    """Runs of the last 24 hours: how many began in each hour and what became of them, how long they took, and the slowest."""
    return await activity.lately(session, vault, datetime.now(UTC))
