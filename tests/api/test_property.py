"""Made-up requests: none is answered with a fault or against the API description, and most of them work."""

import os
from collections import Counter
from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from httpx import Response
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as hypothesis_settings
from hypothesis.strategies import SearchStrategy
from schemathesis import Case as Made
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance, status_code_conformance

from eyrie.identity.actor import Role
from eyrie.postgres.database import Database
from eyrie.reference.openapi import describe
from tests.api.operations import CASES, Operation, operations
from tests.api.world import Example, World, new_person
from tests.conftest import NewWorkspace

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
EXAMPLES = int(os.environ.get("PROPERTY_EXAMPLES", "4"))
LEAST_SUCCESSFUL = 0.6
PARTS = 4
"""Several workers share the operations."""
OWN_HEADERS = {"authorization", "cookie", "if-match", "idempotency-key"}  # sent as they work
ALL = [one for one in operations() if one.name in CASES]
# These answer 5xx on purpose when what they reach for outside is not there.
INSIDE = [one for one in ALL if one.case.outside is None]


def drawn(strategy: SearchStrategy[Made[Any]]) -> list[Made[Any]]:
    """Some examples, to be sent from our own event loop."""
    found: list[Made[Any]] = []

    @hypothesis_settings(
        max_examples=EXAMPLES,
        phases=[Phase.generate],
        database=None,
        derandomize=True,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def collect(made: Made[Any]) -> None:
        found.append(made)

    collect()
    return found


def merged(made: Made[Any], example: Example, *, keeps_body: bool) -> dict[str, Any]:
    """The made-up request at a real address, as arguments of a client."""
    headers = {name: str(value) for name, value in (made.headers or {}).items() if name.lower() not in OWN_HEADERS}
    if example.version is not None:
        headers["If-Match"] = f'"{example.version}"'
    query = {**example.query} if keeps_body else {**(made.query or {})}
    arguments: dict[str, Any] = {"params": query, "headers": headers}
    if keeps_body and (example.json is not None or example.content is not None):
        arguments |= {"json": example.json} if example.json is not None else {"content": example.content}
        headers |= {"Content-Type": example.media_type} if example.media_type else {}
    elif isinstance(made.body, dict | list | str | int | float | bool):
        arguments["json"] = made.body
    return arguments


@pytest.mark.timeout(280)
@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["valid", "invalid"])
async def test_made_up_requests_are_answered_as_described(
    app: FastAPI, db: Database, new_workspace: NewWorkspace, mode: GenerationMode, part: int
) -> None:
    schema = schemathesis.openapi.from_dict(describe(app))
    counted: Counter[str] = Counter()
    violations: list[str] = []

    for operation in INSIDE[part::PARTS]:
        described = schema[operation.path][operation.method]
        for made in drawn(described.as_strategy(generation_mode=mode)):
            workspace = await new_workspace()  # some operations end it
            world = World(app, db, workspace, await new_person(app, db, workspace, Role.OWNER))
            reply = await send(world, operation, made, valid=mode is GenerationMode.POSITIVE)
            counted[f"{reply.status_code // 100}xx"] += 1
            violations += [f"{operation.name}: {failure}" for failure in broken(made, reply)]

    assert violations == []
    assert mode is GenerationMode.NEGATIVE or counted["2xx"] / counted.total() >= LEAST_SUCCESSFUL, counted


def broken(made: Made[Any], reply: Response) -> list[str]:
    """What of the reply is not as described. The description of a stream is of its text as a whole, not of each event."""
    streamed = reply.headers.get("content-type", "").startswith("text/event-stream")
    try:
        made.validate_response(reply, checks=[check for check in CHECKS if not (streamed and check is response_schema_conformance)])
    except FailureGroup as failures:
        return [f"{failure.title}: {failure.message} {reply.text[:300]}" for failure in failures.exceptions]
    return []


async def send(world: World, operation: Operation, made: Made[Any], *, valid: bool) -> Response:
    """The reply to a made-up request at an address that is there."""
    person = await new_person(world.app, world.database, world.workspace, Role.OWNER)
    example = await operation.case.make(world, person)
    arguments = merged(made, example, keeps_body=valid and not operation.case.generated)
    return await person.client.request(operation.method, operation.path.format(**example.path), **arguments)
