"""What can go wrong between Eyrie and its database, each with the mend."""

from pathlib import Path

from eyrie.kit.problems import AppError


class DatabaseError(AppError):
    """The database can't be used."""

    status = 503
    type = "database-unusable"


class DataDirectoryInUse(DatabaseError):
    """Another Eyrie works on this data directory."""

    status = 409
    type = "data-directory-in-use"

    def __init__(self, data_dir: Path, pid: int | None) -> None:
        owner = f"process {pid}" if pid is not None else "another process"
        super().__init__(
            f"Eyrie runs already: {owner} works on the data directory {data_dir}. "
            "Use that one, stop it first, or set EYRIE_DATA_DIR to another directory.",
            data_dir=str(data_dir),
            pid=pid,
        )


class DataDirectoryUnusable(DatabaseError):
    """The data directory can't be entered, read or written."""

    type = "data-directory-unusable"

    def __init__(self, path: Path, cause: str, mend: str) -> None:
        super().__init__(f"{path}: {cause}. {mend}", path=str(path))


class DataDirectoryDamaged(DatabaseError):
    """The database's files are damaged or incomplete."""

    type = "data-directory-damaged"

    def __init__(self, path: Path, cause: str) -> None:
        super().__init__(
            f"The database in {path} is damaged: {cause}. Move the directory away (don't delete it), start Eyrie, "
            "and restore the newest snapshot or backup with `eyrie db restore`.",
            path=str(path),
        )


class DataDirectoryOfOtherVersion(DatabaseError):
    """The database's files belong to another version of PostgreSQL."""

    type = "data-directory-of-other-version"

    def __init__(self, path: Path, found: str, wanted: str) -> None:
        super().__init__(
            f"The database in {path} was made by PostgreSQL {found}, this Eyrie runs PostgreSQL {wanted}. Install the Eyrie "
            "that made it; to change over, take a snapshot there with `eyrie db snapshot` and restore it into a new data directory.",
            path=str(path),
            found=found,
            wanted=wanted,
        )


class DiskFull(DatabaseError):
    """There is no space left for the database."""

    status = 507
    type = "disk-full"

    def __init__(self, path: Path, free_bytes: int) -> None:
        super().__init__(
            f"The disk that holds {path} is full ({free_bytes // 2**20} MB free). Free at least 512 MB there and start again; "
            "nothing was lost.",
            path=str(path),
            free_bytes=free_bytes,
        )


class ServerBinariesMissing(DatabaseError):
    """The embedded PostgreSQL is not installed for this machine."""

    type = "server-binaries-missing"

    def __init__(self, cause: str) -> None:
        super().__init__(
            f"The embedded PostgreSQL can't be used: {cause}. Reinstall Eyrie with its dependencies, "
            "or set EYRIE_DATABASE_URL to a PostgreSQL 16 or newer with the vector extension."
        )


class ServerStartFailed(DatabaseError):
    """The embedded PostgreSQL did not start."""

    type = "server-start-failed"

    def __init__(self, cause: str, log: Path) -> None:
        super().__init__(f"The embedded PostgreSQL did not start: {cause} Its log is in {log}.", log=str(log))


class ExternalDatabaseUnsupported(DatabaseError):
    """The PostgreSQL server lacks something that Eyrie needs."""

    type = "external-database-unsupported"


class SchemaTooNew(DatabaseError):
    """The database was migrated by a newer Eyrie."""

    type = "schema-too-new"

    def __init__(self, found: str, known: str) -> None:
        super().__init__(
            f"Schema {found} is newer than this Eyrie, which knows schemas up to {known}. Install the Eyrie that migrated the "
            "database, or restore the snapshot taken before its migration with `eyrie db restore`.",
            found=found,
            known=known,
        )


class SchemaOutdated(DatabaseError):
    """The database has not been migrated to this Eyrie's schema."""

    type = "schema-outdated"

    def __init__(self, found: str | None, wanted: str) -> None:
        state = f"has schema {found}" if found else "is empty"
        super().__init__(
            f"The database {state}; this Eyrie needs schema {wanted}. Run `eyrie db migrate`.",
            found=found,
            wanted=wanted,
        )


class MigrationFailed(DatabaseError):
    """A migration did not finish; the schema is as it was before the failing step."""

    type = "migration-failed"

    def __init__(self, cause: str, snapshot: Path | None = None) -> None:
        mend = f" The snapshot taken before it is {snapshot}." if snapshot is not None else ""
        super().__init__(f"The database could not be migrated: {cause}.{mend}", snapshot=str(snapshot) if snapshot is not None else None)


class SnapshotFailed(DatabaseError):
    """A snapshot could not be taken or restored; the database is as it was."""

    type = "snapshot-failed"

    def __init__(self, cause: str) -> None:
        super().__init__(f"The snapshot failed: {cause}. The database is unchanged.")
