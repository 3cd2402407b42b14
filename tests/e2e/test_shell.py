"""What surrounds every screen."""

from playwright.async_api import Route, expect

from tests.e2e.workplace import Look, Workplace

PHONE = Look(width=360, height=780)


async def test_the_workspace_is_switched(work: Workplace) -> None:
    other = await work.api.post("/workspaces", json={"name": f"Second {work.slug}", "slug": f"second-{work.slug}"})
    assert other.is_success
    page = await work.open("/agents")

    await page.get_by_role("button", name=f"Workspace Workspace {work.slug}").click()
    await page.get_by_role("menuitemradio", name=f"Second {work.slug}").click()

    await expect(page.get_by_role("button", name=f"Workspace Second {work.slug}")).to_be_visible()
    await page.reload()
    await expect(page.get_by_role("button", name=f"Workspace Second {work.slug}")).to_be_visible()


async def test_the_palette_goes_everywhere(work: Workplace) -> None:
    page = await work.open("/chat")
    await expect(page.get_by_role("heading", name="New chat")).to_be_visible()

    await page.keyboard.press("ControlOrMeta+k")
    finder = page.get_by_role("combobox", name="Search sections and commands")
    await expect(finder).to_be_focused()
    await page.keyboard.type("gofil")
    await page.keyboard.press("Enter")

    await expect(page.get_by_role("heading", name="Files", exact=True)).to_be_visible()
    await page.keyboard.press("ControlOrMeta+k")
    await page.keyboard.type("zzzz")
    await expect(page.get_by_text("Nothing matches. Try fewer letters.")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(finder).to_have_count(0)


async def test_keys_go_to_sections_and_are_listed(work: Workplace) -> None:
    page = await work.open("/chat")
    await expect(page.get_by_role("heading", name="New chat")).to_be_visible()

    for letter, heading in (("r", "Runs"), ("a", "Agents"), ("m", "Models"), ("i", "Inbox"), ("f", "Files")):
        await page.keyboard.press("g")
        await page.keyboard.press(letter)
        await expect(page.get_by_role("heading", name=heading, level=1)).to_be_visible()
    await page.keyboard.press("?")

    await expect(page.get_by_role("dialog", name="Keyboard shortcuts")).to_contain_text("Go to Runs")


async def test_letters_in_a_field_are_no_shortcuts(work: Workplace) -> None:
    page = await work.open("/agents")
    field = page.get_by_role("searchbox")

    await field.fill("")
    await page.keyboard.type("gf?")

    await expect(field).to_have_value("gf?")
    await expect(page.get_by_role("heading", name="Agents", exact=True)).to_be_visible()
    await expect(page.get_by_role("dialog")).to_have_count(0)


async def test_the_theme_follows_the_system_until_one_is_chosen(work: Workplace) -> None:
    page = await work.open("/files", look=Look(theme="dark"))
    root = page.locator("html")
    await expect(root).to_have_attribute("data-theme", "dark")
    await page.emulate_media(color_scheme="light")
    await expect(root).to_have_attribute("data-theme", "light")

    await page.get_by_role("button", name="Your account").click()
    await page.get_by_role("menuitemradio", name="Dark").click()
    await expect(root).to_have_attribute("data-theme", "dark")
    await page.reload()

    await expect(page.get_by_role("heading", name="Files", exact=True)).to_be_visible()
    await expect(root).to_have_attribute("data-theme", "dark")


async def test_the_language_is_chosen_and_kept(work: Workplace) -> None:
    page = await work.open("/files")

    await page.get_by_role("button", name="Your account").click()
    await page.get_by_role("menuitemradio", name="Deutsch").click()
    await expect(page.get_by_role("heading", name="Dateien", exact=True)).to_be_visible()
    await page.reload()

    await expect(page.get_by_role("heading", name="Dateien", exact=True)).to_be_visible()
    await expect(page.locator("html")).to_have_attribute("lang", "de")


async def test_an_unknown_address_says_so_and_leads_home(work: Workplace) -> None:
    page = await work.open("/runs/01a00000-0000-7000-8000-000000000000")
    await expect(page.get_by_role("heading", name="There is nothing at this address")).to_be_visible()

    await page.goto("/no/such/page")
    await expect(page.get_by_role("heading", name="There is nothing at this address")).to_be_visible()
    await page.get_by_role("link", name="Go to the start").click()

    await expect(page.get_by_role("heading", name="New chat")).to_be_visible()


async def test_a_failed_page_offers_to_try_again(work: Workplace) -> None:
    page = await work.open("/chat")
    await expect(page.get_by_role("heading", name="New chat")).to_be_visible()
    broken = {"type": "/problems/internal", "title": "Internal error", "status": 500, "detail": "Broken.", "request_id": "r-1"}

    async def fail(route: Route) -> None:
        await route.fulfill(status=500, json=broken, content_type="application/problem+json")

    await page.route("**/api/v1/files?*", fail)
    await page.get_by_role("link", name="Files", exact=True).click()
    await expect(page.get_by_text("Request r-1")).to_be_visible()
    await page.unroute("**/api/v1/files?*")
    await page.get_by_role("button", name="Retry").click()

    await expect(page.get_by_role("heading", name="No files yet")).to_be_visible()


async def test_a_new_version_is_offered_and_loaded(work: Workplace) -> None:
    page = await work.new_page(work.owner)

    async def newer(route: Route) -> None:
        page_text = (await work.api.get(f"{work.place.url}/")).text
        await route.fulfill(content_type="text/html", body=page_text.replace("/assets/index-", "/assets/index-newer-"))

    await page.route(f"{work.place.url}/", newer)
    await page.goto("/files")
    notice = page.get_by_role("status").filter(has_text="A new version of Eyrie is ready.")
    await expect(notice).to_be_visible()

    await notice.get_by_role("button", name="Reload").click()

    await expect(page.get_by_role("heading", name="Files", exact=True)).to_be_visible()
    await page.unroute_all(behavior="wait")  # the page asks again and again: what it asks must not outlive the workplace


async def test_a_server_that_is_away_is_said_and_comes_back(work: Workplace) -> None:
    page = await work.open("/files")
    status = page.get_by_role("status", name="System status")
    await expect(status).to_have_text("All systems work")

    await page.route("**/health", lambda route: route.abort())
    await page.reload()
    await expect(status).to_have_text("The server does not answer")
    await page.unroute("**/health")
    await page.reload()

    await expect(status).to_have_text("All systems work")


async def test_a_phone_has_a_bar_and_a_drawer(work: Workplace) -> None:
    page = await work.open("/chat", look=PHONE)

    await page.get_by_role("navigation", name="Sections").get_by_role("link", name="Runs").click()
    await expect(page.get_by_role("heading", name="Runs", level=1)).to_be_visible()
    await page.get_by_role("button", name="More").click()
    await page.get_by_role("dialog").get_by_role("link", name="Files", exact=True).click()

    await expect(page.get_by_role("heading", name="Files", exact=True)).to_be_visible()
    await expect(page.get_by_role("dialog")).to_have_count(0)


async def test_the_focus_goes_with_the_page_and_can_skip_the_sections(work: Workplace) -> None:
    page = await work.open("/chat")
    await expect(page.get_by_role("heading", name="New chat")).to_be_visible()

    await page.get_by_role("link", name="Runs").click()
    await expect(page.get_by_role("main")).to_be_focused()
    await page.reload()
    await expect(page.get_by_role("heading", name="Runs", level=1)).to_be_visible()
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    await page.keyboard.press("Enter")

    await expect(page.get_by_role("main")).to_be_focused()
