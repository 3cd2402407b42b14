"""Prompts over the API: versions, labels, rollback, text."""

from typing import Any

import pytest
from httpx import AsyncClient, Response

from eyrie.gateway.prompts import service
from eyrie.gateway.prompts.errors import PromptNotFound, PromptValuesInvalid, PromptVersionNotFound
from eyrie.gateway.prompts.models import Referred
from eyrie.postgres.database import Database
from tests.callers import Callers
from tests.conftest import Workspace

PROMPTS = "/api/v1/prompts"
NOBODY = "00000000-0000-7000-8000-000000000000"
GREETING = {"text": "Greet {{name}}.", "variables": {"name": {"type": "string"}}}
WELCOME = {"text": "Welcome {{name}}.", "variables": {"name": {"type": "string", "default": "you"}}}


def problem(response: Response) -> tuple[int, str]:
    return response.status_code, response.json()["type"].removeprefix("/problems/")


@pytest.fixture
async def owner(callers: Callers, workspace: Workspace) -> AsyncClient:
    return await callers.of(workspace)


async def add(client: AsyncClient, **fields: object) -> dict[str, Any]:
    made = await client.post(PROMPTS, json={"name": "greeting", "template": GREETING, **fields})
    assert made.status_code == 201, made.text
    found: dict[str, Any] = made.json()
    return found


async def test_a_prompt_begins_with_its_first_version_and_labels(owner: AsyncClient) -> None:
    made = await add(owner, labels=["production", "staging", "production"], note="first")
    (version,) = (await owner.get(f"{PROMPTS}/{made['id']}/versions")).json()["items"]

    assert (made["latest"], made["labels"]) == (1, {"production": 1, "staging": 1})
    assert (version["number"], version["note"], version["template"]["text"]) == (1, "first", "Greet {{name}}.")


async def test_a_label_moves_and_goes_back_step_by_step(owner: AsyncClient) -> None:
    made = await add(owner, labels=["production"])
    labels = f"{PROMPTS}/{made['id']}/labels/production"
    for text in ("two", "three"):
        await owner.post(f"{PROMPTS}/{made['id']}/versions", json={"template": {"text": text}})
    for number in (2, 2, 3):
        assert (await owner.put(labels, json={"number": number})).json()["labels"] == {"production": number}

    back = [(await owner.post(f"{labels}/rollback")).json().get("labels") for _ in range(2)]
    further = await owner.post(f"{labels}/rollback")

    assert back == [{"production": 2}, {"production": 1}]
    assert problem(further) == (409, "no-earlier-release")


async def test_what_is_known_of_a_prompt_is_old_once_a_label_moved(owner: AsyncClient) -> None:
    made = await add(owner, labels=["production"])
    address = f"{PROMPTS}/{made['id']}"
    await owner.post(f"{address}/versions", json={"template": {"text": "Hello."}})
    etags = [(await owner.get(address)).headers["ETag"]]

    for method, path, body in (("PUT", "", {"number": 2}), ("POST", "/rollback", None), ("DELETE", "", None)):
        await owner.request(method, f"{address}/labels/production{path}", json=body)
        etags.append((await owner.get(address)).headers["ETag"])

    assert len(set(etags)) == 4


async def test_a_template_equal_to_the_latest_makes_no_version(owner: AsyncClient) -> None:
    made = await add(owner)
    numbers = [
        (await owner.post(f"{PROMPTS}/{made['id']}/versions", json={"template": template})).json()["number"]
        for template in (GREETING, WELCOME, WELCOME)
    ]

    assert numbers == [1, 2, 2]


async def test_a_prompt_is_filled_in_by_number_label_and_without_both(owner: AsyncClient) -> None:
    made = await add(owner)
    await owner.post(f"{PROMPTS}/{made['id']}/versions", json={"template": WELCOME})
    render = f"{PROMPTS}/{made['id']}/render"
    latest = await owner.post(render, json={})
    await owner.put(f"{PROMPTS}/{made['id']}/labels/production", json={"number": 1})
    produced = await owner.post(render, json={"variables": {"name": "Ada"}})
    numbered = await owner.post(render, json={"number": 2, "variables": {"name": "Ada"}})
    labelled = await owner.post(render, json={"label": "production", "variables": {"name": "Ada"}})

    assert latest.json() == {"number": 2, "text": "Welcome you."}
    assert produced.json() == labelled.json() == {"number": 1, "text": "Greet Ada."}
    assert numbered.json() == {"number": 2, "text": "Welcome Ada."}


async def test_values_that_do_not_fit_are_refused_with_pointers(owner: AsyncClient) -> None:
    made = await add(owner)

    refused = await owner.post(f"{PROMPTS}/{made['id']}/render", json={"variables": {"nmae": "Ada"}})

    assert problem(refused) == (422, "prompt-values-invalid")
    assert [error["pointer"] for error in refused.json()["errors"]] == ["/variables/nmae", "/variables/name"]


async def test_versions_are_compared_in_text_and_variables(owner: AsyncClient) -> None:
    made = await add(owner)
    await owner.post(f"{PROMPTS}/{made['id']}/versions", json={"template": WELCOME})

    found = (await owner.get(f"{PROMPTS}/{made['id']}/diff", params={"from": 1, "to": 2})).json()

    assert "-Greet {{name}}.\n+Welcome {{name}}." in found["text"]
    assert '+    "default": "you"' in found["variables"]


async def test_a_label_that_is_taken_away_is_gone(owner: AsyncClient) -> None:
    made = await add(owner, labels=["staging"])
    label = f"{PROMPTS}/{made['id']}/labels/staging"

    assert (await owner.delete(label)).status_code == 204
    assert problem(await owner.delete(label)) == (404, "prompt-version-not-found")
    assert problem(await owner.post(f"{label}/rollback")) == (404, "prompt-version-not-found")
    assert problem(await owner.post(f"{PROMPTS}/{made['id']}/render", json={"label": "staging"})) == (404, "prompt-version-not-found")


async def test_names_are_unique_until_a_prompt_is_removed(owner: AsyncClient) -> None:
    made, other = await add(owner), await add(owner, name="other")
    taken = await owner.post(PROMPTS, json={"name": "greeting", "template": GREETING})
    renamed = await owner.patch(f"{PROMPTS}/{other['id']}", json={"name": "greeting"}, headers={"If-Match": "*"})
    stale = await owner.patch(f"{PROMPTS}/{other['id']}", json={"name": "third"}, headers={"If-Match": '"99"'})
    changed = await owner.patch(f"{PROMPTS}/{other['id']}", json={"description": "of others"}, headers={"If-Match": "*"})
    removed = await owner.delete(f"{PROMPTS}/{made['id']}", headers={"If-Match": "*"})
    again = await owner.post(PROMPTS, json={"name": "greeting", "template": GREETING})

    assert problem(taken) == problem(renamed) == (409, "prompt-name-taken")
    assert problem(stale) == (412, "version-stale")
    assert (changed.json()["name"], changed.json()["description"]) == ("other", "of others")
    assert (removed.status_code, again.status_code) == (204, 201)


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", "", None),
        ("POST", "/versions", {"template": GREETING}),
        ("PUT", "/labels/production", {"number": 1}),
        ("POST", "/render", {}),
    ],
)
async def test_a_prompt_that_is_not_there_is_not_found(owner: AsyncClient, method: str, path: str, body: object) -> None:
    assert problem(await owner.request(method, f"{PROMPTS}/{NOBODY}{path}", json=body)) == (404, "prompt-not-found")


async def test_a_version_that_is_not_there_is_not_found(owner: AsyncClient) -> None:
    made = await add(owner)

    assert problem(await owner.get(f"{PROMPTS}/{made['id']}/versions/9")) == (404, "prompt-version-not-found")
    assert problem(await owner.put(f"{PROMPTS}/{made['id']}/labels/production", json={"number": 9})) == (404, "prompt-version-not-found")


async def test_there_is_an_end_to_prompts_versions_and_labels(owner: AsyncClient, monkeypatch: pytest.MonkeyPatch) -> None:
    made = await add(owner, labels=["production"])
    monkeypatch.setattr(service, "MAX_PROMPTS", 1)
    monkeypatch.setattr(service, "MAX_PROMPT_VERSIONS", 1)
    monkeypatch.setattr(service, "MAX_LABELS", 1)

    assert problem(await owner.post(PROMPTS, json={"name": "b", "template": GREETING})) == (409, "too-many-prompts")
    assert problem(await owner.post(f"{PROMPTS}/{made['id']}/versions", json={"template": WELCOME})) == (409, "too-many-prompts")
    assert problem(await owner.put(f"{PROMPTS}/{made['id']}/labels/other", json={"number": 1})) == (409, "too-many-prompts")


async def test_a_reference_takes_what_the_label_stands_at_and_leaves_gaps_for_declared_variables(
    owner: AsyncClient, db: Database, workspace: Workspace
) -> None:
    made = await add(owner, labels=["production"])
    await owner.post(f"{PROMPTS}/{made['id']}/versions", json={"template": WELCOME})
    await owner.put(f"{PROMPTS}/{made['id']}/labels/staging", json={"number": 2})

    async with db.tenant(workspace.id, read_only=True) as tx:
        produced = await service.referred(tx, "greeting", {"name"})
        staged = await service.referred(tx, "greeting@staging", set())

    assert produced == Referred("greeting", 1, "Greet {{name}}.")
    assert staged == Referred("greeting", 2, "Welcome you.")


async def test_a_reference_that_can_not_be_followed_is_refused(owner: AsyncClient, db: Database, workspace: Workspace) -> None:
    await add(owner)

    async with db.tenant(workspace.id, read_only=True) as tx:
        with pytest.raises(PromptNotFound):
            await service.referred(tx, "gone", set())
        with pytest.raises(PromptVersionNotFound):
            await service.referred(tx, "greeting@staging", set())
        with pytest.raises(PromptValuesInvalid, match="declare it under the agent's variables"):
            await service.referred(tx, "greeting", set())
        assert await service.names(tx) == ("greeting",)
