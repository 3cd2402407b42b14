"""Every query about providers."""

from dataclasses import dataclass
from uuid import UUID

from psycopg.errors import UniqueViolation

from eyrie.gateway.errors import ProviderNameTaken
from eyrie.gateway.models import Provider
from eyrie.gateway.providers.endpoint import Dialect
from eyrie.kit.listing import EXACT, Column, Listing, ListQuery, Operator, Page, page
from eyrie.postgres.database import Tx

_COLUMNS = "id, workspace_id, name, dialect, base_url, secret, secret_last4, created_by, version, created_at, updated_at"

PROVIDERS = Listing(
    name="providers",
    select=f"SELECT {_COLUMNS} FROM providers WHERE workspace_id = current_workspace() AND deleted_at IS NULL",
    key=Column("id", UUID),
    columns=(
        Column("name", str, "Name of the provider.", EXACT | {Operator.PREFIX}),
        Column("dialect", Dialect, "Wire format.", EXACT),
    ),
    fields=("id", "name", "dialect", "base_url", "secret", "version", "created_at", "updated_at"),
)


@dataclass(frozen=True, repr=False)
class ProviderWrite:
    """What a provider is to be; the secret is sealed."""

    name: str
    dialect: Dialect
    base_url: str
    secret: bytes | None
    secret_last4: str | None

    def values(self) -> dict[str, object]:
        """The values by column."""
        return {**vars(self), "dialect": self.dialect.value}


async def insert(tx: Tx, id_: UUID, workspace_id: UUID, created_by: UUID, write: ProviderWrite) -> Provider:
    """Store a new provider. Raises ProviderNameTaken."""
    try:
        return await tx.one(
            Provider,
            f"""
            INSERT INTO providers (id, workspace_id, name, dialect, base_url, secret, secret_last4, created_by)
            VALUES (%(id)s, %(workspace)s, %(name)s, %(dialect)s, %(base_url)s, %(secret)s, %(secret_last4)s, %(created_by)s)
            RETURNING {_COLUMNS}
            """,
            {**write.values(), "id": id_, "workspace": workspace_id, "created_by": created_by},
        )
    except UniqueViolation as error:
        raise ProviderNameTaken(write.name) from error


async def update(tx: Tx, id_: UUID, write: ProviderWrite) -> Provider:
    """Change a provider. Raises ProviderNameTaken."""
    try:
        return await tx.one(
            Provider,
            f"""
            UPDATE providers SET name = %(name)s, dialect = %(dialect)s, base_url = %(base_url)s, secret = %(secret)s,
                secret_last4 = %(secret_last4)s, version = version + 1, updated_at = now()
            WHERE id = %(id)s
            RETURNING {_COLUMNS}
            """,
            {**write.values(), "id": id_},
        )
    except UniqueViolation as error:
        raise ProviderNameTaken(write.name) from error


async def delete(tx: Tx, id_: UUID) -> None:
    """Remove a provider and, for good, its key. Its deployments must be gone."""
    await tx.execute(
        """
        UPDATE providers SET deleted_at = now(), updated_at = now(), version = version + 1, secret = NULL, secret_last4 = NULL
        WHERE id = %(id)s
        """,
        {"id": id_},
    )


async def get(tx: Tx, id_: UUID) -> Provider | None:
    """A provider of the current workspace."""
    return await tx.maybe(Provider, f"SELECT {_COLUMNS} FROM providers WHERE id = %(id)s AND deleted_at IS NULL", {"id": id_})


async def everyone(tx: Tx, *, limit: int) -> list[Provider]:
    """The providers of the current workspace, the oldest first."""
    return await tx.all(
        Provider, f"SELECT {_COLUMNS} FROM providers WHERE deleted_at IS NULL ORDER BY id LIMIT %(limit)s", {"limit": limit}
    )


async def count(tx: Tx) -> int:
    """How many providers the current workspace has."""
    return await tx.value(int, "SELECT count(*) FROM providers WHERE deleted_at IS NULL") or 0


async def listed(tx: Tx, query: ListQuery) -> Page[Provider]:
    """The part of the list that `query` asks for."""
    return await page(tx, PROVIDERS, query, Provider)
