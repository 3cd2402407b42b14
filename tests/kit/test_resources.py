"""What a process shares is found by type."""

from typing import Annotated

import pytest
from fastapi import Depends, FastAPI

from eyrie.kit.drain import Drain
from eyrie.kit.resources import ResourceMissing, Resources, resource
from tests.kit.asgi import client


def test_a_resource_is_found_by_its_type() -> None:
    drain = Drain()

    resources = Resources(drain)

    assert resources.get(Drain) is drain
    assert resources.has(Drain)
    assert not resources.has(int)


def test_a_resource_that_was_not_built_is_named() -> None:
    with pytest.raises(ResourceMissing, match="Drain"):
        Resources().get(Drain)


def test_a_second_resource_of_a_type_is_refused() -> None:
    with pytest.raises(ValueError, match="a Drain already"):
        Resources(Drain(), Drain())


async def test_an_endpoint_takes_a_resource_as_a_parameter() -> None:
    app = FastAPI()
    app.state.resources = Resources(Drain())

    @app.get("/")
    async def read(drain: Annotated[Drain, Depends(resource(Drain))]) -> bool:
        return drain.begun

    assert (await client(app).get("/")).json() is False
