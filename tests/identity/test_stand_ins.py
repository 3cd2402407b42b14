"""Who decides for whom, and until when."""

from datetime import datetime, timedelta

import pytest
from httpx import AsyncClient, Response

from eyrie.identity.actor import Actor, Role
from eyrie.identity.repository import keys
from eyrie.identity.service.leaving import leave
from eyrie.postgres.database import Database
from tests.conftest import Workspace
from tests.identity.conftest import CallAs, Human, NewClient, NewHuman, NewKey, Time

STAND_INS = "/api/v1/stand-ins"
DAY = timedelta(days=1)


def kind(response: Response) -> tuple[int, str]:
    return response.status_code, response.json()["type"].removeprefix("/problems/")


def of(human: Human, new_client: NewClient) -> AsyncClient:
    return new_client(Cookie=f"eyrie_login={human.token}", Origin="http://eyrie.local")


def body(stand_in: Human, ends_at: datetime, starts_at: datetime | None = None, user: Human | None = None) -> dict[str, str]:
    given = {"stand_in_id": stand_in.id, "ends_at": ends_at, "starts_at": starts_at, "user_id": user and user.id}
    return {name: value.isoformat() if isinstance(value, datetime) else str(value) for name, value in given.items() if value is not None}


@pytest.mark.parametrize(
    ("starts", "ends"),
    [(None, -DAY), (2 * DAY, DAY), (None, 367 * DAY)],
    ids=["over already", "ends before it begins", "longer than a year"],
)
async def test_a_period_lies_ahead_and_is_a_year_at_most(
    workspace: Workspace, new_human: NewHuman, new_client: NewClient, time: Time, starts: timedelta | None, ends: timedelta
) -> None:
    ada, grace = await new_human(workspace, Role.MEMBER), await new_human(workspace, Role.MEMBER)
    wanted = body(grace, time.at + ends, None if starts is None else time.at + starts)

    assert kind(await of(ada, new_client).post(STAND_INS, json=wanted)) == (422, "period-invalid")


async def test_there_is_one_at_a_time(workspace: Workspace, new_human: NewHuman, new_client: NewClient, time: Time) -> None:
    ada, grace = await new_human(workspace, Role.MEMBER), await new_human(workspace, Role.MEMBER)
    client = of(ada, new_client)

    first = await client.post(STAND_INS, json=body(grace, time.at + 2 * DAY))
    second = await client.post(STAND_INS, json=body(grace, time.at + 3 * DAY, time.at + DAY))
    after = await client.post(STAND_INS, json=body(grace, time.at + 3 * DAY, time.at + 2 * DAY))

    assert (first.status_code, kind(second), after.status_code) == (201, (409, "stand-in-overlaps"), 201)


async def test_only_admins_name_one_for_somebody_else_and_a_key_is_nobody(
    workspace: Workspace, new_human: NewHuman, new_client: NewClient, key_client: CallAs, time: Time
) -> None:
    ada, grace, admin = [await new_human(workspace, role) for role in (Role.MEMBER, Role.MEMBER, Role.ADMIN)]
    for_ada = body(grace, time.at + DAY, user=ada)

    by_other = await of(grace, new_client).post(STAND_INS, json=for_ada)
    by_admin = await of(admin, new_client).post(STAND_INS, json=for_ada)
    by_key = await (await key_client(workspace)).post(STAND_INS, json=body(grace, time.at + DAY))

    assert (kind(by_other), by_admin.status_code, kind(by_key)) == ((403, "role-too-low"), 201, (403, "members-only"))
    assert by_admin.json()["user_id"] == str(ada.id)


async def test_one_ends_early_one_that_has_not_begun_goes_and_one_that_is_over_stays(
    workspace: Workspace, new_human: NewHuman, new_client: NewClient, time: Time
) -> None:
    ada, grace = await new_human(workspace, Role.MEMBER), await new_human(workspace, Role.MEMBER)
    client = of(ada, new_client)
    begun, coming = [
        (await client.post(STAND_INS, json=body(grace, time.at + days * DAY, time.at + (days - 1) * DAY))).json()["id"] for days in (1, 5)
    ]
    time.at += DAY / 2

    stopped = [(await client.delete(f"{STAND_INS}/{one}")).status_code for one in (begun, coming)]
    (left,) = (await client.get(STAND_INS)).json()["items"]
    time.at += DAY
    again = (await client.delete(f"{STAND_INS}/{begun}")).status_code
    (same,) = (await client.get(STAND_INS)).json()["items"]

    assert stopped == [204, 204]
    assert again == 204
    assert left["id"] == begun
    assert datetime.fromisoformat(left["ends_at"]) == time.at - DAY
    assert same == left


async def test_keys_of_somebody_who_is_gone_already_end_when_the_person_is_erased(
    db: Database, workspace: Workspace, new_human: NewHuman, new_key: NewKey, new_client: NewClient
) -> None:
    gone, owner = await new_human(None), await new_human(workspace)
    key = await new_key(workspace, created_by=gone.id)
    actor = Actor("member", owner.id, workspace.id, workspace.project_id, Role.OWNER, "Owner")

    async with db.tenant(workspace.id) as tx:
        left = await leave(tx, actor, gone.id)
        (row,) = await keys.made_by(tx, gone.id)

    assert (left.was_member, left.keys, left.revoked) == (False, (key.id,), 1)
    assert row.revoked_at is not None
    assert (await new_client(Authorization=f"Bearer {key.secret}").get("/api/v1/me")).status_code == 401
