"""Models and providers: added, tried, removed; a key is never seen again."""

from playwright.async_api import Response, expect

from tests.e2e.chat import ask, finished
from tests.e2e.workplace import Workplace
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_server import Turn

SECRET = "sk-a-secret-that-nobody-sees-4711"


async def test_a_provider_is_added_tried_and_removed_and_its_key_is_never_shown(work: Workplace) -> None:
    page = await work.new_page(work.owner)
    bodies: list[str] = []

    async def read(response: Response) -> None:
        if "/api/" in response.url and response.status < 300 and response.status != 204 and "stream" not in response.url:
            bodies.append(await response.text())

    page.on("response", read)
    async with FakeOpenAI(lambda _: Turn(text="pong")) as fake:
        await page.goto("/models")
        await page.get_by_role("button", name="OpenAI").first.click()
        dialog = page.get_by_role("dialog")
        await dialog.get_by_role("combobox", name="Provider").select_option("Another server")
        await dialog.get_by_label("API key").fill(SECRET)
        await dialog.get_by_role("textbox", name="Address").fill(fake.url)
        await dialog.get_by_role("textbox", name="Name here").fill("house")
        await dialog.get_by_role("button", name="Add provider").click()

        await page.get_by_role("dialog", name="Models of house").get_by_role("checkbox", name="fake-1").check()
        await page.get_by_role("button", name="Add 1 model").click()
        panel = page.get_by_role("region", name="house")
        await expect(panel).to_contain_text("Key that ends with 4711")
        await panel.get_by_role("button", name="Test", exact=True).first.click()
        await expect(panel.get_by_role("status")).to_contain_text("Works")
        await expect(panel.get_by_role("status")).to_contain_text("2 models")
        await panel.get_by_role("listitem").get_by_role("button", name="Test").click()
        await expect(panel.get_by_role("listitem").get_by_role("status")).to_contain_text("Works")
        assert all(request.headers["Authorization"] == f"Bearer {SECRET}" for request in fake.requests)
        assert SECRET not in await page.content()

        await panel.get_by_role("button", name="More for house").click()
        await page.get_by_role("menuitem", name="Remove").click()
        question = page.get_by_role("alertdialog").or_(page.get_by_role("dialog"))
        await expect(question).to_contain_text("Its model goes too, and its key is destroyed.")
        await question.get_by_role("button", name="Remove").click()

    await expect(page.get_by_role("heading", name="The built-in offline model answers")).to_be_visible()
    assert bodies
    assert not any(SECRET in body for body in bodies)


async def test_a_wrong_key_is_said_in_words_of_the_provider(work: Workplace) -> None:
    await work.model(lambda _: Turn.failure(401, "Incorrect API key provided."))
    page = await work.open("/models")
    panel = page.get_by_role("region", name="scripted")

    await panel.get_by_role("listitem").get_by_role("button", name="Test").click()

    await expect(panel.get_by_role("listitem").get_by_role("status")).to_contain_text("Incorrect API key provided.")


async def test_the_default_changes_and_answers(work: Workplace) -> None:
    fake = await work.model(lambda _: Turn(text="Hello."))
    page = await work.open("/models")
    panel = page.get_by_role("region", name="scripted")

    await panel.get_by_role("button", name="Add models").click()
    await page.get_by_role("dialog").get_by_role("checkbox", name="fake-2").check()
    await page.get_by_role("button", name="Add 1 model").click()
    await panel.get_by_role("button", name="More for fake-2").click()
    await page.get_by_role("menuitem", name="Make default").click()
    await expect(page.get_by_text("fake-2 is the default now")).to_be_visible()
    await page.get_by_role("link", name="Chat", exact=True).click()
    await ask(page, "Hello")
    await finished(page)

    assert fake.requests[-1].body["model"] == "fake-2"


async def test_a_member_may_look_and_not_change(work: Workplace) -> None:
    await work.model([])
    page = await work.open("/models", by=await work.person("Ada"))

    await expect(page.get_by_role("region", name="scripted")).to_contain_text("fake-1")

    await expect(page.get_by_role("button", name="Add provider")).to_have_count(0)
    await expect(page.get_by_role("button", name="Test")).to_have_count(0)
