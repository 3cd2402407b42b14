"""Lighthouse in an npm folder of its own, which is made in the user's cache at first use: `npm ci` of the web UI stays light."""

import asyncio
import json
import os
import re
import shutil
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from benchmarks.kit.report import say

VERSION = "12.8.2"
CATEGORIES = ("performance", "accessibility", "best-practices")
_FLAGS = "--headless=new --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync"
_DEADLINE_SECONDS = 180.0
_LOST_TRACES = 2
_LOST = re.compile(rb"NO_NAVSTART|NO_TRACING_STARTED|TRACING_ALREADY_STARTED")
"""Lighthouse's words for a trace of the browser without its beginning, which says nothing of the page."""


class TraceLost(RuntimeError):
    """Lighthouse wants to be run again."""


@dataclass(frozen=True)
class Verdict:
    """What Lighthouse says of one page: scores of 100 by category, and the audits that cost points, as sentences."""

    scores: dict[str, float]
    lost: tuple[str, ...]


def program() -> Path:
    """The command; installed when it isn't yet. Raises CalledProcessError."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "eyrie-benchmarks"
    folder = cache / f"lighthouse-{VERSION}"
    command = folder / "node_modules" / ".bin" / "lighthouse"
    if (folder / "complete").exists():
        return command
    npm = shutil.which("npm")
    if npm is None:
        raise RuntimeError("Lighthouse is installed with npm, which is missing.")
    say(f"Installing Lighthouse {VERSION} into {folder} (once).")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    environment = {**os.environ, "PUPPETEER_SKIP_DOWNLOAD": "true"}
    install = [npm, "install", "--no-audit", "--no-fund", "--no-save", "--prefix", str(folder), f"lighthouse@{VERSION}"]
    subprocess.run(install, check=True, stdout=sys.stderr, env=environment)
    (folder / "complete").touch()
    return command


async def judge(command: Path, url: str, *, cookie: str, chromium: str, desktop: bool) -> Verdict:
    """Look at a page once, signed in by a cookie; again, where Lighthouse lost its own trace. Raises RuntimeError when it fails."""
    for _ in range(_LOST_TRACES):
        with suppress(TraceLost):
            return await _judged(command, url, cookie=cookie, chromium=chromium, desktop=desktop)
    return await _judged(command, url, cookie=cookie, chromium=chromium, desktop=desktop)


async def _judged(command: Path, url: str, *, cookie: str, chromium: str, desktop: bool) -> Verdict:
    flags = _FLAGS if os.getuid() else f"{_FLAGS} --no-sandbox"
    arguments = [
        url,
        "--quiet",
        "--output=json",
        f"--only-categories={','.join(CATEGORIES)}",
        f"--chrome-flags={flags}",
        f"--extra-headers={json.dumps({'Cookie': cookie})}",
        *(["--preset=desktop"] if desktop else []),
    ]
    process = await asyncio.create_subprocess_exec(
        command, *arguments, env={**os.environ, "CHROME_PATH": chromium}, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    async with asyncio.timeout(_DEADLINE_SECONDS):
        output, errors = await process.communicate()
    if process.returncode != 0:
        kind = TraceLost if _LOST.search(errors) else RuntimeError
        raise kind(f"Lighthouse ended with {process.returncode} on {url}: {errors.decode()[-2_000:]}")
    return _verdict(output)


def _verdict(output: bytes) -> Verdict:
    report = json.loads(output)
    if problem := report.get("runtimeError"):
        raise RuntimeError(f"Lighthouse saw no page: {problem['message']}")
    scores = {name: 100 * float(report["categories"][name]["score"] or 0) for name in CATEGORIES}
    lost = []
    for category in report["categories"].values():
        for reference in category["auditRefs"]:
            audit = report["audits"][reference["id"]]
            if reference["weight"] and audit["score"] is not None and audit["score"] < 0.9:
                lost.append(f"{audit['title']}: {audit.get('displayValue') or audit['score']}")
    return Verdict(scores, tuple(lost))
