"""Everything that could grow, with its limit and how long it is kept: the source of docs/limits.md."""

import os
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from eyrie.agents.service.agents import MAX_AGENTS
from eyrie.agents.service.versions import MAX_VERSIONS
from eyrie.gateway.budgets.leases import MAX_PATHS, PATIENCE_SECONDS
from eyrie.gateway.budgets.service import MAX_BUDGETS
from eyrie.gateway.cache import memory, responses, schemas, service, shared
from eyrie.gateway.deployments.service import MAX_DEPLOYMENTS
from eyrie.gateway.ledger import writer
from eyrie.gateway.ledger.spool import SEGMENT_BYTES
from eyrie.gateway.prices.book import MAX_LISTED, MAX_PRICED_WORKSPACES, MAX_PRICES, PRICES_KEPT_SECONDS
from eyrie.gateway.prompts.service import MAX_LABELS, MAX_PROMPT_VERSIONS, MAX_PROMPTS
from eyrie.gateway.routing.planner import MAX_ROUTES
from eyrie.gateway.service.models import MAX_MODELS
from eyrie.gateway.service.providers import MAX_PROVIDERS
from eyrie.identity.limits import KEPT
from eyrie.identity.service.logins import LOGIN_LIFETIME
from eyrie.identity.service.members import INVITATION_LIFETIME
from eyrie.identity.vault import MAX_CACHED
from eyrie.kit import process_pool
from eyrie.kit.listing import MAX_LIMIT
from eyrie.observe.logs import MAX_TEXT_CHARACTERS
from eyrie.postgres import database
from eyrie.postgres.slow import MAX_STATEMENTS
from eyrie.postgres.startup import Patience
from eyrie.runs.bus import MAX_PENDING
from eyrie.server import BACKLOG, MAX_WEBSOCKET_MESSAGE_BYTES
from eyrie.settings import DatabaseSettings, HttpSettings, LedgerSettings, RunSettings, TracingSettings

Kind = Literal["table", "queue", "cache", "log", "loop", "retry", "payload"]


@dataclass(frozen=True)
class Bound:
    """One thing that could grow: how much of it there may be, and what happens to it in time."""

    kind: Kind
    name: str
    limit: str
    retention: str
    setting: str | None = None
    """The variable that changes the limit."""


def _mib(size: int) -> str:
    return f"{size // 2**20:,} MiB"


def _days(time: timedelta) -> str:
    return f"{time.days} days"


_HTTP, _DATABASE, _RUNS, _LEDGER = HttpSettings(), DatabaseSettings(), RunSettings(), LedgerSettings()
_WORKSPACE = "lives as long as its workspace"
_RUN = "removed with its run"
_LEDGER_DAYS = "EYRIE_LEDGER__RETENTION_DAYS"
_RUN_DAYS = "EYRIE_RUNS__RETENTION_DAYS"

BOUNDS: tuple[Bound, ...] = (
    Bound("table", "workspaces", "rows are small; one per tenant", "deleted ones are kept until an operator removes them"),
    Bound("table", "users", "one per person", "kept, disabled, after the last membership ends"),
    Bound("table", "members", "one per person and workspace", _WORKSPACE),
    Bound("table", "projects", "one per project", _WORKSPACE),
    Bound("table", "api_keys", "one per key", "revoked keys are kept as evidence"),
    Bound("table", "logins", "one per sign-in", f"ends after {_days(LOGIN_LIFETIME)}, removed a month later"),
    Bound("table", "login_links", "one per link", f"ends after use, or in {_days(INVITATION_LIFETIME)} at most; removed a month later"),
    Bound("table", "idempotency_keys", "one per POST with a key", "24 hours"),
    Bound("table", "rate_buckets", "one per limit, caller and window", f"{KEPT // timedelta(hours=1)} hours"),
    Bound("table", "subject_keys", "one per person whose content is stored", "destroyed when the person is erased; the row stays as proof"),
    Bound("table", "workers", "one per running process", "removed when the process has been silent"),
    Bound("table", "stand_ins", "one at a time per member", "removed a year after their end"),
    Bound("table", "audit_entries", "one per recorded act", "kept: the log proves what happened"),
    Bound("table", "audit_seals", "one per sealing of new entries", "kept with the entries"),
    Bound("table", "providers", f"{MAX_PROVIDERS:,} per workspace", _WORKSPACE),
    Bound("table", "models", f"{MAX_MODELS:,} per workspace", _WORKSPACE),
    Bound("table", "deployments", f"{MAX_DEPLOYMENTS:,} per model", "removed with their model or provider"),
    Bound("table", "routes", f"{MAX_ROUTES:,} per workspace", _WORKSPACE),
    Bound("table", "prompts", f"{MAX_PROMPTS:,} per workspace", _WORKSPACE),
    Bound(
        "table",
        "prompt_versions",
        f"{MAX_PROMPT_VERSIONS:,} per prompt; a version never changes",
        "kept with its prompt, which runs may follow",
    ),
    Bound("table", "prompt_labels", f"{MAX_LABELS:,} per prompt", "removed by whoever may change the prompt"),
    Bound("table", "prices", f"{MAX_PRICES:,} per workspace", _WORKSPACE),
    Bound("table", "budgets", f"{MAX_BUDGETS:,} per workspace, and one per run that has its own", _WORKSPACE),
    Bound("table", "budget_accounts", "one per limited node and window", "removed when not used for 400 days"),
    Bound("table", "budget_holders", "one per process and workspace it spends in", "removed when the process ends or is settled for"),
    Bound("table", "budget_leases", "one per process and account", "removed with their process"),
    Bound("table", "cache_policies", "one per workspace", _WORKSPACE),
    Bound(
        "table",
        "cache_entries",
        f"as the workspace's policy says, {schemas.MAX_ENTRIES:,} at most; {_mib(shared.MAX_ANSWER_BYTES)} each",
        "removed at the end of the policy's time",
    ),
    Bound("table", "cache_claims", "one per question that is being answered", f"ends after {shared.CLAIM.seconds} s unless it is renewed"),
    Bound("table", "cache_figures", "one per workspace and day", f"{service.FIGURES_KEPT_DAYS} days"),
    Bound("table", "ledger_entries", "one per model call", f"{_LEDGER.retention_days} days, in whole months", _LEDGER_DAYS),
    Bound("table", "cost_rollups", "one per hour, caller, session, agent and model", "as long as the ledger", _LEDGER_DAYS),
    Bound(
        "table",
        "client_rollups",
        "one per hour, caller, session, agent, model, end user and client session",
        "as long as the ledger",
        _LEDGER_DAYS,
    ),
    Bound("table", "files", "size per file as below; deleted ones can be restored", _WORKSPACE, "EYRIE_HTTP__UPLOAD_BYTES"),
    Bound("table", "agents", f"{MAX_AGENTS:,} per workspace; deleted ones can be restored", _WORKSPACE),
    Bound("table", "agent_versions", f"{MAX_VERSIONS:,} per agent; a version never changes", "removed with its agent"),
    Bound("table", "sessions", "one per thread; deleted ones can be restored", _WORKSPACE),
    Bound("table", "runs", "as many as the request limits let start", f"{_RUNS.retention_days} days after their end", _RUN_DAYS),
    Bound("table", "run_events", "as many as the agent's limits of steps, calls and time allow", _RUN, _RUN_DAYS),
    Bound("table", "payloads", "one per event with content", _RUN),
    Bound("table", "run_deltas", "text of steps in progress", "removed when the step's message is logged; unlogged, lost in a crash"),
    Bound("table", "effects", "one per tool call with a side effect", _RUN),
    Bound("table", "approvals", "one per question to a person", _RUN),
    Bound("table", "feedback", "one per run and author", _RUN),
    Bound("table", "messages", "two per run in a session", _RUN),
    Bound("payload", "request body", _mib(_HTTP.body_bytes), "not kept", "EYRIE_HTTP__BODY_BYTES"),
    Bound("payload", "upload", _mib(_HTTP.upload_bytes), "see files", "EYRIE_HTTP__UPLOAD_BYTES"),
    Bound("payload", "WebSocket message", _mib(MAX_WEBSOCKET_MESSAGE_BYTES), "not kept"),
    Bound("payload", "list reply", f"{MAX_LIMIT:,} rows", "not kept"),
    Bound("queue", "requests and streams in progress", f"{_HTTP.connections:,}", "more are refused with 503", "EYRIE_HTTP__CONNECTIONS"),
    Bound("queue", "connections waiting to be accepted", f"{BACKLOG:,}", "the system refuses more"),
    Bound(
        "queue",
        "callers waiting for a database connection",
        f"{database.MAX_WAITING:,} for {database.WAIT_SECONDS} s",
        "more are refused with 503",
    ),
    Bound("queue", "callers waiting for a child process", f"{process_pool.MAX_WAITING:,}", "more are refused with 503"),
    Bound(
        "queue", "runs carried by a process", f"{_RUNS.worker_concurrency:,}", "more wait in line as rows", "EYRIE_RUNS__WORKER_CONCURRENCY"
    ),
    Bound(
        "queue",
        "runs carried of a workspace",
        f"{_RUNS.workspace_concurrency:,}",
        "more wait in line as rows",
        "EYRIE_RUNS__WORKSPACE_CONCURRENCY",
    ),
    Bound("queue", "news of runs between processes", f"{MAX_PENDING:,} ids", "readers poll each second as well"),
    Bound("queue", "spans waiting for export", f"{TracingSettings().queue_spans:,}", "more are dropped", "EYRIE_TRACING__QUEUE_SPANS"),
    Bound("queue", "ledger entries waiting for the database", f"{writer.MAX_WAITING:,} in memory", "more wait in the spool alone"),
    Bound("log", "spool of a process", f"files of {_mib(SEGMENT_BYTES)}", "removed when what is in them is in the database"),
    Bound(
        "queue", "jobs that have ended", "as many as there was work", "a day if they succeeded, else a week; the newest of each task stays"
    ),
    Bound("cache", "health", "one report", "1 s"),
    Bound("cache", "slow statements", f"{MAX_STATEMENTS:,} different ones", "gone with the process", "EYRIE_DATABASE__SLOW_SECONDS"),
    Bound("cache", "content keys", f"{MAX_CACHED:,}", "least recently used go first; each is read again after 60 s"),
    Bound(
        "cache",
        "answers of models that a process remembers",
        _mib(memory.MEMORY_BYTES),
        f"{memory.REMEMBERED.seconds} s; least recently used go first",
    ),
    Bound("cache", "cache policies", f"{responses.MAX_POLICIES:,} workspaces", f"{responses.POLICY_KEPT_SECONDS:g} s"),
    Bound("cache", "prices of workspaces", f"{MAX_PRICED_WORKSPACES:,} workspaces", f"{PRICES_KEPT_SECONDS:g} s"),
    Bound("cache", "published prices", f"{MAX_LISTED:,}", "an hour; least recently used go first"),
    Bound("cache", "callers whose budgets a process knows", f"{MAX_PATHS:,}", "least recently used go first"),
    Bound("cache", "budget accounts that a process knows", "those of its callers", "a minute after their last use"),
    Bound("log", "log line", f"{MAX_TEXT_CHARACTERS:,} characters per field", "written to stderr; its reader keeps it"),
    Bound("log", "snapshots", "the newest three", "older ones are removed"),
    Bound(
        "retry",
        "reaching the database at start",
        f"{_DATABASE.connect_attempts} times, at most {_DATABASE.connect_wait_seconds:g} s apart",
        "then the start fails",
        "EYRIE_DATABASE__CONNECT_ATTEMPTS",
    ),
    Bound("retry", "waiting for what others may give back to a budget", f"{PATIENCE_SECONDS:g} s", "then the call is refused with 402"),
    Bound("retry", "restarts of the embedded database in a row", f"{Patience().restarts}", "then the process ends"),
    Bound(
        "loop",
        "end of a process",
        f"{_HTTP.drain_seconds:g} s for requests in progress",
        "then they are cut off",
        "EYRIE_HTTP__DRAIN_SECONDS",
    ),
    Bound(
        "loop",
        "comments on an idle event stream",
        f"every {_HTTP.stream_heartbeat_seconds:g} s",
        "as long as its reader stays",
        "EYRIE_HTTP__STREAM_HEARTBEAT_SECONDS",
    ),
)


def as_markdown() -> str:
    """The bounds as the page of the documentation."""
    lines = [
        "# Limits",
        "",
        "Everything that could grow has a limit and a retention, on by default. Where a variable is named, it changes the limit.",
    ]
    for kind in dict.fromkeys(bound.kind for bound in BOUNDS):
        lines += ["", f"## {kind.title()}", "", "| what | limit | retention | variable |", "| --- | --- | --- | --- |"]
        for bound in BOUNDS:
            if bound.kind == kind:
                variable = f"`{bound.setting}`" if bound.setting else ""
                lines.append(f"| {bound.name} | {bound.limit} | {bound.retention} | {variable} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    os.write(1, as_markdown().encode())
