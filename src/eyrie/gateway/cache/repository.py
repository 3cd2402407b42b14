"""Every query about the response cache."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import LiteralString
from uuid import UUID

from eyrie.gateway.cache.models import DayRow, EntryRow, Holdings, Policy, SealedRow
from eyrie.kit.listing import EXACT, Column, Listing, ListQuery, Page, page
from eyrie.postgres.database import Tx

_POLICY: LiteralString = "mode, ttl_seconds, threshold, embedding_model, max_entries, tools, generation, updated_at"
_COMPARED = 2_000
"""How many members of a group are compared with a question, the latest first."""
_ENTRY: LiteralString = """id, asked_model, model, provider, principal_id, group_key IS NOT NULL AS semantic, tags, cost_usd AS saved_usd,
    octet_length(content) AS bytes, hits, created_at, used_at, expires_at"""

ENTRIES = Listing(
    name="cache_entries",
    select=f"SELECT {_ENTRY} FROM cache_entries WHERE workspace_id = current_workspace()",
    key=Column("id", UUID),
    columns=(
        Column("model", str, "The model that answered.", EXACT),
        Column("asked_model", str, "The model or route that was asked for.", EXACT),
    ),
    fields=tuple(EntryRow.__dataclass_fields__),
)


@dataclass(frozen=True)
class NewEntry:
    """An answer to keep. `generation`: of the policy when its call began."""

    id: UUID
    key: bytes
    group: bytes | None
    vector: Sequence[float] | None
    principal_id: UUID | None
    subject_id: UUID
    asked_model: str
    model: str
    provider: str
    tags: Sequence[str]
    cost_usd: Decimal
    content: bytes
    at: datetime
    expires_at: datetime
    generation: int


@dataclass(frozen=True)
class Window:
    """Which entries may be given: those that end later than `at`, and were kept later than `since`."""

    at: datetime
    since: datetime


async def policy(tx: Tx) -> Policy | None:
    """The policy of the current workspace, if it ever set one."""
    return await tx.maybe(Policy, f"SELECT {_POLICY} FROM cache_policies WHERE workspace_id = current_workspace()")


async def set_policy(tx: Tx, wanted: Policy) -> Policy:
    """Set the policy; calls under way keep nothing any more."""
    return await tx.one(
        Policy,
        f"""
        INSERT INTO cache_policies AS kept (workspace_id, mode, ttl_seconds, threshold, embedding_model, max_entries, tools)
        VALUES (current_workspace(), %(mode)s, %(ttl)s, %(threshold)s, %(embedding)s, %(most)s, %(tools)s)
        ON CONFLICT (workspace_id) DO UPDATE SET mode = excluded.mode, ttl_seconds = excluded.ttl_seconds, threshold = excluded.threshold,
            embedding_model = excluded.embedding_model, max_entries = excluded.max_entries, tools = excluded.tools,
            generation = kept.generation + 1, updated_at = now()
        RETURNING {_POLICY}
        """,
        {
            "mode": wanted.mode.value,
            "ttl": wanted.ttl_seconds,
            "threshold": wanted.threshold,
            "embedding": wanted.embedding_model,
            "most": wanted.max_entries,
            "tools": wanted.tools,
        },
    )


async def next_generation(tx: Tx) -> None:
    """Make what processes remember invalid, and what calls under way will bring. Entries must be removed after this, not before."""
    await tx.execute("UPDATE cache_policies SET generation = generation + 1 WHERE workspace_id = current_workspace()")


async def find(tx: Tx, key: bytes, window: Window) -> SealedRow | None:
    """The entry of a question."""
    return await tx.maybe(
        SealedRow,
        """
        SELECT id, key, subject_id, content, expires_at FROM cache_entries
        WHERE workspace_id = current_workspace() AND key = %(key)s AND expires_at > %(at)s AND created_at > %(since)s
        """,
        {"key": key, "at": window.at, "since": window.since},
    )


async def nearest(tx: Tx, group: bytes, vector: Sequence[float], window: Window) -> SealedRow | None:
    """The entry of a group whose question is nearest in meaning, exactly, among the latest of them."""
    return await tx.maybe(
        SealedRow,
        # The LIMIT keeps the comparison behind the choice of rows: vectors of another length can't be compared.
        """
        SELECT id, key, subject_id, content, expires_at, 1 - (meaning <=> %(vector)s::vector) AS similarity FROM (
            SELECT * FROM cache_entries
            WHERE workspace_id = current_workspace() AND group_key = %(group)s AND vector_dims(meaning) = %(length)s
                AND expires_at > %(at)s AND created_at > %(since)s
            ORDER BY id DESC LIMIT %(most)s
        ) AS recent
        ORDER BY similarity DESC LIMIT 1
        """,
        {
            "group": group,
            "vector": _vector(vector),
            "length": len(vector),
            "at": window.at,
            "since": window.since,
            "most": _COMPARED,
        },
    )


async def keep(tx: Tx, new: NewEntry) -> UUID | None:
    """Keep an answer, in place of the one to the same question; its id, or None if its generation is over.

    The policy is held until the end of the transaction: whoever removes entries meanwhile waits, and then sees this one.
    """
    return await tx.value(
        UUID,
        """
        INSERT INTO cache_entries AS kept (id, workspace_id, key, group_key, meaning, principal_id, subject_id, asked_model, model,
            provider, tags, cost_usd, content, created_at, used_at, expires_at)
        SELECT %(id)s, workspace_id, %(key)s, %(group)s, %(vector)s::vector, %(principal)s, %(subject)s, %(asked)s, %(model)s,
            %(provider)s, %(tags)s, %(cost)s, %(content)s, %(at)s, %(at)s, %(expires)s
        FROM (
            SELECT workspace_id FROM cache_policies WHERE workspace_id = current_workspace() AND generation = %(generation)s FOR SHARE
        ) AS current
        ON CONFLICT (workspace_id, key) DO UPDATE SET group_key = excluded.group_key, meaning = excluded.meaning,
            principal_id = excluded.principal_id, subject_id = excluded.subject_id, asked_model = excluded.asked_model,
            model = excluded.model, provider = excluded.provider, tags = excluded.tags, cost_usd = excluded.cost_usd,
            content = excluded.content, created_at = excluded.created_at, used_at = excluded.used_at, expires_at = excluded.expires_at
        RETURNING id
        """,
        {
            "id": new.id,
            "key": new.key,
            "group": new.group,
            "vector": None if new.vector is None else _vector(new.vector),
            "principal": new.principal_id,
            "subject": new.subject_id,
            "asked": new.asked_model,
            "model": new.model,
            "provider": new.provider,
            "tags": list(new.tags),
            "cost": new.cost_usd,
            "content": new.content,
            "at": new.at,
            "expires": new.expires_at,
            "generation": new.generation,
        },
    )


async def claim(tx: Tx, key: bytes, claimant: UUID, at: datetime, until: datetime) -> bool:
    """Claim to answer a question; whether nobody else does: a claim that is over counts no more."""
    claimed = await tx.execute(
        """
        INSERT INTO cache_claims AS kept (workspace_id, key, claimant, expires_at)
        VALUES (current_workspace(), %(key)s, %(claimant)s, %(until)s)
        ON CONFLICT (workspace_id, key) DO UPDATE SET claimant = excluded.claimant, expires_at = excluded.expires_at
        WHERE kept.expires_at <= %(at)s OR kept.claimant = excluded.claimant
        """,
        {"key": key, "claimant": claimant, "at": at, "until": until},
    )
    return claimed > 0


async def release(tx: Tx, key: bytes, claimant: UUID) -> None:
    """Give a claim back."""
    await tx.execute(
        "DELETE FROM cache_claims WHERE workspace_id = current_workspace() AND key = %(key)s AND claimant = %(claimant)s",
        {"key": key, "claimant": claimant},
    )


async def listed(tx: Tx, query: ListQuery) -> Page[EntryRow]:
    """The part of the entries that `query` asks for."""
    return await page(tx, ENTRIES, query, EntryRow)


async def remove(tx: Tx, id_: UUID) -> bool:
    """Remove an entry; whether it was there."""
    return await tx.execute("DELETE FROM cache_entries WHERE workspace_id = current_workspace() AND id = %(id)s", {"id": id_}) > 0


async def remove_tagged(tx: Tx, tag: str) -> int:
    """Remove the entries with a tag; a tag with a version is also found by its beginning, up to the `@`."""
    return await tx.execute(
        """
        DELETE FROM cache_entries WHERE workspace_id = current_workspace()
            AND EXISTS (SELECT 1 FROM unnest(tags) AS tag WHERE tag = %(tag)s OR split_part(tag, '@', 1) = %(tag)s)
        """,
        {"tag": tag},
    )


async def remove_model(tx: Tx, model: str) -> int:
    """Remove what a model answered, and what was asked of it or of a route of this name."""
    return await tx.execute(
        "DELETE FROM cache_entries WHERE workspace_id = current_workspace() AND (model = %(model)s OR asked_model = %(model)s)",
        {"model": model},
    )


async def remove_all(tx: Tx) -> int:
    """Remove every entry of the current workspace."""
    return await tx.execute("DELETE FROM cache_entries WHERE workspace_id = current_workspace()")


async def remove_of(tx: Tx, subjects: Sequence[UUID]) -> int:
    """Remove what was kept under the keys of these people."""
    return await tx.execute(
        "DELETE FROM cache_entries WHERE workspace_id = current_workspace() AND subject_id = ANY(%(subjects)s)",
        {"subjects": list(subjects)},
    )


async def count_uses(tx: Tx, uses: Mapping[UUID, int], at: datetime) -> None:
    """Add how often entries were given."""
    await tx.execute(
        """
        UPDATE cache_entries SET hits = hits + used.times, used_at = %(at)s
        FROM unnest(%(ids)s::uuid[], %(times)s::bigint[]) AS used (id, times)
        WHERE workspace_id = current_workspace() AND cache_entries.id = used.id
        """,
        {"ids": list(uses), "times": list(uses.values()), "at": at},
    )


async def add_figures(tx: Tx, counted: DayRow) -> None:
    """Add to what the cache did on a day."""
    await tx.execute(
        """
        INSERT INTO cache_figures AS kept (workspace_id, day, hits, semantic_hits, misses, saved_usd)
        VALUES (current_workspace(), %(day)s, %(hits)s, %(semantic)s, %(misses)s, %(saved)s)
        ON CONFLICT (workspace_id, day) DO UPDATE SET hits = kept.hits + excluded.hits, misses = kept.misses + excluded.misses,
            semantic_hits = kept.semantic_hits + excluded.semantic_hits, saved_usd = kept.saved_usd + excluded.saved_usd
        """,
        {
            "day": counted.day,
            "hits": counted.hits,
            "semantic": counted.semantic_hits,
            "misses": counted.misses,
            "saved": counted.saved_usd,
        },
    )


async def trim(tx: Tx) -> int:
    """Remove the entries that were not used for longest, beyond the policy's most; how many those were."""
    return await tx.execute(
        """
        DELETE FROM cache_entries WHERE workspace_id = current_workspace() AND used_at <= (
            SELECT used_at FROM cache_entries WHERE workspace_id = current_workspace() ORDER BY used_at DESC LIMIT 1
            OFFSET (SELECT max_entries FROM cache_policies WHERE workspace_id = current_workspace())
        )
        """
    )


async def days(tx: Tx, since: date) -> list[DayRow]:
    """What the cache did from a day on, oldest first."""
    return await tx.all(
        DayRow,
        """
        SELECT day, hits, semantic_hits, misses, saved_usd FROM cache_figures
        WHERE workspace_id = current_workspace() AND day >= %(since)s ORDER BY day
        """,
        {"since": since},
    )


async def holdings(tx: Tx) -> Holdings:
    """What the cache holds of the current workspace."""
    return await tx.one(
        Holdings,
        """
        SELECT count(*) AS entries, coalesce(sum(octet_length(content)), 0)::bigint AS bytes FROM cache_entries
        WHERE workspace_id = current_workspace()
        """,
    )


async def remove_expired(tx: Tx, *, keep_days: int) -> None:
    """Remove what is over, in all workspaces."""
    await tx.execute("DELETE FROM cache_entries WHERE expires_at < now()")
    await tx.execute("DELETE FROM cache_claims WHERE expires_at < now()")
    await tx.execute("DELETE FROM cache_figures WHERE day < current_date - %(days)s", {"days": keep_days})


def _vector(vector: Sequence[float]) -> str:
    return f"[{','.join(map(repr, vector))}]"
