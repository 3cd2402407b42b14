"""Administration: members, keys, the audit log, settings, the system."""

import re
from base64 import b64decode, b64encode

import pytest
from httpx import AsyncClient
from playwright.async_api import expect

from tests.e2e.axe import violations
from tests.e2e.workplace import Workplace

PNG = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")


async def test_a_member_is_invited_changed_and_removed(work: Workplace) -> None:
    page = await work.open("/admin/members")

    await page.get_by_role("button", name="Add member").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("E-mail address").fill(f"ada.{work.slug}@example.com")
    await dialog.get_by_role("textbox", name="Name").fill("Ada")
    await dialog.get_by_role("button", name="Add member").click()
    link = page.get_by_role("dialog", name="Link for Ada")
    await expect(link).to_contain_text("/login?token=")
    address = (await link.locator("code, input").first.text_content()) or await link.locator("input").first.input_value()
    await link.get_by_role("button", name="Close").first.click()
    hers = await work.new_page(None)
    await hers.goto(address.strip())
    await expect(hers.get_by_role("button", name="Your account Ada Member")).to_be_visible()

    row = page.get_by_role("row").filter(has_text="Ada")
    await row.get_by_role("button", name="More for Ada").click()
    await page.get_by_role("menuitemradio", name="Viewer").click()
    await expect(page.get_by_text("Ada has the role Viewer now")).to_be_visible()
    await row.get_by_role("button", name="More for Ada").click()
    await page.get_by_role("menuitem", name="Remove").click()
    await page.get_by_role("dialog").or_(page.get_by_role("alertdialog")).get_by_role("button", name="Remove").click()
    await expect(row).to_have_count(0)

    await hers.reload()
    await expect(hers.get_by_role("button", name="Workspace Workspace")).to_have_count(0)


async def test_a_key_is_shown_once_and_ends_when_it_is_revoked(work: Workplace) -> None:
    page = await work.open("/admin/keys")

    await page.get_by_role("button", name="Create key").click()
    await page.get_by_role("dialog").get_by_role("textbox", name="Name").fill("Nightly")
    await page.get_by_role("dialog").get_by_role("button", name="Create key").click()
    made = page.get_by_role("dialog", name="Key Nightly is ready")
    secret = ((await made.locator("code").first.text_content()) or "").strip()
    assert secret.startswith("eyr_")
    await made.get_by_role("button", name="Close").first.click()
    await expect(page.get_by_role("row").filter(has_text="Nightly")).to_contain_text("Active")
    assert secret not in await page.content()
    async with AsyncClient(base_url=f"{work.place.url}/api/v1", headers={"Authorization": f"Bearer {secret}"}) as program:
        assert (await program.get("/agents")).status_code == 200
        await page.get_by_role("button", name="Revoke Nightly").click()
        await page.get_by_role("alertdialog").or_(page.get_by_role("dialog")).get_by_role("button", name="Revoke").click()
        await expect(page.get_by_role("row").filter(has_text="Nightly")).to_contain_text("Revoked")

        assert (await program.get("/agents")).status_code == 401


async def test_a_key_is_made_with_limits_which_are_changed_later(work: Workplace) -> None:
    page = await work.open("/admin/keys")

    await page.get_by_role("button", name="Create key").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_role("textbox", name="Name").fill("Shop")
    await dialog.get_by_role("textbox", name="Models").fill("off*, agent/support")
    await dialog.get_by_role("spinbutton", name="Requests per minute").fill("60")
    await dialog.get_by_role("spinbutton", name="Budget").fill("5")
    await dialog.get_by_role("button", name="Create key").click()
    await page.get_by_role("dialog", name="Key Shop is ready").get_by_role("button", name="Close").first.click()
    row = page.get_by_role("row").filter(has_text="Shop")
    await expect(row).to_contain_text("off*, agent/support · 60 requests/min · US$5.00 a month")
    await row.get_by_role("button", name="Change Shop").click()
    await page.get_by_role("dialog").get_by_role("spinbutton", name="Requests per minute").fill("")
    await page.get_by_role("dialog").get_by_role("button", name="Save").click()

    await expect(row).to_contain_text("off*, agent/support · US$5.00 a month")


async def test_the_audit_log_is_searched_exported_and_verified(work: Workplace) -> None:
    key = await work.post("/keys", {"name": "Nightly", "role": "viewer"})
    page = await work.open("/admin/audit")
    rows = page.get_by_role("table", name="Audit log").get_by_role("row")

    await page.get_by_role("searchbox", name="Action begins with").fill("key.")
    await expect(rows).to_have_count(2)
    await expect(rows.nth(1)).to_contain_text("key.created")
    await rows.nth(1).get_by_role("button", name="key.created").click()
    await expect(page.get_by_role("dialog").get_by_role("button", name=f"Copy id {key['id']}")).to_be_visible()
    await page.keyboard.press("Escape")
    async with page.expect_download() as started:
        await page.get_by_role("button", name="Export", exact=True).click()
    exported = (await (await started.value).path()).read_text()
    await page.get_by_role("button", name="Verify").click()

    await expect(page.get_by_role("dialog", name="Check of the audit log")).to_contain_text("Nothing was changed, removed")
    assert "key.created" in exported


async def test_the_workspace_is_renamed_and_its_hosts_are_set(work: Workplace) -> None:
    page = await work.open("/admin/settings")

    await page.get_by_role("textbox", name="Name", exact=True).fill("Renamed")
    await page.get_by_label("Hosts that agents may send requests to").fill("api.example.com")
    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_text("The workspace is saved")).to_be_visible()

    await expect(page.get_by_role("button", name="Workspace Renamed")).to_be_visible()
    assert (await work.get(f"/workspaces/{work.id}"))["settings"]["http_request_hosts"] == ["api.example.com"]


async def test_the_workspace_gets_an_accent_and_a_logo(work: Workplace) -> None:
    page = await work.open("/admin/settings")
    accent = "() => getComputedStyle(document.documentElement).getPropertyValue('--accent-hue')"

    await page.get_by_role("radio", name="Violet").check()
    logo = page.get_by_role("group", name="Logo").locator("input[type=file]")
    await logo.set_input_files({"name": "logo.svg", "mimeType": "image/svg+xml", "buffer": b"<svg/>"})
    await expect(page.get_by_role("alert")).to_contain_text("Choose a smaller picture.")
    await logo.set_input_files({"name": "logo.png", "mimeType": "image/png", "buffer": PNG})
    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_text("The workspace is saved")).to_be_visible()
    await page.reload()

    await expect(page.get_by_role("radio", name="Violet")).to_be_checked()
    await expect(page.get_by_role("button", name=f"Workspace Workspace {work.slug}").locator("img")).to_be_visible()
    assert await page.evaluate(accent) == "295"
    settings = (await work.get(f"/workspaces/{work.id}"))["settings"]
    assert (settings["accent"], settings["logo"]) == ("violet", f"data:image/png;base64,{b64encode(PNG).decode()}")


@pytest.mark.parametrize("accent", ["blue", "violet", "rose", "green"])
async def test_every_accent_can_be_read_in_both_themes(work: Workplace, accent: str) -> None:
    changed = await work.api.patch(f"/workspaces/{work.id}", json={"settings": {"accent": accent}}, headers={"If-Match": "*"})
    assert changed.is_success
    page = await work.open("/agents")
    await expect(page.get_by_role("link", name="assistant", exact=True).first).to_be_visible()
    await page.wait_for_function("() => document.documentElement.style.getPropertyValue('--accent-hue') !== ''")

    assert await violations(page) == []
    await page.emulate_media(color_scheme="dark")
    assert await violations(page) == [], "dark"


async def test_settings_that_somebody_else_changed_are_not_overwritten(work: Workplace) -> None:
    page = await work.open("/admin/settings")
    name = page.get_by_role("textbox", name="Name", exact=True)
    await name.fill("Mine")
    changed = await work.api.patch(f"/workspaces/{work.id}", json={"name": "Theirs"}, headers={"If-Match": "*"})
    assert changed.is_success

    await page.get_by_role("button", name="Save").click()

    await expect(page.get_by_text("Somebody changed this while you did.")).to_be_visible()
    assert (await work.get(f"/workspaces/{work.id}"))["name"] == "Theirs"


async def test_the_status_says_what_the_server_depends_on(work: Workplace) -> None:
    page = await work.open("/admin/status")

    await expect(page.get_by_role("main")).to_contain_text("database")

    await expect(page.get_by_role("main")).to_contain_text("Works")


async def test_a_sign_in_on_another_device_is_ended(work: Workplace) -> None:
    token = await work.invite("Ada", "member")
    first = await work.new_page(None)
    await first.goto(f"/login?token={token}")
    await expect(first.get_by_role("button", name="Workspace Workspace")).to_be_visible()
    await first.goto("/admin/account")
    await first.get_by_label("New password").fill("correct horse battery")
    await first.get_by_role("button", name="Save password").click()
    await expect(first.get_by_text("Your password is saved")).to_be_visible()
    second = await work.new_page(None)
    await second.goto("/login")
    await second.get_by_label("E-mail address").fill(f"ada.{work.slug}@example.com")
    await second.get_by_label("Password").fill("correct horse battery")
    await second.get_by_role("button", name="Sign in").click()
    await expect(second.get_by_role("button", name="Workspace Workspace")).to_be_visible()

    await first.reload()
    await first.get_by_role("listitem").filter(has_not_text="This one").get_by_role("button", name="Sign out").click()
    await first.get_by_role("alertdialog").or_(first.get_by_role("dialog")).get_by_role("button", name="Sign out").click()
    await expect(first.get_by_role("button", name="Sign out")).to_have_count(0)
    await second.reload()

    await expect(second.get_by_role("heading", name="Sign in")).to_be_visible()


async def test_a_member_has_no_administration_but_their_account(work: Workplace) -> None:
    page = await work.open("/admin/keys", by=await work.person("Ada"))

    await expect(page.get_by_role("main")).to_contain_text("Admin")

    await expect(page.get_by_role("button", name="Create key")).to_have_count(0)


async def test_a_person_is_erased_with_a_proof(work: Workplace) -> None:
    await work.person("Greta", "member")
    page = await work.open("/admin/members")

    await page.get_by_role("button", name="More for Greta").click()
    await page.get_by_role("menuitem", name="Erase this person").click()
    dialog = page.get_by_role("dialog", name="Erase Greta")
    erase = dialog.get_by_role("button", name="Erase for good")
    await expect(erase).to_be_disabled()
    await dialog.get_by_role("textbox").fill(f"greta.{work.slug}@example.com")
    await erase.click()

    proof = page.get_by_role("dialog", name="Greta is erased")
    await expect(proof.get_by_text("Encryption keys destroyed")).to_be_visible()
    await proof.get_by_role("button", name="Close").last.click()
    await expect(page.get_by_text("Greta")).to_have_count(0)


async def test_going_back_asks_before_what_was_written_in_a_dialog_is_lost(work: Workplace) -> None:
    page = await work.open("/admin/members")
    await page.get_by_role("link", name="API keys").click()
    await page.get_by_role("button", name="Create key").first.click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_role("textbox", name="Name").fill("Nightly")

    await page.go_back(wait_until="commit")
    await dialog.get_by_role("button", name="Keep editing").click()
    await expect(dialog.get_by_role("textbox", name="Name")).to_have_value("Nightly")
    await page.go_back(wait_until="commit")
    await dialog.get_by_role("button", name="Discard changes").click()

    await expect(page.get_by_role("dialog")).to_have_count(0)
    await expect(page).to_have_url(re.compile("/admin/keys$"))
