"""The response cache over the API: policy, figures, entries, removal, warming up."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from httpx import AsyncClient, Response

from eyrie.gateway.cache import service, tally
from eyrie.gateway.cache.endpoints import router
from eyrie.gateway.cache.models import Mode, State
from eyrie.gateway.calls.context import Reuse, Terms
from eyrie.gateway.endpoints import models, providers
from eyrie.gateway.providers.session import Session
from eyrie.gateway.service.offers import ProviderEnvironment
from eyrie.identity.actor import Role
from eyrie.identity.vault import Vault
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database
from tests.callers import Callers, callers_of
from tests.fakes.provider_server import Turn
from tests.gateway.cache.conftest import Caching, question
from tests.waiting import until

CACHE = "/api/v1/cache"
WARM = {"model": "big", "messages": [{"role": "system", "text": "Be brief."}, {"role": "user", "text": "What is a mole?"}]}


def problem(response: Response) -> tuple[int, str]:
    return response.status_code, response.json()["type"].removeprefix("/problems/")


@pytest.fixture
async def callers(db: Database, vault: Vault, session: Session, caching: Caching) -> AsyncIterator[Callers]:
    resources = (vault, session, ProviderEnvironment(), caching.cache, caching.rig.gateway)
    async with callers_of(db, (router, providers.router, models.router), *resources) as opened:
        yield opened


@pytest.fixture
async def admin(callers: Callers, caching: Caching) -> AsyncClient:
    return await callers.of(caching.workspace, Role.ADMIN)


async def entries(client: AsyncClient, **filters: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await client.get(f"{CACHE}/entries", params=filters)).json()["items"]
    return found


async def test_policy_is_off_until_an_admin_sets_it(admin: AsyncClient, caching: Caching) -> None:
    before = await admin.get(f"{CACHE}/policy")
    made = await admin.put(f"{CACHE}/policy", json={"mode": "exact", "ttl_seconds": 60})
    await caching.ask()
    await caching.ask()

    assert (before.json()["mode"], before.json()["updated_at"]) == ("off", None)
    assert made.json() == (await admin.get(f"{CACHE}/policy")).json()
    assert (made.json()["mode"], made.json()["ttl_seconds"], made.json()["max_entries"]) == ("exact", 60, 10_000)
    assert caching.states == ["miss", "hit"]


async def test_switching_off_counts_at_once(admin: AsyncClient, caching: Caching) -> None:
    await caching.allow()
    await caching.ask()

    await admin.put(f"{CACHE}/policy", json={"mode": "off"})
    await caching.ask()

    assert (caching.states, caching.provider.answered) == (["miss"], 2)


@pytest.mark.parametrize("model", [None, "nobody"])
async def test_comparing_meanings_needs_a_model_that_is_there(admin: AsyncClient, model: str | None) -> None:
    refused = await admin.put(f"{CACHE}/policy", json={"mode": "semantic", "embedding_model": model})

    assert problem(refused) == (422, "cache-policy-invalid")
    assert refused.json()["errors"][0]["pointer"] == "/body/embedding_model"


async def test_embedding_model_is_named_in_the_policy(admin: AsyncClient) -> None:
    provider = await admin.post("/api/v1/providers", json={"preset": "openai", "secret": "sk-0123456789abcdef"})
    await admin.post("/api/v1/models", json={"provider_id": provider.json()["id"], "provider_model": "text-embedding-3-small"})

    made = await admin.put(f"{CACHE}/policy", json={"mode": "semantic", "embedding_model": "text-embedding-3-small"})

    assert (made.status_code, made.json()["mode"]) == (200, "semantic")


async def test_figures_say_what_was_spared(admin: AsyncClient, caching: Caching, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tally, "FLUSH_SECONDS", 0.01)
    await caching.allow()
    async with caching.cache.tally.running():
        for _ in range(3):
            await caching.ask()
        await until(lambda: not caching.cache.tally._waiting)
        await caching.ask()

    figures = (await admin.get(f"{CACHE}/figures", params={"days": 1})).json()
    (entry,) = await entries(admin)

    assert (figures["hits"], figures["semantic_hits"], figures["misses"], figures["entries"]) == (3, 0, 1, 1)
    assert (float(figures["saved_usd"]), figures["bytes"], len(figures["days"])) == (3 * 120e-12, entry["bytes"], 1)
    assert (entry["hits"], entry["asked_model"], entry["model"], entry["provider"]) == (3, "big", "big", "one")
    assert (entry["semantic"], entry["principal_id"], float(entry["saved_usd"])) == (False, None, 120e-12)


async def test_figures_of_a_workspace_that_is_gone_are_dropped(caching: Caching) -> None:
    caching.cache.tally.count(uuid7(), State.MISS)

    await caching.cache.tally.flush()

    assert not caching.cache.tally._waiting


async def test_uses_beyond_all_measure_are_not_counted(caching: Caching, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tally, "MAX_USED", 1)
    one, other = uuid7(), uuid7()

    for entry in (one, other, one):
        caching.cache.tally.count(caching.workspace.id, State.HIT, entry)

    assert caching.cache.tally._waiting[caching.workspace.id].used == {one: 2}
    await caching.cache.tally.flush()


async def test_entries_are_found_by_their_model(admin: AsyncClient, caching: Caching) -> None:
    await caching.allow()
    await caching.ask()

    assert len(await entries(admin, model="big")) == 1
    assert await entries(admin, asked_model="small") == []


async def test_entry_is_removed(admin: AsyncClient, caching: Caching) -> None:
    await caching.allow()
    await caching.ask()
    (entry,) = await entries(admin)

    removed = await admin.delete(f"{CACHE}/entries/{entry['id']}")
    again = await admin.delete(f"{CACHE}/entries/{entry['id']}")
    await caching.ask()

    assert (removed.status_code, problem(again), caching.states) == (204, (404, "cache-entry-not-found"), ["miss", "miss"])


@pytest.mark.parametrize(
    ("what", "removed"),
    [
        ({"all": True}, 2),
        ({"tag": "team:a"}, 1),
        ({"tag": "team"}, 0),
        ({"model": "big"}, 2),
        ({"model": "small"}, 0),
        ({"prompt": "greeting@3"}, 1),
        ({"prompt": "greeting"}, 1),
        ({"prompt": "greeting@4"}, 0),
        ({"document": "handbook"}, 1),
        ({"document": "handbook@2"}, 1),
        ({"document": "handbook@1"}, 0),
        ({"tag": "agent:helper@1"}, 1),
    ],
)
async def test_answers_are_removed_by_what_they_rest_on(
    admin: AsyncClient, caching: Caching, what: dict[str, object], removed: int
) -> None:
    await caching.allow()
    tagged = {
        "who": caching.who(agent="helper", agent_version=1),
        "reuse": Reuse(tags=("prompt:greeting@3",)),
        "terms": Terms(cache_tags=("document:handbook@2", "team:a")),
    }
    await caching.ask(question("Plain"))
    await caching.ask(**tagged)  # type: ignore[arg-type]  # each of its own type

    cleared = await admin.post(f"{CACHE}/clear", json=what)
    await caching.ask(question("Plain"))
    await caching.ask(**tagged)  # type: ignore[arg-type]  # each of its own type

    assert cleared.json() == {"removed": removed}
    assert caching.states[2:].count("miss") == removed


@pytest.mark.parametrize("what", [{}, {"tag": "a", "model": "b"}, {"all": False}, {"tag": "a b"}])
async def test_exactly_one_thing_says_what_is_removed(admin: AsyncClient, what: dict[str, object]) -> None:
    refused = await admin.post(f"{CACHE}/clear", json=what)

    assert refused.status_code == 422


async def test_most_entries_of_a_policy_are_kept_those_used_last(admin: AsyncClient, caching: Caching) -> None:
    await caching.allow(max_entries=2)
    for text in ("one", "two", "three"):
        caching.clock.pass_(1)
        await caching.ask(question(text))
    caching.clock.pass_(1)
    await caching.ask(question("one"))

    await caching.cache.tally.flush()
    left = [entry["hits"] for entry in await entries(admin, sort="id")]

    assert left == [1, 0]


async def test_requests_are_asked_before_they_are_needed(admin: AsyncClient, caching: Caching) -> None:
    await caching.allow()
    caching.provider.turns += [Turn(text="Warm."), Turn.failure(400, "No.")]

    first = await admin.post(f"{CACHE}/warm", json={"requests": [WARM]})
    failing = {**WARM, "messages": [{"role": "assistant", "text": "Hm."}, {"role": "user", "text": "So?"}], "temperature": 0.5}
    second = await admin.post(f"{CACHE}/warm", json={"requests": [WARM, failing]})
    answer = await caching.ask()

    (warmed,) = first.json()["results"]
    assert (warmed["state"], warmed["problem"], float(warmed["cost_usd"])) == ("miss", None, 120e-12)
    assert [one["state"] for one in second.json()["results"]] == ["hit", "failed"]
    assert (second.json()["results"][1]["problem"], answer.message.text) == ("model-refused-request", "Warm.")
    assert caching.states == ["hit"]


async def test_nothing_is_warmed_up_while_the_cache_is_off(admin: AsyncClient) -> None:
    refused = await admin.post(f"{CACHE}/warm", json={"requests": [WARM]})

    assert problem(refused) == (409, "cache-off")


async def test_what_is_over_is_removed_everywhere(admin: AsyncClient, caching: Caching) -> None:
    await caching.allow(ttl_seconds=5)
    caching.clock.at -= timedelta(seconds=60)
    await caching.ask()

    await service.keep_house(caching.database)

    assert await entries(admin) == []


async def test_answers_to_an_erased_person_are_removed(admin: AsyncClient, caching: Caching) -> None:
    await caching.allow(Mode.EXACT)
    await caching.ask()

    async with caching.database.tenant(caching.workspace.id) as tx:
        removed = await service.forget_people(tx, [caching.principal])

    assert (removed, await entries(admin)) == (1, [])
