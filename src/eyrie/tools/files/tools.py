"""The tools with which an agent lists, reads and searches the files of its project."""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import Field, JsonValue

from eyrie.identity.vault import ContentUnreadable
from eyrie.kit.frozen import Frozen
from eyrie.kit.process_pool import ProcessError, ProcessPool
from eyrie.postgres.database import Database
from eyrie.tools.files import service
from eyrie.tools.files.errors import FileMissing, StorageUnavailable
from eyrie.tools.files.models import OpenFile, Scope, StoredFile
from eyrie.tools.files.reading import find_lines, read_lines
from eyrie.tools.files.storage import Contents
from eyrie.tools.parameters import parameters
from eyrie.tools.protocol import Effects, Source, ToolContext, ToolResult, ToolSpec

MAX_READ_BYTES = 5 * 1024 * 1024
MAX_SEARCHED_BYTES = 20 * 1024 * 1024
MAX_FOUND_PASSAGES = 20
SECONDS = 10


@dataclass(frozen=True)
class FileAccess:
    """What the tools for files need."""

    database: Database
    contents: Contents
    processes: ProcessPool

    async def find(self, context: ToolContext, name: str) -> OpenFile:
        """The file called `name` in the project of the run. Raises FileMissing."""
        async with self.database.tenant(context.workspace_id, read_only=True) as tx:
            return await service.unlock(tx, self.contents.vault, await service.find(tx, scope_of(context), name))

    async def page(self, context: ToolContext) -> list[StoredFile]:
        """The first files of the project of the run."""
        async with self.database.tenant(context.workspace_id, read_only=True) as tx:
            return await service.page(tx, scope_of(context), limit=service.MAX_PAGE)

    async def readable(self, context: ToolContext) -> list[OpenFile]:
        """The same files, with their keys."""
        async with self.database.tenant(context.workspace_id, read_only=True) as tx:
            found = await service.page(tx, scope_of(context), limit=service.MAX_PAGE)
            return [await service.unlock(tx, self.contents.vault, file) for file in found]

    async def first(self, opened: OpenFile, most: int) -> bytes:
        """The first `most` bytes of a file. Raises StorageUnavailable, ContentUnreadable."""
        size = opened.file.bytes
        return await self.contents.storage.first(opened, min(most, size)) if size else b""


def scope_of(context: ToolContext) -> Scope:
    """Where the files of a run are."""
    return Scope(context.workspace_id, context.project_id)


class ListArguments(Frozen):
    """Nothing is asked for."""


class ReadArguments(Frozen):
    """Which file is read."""

    name: str = Field(description="Name of the file, with its extension, for example report.md.", min_length=1, max_length=255)
    offset: int = Field(default=1, ge=1, description="Number of the line to begin at; a long file is read in several calls.")


class SearchArguments(Frozen):
    """What is looked for."""

    query: str = Field(description="Words or a phrase to look for in the text of the files.", min_length=1, max_length=500)


@dataclass(frozen=True)
class FilesList:
    """Which files there are."""

    files: FileAccess

    spec = ToolSpec(
        name="files_list",
        description="Lists the files that were uploaded to this project: names, types, sizes and dates. Shows which documents exist.",
        parameters=parameters(ListArguments),
        examples=(
            "Which files do I have?",
            "List my files",
            "What documents were uploaded?",
            "Show the uploaded files and their sizes",
            "Welche Dateien gibt es?",
        ),
        effects=Effects.READ,
    )

    async def __call__(self, context: ToolContext, arguments: Mapping[str, JsonValue]) -> ToolResult:  # noqa: ARG002 - of the protocol
        """One line for each file."""
        found = await self.files.page(context)
        lines = [f"{file.name} ({file.media_type}, {file.bytes} bytes, {file.updated_at:%Y-%m-%d})" for file in found]
        more = [f"… only the first {len(found)} are shown"] if len(found) == service.MAX_PAGE else []
        data: JsonValue = [{"name": file.name, "media_type": file.media_type, "bytes": file.bytes} for file in found]
        return ToolResult(text="\n".join(lines + more) or "There are no files in this project.", data=data)


@dataclass(frozen=True)
class FilesRead:
    """The text of one file."""

    files: FileAccess

    spec = ToolSpec(
        name="files_read",
        description="Reads the text of one uploaded file by its name: opens a document, shows its content, quotes it.",
        parameters=parameters(ReadArguments),
        examples=(
            "Read notes.txt",
            "What does report.md say about costs?",
            "Open contract.txt and summarise it",
            "Show the content of config.json",
            "Lies bericht.txt",
        ),
        effects=Effects.READ,
    )

    async def __call__(self, context: ToolContext, arguments: Mapping[str, JsonValue]) -> ToolResult:
        """The text from line `offset` on, as much as fits; the file is the source."""
        asked = ReadArguments.model_validate(arguments)
        try:
            opened = await self.files.find(context, asked.name)
            file, body = opened.file, await self.files.first(opened, MAX_READ_BYTES)
            found = await self.files.processes.run(read_lines, body, asked.offset, timeout_seconds=SECONDS)
        except (FileMissing, StorageUnavailable, ContentUnreadable, ProcessError) as error:
            return ToolResult(text=error.detail, is_error=True)
        if found is None:
            return ToolResult(text=f"{file.name} is {file.media_type}, which is not text and can't be read here.", is_error=True)
        text, following, lines = found
        notes = [f"… continue with offset {following} of {lines} lines"] if following <= lines else []
        if file.bytes > MAX_READ_BYTES:
            notes.append(f"… only the first {MAX_READ_BYTES} of {file.bytes} bytes are read")
        return ToolResult(
            text="\n".join([text or "(no text from this line on)", *notes]),
            data={"name": file.name, "version": file.version, "lines": lines, "next_offset": following if following <= lines else None},
            sources=(Source(title=file.name, location=f"file:{file.id}"),),
        )


@dataclass(frozen=True)
class FilesSearch:
    """Passages of all files."""

    files: FileAccess

    spec = ToolSpec(
        name="files_search",
        description=(
            "Searches the text of all uploaded files and documents for words or a phrase and returns the passages that fit, with "
            "file and line. Use it when a question may be answered by the documents and it is not clear by which."
        ),
        parameters=parameters(SearchArguments),
        examples=(
            "Search my files for the refund policy",
            "What do my documents say about travel expenses?",
            "Find where the deadline is mentioned in the uploaded documents",
            "Suche in meinen Dateien nach Urlaub",
            "Was steht in meinen Dokumenten über Kündigung?",
        ),
        effects=Effects.READ,
    )

    async def __call__(self, context: ToolContext, arguments: Mapping[str, JsonValue]) -> ToolResult:
        """The best passages, best first; each file with one is a source."""
        query = SearchArguments.model_validate(arguments).query
        hits: list[tuple[int, StoredFile, int, str]] = []
        left = MAX_SEARCHED_BYTES
        try:
            for opened in await self.files.readable(context):
                if left <= 0:
                    break
                body = await self.files.first(opened, min(left, MAX_READ_BYTES))
                left -= len(body)
                found = await self.files.processes.run(find_lines, body, query, MAX_FOUND_PASSAGES, timeout_seconds=SECONDS)
                hits.extend((score, opened.file, line, text) for score, line, text in found)
        except (FileMissing, StorageUnavailable, ContentUnreadable, ProcessError) as error:
            return ToolResult(text=error.detail, is_error=True)
        return _passages(query, hits, complete=left > 0)


def _passages(query: str, hits: list[tuple[int, StoredFile, int, str]], *, complete: bool) -> ToolResult:
    best = sorted(hits, key=lambda hit: -hit[0])[:MAX_FOUND_PASSAGES]
    limit = "" if complete else f"\n\n(Only the first {MAX_SEARCHED_BYTES} bytes of the files were searched.)"
    if not best:
        return ToolResult(text=f"No file contains {query!r}.{limit}", data=[])
    quotes = {file.id: Source(title=file.name, location=f"file:{file.id}", quote=text) for _, file, _, text in reversed(best)}
    return ToolResult(
        text="\n\n".join(f"{file.name}, line {line}:\n{text}" for _, file, line, text in best) + limit,
        data=[{"file": file.name, "line": line, "text": text} for _, file, line, text in best],
        sources=tuple(quotes[id_] for id_ in dict.fromkeys(file.id for _, file, _, _ in best)),
    )
