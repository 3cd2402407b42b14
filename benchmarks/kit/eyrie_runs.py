"""Eyrie's side of the comparison: start transaction, queue, worker, log, with everything recorded, in the event loop of the product."""

import sys
from pathlib import Path

import uvloop

from benchmarks.kit.carrying import Scripted, started, urls_of, working, workspace
from benchmarks.reference.lap import lap
from eyrie.postgres.database import Database


async def main(data_dir: Path, runs: int, in_flight: int) -> None:
    """Measure one lap, on the server that runs on `data_dir`."""
    async with Database(urls_of(data_dir)) as database:
        rig = await workspace(database, Scripted())

        async def carry(number: int) -> None:
            del number
            async with started(rig) as watch:
                await watch.ended.wait()

        async with working(rig):
            await lap(carry, runs, in_flight)


if __name__ == "__main__":
    uvloop.run(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))
