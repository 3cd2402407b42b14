"""Replies of lists that hold only the fields that the caller asked for."""

from typing import TypeVar

from fastapi import Response
from pydantic import BaseModel

from eyrie.kit.listing import ListQuery, Page

Item = TypeVar("Item", bound=BaseModel)


def selected(page: Page[Item], query: ListQuery) -> Page[Item] | Response:
    """The page, with the fields of each item that `query` selects. The endpoint declares `response_model=Page[…]`."""
    if not query.fields:
        return page
    # From a plain dump: the items' own shape says that all fields are there.
    items = [item.model_dump_json(include=set(query.fields)) for item in page.items]
    rest = page.model_dump_json(exclude={"items"}).removeprefix("{")
    return Response(f'{{"items":[{",".join(items)}],{rest}', media_type="application/json")
