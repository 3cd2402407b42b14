"""Who works in a workspace, in which projects, and what the workspace decides for itself."""

import pytest

from eyrie.cli.api import open_api
from tests.cli.conftest import Cli, Up, fields


def test_a_person_is_invited_given_another_role_and_removed(cli: Cli, up: Up) -> None:
    invited = cli("member", "invite", "Bea@example.com", "--name", "Bea", "--role", "viewer")
    again = cli("member", "link", "bea@example.com")
    taken = cli("member", "invite", "bea@example.com")
    changed = cli("member", "role", "bea@example.com", "admin")
    listed = cli("member", "list")
    declined = cli("member", "remove", "bea@example.com", stdin=b"n\n")
    removed = cli("member", "remove", "bea@example.com", "--yes")
    gone = cli("member", "role", "bea@example.com", "viewer")

    for link in (invited, again):
        assert link.out.startswith(f"{up.url}/login?token=")
        assert "works once" in link.err
    assert invited.out != again.out
    assert (taken.code, "already" in taken.err) == (1, True)
    assert changed.out == "bea@example.com is now admin.\n"
    assert ["bea@example.com", "Bea", "admin"] in [line.split()[:3] for line in listed.out.splitlines()]
    assert (declined.code, "loses access" in declined.err) == (130, True)
    assert removed.out == "Removed bea@example.com.\n"
    assert (gone.code, "There is no member" in gone.err) == (1, True)


def test_somebody_with_an_account_needs_no_link(cli: Cli) -> None:
    known = fields(cli("member", "invite", "known@example.com", "--json"))
    link = fields(cli("member", "link", "known@example.com", "--json"))
    open_api().post("/api/v1/login/link", {"token": link.text("link_token")})
    refused = cli("member", "link", "known@example.com")
    removed = fields(cli("member", "remove", known.child("member").text("id"), "--yes", "--json"))
    back = cli("member", "invite", "known@example.com")

    assert known.text("link_token") != link.text("link_token")
    assert (refused.code, refused.out) == (1, "")
    assert removed.text("removed") == known.child("member").text("id")
    assert back.out == "known@example.com has an account here, and is now member of this workspace.\n"


def test_a_project_is_made_renamed_deleted_and_restored(cli: Cli) -> None:
    made = fields(cli("project", "create", "lab", "--json"))
    renamed = cli("project", "update", "lab", "--name", "The lab")
    deleted = cli("project", "delete", "lab")
    missing = cli("project", "update", "lab", "--name", "x")
    restored = fields(cli("project", "restore", made.text("id"), "--json"))
    kept = cli("project", "delete", "default")
    nameless = cli("project", "restore", "lab")
    nothing = cli("project", "update", "lab")

    assert (made.text("name"), restored.text("name")) == ("lab", "The lab")
    assert "The lab" in renamed.out
    assert deleted.out == f"Deleted lab. Bring it back with: eyrie project restore {made.text('id')}\n"
    assert [outcome.code for outcome in (missing, kept, nameless, nothing)] == [1, 1, 1, 2]
    assert "There is no project 'lab' in this workspace. There is 'default'." in missing.err
    assert "Rename it instead" in kept.err
    assert fields(cli("project", "delete", made.text("id"), "--json")).text("deleted") == made.text("id")


def test_a_workspace_decides_for_itself(cli: Cli) -> None:
    before = fields(cli("workspace", "show", "--json"))
    cli("workspace", "set", "--allow-host", "api.example.com", "--key-lifetime-days", "90", "--escalate-to", "owner")

    changed = fields(
        cli("workspace", "set", "--allow-host", "*.example.org", "--refuse-host", "api.example.com", "--escalate-seconds", "60", "--json")
    )
    shown = cli("workspace", "show")
    back = fields(
        cli(
            *("workspace", "set", "--name", before.text("name"), "--slug", before.text("slug"), "--refuse-host", "*.example.org"),
            *("--key-lifetime-days", "0", "--escalate-seconds", "300", "--escalate-to", "admin", "--json"),
        )
    )

    assert changed.child("settings").texts("http_request_hosts") == ["*.example.org"]
    assert [changed.child("settings").value(name) for name in ("key_lifetime_days", "approval_escalate_seconds")] == [90, 60]
    assert "http request hosts: *.example.org; approval escalate seconds: 60; approval escalate to: owner" in shown.out
    assert (back.child("settings"), back.text("name")) == (before.child("settings"), before.text("name"))


@pytest.mark.parametrize(("arguments", "code"), [((), 2), (("--allow-host", "http://x"), 1), (("--slug", "A b"), 1)])
def test_what_a_workspace_can_not_decide_is_said(cli: Cli, arguments: tuple[str, ...], code: int) -> None:
    outcome = cli("workspace", "set", *arguments)

    assert (outcome.code, outcome.out) == (code, "")
    assert outcome.err
