"""The process that carries one run, and nothing else, for a worker: `python -m eyrie.features.cell`, started by `runs.cell`."""

import asyncio
import os
import threading
from collections.abc import Sequence
from typing import BinaryIO

import uvloop

from eyrie.components import Component, Duty, running
from eyrie.features.all import COMPONENTS
from eyrie.features.carrying import run_deps
from eyrie.kit.process_child import take_over_pipes
from eyrie.kit.tasks import end
from eyrie.runs.cell import ALIVE_SECONDS, DRAIN, WELCOME, Welcome, carry
from eyrie.settings import Settings, read_settings
from eyrie.telemetry import start_logs


def main(components: Sequence[Component] = COMPONENTS) -> None:
    """Carry what the parent hands over, until it closes the pipe or ends."""
    orders, words = take_over_pipes()
    greeting = orders.readline()
    if not greeting:  # the parent ended before it could say a word
        return
    welcome = WELCOME.validate_json(greeting)
    settings = read_settings()
    start_logs(settings)
    uvloop.run(_carrying(settings, components, welcome, _Pipes(orders, words)))


class _Pipes:
    """The lines from and to the parent."""

    def __init__(self, orders: BinaryIO, words: BinaryIO) -> None:
        self._orders = orders
        self._words = words
        self.claims: asyncio.Queue[bytes] = asyncio.Queue()

    def say(self, word: str) -> None:
        """Tell the parent; without one, this process ends."""
        try:
            self._words.write(f"{word}\n".encode())
            self._words.flush()
        except BrokenPipeError:
            os._exit(0)

    def listen(self, draining: asyncio.Event) -> None:
        """Hear the parent from now on, in a thread: its end must be noticed while a run holds the loop."""
        loop = asyncio.get_running_loop()

        def listening() -> None:
            while line := self._orders.readline().strip():
                if line == DRAIN:
                    loop.call_soon_threadsafe(draining.set)
                else:
                    loop.call_soon_threadsafe(self.claims.put_nowait, line)
            os._exit(0)

        threading.Thread(target=listening, name="orders", daemon=True).start()


async def _carrying(settings: Settings, components: Sequence[Component], welcome: Welcome, pipes: _Pipes) -> None:
    async with running(settings, components, Duty.CELL, welcome.urls) as resources:
        deps = run_deps(resources, welcome.worker)
        pipes.listen(deps.draining)
        async with deps.deltas.running():
            pipes.say("ready")
            living = asyncio.create_task(_live(pipes), name="cell: alive")
            try:
                while True:
                    pipes.say(await carry(await pipes.claims.get(), deps))
            finally:
                await end(living)


async def _live(pipes: _Pipes) -> None:
    while True:
        await asyncio.sleep(ALIVE_SECONDS)
        pipes.say("alive")


if __name__ == "__main__":
    main()
