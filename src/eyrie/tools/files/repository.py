"""Every query about files."""

from datetime import datetime
from uuid import UUID

from psycopg.errors import UniqueViolation

from eyrie.kit.listing import EXACT, RANGE, Column, Listing, ListQuery, Operator, Page
from eyrie.kit.listing import page as listing_page
from eyrie.postgres.database import Tx
from eyrie.tools.files.errors import FileNameTaken
from eyrie.tools.files.models import Scope, StoredFile
from eyrie.tools.files.schemas import FileOut

FILES = Listing(
    "files",
    """
    SELECT id, workspace_id, project_id, name, media_type, bytes, sha256, created_by, version, created_at, updated_at
    FROM files WHERE workspace_id = %(workspace_id)s AND project_id = %(project_id)s AND deleted_at IS NULL
    """,
    Column("id", UUID, filters=RANGE),
    (
        Column("name", str, "The name.", frozenset({Operator.EQ, Operator.PREFIX}), sortable=True),
        Column("media_type", str, "The media type.", EXACT),
        Column("created_at", datetime, "When it was uploaded.", RANGE, near_key=True),
    ),
    tuple(FileOut.model_fields),
)


async def search(tx: Tx, scope: Scope, query: ListQuery) -> Page[StoredFile]:
    """The part of the list of files that `query` asks for."""
    return await listing_page(tx, FILES, query, StoredFile, vars(scope))


async def put(tx: Tx, file: StoredFile) -> StoredFile:
    """Store a file, or a new version of the one that has its name."""
    return await tx.one(
        StoredFile,
        """
        INSERT INTO files (id, workspace_id, project_id, name, media_type, bytes, sha256, created_by, version, created_at, updated_at)
        VALUES (%(id)s, %(workspace_id)s, %(project_id)s, %(name)s, %(media_type)s, %(bytes)s, %(sha256)s, %(created_by)s, %(version)s,
                %(created_at)s, %(updated_at)s)
        ON CONFLICT (workspace_id, project_id, name) WHERE deleted_at IS NULL DO UPDATE
            SET media_type = EXCLUDED.media_type, bytes = EXCLUDED.bytes, sha256 = EXCLUDED.sha256,
                updated_at = EXCLUDED.updated_at, version = files.version + 1
        RETURNING id, workspace_id, project_id, name, media_type, bytes, sha256, created_by, version, created_at, updated_at
        """,
        vars(file),
    )


async def page(tx: Tx, scope: Scope, *, after: UUID | None, limit: int) -> list[StoredFile]:
    """Files in the order in which they were made, beginning behind `after`."""
    return await tx.all(
        StoredFile,
        """
        SELECT id, workspace_id, project_id, name, media_type, bytes, sha256, created_by, version, created_at, updated_at
        FROM files
        WHERE workspace_id = %(workspace_id)s AND project_id = %(project_id)s AND deleted_at IS NULL
          AND id > coalesce(%(after)s, '00000000-0000-0000-0000-000000000000'::uuid)
        ORDER BY id
        LIMIT %(limit)s
        """,
        {**vars(scope), "after": after, "limit": limit},
    )


async def by_id(tx: Tx, scope: Scope, id_: UUID) -> StoredFile | None:
    """The file with this id."""
    return await tx.maybe(
        StoredFile,
        """
        SELECT id, workspace_id, project_id, name, media_type, bytes, sha256, created_by, version, created_at, updated_at
        FROM files
        WHERE workspace_id = %(workspace_id)s AND project_id = %(project_id)s AND id = %(id)s AND deleted_at IS NULL
        """,
        {**vars(scope), "id": id_},
    )


async def by_name(tx: Tx, scope: Scope, name: str) -> StoredFile | None:
    """The file with exactly this name."""
    return await tx.maybe(
        StoredFile,
        """
        SELECT id, workspace_id, project_id, name, media_type, bytes, sha256, created_by, version, created_at, updated_at
        FROM files
        WHERE workspace_id = %(workspace_id)s AND project_id = %(project_id)s AND name = %(name)s AND deleted_at IS NULL
        """,
        {**vars(scope), "name": name},
    )


async def names(tx: Tx, scope: Scope, *, limit: int) -> list[str]:
    """Names of files, the newest first."""
    return await tx.values(
        str,
        """
        SELECT name FROM files
        WHERE workspace_id = %(workspace_id)s AND project_id = %(project_id)s AND deleted_at IS NULL
        ORDER BY id DESC
        LIMIT %(limit)s
        """,
        {**vars(scope), "limit": limit},
    )


async def lock(tx: Tx, scope: Scope, id_: UUID, *, deleted: bool = False) -> StoredFile | None:
    """A file, held until the transaction ends; a deleted one only when asked for."""
    return await tx.maybe(
        StoredFile,
        """
        SELECT id, workspace_id, project_id, name, media_type, bytes, sha256, created_by, version, created_at, updated_at
        FROM files
        WHERE workspace_id = %(workspace_id)s AND project_id = %(project_id)s AND id = %(id)s AND (deleted_at IS NOT NULL) = %(deleted)s
        FOR UPDATE
        """,
        {**vars(scope), "id": id_, "deleted": deleted},
    )


async def rename(tx: Tx, file: StoredFile, *, name: str, media_type: str) -> StoredFile:
    """Give a file another name, and bring it back if it was deleted. Raises FileNameTaken."""
    try:
        return await tx.one(
            StoredFile,
            """
            UPDATE files SET name = %(name)s, media_type = %(media_type)s, version = version + 1, updated_at = now(), deleted_at = NULL
            WHERE id = %(id)s
            RETURNING id, workspace_id, project_id, name, media_type, bytes, sha256, created_by, version, created_at, updated_at
            """,
            {"id": file.id, "name": name, "media_type": media_type},
        )
    except UniqueViolation as error:
        raise FileNameTaken(name) from error


async def mark_deleted(tx: Tx, scope: Scope, id_: UUID) -> None:
    """Take a file out of every list."""
    await tx.execute(
        """
        UPDATE files SET deleted_at = now(), updated_at = now()
        WHERE workspace_id = %(workspace_id)s AND project_id = %(project_id)s AND id = %(id)s AND deleted_at IS NULL
        """,
        {**vars(scope), "id": id_},
    )
