"""Who may call what: each operation by nobody, by too low a role, from another workspace, for what isn't there, and rightly."""

from dataclasses import replace
from uuid import UUID

import pytest

from eyrie.identity.actor import Role
from eyrie.kit.ids import uuid7
from tests.api.operations import CASES, Operation, operations
from tests.api.world import Person, World, new_person
from tests.app import client_of
from tests.conftest import NewWorkspace

ALL = operations()
GUARDED = [one for one in ALL if one.guard is not None]
ABOVE_LOWEST = [one for one in GUARDED if one.guard is not None and one.guard.role is not Role.VIEWER]
OF_A_ROW = [one for one in GUARDED if "{" in one.path and one.name in CASES and one.case.hidden]
OPEN_TO_ANYBODY = {"POST /api/v1/login", "POST /api/v1/login/link"}


def each(some: list[Operation]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("operation", some, ids=[one.name for one in some])


def test_every_operation_has_a_case_and_every_case_an_operation() -> None:
    assert {one.name for one in ALL} == set(CASES)


def test_only_signing_in_is_open_to_anybody() -> None:
    assert {one.name for one in ALL if one.guard is None} == OPEN_TO_ANYBODY


async def person_of(world: World, role: Role) -> Person:
    return await new_person(world.app, world.database, world.workspace, role)


@each(GUARDED)
async def test_nobody_is_asked_who_they_are(world: World, operation: Operation) -> None:
    example = await operation.case.make(world, world.owner)

    reply = await example.send(client_of(world.app), operation.method, operation.path)

    assert reply.status_code == 401, reply.text
    assert reply.headers["www-authenticate"] == "Bearer"


@each(ABOVE_LOWEST)
async def test_too_low_a_role_is_refused(world: World, operation: Operation) -> None:
    assert operation.guard is not None
    roles = list(Role)
    example = await operation.case.make(world, world.owner)
    person = await person_of(world, roles[roles.index(operation.guard.role) - 1])

    reply = await example.send(person.client, operation.method, operation.path)

    assert reply.status_code == 403, reply.text


@each(OF_A_ROW)
async def test_another_workspace_sees_nothing(world: World, operation: Operation, new_workspace: NewWorkspace) -> None:
    example = await operation.case.make(world, world.owner)
    stranger = await new_person(world.app, world.database, await new_workspace(), Role.OWNER)

    reply = await example.send(stranger.client, operation.method, operation.path)

    assert reply.status_code == 404, reply.text


@each(OF_A_ROW)
async def test_what_is_not_there_is_not_found(world: World, operation: Operation) -> None:
    example = await operation.case.make(world, world.owner)
    missing = replace(example, path={name: _other(value) for name, value in example.path.items()})

    reply = await missing.send(world.owner.client, operation.method, operation.path)

    assert reply.status_code == 404, reply.text


@each(ALL)
async def test_the_right_person_gets_it(world: World, operation: Operation) -> None:
    person = await person_of(world, Role.OWNER)
    example = await operation.case.make(world, person)

    reply = await example.send(person.client, operation.method, operation.path)

    assert reply.is_success or reply.status_code == operation.case.outside, reply.text


def _other(value: str) -> str:
    if value.isdigit():
        return str(int(value) + 1_000)
    try:
        UUID(value)
    except ValueError:
        return "nothing-of-this-name"
    return str(uuid7())
