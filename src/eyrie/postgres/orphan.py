"""No server without an Eyrie: a shell of a few hundred kilobytes outlives a killed Eyrie and stops what it left.

It waits for the end of a pipe that only Eyrie holds open, which comes however Eyrie ends. (The kernel's parent-death
signal would come when the *thread* that started the server ends.) It then leaves time for another Eyrie to adopt
the running server, which changes the token in the keeper file, and otherwise stops the server.
"""

import os
import secrets
import subprocess
from typing import Self

from eyrie.postgres.layout import Layout

_SCRIPT = """
trap '' INT TERM HUP
read -r _
sleep "$1"
[ "$(cat "$2" 2>/dev/null)" = "$3" ] || exit 0
read -r pid < "$4" && [ "$pid" = "$5" ] && kill -INT "$pid"
"""


class OrphanGuard:
    """Stops one server after the death of this process."""

    def __init__(self, shell: "subprocess.Popen[bytes]", pipe: int) -> None:
        self._shell = shell
        self._pipe = pipe

    @classmethod
    def start(cls, layout: Layout, pid: int, *, grace_seconds: float) -> Self:
        """Guard the server `pid`; this also takes it away from the guard of an earlier Eyrie."""
        token = secrets.token_hex(16)
        layout.keeper.write_text(token)
        arguments = [f"{grace_seconds:g}", str(layout.keeper), token, str(layout.cluster / "postmaster.pid"), str(pid)]
        reading, writing = os.pipe()
        try:
            shell = subprocess.Popen(  # noqa: S603 - a script of ours with arguments of ours
                ["/bin/sh", "-c", _SCRIPT, "eyrie-orphan-guard", *arguments],
                stdin=reading,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd="/",
                start_new_session=True,
            )
        finally:
            os.close(reading)
        return cls(shell, writing)

    def stop(self) -> None:
        """End the guard without any effect on the server."""
        self._shell.kill()
        self._shell.wait()
        os.close(self._pipe)
