"""The first start: one workspace, one owner, one way in."""

import asyncio
from datetime import timedelta
from uuid import uuid4

import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient

from eyrie.errors import install_handlers
from eyrie.identity.endpoints import routers
from eyrie.identity.errors import BootstrapKeyInvalid
from eyrie.identity.repository import keys as keys_repository
from eyrie.identity.service import workspaces
from eyrie.identity.setup import FirstStart, Means, first_start, is_lasting, login_link, open_identity, operator_key
from eyrie.kit.process_pool import ProcessPool
from eyrie.kit.resources import Resources
from eyrie.postgres.database import Database, DatabaseUrls
from tests.identity.conftest import SECRET, Time

KEY = "k" * 24


def client_of(database: Database, time: Time, processes: ProcessPool, **headers: str) -> AsyncClient:
    app = FastAPI()
    app.state.resources = Resources(database, open_identity(database, time, Means(SECRET, processes)))
    install_handlers(app)
    for router in routers():
        app.include_router(router)
    return AsyncClient(transport=ASGITransport(app), base_url="http://localhost", headers=headers)


async def test_first_start_lets_the_owner_in_once(fresh_database: DatabaseUrls, time: Time, processes: ProcessPool) -> None:
    async with Database(fresh_database, app_connections=2, system_connections=1) as database:
        made = await first_start(database, time)
        assert made is not None
        async with client_of(database, time, processes) as client:
            login = await client.post("/api/v1/login/link", json={"token": made.link_token})
            me = (await client.get("/api/v1/me")).json()

    assert login.status_code == 201
    assert "Secure" not in login.headers["Set-Cookie"]
    assert (me["name"], me["role"], me["workspace_id"]) == ("Owner", "owner", str(made.workspace_id))
    assert [place["slug"] for place in me["workspaces"]] == ["default"]


async def test_bootstrap_key_is_an_owners(fresh_database: DatabaseUrls, time: Time, processes: ProcessPool) -> None:
    async with Database(fresh_database, app_connections=2, system_connections=1) as database:
        await first_start(database, time, bootstrap_key=KEY)
        async with client_of(database, time, processes, Authorization=f"Bearer {KEY}") as client:
            me = (await client.get("/api/v1/me")).json()
            log = (await client.get("/api/v1/audit")).json()["items"]

    assert (me["kind"], me["role"], me["name"]) == ("key", "owner", "Bootstrap")
    assert [(entry["action"], entry["actor_kind"], entry["actor_id"]) for entry in log] == [
        ("key.created", "system", None),
        ("workspace.created", "system", None),
    ]


async def test_of_several_first_starts_one_makes_the_workspace(fresh_database: DatabaseUrls, time: Time) -> None:
    async with Database(fresh_database, app_connections=5, system_connections=1) as database:
        made = await asyncio.gather(*(first_start(database, time) for _ in range(5)))
        later = await first_start(database, time)

    assert sum(isinstance(one, FirstStart) for one in made) == 1
    assert later is None


@pytest.mark.parametrize("key", ["", "k" * 23, "k" * 201, "with a blank and more than that"])
async def test_weak_bootstrap_key_stops_the_start(key: str, db: Database, time: Time) -> None:
    with pytest.raises(BootstrapKeyInvalid):
        await first_start(db, time, bootstrap_key=key)


async def test_operator_makes_a_new_link_for_somebody_known(fresh_database: DatabaseUrls, time: Time, processes: ProcessPool) -> None:
    time.at -= timedelta(minutes=15)
    async with Database(fresh_database, app_connections=2, system_connections=1) as database:
        made = await first_start(database, time)
        assert made is not None
        time.at += timedelta(minutes=15)
        token = await login_link(database, time)
        nobody = await login_link(database, time, email="nobody@localhost")
        async with client_of(database, time, processes) as client:
            late = await client.post("/api/v1/login/link", json={"token": made.link_token})
            fresh = await client.post("/api/v1/login/link", json={"token": token})

    assert late.status_code == 401
    assert fresh.json()["user_id"] == str(made.user_id)
    assert nobody is None


async def test_the_operators_key_is_an_owners_and_in_the_audit_log(
    fresh_database: DatabaseUrls, time: Time, processes: ProcessPool
) -> None:
    async with Database(fresh_database, app_connections=2, system_connections=1) as database:
        first = await first_start(database, time)
        made = await operator_key(database, time, "Here")
        assert first is not None
        assert made is not None
        async with client_of(database, time, processes, Authorization=f"Bearer {made.secret}") as client:
            me = (await client.get("/api/v1/me")).json()
            log = (await client.get("/api/v1/audit")).json()["items"]
        async with database.system() as tx:
            every = await workspaces.every(tx)

    assert (me["role"], me["name"], me["workspace_id"]) == ("owner", "Here", str(first.workspace_id))
    assert (log[0]["action"], log[0]["actor_id"]) == ("key.created", str(first.user_id))
    assert every == [first.workspace_id]
    assert made.secret not in repr(made)


async def test_there_is_no_operators_key_before_the_first_start(fresh_database: DatabaseUrls, time: Time) -> None:
    async with Database(fresh_database, app_connections=2, system_connections=1) as database:
        assert await operator_key(database, time, "Here") is None


async def test_an_operators_key_lasts_until_it_is_gone_or_expired(fresh_database: DatabaseUrls, time: Time) -> None:
    async with Database(fresh_database, app_connections=2, system_connections=1) as database:
        await first_start(database, time)
        made = await operator_key(database, time, "Here")
        assert made is not None
        lasting = await is_lasting(database, time, made.workspace_id, made.key_id)
        unknown = await is_lasting(database, time, made.workspace_id, uuid4())
        async with database.tenant(made.workspace_id) as tx:
            await keys_repository.revoke(tx, made.key_id)
        revoked = await is_lasting(database, time, made.workspace_id, made.key_id)

    assert (lasting, unknown, revoked) == (True, False, True)
