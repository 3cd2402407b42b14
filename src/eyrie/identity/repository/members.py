"""Members of a workspace."""

from uuid import UUID

from psycopg.errors import UniqueViolation

from eyrie.identity.actor import Role
from eyrie.identity.errors import AlreadyMember
from eyrie.identity.models import MemberRow
from eyrie.kit.listing import EXACT, Column, Listing, ListQuery, Page, page
from eyrie.postgres.database import Tx

_SELECT = """
    SELECT members.user_id AS id, users.email, users.name, members.role, members.version, members.created_at, members.updated_at
    FROM members JOIN users ON users.id = members.user_id
    WHERE members.workspace_id = current_workspace()
"""

MEMBERS = Listing(
    name="members",
    select=_SELECT,
    key=Column("id", UUID, sql="members.user_id"),
    fields=("id", "email", "name", "role", "version", "created_at", "updated_at"),
    columns=(
        Column("role", Role, "What they may do.", EXACT, sql="members.role"),
        Column("email", str, "Their address.", EXACT, sql="users.email"),
    ),
)


async def search(tx: Tx, query: ListQuery) -> Page[MemberRow]:
    """The members that a caller asks for."""
    return await page(tx, MEMBERS, query, MemberRow)


async def find(tx: Tx, user_id: UUID, *, lock: bool = False) -> MemberRow | None:
    """One member."""
    return await tx.maybe(
        MemberRow, f"{_SELECT} AND members.user_id = %(user)s" + (" FOR UPDATE OF members" if lock else ""), {"user": user_id}
    )


async def approvers(tx: Tx, *, limit: int) -> list[str]:
    """The addresses of members who may decide, at most `limit`."""
    sql = f"SELECT email FROM ({_SELECT} AND members.role <> 'viewer') AS found ORDER BY email LIMIT %(limit)s"
    return await tx.values(str, sql, {"limit": limit})


async def by_address(tx: Tx, email: str) -> MemberRow | None:
    """The member with this address, in lower case."""
    return await tx.maybe(MemberRow, f"{_SELECT} AND users.email = %(email)s", {"email": email})


async def insert(tx: Tx, workspace_id: UUID, user_id: UUID, role: Role) -> None:
    """Add a member. Raises AlreadyMember."""
    try:
        await tx.execute(
            "INSERT INTO members (workspace_id, user_id, role) VALUES (%(workspace)s, %(user)s, %(role)s)",
            {"workspace": workspace_id, "user": user_id, "role": role.value},
        )
    except UniqueViolation as exc:
        raise AlreadyMember(user_id) from exc


async def set_role(tx: Tx, user_id: UUID, role: Role) -> None:
    """Change what a member may do."""
    await tx.execute(
        """
        UPDATE members SET role = %(role)s, version = version + 1, updated_at = now()
        WHERE workspace_id = current_workspace() AND user_id = %(user)s
        """,
        {"user": user_id, "role": role.value},
    )


async def remove(tx: Tx, user_id: UUID) -> None:
    """Take a member out of the workspace."""
    await tx.execute("DELETE FROM members WHERE workspace_id = current_workspace() AND user_id = %(user)s", {"user": user_id})


async def lock_owners(tx: Tx) -> list[UUID]:
    """The owners, held still until this transaction ends, so that two of them can't leave at once."""
    return await tx.values(
        UUID, "SELECT user_id FROM members WHERE workspace_id = current_workspace() AND role = 'owner' ORDER BY user_id FOR UPDATE"
    )
