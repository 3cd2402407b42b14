"""API keys of a workspace."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from eyrie.identity.actor import Role
from eyrie.identity.key_limits import KeyLimits
from eyrie.identity.models import ApiKey
from eyrie.kit.listing import EXACT, Column, Listing, ListQuery, Operator, Page, page
from eyrie.postgres.database import Tx

_COLUMNS = """id, project_id, name, role, scopes, prefix, created_by, version, created_at, updated_at, expires_at, last_used_at, revoked_at,
    previous_expires_at, models, requests_per_minute, tokens_per_minute"""

KEYS = Listing(
    name="keys",
    select=f"SELECT {_COLUMNS} FROM api_keys WHERE workspace_id = current_workspace()",
    key=Column("id", UUID),
    fields=(
        "id",
        "project_id",
        "name",
        "role",
        "scopes",
        "prefix",
        "created_by",
        "version",
        "created_at",
        "updated_at",
        "expires_at",
        "last_used_at",
        "revoked_at",
        "previous_expires_at",
        "models",
        "requests_per_minute",
        "tokens_per_minute",
        "budgets",
    ),
    columns=(
        Column("name", str, "Its name.", EXACT | {Operator.PREFIX}),
        Column("role", Role, "What it may do at most.", EXACT),
        Column("project_id", UUID, "The project it works in.", EXACT),
    ),
)


@dataclass(frozen=True)
class NewKey:
    """An API key to add."""

    id: UUID
    project_id: UUID
    name: str
    role: Role
    scopes: list[str] | None
    prefix: str
    secret_hash: bytes
    created_by: UUID | None
    expires_at: datetime | None
    limits: KeyLimits | None = None


async def insert(tx: Tx, workspace_id: UUID, new: NewKey) -> ApiKey:
    """Add an API key."""
    return await tx.one(
        ApiKey,
        f"""
        INSERT INTO api_keys (id, workspace_id, project_id, name, role, scopes, prefix, secret_hash, created_by, expires_at,
            models, requests_per_minute, tokens_per_minute)
        VALUES (%(id)s, %(workspace)s, %(project)s, %(name)s, %(role)s, %(scopes)s, %(prefix)s, %(hash)s, %(by)s, %(expires)s,
            %(models)s, %(requests)s, %(tokens)s)
        RETURNING {_COLUMNS}
        """,
        {
            "id": new.id,
            "workspace": workspace_id,
            "project": new.project_id,
            "name": new.name,
            "role": new.role.value,
            "scopes": new.scopes,
            "prefix": new.prefix,
            "hash": new.secret_hash,
            "by": new.created_by,
            "expires": new.expires_at,
            **_limits(new.limits),
        },
    )


async def search(tx: Tx, query: ListQuery) -> Page[ApiKey]:
    """The keys that a caller asks for, revoked ones too."""
    return await page(tx, KEYS, query, ApiKey)


async def find(tx: Tx, key_id: UUID, *, lock: bool = False) -> ApiKey | None:
    """One key."""
    return await tx.maybe(
        ApiKey,
        f"SELECT {_COLUMNS} FROM api_keys WHERE workspace_id = current_workspace() AND id = %(id)s" + (" FOR UPDATE" if lock else ""),
        {"id": key_id},
    )


async def made_by(tx: Tx, user_id: UUID) -> list[ApiKey]:
    """Every key that a person made, revoked ones too."""
    return await tx.all(
        ApiKey,
        f"SELECT {_COLUMNS} FROM api_keys WHERE workspace_id = current_workspace() AND created_by = %(user)s ORDER BY id",
        {"user": user_id},
    )


async def update(tx: Tx, key_id: UUID, name: str, limits: KeyLimits) -> ApiKey:
    """Give a key another name and other limits."""
    return await tx.one(
        ApiKey,
        f"""
        UPDATE api_keys SET name = %(name)s, models = %(models)s, requests_per_minute = %(requests)s, tokens_per_minute = %(tokens)s,
            version = version + 1, updated_at = now()
        WHERE workspace_id = current_workspace() AND id = %(id)s RETURNING {_COLUMNS}
        """,
        {"id": key_id, "name": name, **_limits(limits)},
    )


def _limits(limits: KeyLimits | None) -> dict[str, object]:
    given = limits or KeyLimits()
    return {
        "models": None if given.models is None else list(given.models),
        "requests": given.requests_per_minute,
        "tokens": given.tokens_per_minute,
    }


async def rotate(tx: Tx, key_id: UUID, *, prefix: str, secret_hash: bytes, previous_until: datetime) -> ApiKey:
    """Give a key another secret; the one before stays good until `previous_until`, the one before that ends now."""
    return await tx.one(
        ApiKey,
        f"""
        UPDATE api_keys SET previous_hash = secret_hash, previous_expires_at = %(until)s, secret_hash = %(hash)s, prefix = %(prefix)s,
            version = version + 1, updated_at = now()
        WHERE workspace_id = current_workspace() AND id = %(id)s RETURNING {_COLUMNS}
        """,
        {"id": key_id, "hash": secret_hash, "prefix": prefix, "until": previous_until},
    )


async def revoke(tx: Tx, key_id: UUID) -> ApiKey:
    """End a key for good."""
    return await tx.one(
        ApiKey,
        f"""
        UPDATE api_keys SET revoked_at = coalesce(revoked_at, now()), version = version + 1, updated_at = now()
        WHERE workspace_id = current_workspace() AND id = %(id)s RETURNING {_COLUMNS}
        """,
        {"id": key_id},
    )


async def revoke_of(tx: Tx, user_id: UUID) -> list[UUID]:
    """End the keys that a member made, and those that were made with these; which were ended."""
    return await tx.values(
        UUID,
        """
        WITH RECURSIVE theirs AS (
            SELECT id FROM api_keys WHERE workspace_id = current_workspace() AND created_by = %(user)s
            UNION
            SELECT made.id FROM api_keys AS made JOIN theirs ON made.created_by = theirs.id WHERE made.workspace_id = current_workspace()
        )
        UPDATE api_keys SET revoked_at = now(), version = version + 1, updated_at = now()
        WHERE workspace_id = current_workspace() AND id IN (SELECT id FROM theirs) AND revoked_at IS NULL
        RETURNING id
        """,
        {"user": user_id},
    )
