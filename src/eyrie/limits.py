"""Everything that could grow, with its limit and how long it is kept: the source of docs/limits.md."""

import os
from dataclasses import dataclass
from typing import Literal

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
    Bound("table", "logins", "one per sign-in", "ends after thirty days, removed a month later"),
    Bound("table", "login_links", "one per link", "ends after use, or in seven days at most; removed a month later"),
    Bound("table", "idempotency_keys", "one per POST with a key", "24 hours"),
    Bound("table", "rate_buckets", "one per limit, caller and window", "three hours"),
    Bound("table", "subject_keys", "one per person whose content is stored", "destroyed when the person is erased; the row stays as proof"),
    Bound("table", "workers", "one per running process", "removed when the process has been silent"),
    Bound("table", "stand_ins", "one at a time per member", "removed a year after their end"),
    Bound("table", "audit_entries", "one per recorded act", "kept: the log proves what happened"),
    Bound("table", "audit_seals", "one per sealing of new entries", "kept with the entries"),
    Bound("table", "providers", "limited per workspace by the API", _WORKSPACE),
    Bound("table", "models", "limited per workspace by the API", _WORKSPACE),
    Bound("table", "deployments", "20 per model", "removed with their model or provider"),
    Bound("table", "routes", "200 per workspace", _WORKSPACE),
    Bound("table", "prompts", "1,000 per workspace", _WORKSPACE),
    Bound("table", "prompt_versions", "10,000 per prompt; a version never changes", "kept with its prompt, which runs may follow"),
    Bound("table", "prompt_labels", "20 per prompt", "removed by whoever may change the prompt"),
    Bound("table", "prices", "1,000 per workspace", _WORKSPACE),
    Bound("table", "budgets", "1,000 per workspace, and one per run that has its own", _WORKSPACE),
    Bound("table", "budget_accounts", "one per limited node and window", "removed when not used for 400 days"),
    Bound("table", "budget_holders", "one per process and workspace it spends in", "removed when the process ends or is settled for"),
    Bound("table", "budget_leases", "one per process and account", "removed with their process"),
    Bound("table", "cache_policies", "one per workspace", _WORKSPACE),
    Bound(
        "table", "cache_entries", "as the workspace's policy says, 100,000 at most; 1 MiB each", "removed at the end of the policy's time"
    ),
    Bound("table", "cache_claims", "one per question that is being answered", "ends after four seconds unless it is renewed"),
    Bound("table", "cache_figures", "one per workspace and day", "400 days"),
    Bound("table", "ledger_entries", "one per model call", "400 days, in whole months", _LEDGER_DAYS),
    Bound("table", "cost_rollups", "one per hour, caller, session, agent and model", "as long as the ledger", _LEDGER_DAYS),
    Bound("table", "files", "size per file as below; deleted ones can be restored", _WORKSPACE, "EYRIE_HTTP__UPLOAD_BYTES"),
    Bound("table", "agents", "one per agent; deleted ones can be restored", _WORKSPACE),
    Bound("table", "agent_versions", "limited per agent by the API; a version never changes", "removed with its agent"),
    Bound("table", "sessions", "one per thread; deleted ones can be restored", _WORKSPACE),
    Bound("table", "runs", "as many as the request limits let start", "a year after their end", _RUN_DAYS),
    Bound("table", "run_events", "as many as the agent's limits of steps, calls and time allow", _RUN, _RUN_DAYS),
    Bound("table", "payloads", "one per event with content", _RUN),
    Bound("table", "run_deltas", "text of steps in progress", "removed when the step's message is logged; unlogged, lost in a crash"),
    Bound("table", "effects", "one per tool call with a side effect", _RUN),
    Bound("table", "approvals", "one per question to a person", _RUN),
    Bound("table", "feedback", "one per run and author", _RUN),
    Bound("table", "messages", "two per run in a session", _RUN),
    Bound("payload", "request body", "10 MiB", "not kept", "EYRIE_HTTP__BODY_BYTES"),
    Bound("payload", "upload", "100 MiB", "see files", "EYRIE_HTTP__UPLOAD_BYTES"),
    Bound("payload", "WebSocket message", "1 MiB", "not kept"),
    Bound("payload", "list reply", "200 rows", "not kept"),
    Bound("queue", "requests and streams in progress", "4,000", "more are refused with 503", "EYRIE_HTTP__CONNECTIONS"),
    Bound("queue", "connections waiting to be accepted", "2,048", "the system refuses more"),
    Bound("queue", "callers waiting for a database connection", "1,000 for 30 s", "more are refused with 503"),
    Bound("queue", "callers waiting for a child process", "64", "more are refused with 503"),
    Bound("queue", "runs carried by a process", "64", "more wait in line as rows", "EYRIE_RUNS__WORKER_CONCURRENCY"),
    Bound("queue", "runs carried of a workspace", "20", "more wait in line as rows", "EYRIE_RUNS__WORKSPACE_CONCURRENCY"),
    Bound("queue", "news of runs between processes", "20,000 ids", "readers poll each second as well"),
    Bound("queue", "spans waiting for export", "2,048", "more are dropped", "EYRIE_TRACING__QUEUE_SPANS"),
    Bound("queue", "ledger entries waiting for the database", "50,000 in memory", "more wait in the spool alone"),
    Bound("log", "spool of a process", "files of 2 MiB", "removed when what is in them is in the database"),
    Bound("queue", "finished jobs", "none", "deleted when they end; failed ones after a week"),
    Bound("cache", "health", "one report", "1 s"),
    Bound("cache", "slow statements", "100 different ones", "gone with the process", "EYRIE_DATABASE__SLOW_SECONDS"),
    Bound("cache", "content keys", "10,000", "least recently used go first; each is read again after 60 s"),
    Bound("cache", "answers of models that a process remembers", "64 MiB", "60 s; least recently used go first"),
    Bound("cache", "cache policies", "1,000 workspaces", "1 s"),
    Bound("cache", "prices of workspaces", "1,000 workspaces", "1 s"),
    Bound("cache", "published prices", "10,000", "an hour; least recently used go first"),
    Bound("cache", "callers whose budgets a process knows", "10,000", "least recently used go first"),
    Bound("cache", "budget accounts that a process knows", "those of its callers", "a minute after their last use"),
    Bound("log", "log line", "8,192 characters per field", "written to stderr; its reader keeps it"),
    Bound("log", "snapshots", "the newest three", "older ones are removed"),
    Bound(
        "retry", "reaching the database at start", "10 times, at most 3 s apart", "then the start fails", "EYRIE_DATABASE__CONNECT_ATTEMPTS"
    ),
    Bound("retry", "waiting for what others may give back to a budget", "2 s", "then the call is refused with 402"),
    Bound("retry", "restarts of the embedded database in a row", "6", "then the process ends"),
    Bound("loop", "end of a process", "20 s for requests in progress", "then they are cut off", "EYRIE_HTTP__DRAIN_SECONDS"),
    Bound("loop", "comments on an idle event stream", "every 15 s", "as long as its reader stays", "EYRIE_HTTP__STREAM_HEARTBEAT_SECONDS"),
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
