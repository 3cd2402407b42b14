"""Listing, reading and searching files, as an agent does it."""

import pytest

from eyrie.tools.files.tools import FileAccess, FilesList, FilesRead, FilesSearch
from eyrie.tools.protocol import Source, ToolContext
from tests.tools.files.conftest import Upload


async def test_files_list_shows_what_there_is(access: FileAccess, call: ToolContext, upload: Upload) -> None:
    assert (await FilesList(access)(call, {})).text == "There are no files in this project."
    await upload("a.csv", b"a,b")

    result = await FilesList(access)(call, {})

    assert result.text == "a.csv (text/csv, 3 bytes, 2026-03-01)"
    assert result.data == [{"name": "a.csv", "media_type": "text/csv", "bytes": 3}]


async def test_files_read_returns_text_and_names_the_file_as_source(access: FileAccess, call: ToolContext, upload: Upload) -> None:
    stored = await upload("a.txt", "grüezi\nzäme".encode("latin-1"))

    result = await FilesRead(access)(call, {"name": "a.txt"})

    assert (result.text, result.is_error) == ("grüezi\nzäme", False)
    assert result.sources == (Source(title="a.txt", location=f"file:{stored.id}"),)


async def test_files_read_goes_through_a_long_file_in_pieces(access: FileAccess, call: ToolContext, upload: Upload) -> None:
    await upload("long.txt", b"".join(b"line %06d\n" % number for number in range(1, 3_001)))

    first = await FilesRead(access)(call, {"name": "long.txt"})
    second = await FilesRead(access)(call, {"name": "long.txt", "offset": 1_667})

    assert first.text.endswith("line 001666\n… continue with offset 1667 of 3000 lines"), first.text[-80:]
    assert second.text.startswith("line 001667\n")
    assert second.text.endswith("line 003000")


@pytest.mark.parametrize(
    ("name", "text"),
    [("nots.txt", "Did you mean notes.txt?"), ("image.png", "image/png, which is not text"), ("../../etc/passwd", "There is no file")],
)
async def test_files_read_explains_what_it_cannot_read(access: FileAccess, call: ToolContext, upload: Upload, name: str, text: str) -> None:
    await upload("notes.txt", b"x")
    await upload("image.png", b"\x89PNG\0\0")

    result = await FilesRead(access)(call, {"name": name})

    assert result.is_error
    assert text in result.text


async def test_files_read_says_when_a_file_is_empty(access: FileAccess, call: ToolContext, upload: Upload) -> None:
    await upload("empty.txt", b"")

    assert (await FilesRead(access)(call, {"name": "empty.txt"})).text == "(no text from this line on)"


async def test_files_search_finds_the_best_passages_first(access: FileAccess, call: ToolContext, upload: Upload) -> None:
    policy = await upload("policy.md", b"# Policy\n\nRefunds are paid.\n\nThe REFUND policy lasts 30 days.\nEnd.\n")
    await upload("other.md", b"Nothing here.\n")
    await upload("binary.bin", b"refund policy\0")

    result = await FilesSearch(access)(call, {"query": "refund policy"})

    assert result.text.startswith("policy.md, line 5:\nRefunds are paid.\n\nThe REFUND policy lasts 30 days.\nEnd.")
    assert [(source.title, source.location) for source in result.sources] == [("policy.md", f"file:{policy.id}")]
    assert (await FilesSearch(access)(call, {"query": "(a+)+$ zebra"})).text == "No file contains '(a+)+$ zebra'."
