"""Every query about files."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from psycopg.errors import UniqueViolation

from eyrie.kit.listing import EXACT, RANGE, Column, Listing, ListQuery, Operator, Page
from eyrie.kit.listing import page as listing_page
from eyrie.postgres.database import Tx
from eyrie.tools.files.errors import FileNameTaken
from eyrie.tools.files.models import Content, Scope, StoredFile
from eyrie.tools.files.schemas import FileOut

_COLUMNS = """
    id, workspace_id, project_id, name, media_type, bytes, subject_id, object_id, sha256, created_by, version, created_at, updated_at
"""

FILES = Listing(
    "files",
    f"""
    SELECT {_COLUMNS}
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
        f"""
        INSERT INTO files
            (id, workspace_id, project_id, name, media_type, bytes, subject_id, object_id, created_by, version, created_at, updated_at)
        VALUES (%(id)s, %(workspace_id)s, %(project_id)s, %(name)s, %(media_type)s, %(bytes)s, %(subject_id)s, %(object_id)s,
                %(created_by)s, %(version)s, %(created_at)s, %(updated_at)s)
        ON CONFLICT (workspace_id, project_id, name) WHERE deleted_at IS NULL DO UPDATE
            SET media_type = EXCLUDED.media_type, bytes = EXCLUDED.bytes, subject_id = EXCLUDED.subject_id,
                object_id = EXCLUDED.object_id, sha256 = NULL, updated_at = EXCLUDED.updated_at, version = files.version + 1
        RETURNING {_COLUMNS}
        """,
        vars(file),
    )


async def page(tx: Tx, scope: Scope, *, after: UUID | None, limit: int) -> list[StoredFile]:
    """Files in the order in which they were made, beginning behind `after`."""
    return await tx.all(
        StoredFile,
        f"""
        SELECT {_COLUMNS}
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
        f"""
        SELECT {_COLUMNS}
        FROM files
        WHERE workspace_id = %(workspace_id)s AND project_id = %(project_id)s AND id = %(id)s AND deleted_at IS NULL
        """,
        {**vars(scope), "id": id_},
    )


async def by_name(tx: Tx, scope: Scope, name: str) -> StoredFile | None:
    """The file with exactly this name."""
    return await tx.maybe(
        StoredFile,
        f"""
        SELECT {_COLUMNS}
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
        f"""
        SELECT {_COLUMNS}
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
            f"""
            UPDATE files SET name = %(name)s, media_type = %(media_type)s, version = version + 1, updated_at = now(), deleted_at = NULL
            WHERE id = %(id)s
            RETURNING {_COLUMNS}
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


async def withdraw(tx: Tx, subjects: Sequence[UUID]) -> list[StoredFile]:
    """Take every file of these persons out of every list; those of them that are not sealed."""
    await tx.execute(
        """
        UPDATE files SET deleted_at = coalesce(deleted_at, now())
        WHERE workspace_id = current_workspace()
          AND (subject_id = ANY(%(subjects)s) OR object_id IS NULL AND created_by = ANY(%(subjects)s))
        """,
        {"subjects": list(subjects)},
    )
    return await tx.all(
        StoredFile,
        f"""
        SELECT {_COLUMNS} FROM files
        WHERE workspace_id = current_workspace() AND object_id IS NULL AND created_by = ANY(%(subjects)s)
        """,
        {"subjects": list(subjects)},
    )


async def forget(tx: Tx, subjects: Sequence[UUID]) -> int:
    """Remove the rows of these persons' files; how many there were."""
    return await tx.execute(
        """
        DELETE FROM files
        WHERE workspace_id = current_workspace()
          AND (subject_id = ANY(%(subjects)s) OR object_id IS NULL AND created_by = ANY(%(subjects)s))
        """,
        {"subjects": list(subjects)},
    )


async def unsealed(tx: Tx, *, limit: int) -> list[StoredFile]:
    """Files of the workspace whose contents are not sealed yet."""
    return await tx.all(
        StoredFile,
        f"SELECT {_COLUMNS} FROM files WHERE workspace_id = current_workspace() AND object_id IS NULL ORDER BY id LIMIT %(limit)s",
        {"limit": limit},
    )


async def set_sealed(tx: Tx, file: StoredFile, content: Content) -> bool:
    """Name the sealed content instead of the former one; False when the file has another by now."""
    changed = await tx.execute(
        """
        UPDATE files SET subject_id = %(subject)s, object_id = %(object)s, sha256 = NULL
        WHERE id = %(id)s AND object_id IS NULL AND sha256 = %(sha256)s
        """,
        {"id": file.id, "subject": content.subject_id, "object": content.object_id, "sha256": file.sha256},
    )
    return changed == 1


async def uses(tx: Tx, sha256: bytes) -> bool:
    """Whether a file of the workspace still has this content, not sealed."""
    found = await tx.value(
        bool,
        "SELECT EXISTS (SELECT FROM files WHERE workspace_id = current_workspace() AND object_id IS NULL AND sha256 = %(sha256)s)",
        {"sha256": sha256},
    )
    return bool(found)
