"""Prices: what a workspace says that models cost."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from eyrie.gateway.deployments.catalogue import Catalogue
from eyrie.gateway.endpoints.access import ModelEditor, ModelReader
from eyrie.gateway.prices import service
from eyrie.gateway.prices.book import PriceBook
from eyrie.gateway.prices.errors import PriceNotFound, PriceTaken, TooManyPrices
from eyrie.gateway.prices.repository import PRICES
from eyrie.gateway.prices.schemas import ModelPriceOut, PriceCreate, PriceOut, PriceUpdate
from eyrie.identity.access import ReadSession, Route, WriteSession
from eyrie.kit.conditional import IfMatch, PreconditionRequired, VersionStale, version_etag
from eyrie.kit.documents import documents
from eyrie.kit.listing import ListQuery, Page, listing_query
from eyrie.kit.resources import resource
from eyrie.kit.selection import selected

router = APIRouter(prefix="/api/v1/prices", tags=["prices"], route_class=Route)
Models = Annotated[Catalogue, Depends(resource(Catalogue))]
Book = Annotated[PriceBook, Depends(resource(PriceBook))]
PriceQuery = Annotated[ListQuery, Depends(listing_query(PRICES))]


@router.get("", response_model=Page[PriceOut])
async def list_prices(query: PriceQuery, actor: ModelReader, session: ReadSession) -> Page[PriceOut] | Response:
    """List the prices that this workspace set. Models without one cost what the shipped list says, local ones nothing."""
    del actor
    return selected((await service.listed(session, query)).map(PriceOut.model_validate), query)


@router.post("", status_code=201, responses=documents(PriceTaken, TooManyPrices))
async def create_price(body: PriceCreate, actor: ModelEditor, session: WriteSession, response: Response) -> PriceOut:
    """Say what a model costs, in USD per million tokens. It goes before the shipped list, and counts within a second."""
    made = await service.create(session, actor, body)
    response.headers["ETag"] = version_etag(made.version)
    return PriceOut.model_validate(made)


@router.get("/models")
async def model_prices(actor: ModelReader, catalogue: Models, book: Book) -> list[ModelPriceOut]:
    """What each model costs now at each of its providers, and who says so; where nobody does, a price has to be set."""
    known = await catalogue.current(actor.workspace_id)
    return await service.of_models(book, actor.workspace_id, known)


@router.get("/{price_id}", responses=documents(PriceNotFound))
async def read_price(price_id: UUID, actor: ModelReader, session: ReadSession, response: Response) -> PriceOut:
    """Read a price."""
    del actor
    found = await service.read(session, price_id)
    response.headers["ETag"] = version_etag(found.version)
    return PriceOut.model_validate(found)


@router.patch("/{price_id}", responses=documents(PriceNotFound, VersionStale, PreconditionRequired))
async def update_price(price_id: UUID, body: PriceUpdate, expected: IfMatch, actor: ModelEditor, session: WriteSession) -> PriceOut:
    """Change a price. What was spent before stays as it is: ledger entries name the version that they were computed with."""
    return PriceOut.model_validate(await service.update(session, actor, price_id, body, expected))


@router.delete("/{price_id}", status_code=204, responses=documents(PriceNotFound, VersionStale, PreconditionRequired))
async def delete_price(price_id: UUID, expected: IfMatch, actor: ModelEditor, session: WriteSession) -> None:
    """Remove a price: the shipped list's counts again, if it has one."""
    await service.delete(session, actor, price_id, expected)
