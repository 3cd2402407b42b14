"""Stand-ins: who decides for whom, from when to when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from eyrie.identity.models import StandIn
from eyrie.kit.listing import EXACT, RANGE, Column, Listing, ListQuery, Page, page
from eyrie.postgres.database import Tx

_COLUMNS = "id, user_id, stand_in_id, starts_at, ends_at, created_by, created_at"

STAND_INS = Listing(
    name="stand_ins",
    select=f"SELECT {_COLUMNS} FROM stand_ins WHERE workspace_id = current_workspace()",
    key=Column("id", UUID),
    fields=("id", "user_id", "stand_in_id", "starts_at", "ends_at", "created_by", "created_at"),
    columns=(
        Column("user_id", UUID, "Who is represented.", EXACT),
        Column("stand_in_id", UUID, "Who represents them.", EXACT),
        Column("ends_at", datetime, "When it ends.", RANGE),
    ),
)


@dataclass(frozen=True)
class Pair:
    """A member and who stands in for them."""

    user_id: UUID
    stand_in_id: UUID


async def search(tx: Tx, query: ListQuery) -> Page[StandIn]:
    """The stand-ins that a caller asks for, past ones too."""
    return await page(tx, STAND_INS, query, StandIn)


async def find(tx: Tx, stand_in_id: UUID) -> StandIn | None:
    """One of them, held by this transaction."""
    return await tx.maybe(
        StandIn,
        f"SELECT {_COLUMNS} FROM stand_ins WHERE workspace_id = current_workspace() AND id = %(id)s FOR UPDATE",
        {"id": stand_in_id},
    )


async def overlaps(tx: Tx, user_id: UUID, starts_at: datetime, ends_at: datetime) -> bool:
    """Whether a member has a stand-in at some time of a period."""
    sql = """
        SELECT EXISTS (
            SELECT FROM stand_ins
            WHERE workspace_id = current_workspace() AND user_id = %(user)s AND starts_at < %(ends)s AND ends_at > %(starts)s
        )
    """
    return bool(await tx.value(bool, sql, {"user": user_id, "starts": starts_at, "ends": ends_at}))


async def insert(tx: Tx, workspace_id: UUID, new: StandIn) -> None:
    """Add one."""
    await tx.execute(
        """
        INSERT INTO stand_ins (id, workspace_id, user_id, stand_in_id, starts_at, ends_at, created_by, created_at)
        VALUES (%(id)s, %(workspace)s, %(user)s, %(stand_in)s, %(starts)s, %(ends)s, %(by)s, %(at)s)
        """,
        {
            "id": new.id,
            "workspace": workspace_id,
            "user": new.user_id,
            "stand_in": new.stand_in_id,
            "starts": new.starts_at,
            "ends": new.ends_at,
            "by": new.created_by,
            "at": new.created_at,
        },
    )


async def end(tx: Tx, stand_in_id: UUID, at: datetime) -> None:
    """End one that has begun."""
    await tx.execute(
        "UPDATE stand_ins SET ends_at = %(at)s WHERE workspace_id = current_workspace() AND id = %(id)s", {"id": stand_in_id, "at": at}
    )


async def remove(tx: Tx, stand_in_id: UUID) -> None:
    """Forget one that has not begun."""
    await tx.execute("DELETE FROM stand_ins WHERE workspace_id = current_workspace() AND id = %(id)s", {"id": stand_in_id})


async def present(tx: Tx, user_ids: Sequence[UUID], at: datetime) -> list[Pair]:
    """Who stands in for each of some members at a time."""
    return await tx.all(
        Pair,
        """
        SELECT user_id, stand_in_id FROM stand_ins
        WHERE workspace_id = current_workspace() AND user_id = ANY(%(users)s) AND starts_at <= %(at)s AND ends_at > %(at)s
        """,
        {"users": list(user_ids), "at": at},
    )
