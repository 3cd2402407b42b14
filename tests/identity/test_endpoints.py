"""Workspaces, members, projects, keys, sign-ins and the audit log, through their endpoints."""

import json
from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

import pytest
from httpx import AsyncClient, Response

from eyrie.audit.service import seal_due
from eyrie.identity.actor import Role
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database
from tests.conftest import NewWorkspace, Workspace
from tests.identity.conftest import CallAs, NewClient, NewHuman, NewKey, OwnerSql, Time

V1 = {"If-Match": '"1"'}


def kind(response: Response) -> tuple[int, str]:
    return response.status_code, response.json()["type"].removeprefix("/problems/")


async def acts(client: AsyncClient, **filters: str) -> list[str]:
    items = (await client.get("/api/v1/audit", params=filters)).json()["items"]
    return [item["action"] for item in items]


# Every endpoint: its method and path, the least role, and a body; {x} is an id that nothing has.
ENDPOINTS: list[tuple[str, str, Role, Mapping[str, object] | None]] = [
    ("GET", "/api/v1/me", Role.VIEWER, None),
    ("GET", "/api/v1/workspaces/{workspace}", Role.VIEWER, None),
    ("PATCH", "/api/v1/workspaces/{workspace}", Role.ADMIN, {}),
    ("GET", "/api/v1/members", Role.VIEWER, None),
    ("POST", "/api/v1/members", Role.ADMIN, {"email": "new@example.com", "role": "viewer"}),
    ("GET", "/api/v1/members/{x}", Role.VIEWER, None),
    ("PATCH", "/api/v1/members/{x}", Role.ADMIN, {"role": "viewer"}),
    ("DELETE", "/api/v1/members/{x}", Role.ADMIN, None),
    ("POST", "/api/v1/members/{x}/link", Role.ADMIN, None),
    ("GET", "/api/v1/projects", Role.VIEWER, None),
    ("POST", "/api/v1/projects", Role.ADMIN, {"name": "P", "slug": "p"}),
    ("GET", "/api/v1/projects/{x}", Role.VIEWER, None),
    ("PATCH", "/api/v1/projects/{x}", Role.ADMIN, {"name": "P"}),
    ("DELETE", "/api/v1/projects/{x}", Role.ADMIN, None),
    ("POST", "/api/v1/projects/{x}/restore", Role.ADMIN, None),
    ("GET", "/api/v1/keys", Role.ADMIN, None),
    ("POST", "/api/v1/keys", Role.ADMIN, {"name": "K", "role": "viewer"}),
    ("GET", "/api/v1/keys/{x}", Role.ADMIN, None),
    ("PATCH", "/api/v1/keys/{x}", Role.ADMIN, {"name": "K"}),
    ("POST", "/api/v1/keys/{x}/rotate", Role.ADMIN, {}),
    ("DELETE", "/api/v1/keys/{x}", Role.ADMIN, None),
    ("GET", "/api/v1/audit", Role.ADMIN, None),
    ("GET", "/api/v1/audit/export", Role.ADMIN, None),
    ("POST", "/api/v1/audit/verify", Role.ADMIN, None),
]


@pytest.mark.parametrize(("method", "path", "least", "body"), ENDPOINTS, ids=lambda value: str(value)[:40])
async def test_endpoint_opens_for_its_role_and_no_lower(  # one row per endpoint
    method: str,
    path: str,
    least: Role,
    body: Mapping[str, object] | None,
    workspace: Workspace,
    key_client: CallAs,
    anonymous: AsyncClient,
) -> None:
    address = path.format(x=uuid7(), workspace=workspace.id)
    lower = [role for role in Role if not role.covers(least)]

    refused = await anonymous.request(method, address, json=body, headers=V1)
    below = [(await (await key_client(workspace, role)).request(method, address, json=body, headers=V1)).status_code for role in lower]
    enough = await (await key_client(workspace, least)).request(method, address, json=body, headers=V1)

    assert refused.status_code == 401
    assert below == [403] * len(lower)
    assert enough.status_code == (404 if "{x}" in path else 201 if method == "POST" and "verify" not in path else 200)


PEOPLE_ONLY = [
    ("POST", "/api/v1/workspaces", {"name": "W", "slug": "w"}),
    ("GET", "/api/v1/workspaces", None),
    ("DELETE", "/api/v1/workspaces/{workspace}", None),
    ("GET", "/api/v1/me/logins", None),
    ("DELETE", "/api/v1/me/logins/{workspace}", None),
    ("PUT", "/api/v1/me/password", {"new": "long enough password"}),
    ("POST", "/api/v1/login/token", None),
    ("DELETE", "/api/v1/login", None),
]


@pytest.mark.parametrize(("method", "path", "body"), PEOPLE_ONLY, ids=lambda value: str(value)[:40])
async def test_what_concerns_people_is_closed_to_keys(
    method: str, path: str, body: Mapping[str, object] | None, workspace: Workspace, key_client: CallAs
) -> None:
    client = await key_client(workspace)

    response = await client.request(method, path.format(workspace=workspace.id), json=body, headers=V1)

    assert kind(response) == (403, "members-only")


async def test_workspace_is_made_chosen_changed_and_deleted(workspace: Workspace, human_client: CallAs) -> None:
    client, slug = await human_client(workspace), f"s-{uuid7().hex}"

    made = (await client.post("/api/v1/workspaces", json={"name": "Second", "slug": slug})).json()
    client.headers["X-Eyrie-Workspace"] = slug
    address = f"/api/v1/workspaces/{made['id']}"
    read = await client.get(address)
    stale = await client.patch(address, json={"name": "Other"}, headers={"If-Match": '"7"'})
    missing = await client.patch(address, json={"name": "Other"})
    changed = await client.patch(address, json={"settings": {"key_lifetime_days": 30}}, headers={"If-Match": read.headers["ETag"]})
    taken = await client.patch(address, json={"slug": workspace.slug}, headers={"If-Match": "*"})
    log = await acts(client)
    deleted = await client.delete(address, headers={"If-Match": "*"})
    after = await client.get(address)

    assert (made["role"], read.json()["name"]) == ("owner", "Second")
    assert (kind(stale), kind(missing)) == ((412, "version-stale"), (428, "precondition-required"))
    assert (changed.json()["version"], changed.json()["settings"]["key_lifetime_days"], changed.json()["slug"]) == (2, 30, slug)
    assert kind(taken) == (409, "slug-taken")
    assert log == ["workspace.updated"]
    assert deleted.status_code == 204
    assert kind(after) == (403, "no-workspace")


async def test_workspace_with_a_taken_short_name_is_refused(workspace: Workspace, human_client: CallAs) -> None:
    client = await human_client(workspace)

    response = await client.post("/api/v1/workspaces", json={"name": "Again", "slug": workspace.slug})

    assert kind(response) == (409, "slug-taken")
    assert [place["id"] for place in (await client.get("/api/v1/workspaces")).json()] == [str(workspace.id)]


@pytest.mark.parametrize("method", ["GET", "PATCH", "DELETE"])
async def test_other_workspace_is_not_found(method: str, workspace: Workspace, new_workspace: NewWorkspace, human_client: CallAs) -> None:
    other, client = await new_workspace(), await human_client(workspace)

    body = {"name": "Mine"} if method == "PATCH" else None
    response = await client.request(method, f"/api/v1/workspaces/{other.id}", json=body, headers={"If-Match": "*"})

    assert kind(response) == (404, "not-found")


async def test_invited_person_signs_in_once_by_the_link(workspace: Workspace, key_client: CallAs, anonymous: AsyncClient) -> None:
    owner = await key_client(workspace)

    added = (await owner.post("/api/v1/members", json={"email": f"A-{uuid7().hex}@Example.com", "name": "Ann"})).json()
    again = (await owner.post(f"/api/v1/members/{added['member']['id']}/link")).json()
    first = await anonymous.post("/api/v1/login/link", json={"token": again["link_token"]})
    second = await anonymous.post("/api/v1/login/link", json={"token": again["link_token"]})
    third = await owner.post(f"/api/v1/members/{added['member']['id']}/link")

    assert (added["member"]["role"], added["member"]["email"]) == ("member", added["member"]["email"].lower())
    assert first.json()["user_id"] == added["member"]["id"]
    assert kind(second) == (401, "link-invalid")
    assert kind(third) == (409, "link-not-for-you")
    assert await acts(owner) == ["login.started", "member.invited", "member.added"]


async def test_person_known_elsewhere_gets_no_link(
    workspace: Workspace, new_workspace: NewWorkspace, new_human: NewHuman, key_client: CallAs
) -> None:
    human, owner = await new_human(await new_workspace()), await key_client(workspace)

    added = await owner.post("/api/v1/members", json={"email": human.email, "role": "viewer"})
    twice = await owner.post("/api/v1/members", json={"email": human.email})

    assert (added.status_code, added.json()["link_token"]) == (201, None)
    assert kind(twice) == (409, "already-member")


async def test_nobody_gives_or_takes_more_than_they_have(workspace: Workspace, new_human: NewHuman, key_client: CallAs) -> None:
    owner, admin = await new_human(workspace), await key_client(workspace, Role.ADMIN)

    add = await admin.post("/api/v1/members", json={"email": "boss@example.com", "role": "owner"})
    change = await admin.patch(f"/api/v1/members/{owner.id}", json={"role": "viewer"}, headers=V1)
    remove = await admin.delete(f"/api/v1/members/{owner.id}", headers=V1)
    key = await admin.post("/api/v1/keys", json={"name": "K", "role": "owner"})

    assert {kind(response) for response in (add, change, remove, key)} == {(403, "role-above-yours")}


async def test_key_above_ones_role_is_not_touched(workspace: Workspace, new_key: NewKey, key_client: CallAs) -> None:
    key, admin = await new_key(workspace, Role.OWNER), await key_client(workspace, Role.ADMIN)

    response = await admin.delete(f"/api/v1/keys/{key.id}", headers=V1)

    assert kind(response) == (403, "role-above-yours")


async def test_last_owner_stays(workspace: Workspace, new_human: NewHuman, key_client: CallAs) -> None:
    first, client = await new_human(workspace), await key_client(workspace)

    demoted = await client.patch(f"/api/v1/members/{first.id}", json={"role": "admin"}, headers=V1)
    removed = await client.delete(f"/api/v1/members/{first.id}", headers=V1)
    kept = await client.patch(f"/api/v1/members/{first.id}", json={"role": "owner"}, headers=V1)
    second = await new_human(workspace)
    gone = await client.delete(f"/api/v1/members/{second.id}", headers=V1)
    left = (await client.get("/api/v1/members", params={"role": "owner"})).json()["items"]

    assert kind(demoted) == kind(removed) == (409, "last-owner")
    assert (kept.status_code, gone.status_code) == (200, 204)
    assert [member["id"] for member in left] == [str(first.id)]


async def test_member_loses_access_at_once(workspace: Workspace, new_human: NewHuman, new_client: NewClient, key_client: CallAs) -> None:
    human, owner = await new_human(workspace, Role.ADMIN), await key_client(workspace)
    client = new_client(Cookie=f"eyrie_login={human.token}")
    before = await client.get("/api/v1/keys")

    demoted = await owner.patch(f"/api/v1/members/{human.id}", json={"role": "viewer"}, headers=V1)
    lower = await client.get("/api/v1/keys")
    removed = await owner.delete(f"/api/v1/members/{human.id}", headers={"If-Match": demoted.headers.get("ETag", '"2"')})
    after = await client.get("/api/v1/keys")

    assert before.status_code == 200
    assert kind(lower) == (403, "role-too-low")
    assert removed.status_code == 204
    assert kind(after) == (403, "no-workspace")


async def test_member_is_read_with_an_etag(workspace: Workspace, new_human: NewHuman, key_client: CallAs) -> None:
    human, client = await new_human(workspace), await key_client(workspace)

    response = await client.get(f"/api/v1/members/{human.id}")

    assert (response.json()["email"], response.headers["ETag"]) == (human.email, '"1"')


async def test_project_lives_is_deleted_and_comes_back(workspace: Workspace, key_client: CallAs) -> None:
    client = await key_client(workspace)

    made = (await client.post("/api/v1/projects", json={"name": "Shop", "slug": "shop"})).json()
    address = f"/api/v1/projects/{made['id']}"
    read = await client.get(address)
    taken = await client.post("/api/v1/projects", json={"name": "Shop", "slug": "shop"})
    clash = await client.patch(address, json={"slug": "default"}, headers=V1)
    changed = await client.patch(address, json={"name": "Store"}, headers={"If-Match": read.headers["ETag"]})
    deleted = await client.delete(address, headers={"If-Match": '"2"'})
    gone = await client.get(address)
    twice = await client.delete(address, headers={"If-Match": "*"})
    listed = [item["slug"] for item in (await client.get("/api/v1/projects")).json()["items"]]
    restored = await client.post(f"{address}/restore")
    unchanged = await client.post(f"{address}/restore")

    assert (changed.json()["name"], changed.json()["slug"]) == ("Store", "shop")
    assert kind(taken) == kind(clash) == (409, "slug-taken")
    assert deleted.status_code == 204
    assert kind(gone) == kind(twice) == (404, "not-found")
    assert listed == ["default"]
    assert restored.json() == unchanged.json()
    assert (await client.get(address)).status_code == 200


@pytest.mark.parametrize("path", ["members", "projects", "keys", "audit"])
async def test_list_has_the_fields_that_are_asked_for(path: str, workspace: Workspace, new_human: NewHuman, key_client: CallAs) -> None:
    client = await key_client(workspace)
    await new_human(workspace)
    await client.post("/api/v1/projects", json={"name": "A", "slug": "a"})

    items = (await client.get(f"/api/v1/{path}", params={"fields": "id"})).json()["items"]
    whole = (await client.get(f"/api/v1/{path}")).json()["items"]
    every = (await client.get(f"/api/v1/{path}", params={"fields": ",".join(whole[0])})).json()["items"]

    assert items == [{"id": item["id"]} for item in whole]
    assert every == whole


async def test_default_project_stays(workspace: Workspace, key_client: CallAs) -> None:
    response = await (await key_client(workspace)).delete(f"/api/v1/projects/{workspace.project_id}", headers=V1)

    assert kind(response) == (409, "default-project")


async def test_restored_project_needs_its_short_name(workspace: Workspace, key_client: CallAs) -> None:
    client = await key_client(workspace)
    made = (await client.post("/api/v1/projects", json={"name": "A", "slug": "a"})).json()
    await client.delete(f"/api/v1/projects/{made['id']}", headers=V1)
    await client.post("/api/v1/projects", json={"name": "B", "slug": "a"})

    response = await client.post(f"/api/v1/projects/{made['id']}/restore")

    assert kind(response) == (409, "slug-taken")


async def test_key_is_made_used_renamed_and_revoked(workspace: Workspace, key_client: CallAs, new_client: NewClient) -> None:
    owner = await key_client(workspace)

    made = (await owner.post("/api/v1/keys", json={"name": "CI", "scopes": ["runs:write"]})).json()
    client = new_client(Authorization=f"Bearer {made['secret']}")
    me = (await client.get("/api/v1/me")).json()
    address = f"/api/v1/keys/{made['id']}"
    renamed = await owner.patch(address, json={"name": "Build"}, headers=V1)
    read = await owner.get(address)
    revoked = await owner.delete(address, headers={"If-Match": read.headers["ETag"]})
    after = await client.get("/api/v1/me")
    rotated = await owner.post(f"{address}/rotate", json={})
    listed = (await owner.get("/api/v1/keys", params={"name": "Build"})).json()["items"]

    assert (me["id"], me["name"], me["role"]) == (made["id"], "CI", "member")
    assert made["secret"].split("_")[1] == made["prefix"]
    assert (renamed.json()["name"], "secret" in renamed.json()) == ("Build", False)
    assert revoked.status_code == 204
    assert kind(after) == (401, "key-revoked")
    assert kind(rotated) == (409, "key-ended")
    assert [key["id"] for key in listed] == [made["id"]]
    assert await acts(owner, subject_id=made["id"]) == ["key.revoked", "key.updated", "key.created"]


async def test_rotated_key_knows_both_secrets_for_a_while(
    workspace: Workspace, new_key: NewKey, new_client: NewClient, key_client: CallAs, time: Time
) -> None:
    key, owner = await new_key(workspace), await key_client(workspace)
    old = new_client(Authorization=f"Bearer {key.secret}")

    rotated = (await owner.post(f"/api/v1/keys/{key.id}/rotate", json={"grace_seconds": 60})).json()
    new = new_client(Authorization=f"Bearer {rotated['secret']}")
    both = [(await client.get("/api/v1/me")).json()["id"] for client in (old, new)]
    time.at += timedelta(seconds=60)
    late = await old.get("/api/v1/me")
    still = await new.get("/api/v1/me")

    assert both == [str(key.id)] * 2
    assert kind(late) == (401, "key-expired")
    assert still.status_code == 200


async def test_expired_key_is_not_rotated(workspace: Workspace, new_key: NewKey, key_client: CallAs, time: Time) -> None:
    key, owner = await new_key(workspace, expires_at=time()), await key_client(workspace)

    response = await owner.post(f"/api/v1/keys/{key.id}/rotate", json={})

    assert kind(response) == (409, "key-ended")


async def test_scoped_key_makes_no_wider_key(workspace: Workspace, key_client: CallAs) -> None:
    client = await key_client(workspace, Role.OWNER, ["keys:write", "runs:write"])

    wider = await client.post("/api/v1/keys", json={"name": "K", "scopes": ["runs:read"]})
    same = await client.post("/api/v1/keys", json={"name": "K"})
    fewer = await client.post("/api/v1/keys", json={"name": "K", "scopes": ["runs:write"]})

    assert kind(wider) == (403, "scopes-above-yours")
    assert (same.json()["scopes"], fewer.json()["scopes"]) == (["keys:write", "runs:write"], ["runs:write"])


async def test_key_of_another_project_is_made_there(workspace: Workspace, new_workspace: NewWorkspace, key_client: CallAs) -> None:
    client, other = await key_client(workspace), await new_workspace()
    project = (await client.post("/api/v1/projects", json={"name": "A", "slug": "a"})).json()["id"]

    made = await client.post("/api/v1/keys", json={"name": "K", "project_id": project})
    strange = await client.post("/api/v1/keys", json={"name": "K", "project_id": str(other.project_id)})

    assert made.json()["project_id"] == project
    assert kind(strange) == (404, "not-found")


async def test_key_ends_by_the_workspaces_rule(workspace: Workspace, key_client: CallAs, time: Time) -> None:
    client = await key_client(workspace)
    await client.patch(f"/api/v1/workspaces/{workspace.id}", json={"settings": {"key_lifetime_days": 7}}, headers=V1)

    made = (await client.post("/api/v1/keys", json={"name": "K"})).json()

    assert made["expires_at"] == (time() + timedelta(days=7)).isoformat().replace("+00:00", "Z")


async def test_password_is_set_and_signs_in(
    workspace: Workspace, new_human: NewHuman, new_client: NewClient, anonymous: AsyncClient
) -> None:
    human = await new_human(workspace)
    client = new_client(Cookie=f"eyrie_login={human.token}", Origin="http://eyrie.local")

    set_ = await client.put("/api/v1/me/password", json={"new": "correct horse battery"})
    signed_in = await anonymous.post("/api/v1/login", json={"email": human.email.upper(), "password": "correct horse battery"})
    token = signed_in.json()["access_token"]
    logins = (await client.get("/api/v1/me/logins")).json()
    wrong = await client.put("/api/v1/me/password", json={"current": "wrong", "new": "other horse battery"})
    changed = await client.put("/api/v1/me/password", json={"current": "correct horse battery", "new": "other horse battery"})
    ended = await new_client(Authorization=f"Bearer {token}").get("/api/v1/me")

    assert set_.status_code == 204
    assert signed_in.json()["user_id"] == str(human.id)
    cookie = signed_in.headers["Set-Cookie"]
    assert all(part in cookie for part in ("eyrie_login=", "HttpOnly", "SameSite=lax", "Secure", "Max-Age=2592000"))
    assert sorted(login["is_current"] for login in logins) == [False, True]
    assert kind(wrong) == (403, "password-wrong")
    assert changed.status_code == 204
    assert kind(ended) == (401, "login-revoked")


@pytest.mark.parametrize("known", [True, False])
async def test_sign_in_says_the_same_for_unknown_people_and_wrong_passwords(
    known: bool, workspace: Workspace, new_human: NewHuman, anonymous: AsyncClient
) -> None:
    human = await new_human(workspace)

    email = human.email if known else "nobody@example.com"
    response = await anonymous.post("/api/v1/login", json={"email": email, "password": "x"})

    assert kind(response) == (401, "sign-in-failed")


async def test_disabled_person_does_not_sign_in(
    workspace: Workspace, new_human: NewHuman, new_client: NewClient, anonymous: AsyncClient, owner_of_database: OwnerSql
) -> None:
    human = await new_human(workspace)
    client = new_client(Cookie=f"eyrie_login={human.token}", Origin="http://eyrie.local")
    await client.put("/api/v1/me/password", json={"new": "correct horse battery"})
    owner_of_database("UPDATE users SET disabled_at = now() WHERE id = %s", human.id)

    response = await anonymous.post("/api/v1/login", json={"email": human.email, "password": "correct horse battery"})

    assert kind(response) == (401, "user-disabled")


async def test_sign_ins_are_listed_and_ended(workspace: Workspace, new_human: NewHuman, new_client: NewClient) -> None:
    human = await new_human(workspace)
    client = new_client(Cookie=f"eyrie_login={human.token}", Origin="http://eyrie.local")

    strange = await client.delete(f"/api/v1/me/logins/{uuid7()}")
    ended = await client.delete(f"/api/v1/me/logins/{human.login_id}")
    after = await client.get("/api/v1/me")

    assert kind(strange) == (404, "not-found")
    assert ended.status_code == 204
    assert kind(after) == (401, "login-revoked")


async def test_sign_in_is_told_to_every_workspace_of_the_person_and_no_other(
    workspace: Workspace, new_workspace: NewWorkspace, key_client: CallAs, anonymous: AsyncClient, db: Database
) -> None:
    first, second, strange = await key_client(workspace), await new_workspace(), await key_client(await new_workspace())
    added = (await first.post("/api/v1/members", json={"email": f"{uuid7().hex}@example.com"})).json()
    async with db.tenant(second.id) as tx:
        await tx.execute("INSERT INTO members (workspace_id, user_id, role) VALUES (%s, %s, 'viewer')", [second.id, added["member"]["id"]])

    login = (await anonymous.post("/api/v1/login/link", json={"token": added["link_token"]})).json()

    logs = [await acts(client, subject_id=login["login_id"]) for client in (first, await key_client(second), strange)]
    assert logs == [["login.started"], ["login.started"], []]


async def test_fresh_access_token_is_given_to_a_person(
    workspace: Workspace, new_human: NewHuman, new_client: NewClient, time: Time
) -> None:
    human = await new_human(workspace)
    client = new_client(Cookie=f"eyrie_login={human.token}", Origin="http://eyrie.local")

    token = (await client.post("/api/v1/login/token")).json()["access_token"]

    assert (await new_client(Authorization=f"Bearer {token}").get("/api/v1/me")).json()["id"] == str(human.id)


async def test_audit_log_is_searched_exported_and_verified(workspace: Workspace, key_client: CallAs, db: Database) -> None:
    client = await key_client(workspace)
    await client.post("/api/v1/projects", json={"name": "A", "slug": "a"})
    await client.post("/api/v1/keys", json={"name": "K"})
    await seal_due(db)

    found = (await client.get("/api/v1/audit", params={"action.prefix": "key."})).json()["items"]
    lines = (await client.get("/api/v1/audit/export")).text.splitlines()
    report = (await client.post("/api/v1/audit/verify")).json()

    assert [entry["subject_kind"] for entry in found] == ["key"]
    assert [json.loads(line)["action"] for line in lines] == ["project.created", "key.created"]
    assert UUID(json.loads(lines[0])["workspace_id"]) == workspace.id
    assert (report["intact"], report["seals"], report["sealed_entries"], report["unsealed_entries"]) == (True, 1, 2, 0)
    assert len(report["head"]) == 64
