"""What a workspace decides for itself."""

import pytest

from tests.conftest import Workspace
from tests.identity.conftest import CallAs


async def test_workspace_has_an_accent_and_a_logo(workspace: Workspace, human_client: CallAs) -> None:
    client = await human_client(workspace)
    address, settings = f"/api/v1/workspaces/{workspace.id}", {"accent": "violet", "logo": "data:image/png;base64,iVBORw0KGgo="}

    before = (await client.get(address)).json()["settings"]
    changed = await client.patch(address, json={"settings": settings}, headers={"If-Match": "*"})

    assert (before["accent"], before["logo"]) == ("teal", None)
    assert {name: changed.json()["settings"][name] for name in settings} == settings


async def test_settings_that_are_left_out_stay(workspace: Workspace, human_client: CallAs) -> None:
    client = await human_client(workspace)
    address = f"/api/v1/workspaces/{workspace.id}"
    await client.patch(address, json={"settings": {"accent": "violet", "key_lifetime_days": 30}}, headers={"If-Match": "*"})

    changed = await client.patch(address, json={"settings": {"key_lifetime_days": None}}, headers={"If-Match": "*"})

    assert (changed.json()["settings"]["accent"], changed.json()["settings"]["key_lifetime_days"]) == ("violet", None)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("accent", "pink"),
        ("logo", "https://example.com/logo.png"),  # would tell another host who is here
        ("logo", "data:image/svg+xml;base64,PHN2Zz4="),  # a program as well
        ("logo", "data:image/png;base64," + "A" * 44_000),  # too big
    ],
)
async def test_other_accents_and_logos_are_refused(workspace: Workspace, human_client: CallAs, name: str, value: str) -> None:
    client = await human_client(workspace)

    response = await client.patch(f"/api/v1/workspaces/{workspace.id}", json={"settings": {name: value}}, headers={"If-Match": "*"})

    assert response.status_code == 422
    assert [error["pointer"] for error in response.json()["errors"]] == [f"/body/settings/{name}"]
