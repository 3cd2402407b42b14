"""Limits of keys through the API: set, changed, lifted, shown, kept by a rotation, and never wider than their maker's."""

from typing import Any

import pytest
from httpx import AsyncClient

from eyrie.identity.actor import Role
from tests.conftest import Workspace
from tests.identity.conftest import CallAs, NewClient

LIMITS = {"models": ["gpt-*", "agent/helper"], "requests_per_minute": 60, "tokens_per_minute": 100_000}
BUDGET = {"period": "month", "limit_usd": "5.00"}


async def made(client: AsyncClient, **fields: object) -> dict[str, Any]:
    """A new key."""
    reply = await client.post("/api/v1/keys", json={"name": "K", "role": "admin", **fields})
    assert reply.status_code == 201, reply.text
    key: dict[str, Any] = reply.json()
    return key


def limits_of(key: dict[str, Any]) -> dict[str, Any]:
    return {name: key[name] for name in LIMITS}


async def test_limits_and_budget_are_set_with_the_key_and_shown(workspace: Workspace, key_client: CallAs) -> None:
    owner = await key_client(workspace)

    key, free = await made(owner, **LIMITS, budget=BUDGET), await made(owner)
    read = (await owner.get(f"/api/v1/keys/{key['id']}")).json()
    listed = {one["id"]: one for one in (await owner.get("/api/v1/keys")).json()["items"]}

    assert (limits_of(key), limits_of(free)) == (LIMITS, dict.fromkeys(LIMITS))
    assert [(one["period"], float(one["limit_usd"])) for one in key["budgets"]] == [("month", 5.0)]
    assert (limits_of(read), read["budgets"]) == (LIMITS, key["budgets"])
    assert (listed[key["id"]]["budgets"], listed[free["id"]]["budgets"]) == (key["budgets"], [])


async def test_a_change_touches_what_it_names_and_null_lifts(workspace: Workspace, key_client: CallAs) -> None:
    owner = await key_client(workspace)
    key = await made(owner, **LIMITS)

    renamed = await owner.patch(f"/api/v1/keys/{key['id']}", json={"name": "L"}, headers={"If-Match": '"1"'})
    lifted = await owner.patch(f"/api/v1/keys/{key['id']}", json={"models": None, "tokens_per_minute": 5}, headers={"If-Match": '"2"'})

    assert (renamed.json()["name"], limits_of(renamed.json())) == ("L", LIMITS)
    assert (lifted.json()["name"], limits_of(lifted.json())) == (
        "L",
        {"models": None, "requests_per_minute": 60, "tokens_per_minute": 5},
    )


async def test_a_rotation_keeps_limits_and_budget(workspace: Workspace, key_client: CallAs) -> None:
    owner = await key_client(workspace)
    key = await made(owner, **LIMITS, budget=BUDGET)

    rotated = (await owner.post(f"/api/v1/keys/{key['id']}/rotate", json={})).json()

    assert rotated["secret"] != key["secret"]
    assert (limits_of(rotated), rotated["budgets"]) == (LIMITS, key["budgets"])


@pytest.mark.parametrize(
    ("wanted", "status", "got"),
    [
        pytest.param({}, 201, LIMITS, id="inherited"),
        pytest.param({"models": ["gpt-4*"]}, 201, {**LIMITS, "models": ["gpt-4*"]}, id="fewer-models"),
        pytest.param({"requests_per_minute": 9}, 201, {**LIMITS, "requests_per_minute": 9}, id="fewer-requests"),
        pytest.param({"models": ["gpt-4", "claude"]}, 403, None, id="another-model"),
        pytest.param({"models": ["*"]}, 403, None, id="every-model"),
        pytest.param({"requests_per_minute": 61}, 403, None, id="more-requests"),
        pytest.param({"tokens_per_minute": 100_001}, 403, None, id="more-tokens"),
    ],
)
async def test_a_key_gives_no_more_than_it_has(
    workspace: Workspace, key_client: CallAs, new_client: NewClient, wanted: dict[str, object], status: int, got: object
) -> None:
    maker = new_client(Authorization=f"Bearer {(await made(await key_client(workspace), **LIMITS))['secret']}")

    reply = await maker.post("/api/v1/keys", json={"name": "K", "role": "admin", **wanted})

    assert reply.status_code == status, reply.text
    assert (limits_of(reply.json()) if status == 201 else reply.json()["type"]) == (got or "/problems/limits-above-yours")


async def test_a_limited_key_can_not_help_itself_to_a_wider_one(workspace: Workspace, key_client: CallAs, new_client: NewClient) -> None:
    owner = await key_client(workspace)
    free, own = await made(owner), await made(owner, **LIMITS)
    limited = new_client(Authorization=f"Bearer {own['secret']}")

    rotated = await limited.post(f"/api/v1/keys/{free['id']}/rotate", json={})
    widened = await limited.patch(f"/api/v1/keys/{own['id']}", json={"models": None}, headers={"If-Match": '"1"'})
    raised = await limited.patch(f"/api/v1/keys/{own['id']}", json={"tokens_per_minute": 100_001}, headers={"If-Match": '"2"'})

    assert (rotated.status_code, rotated.json()["type"]) == (403, "/problems/limits-above-yours")
    assert (widened.status_code, limits_of(widened.json())) == (200, LIMITS)
    assert (raised.status_code, raised.json()["type"]) == (403, "/problems/limits-above-yours")


@pytest.mark.parametrize(
    "wrong",
    [
        {"models": ["a*b"]},
        {"models": [""]},
        {"models": ["m"] * 101},
        {"requests_per_minute": 0},
        {"tokens_per_minute": -1},
        {"budget": {"period": "run", "limit_usd": "1"}},
        {"budget": {"period": "day", "limit_usd": "-1"}},
    ],
)
async def test_what_is_no_limit_is_refused(workspace: Workspace, key_client: CallAs, wrong: dict[str, object]) -> None:
    owner = await key_client(workspace, Role.ADMIN)

    reply = await owner.post("/api/v1/keys", json={"name": "K", "role": "member", **wrong})

    assert reply.status_code == 422


async def test_tag_of_a_key_changes_when_it_is_used(workspace: Workspace, key_client: CallAs, new_client: NewClient) -> None:
    owner = await key_client(workspace)
    key = await made(owner)
    at = f"/api/v1/keys/{key['id']}"
    before = await owner.get(at)
    unused = await owner.get(at)

    await new_client(Authorization=f"Bearer {key['secret']}").get("/api/v1/keys")
    after = await owner.get(at)
    renamed = await owner.patch(at, json={"name": "L"}, headers={"If-Match": before.headers["ETag"]})

    assert (before.json()["last_used_at"], unused.headers["ETag"]) == (None, before.headers["ETag"])
    assert after.json()["last_used_at"] is not None
    assert after.headers["ETag"] != before.headers["ETag"]
    assert renamed.json()["version"] == 2
