"""`eyrie db`: the database, for whoever operates the machine."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import click

from eyrie.audit import service as audit
from eyrie.cli.command import Group, json_option
from eyrie.cli.document import Json
from eyrie.cli.operator import OnlyEmbedded, Reached, reached, run
from eyrie.cli.terminal import ago, fields, out, out_json, say, table
from eyrie.identity.service import workspaces
from eyrie.kit.clock import now
from eyrie.kit.problems import AppError, NotFound
from eyrie.postgres.database import Database
from eyrie.postgres.layout import Layout
from eyrie.postgres.schema import MigrationResult, Schema, check_schema, known_head, migrate, read_schema
from eyrie.postgres.snapshots import list_snapshots, restore_snapshot, take_snapshot
from eyrie.runs.service.verifying import CostDifference, broken_logs, cost_differences
from eyrie.settings import Settings, read_settings

_WORKSPACES_AT_ONCE = 1_000


@dataclass(frozen=True)
class AuditState:
    """Whether the audit log of a workspace is whole, how much of it is sealed, and whether logs of runs and ledger agree."""

    intact: bool
    sealed: int
    findings: int
    broken_runs: int
    differences: tuple[CostDifference, ...]

    @property
    def missing(self) -> int:
        """How many runs cost more in their log than in the ledger."""
        return sum(one.is_missing for one in self.differences)


class StillRunning(AppError):
    """An Eyrie works on this database."""

    status = 409
    type = "still-running"

    def __init__(self, place: str) -> None:
        super().__init__(f"An Eyrie runs on {place}. Stop it first: what it does now would be lost.")


@click.group("db", cls=Group)
def command() -> None:
    """Migrate, save, restore and check the database."""


@command.command("status")
@json_option
def status(as_json: bool) -> None:
    """Show where the database is and which schema it has."""
    settings = read_settings()
    found, place = run(_schema(settings))
    state = (
        "empty"
        if found is None
        else "current"
        if found.revision == known_head()
        else "outdated"
        if found.revision < known_head()
        else "newer"
    )
    if as_json:
        out_json({"place": place, "schema": found.revision if found else None, "known": known_head(), "state": state})
    else:
        fields([("database", place), ("schema", found.revision if found else "none"), ("this Eyrie", known_head()), ("state", state)])
        if state in ("empty", "outdated"):
            say("Bring it up to date with: eyrie db migrate")


@command.command("migrate")
@json_option
def migrate_(as_json: bool) -> None:
    """Bring the database to this Eyrie's schema; of an embedded one, a snapshot is taken first."""
    result = run(_migrate(read_settings()))
    if as_json:
        snapshot = str(result.snapshot) if result.snapshot is not None else None
        out_json({"before": result.before, "after": result.after, "changed": result.changed, "snapshot": snapshot})
    elif result.changed:
        out(f"Migrated from schema {result.before or 'none'} to {result.after}.")
        if result.snapshot is not None:
            out(f"The snapshot taken before is {result.snapshot}")
    else:
        out(f"The database has schema {result.after} already.")


@command.command("snapshot")
@json_option
def snapshot(as_json: bool) -> None:
    """Save the whole embedded database to a file; the newest three are kept."""
    settings = _embedded(read_settings(), "Save it with pg_dump.")
    made = run(_snapshot(settings))
    if as_json:
        out_json({"snapshot": str(made), "bytes": made.stat().st_size})
    else:
        out(f"{made} ({made.stat().st_size:,} bytes)")


@command.command("snapshots")
@json_option
def snapshots(as_json: bool) -> None:
    """List the snapshots, newest first."""
    settings = _embedded(read_settings(), "Its backups are listed by their own tools.")
    found = [(file, file.stat()) for file in list_snapshots(Layout(settings.data_dir).snapshots)]
    if as_json:
        out_json([{"snapshot": str(file), "bytes": stat.st_size} for file, stat in found])
    else:
        table(("Snapshots", "Bytes", "Taken"), [(file.name, f"{stat.st_size:,}", _age(stat.st_mtime)) for file, stat in found])


@command.command("restore")
@click.argument("file", required=False)
@click.option("--yes", is_flag=True, help="Don't ask.")
@json_option
def restore(file: str | None, yes: bool, as_json: bool) -> None:
    """Put the embedded database back to a snapshot: FILE, by name or path, or the newest one. Eyrie must be stopped."""
    settings = _embedded(read_settings(), "Restore it with pg_restore.")
    chosen = _chosen(settings, file)
    if not yes:
        click.confirm(f"Everything since {chosen.name} will be lost. Go on?", abort=True, err=True)
    run(_restore(settings, chosen))
    if as_json:
        out_json({"restored": str(chosen)})
    else:
        out(f"Restored {chosen}. Start Eyrie with: eyrie up")


@command.command("verify")
@json_option
@click.pass_context
def verify(ctx: click.Context, as_json: bool) -> None:
    """Check the schema, audit logs and run logs, and that the ledger has what they cost. Exits with 1 when something is wrong."""
    reports = run(_verify(read_settings()))
    intact = all(report.intact and not report.broken_runs and not report.missing for report in reports.values())
    if as_json:
        shown: list[Json] = [
            {
                "workspace": str(id_),
                "intact": one.intact,
                "sealed": one.sealed,
                "broken_runs": one.broken_runs,
                "cost_differences": [_difference(found) for found in one.differences],
            }
            for id_, one in reports.items()
        ]
        out_json({"intact": intact, "workspaces": shown})
    else:
        rows = [
            (
                str(id_),
                "ok" if one.intact else "failed",
                f"{one.sealed:,}",
                str(one.findings),
                str(one.broken_runs),
                str(one.missing),
                str(len(one.differences) - one.missing),
            )
            for id_, one in reports.items()
        ]
        table(("Workspace", "Audit log", "Sealed entries", "Findings", "Broken run logs", "Missing in ledger", "More in ledger"), rows)
        for found in (difference for report in reports.values() for difference in report.differences):
            say(f"run {found.run_id}: its log says {found.logged_usd:f} USD, the ledger {found.ledger_usd:f} USD")
    ctx.exit(0 if intact else 1)


async def _schema(settings: Settings) -> tuple[Schema | None, str]:
    async with reached(settings) as database:
        return await read_schema(database.urls.owner), database.place


async def _migrate(settings: Settings) -> MigrationResult:
    async with reached(settings) as database:

        async def save(schema: str) -> Path:
            return await _save(settings, database, schema)

        return await migrate(database.urls, snapshot=save if database.superuser_url is not None else None)


async def _snapshot(settings: Settings) -> Path:
    async with reached(settings) as database:
        found = await read_schema(database.urls.owner)
        return await _save(settings, database, found.revision if found is not None else None)


async def _save(settings: Settings, database: Reached, schema: str | None) -> Path:
    assert database.superuser_url is not None  # noqa: S101 - callers asked; for the type checker
    return await take_snapshot(database.superuser_url, Layout(settings.data_dir).snapshots, now=now(), schema=schema)


async def _restore(settings: Settings, file: Path) -> None:
    async with reached(settings) as database:
        if database.in_use or database.superuser_url is None:
            raise StillRunning(database.place)
        await restore_snapshot(database.superuser_url, file)


async def _verify(settings: Settings) -> dict[UUID, AuditState]:
    reports: dict[UUID, AuditState] = {}
    kept = settings.ledger.retention_days  # whole months are kept: nothing younger is gone
    since = now() - timedelta(days=kept) if kept else datetime.min.replace(tzinfo=UTC)
    async with reached(settings) as found:
        await check_schema(found.urls)
        async with Database(found.urls, app_connections=1, system_connections=1) as database:
            after: UUID | None = None
            while True:
                async with database.system() as tx:
                    page = await workspaces.every(tx, after=after, limit=_WORKSPACES_AT_ONCE)
                if not page:
                    return reports
                for after in page:
                    async with database.tenant(after, read_only=True) as tx:
                        report = await audit.verify(tx)
                        broken = await broken_logs(tx)
                        differences = await cost_differences(tx, since)
                    reports[after] = AuditState(report.intact, report.sealed_entries, len(report.findings), len(broken), tuple(differences))


def _difference(found: CostDifference) -> Json:
    return {"run_id": str(found.run_id), "logged_usd": f"{found.logged_usd:f}", "ledger_usd": f"{found.ledger_usd:f}"}


def _embedded(settings: Settings, instead: str) -> Settings:
    if settings.database_url is not None:
        raise OnlyEmbedded(instead)
    return settings


def _chosen(settings: Settings, file: str | None) -> Path:
    found = list_snapshots(Layout(settings.data_dir).snapshots)
    if file is None and found:
        return found[0]
    named = next((one for one in found if file is not None and one.name == file), Path(file) if file is not None else None)
    if named is None or not named.is_file():
        raise NotFound("snapshot", file or "newest")
    return named


def _age(seconds: float) -> str:
    return ago(datetime.fromtimestamp(seconds, UTC))
