"""The operating-system account that the embedded server runs as: our own, or another one when we are root."""

import os
import pwd
import stat
from dataclasses import dataclass
from pathlib import Path

from eyrie.postgres.errors import DataDirectoryUnusable, ServerBinariesMissing

_CANDIDATES = ("postgres", "nobody")


@dataclass(frozen=True)
class Account:
    """A user of the operating system."""

    name: str
    uid: int
    gid: int


def server_account(cluster: Path) -> Account | None:
    """Who runs the server; None means: the same user as Eyrie. PostgreSQL refuses to run as root.

    Files that exist stay with their owner, so a data directory is usable by root after it was made by a user.
    """
    if os.geteuid() != 0:
        return None
    if cluster.exists() and (uid := cluster.stat().st_uid) != 0:
        return _account_of(uid)
    for name in _CANDIDATES:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        if entry.pw_uid != 0:
            return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)
    raise ServerBinariesMissing("PostgreSQL refuses to run as root and there is no user `postgres` or `nobody` to run it as")


def require_reachable(path: Path, account: Account) -> None:
    """Raise DataDirectoryUnusable, naming the first directory on the way to `path` that `account` can't enter."""
    for folder in reversed([path, *path.parents]):
        if folder.exists() and not _may_enter(folder.stat(), account):
            raise DataDirectoryUnusable(
                folder,
                f"the user {account.name} can't enter it, and PostgreSQL runs as that user because it refuses to run as root",
                f"Set EYRIE_DATA_DIR to a directory that it can reach (for example /var/lib/eyrie), or run `chmod o+x {folder}`.",
            )


def _may_enter(status: os.stat_result, account: Account) -> bool:
    if status.st_uid == account.uid:
        return bool(status.st_mode & stat.S_IXUSR)
    if status.st_gid == account.gid:
        return bool(status.st_mode & stat.S_IXGRP)
    return bool(status.st_mode & stat.S_IXOTH)


def _account_of(uid: int) -> Account:
    try:
        entry = pwd.getpwuid(uid)
    except KeyError:
        return Account(f"uid {uid}", uid, uid)
    return Account(entry.pw_name, uid, entry.pw_gid)
