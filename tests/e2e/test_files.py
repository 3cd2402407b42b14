"""Files: uploaded, looked at, renamed, deleted."""

from playwright.async_api import expect

from tests.e2e.workplace import Workplace, text_file


async def test_files_are_uploaded_shown_and_downloaded(work: Workplace) -> None:
    page = await work.open("/files")
    await expect(page.get_by_role("heading", name="No files yet")).to_be_visible()

    await page.locator("input[type=file]").first.set_input_files([text_file("b.txt", "Bees"), text_file("a.csv", "kind,count\nbee,3\n")])
    rows = page.get_by_role("table", name="Files").get_by_role("row")
    await expect(rows).to_have_count(3)
    await page.get_by_role("combobox", name="Sort by").select_option("Name, A to Z")
    await expect(rows.nth(1)).to_contain_text("a.csv")
    await page.get_by_role("button", name="a.csv", exact=True).click()
    dialog = page.get_by_role("dialog")
    await expect(dialog.get_by_role("cell", name="bee")).to_be_visible()
    async with page.expect_download() as started:
        await dialog.get_by_role("button", name="Download").or_(dialog.get_by_role("link", name="Download")).click()

    download = await started.value
    assert download.suggested_filename == "a.csv"
    assert (await download.path()).read_text() == "kind,count\nbee,3\n"


async def test_files_are_found_by_how_their_names_begin(work: Workplace) -> None:
    for name in ("apple.txt", "pear.txt"):
        await work.api.post("/files", params={"name": name}, content=b"x")
    page = await work.open("/files")

    await page.get_by_role("searchbox", name="Name begins with").fill("pe")
    await expect(page.get_by_role("button", name="apple.txt", exact=True)).to_have_count(0)
    await expect(page.get_by_role("button", name="pear.txt", exact=True)).to_be_visible()
    await page.get_by_role("searchbox", name="Name begins with").fill("zz")

    await expect(page.get_by_role("heading", name="No file begins with “zz”")).to_be_visible()


async def test_a_file_is_renamed_deleted_and_brought_back(work: Workplace) -> None:
    await work.api.post("/files", params={"name": "apple.txt"}, content=b"x")
    page = await work.open("/files")

    await page.get_by_role("button", name="More for apple.txt").click()
    await page.get_by_role("menuitem", name="Rename").click()
    await page.get_by_role("dialog").get_by_role("textbox", name="Name").fill("pear.txt")
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="More for pear.txt").click()
    await page.get_by_role("menuitem", name="Delete").click()
    await expect(page.get_by_role("button", name="pear.txt", exact=True)).to_have_count(0)
    await page.get_by_role("button", name="Undo").click()

    await expect(page.get_by_role("button", name="pear.txt", exact=True)).to_be_visible()
    assert [file["name"] for file in (await work.get("/files"))["items"]] == ["pear.txt"]


async def test_files_are_dropped_onto_the_page(work: Workplace) -> None:
    page = await work.open("/files")
    await expect(page.get_by_role("heading", name="No files yet")).to_be_visible()

    carried = await page.evaluate_handle(
        "() => { const data = new DataTransfer(); data.items.add(new File(['x'], 'dropped.txt', { type: 'text/plain' })); return data; }"
    )
    target = page.get_by_role("heading", name="No files yet")
    await target.dispatch_event("dragenter", {"dataTransfer": carried})
    await target.dispatch_event("dragover", {"dataTransfer": carried})
    await target.dispatch_event("drop", {"dataTransfer": carried})

    await expect(page.get_by_role("button", name="dropped.txt", exact=True)).to_be_visible()
