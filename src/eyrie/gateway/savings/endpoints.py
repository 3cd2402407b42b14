"""What could be done to save money."""

from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Depends, Query

from eyrie.gateway.deployments.catalogue import Catalogue
from eyrie.gateway.ledger.endpoints import LedgerReader
from eyrie.gateway.prices.book import PriceBook
from eyrie.gateway.savings import service
from eyrie.gateway.savings.schemas import RecommendationsOut
from eyrie.identity.access import ReadSession, Route
from eyrie.kit.clock import now
from eyrie.kit.resources import resource

router = APIRouter(prefix="/api/v1/costs", tags=["costs"], route_class=Route)
Models = Annotated[Catalogue, Depends(resource(Catalogue))]
Book = Annotated[PriceBook, Depends(resource(PriceBook))]
Days = Annotated[int, Query(ge=1, le=31, description="How many days are looked at, until now.")]


@router.get("/recommendations")
async def recommend(actor: LedgerReader, session: ReadSession, catalogue: Models, book: Book, days: Days = 7) -> RecommendationsOut:
    """What could be done to save money, that which saves most first, each with the numbers of the ledger that it rests on.

    Short calls that a cheaper model of the workspace could answer; calls that look like an earlier one, where the response cache is
    off; answers that never came whole; budgets of API keys that made no call.
    """
    there = await service.market(book, actor.workspace_id, await catalogue.current(actor.workspace_id))
    until = now()
    return await service.recommendations(session, there, until - timedelta(days=days), until)
