"""The world outside Eyrie, in a process that nobody kills: a service with side effects, and a model provider.

`python -m tests.fakes.recovery_outside` prints its two addresses as JSON and lives as long as its standard input is open.
"""

import asyncio
import json
import sys
from collections import Counter
from dataclasses import dataclass, field

from aiohttp import web
from pydantic import JsonValue

from eyrie.kit.frozen import Frozen
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_server import Ending, FakeCall, ReceivedRequest, Turn

LOOK_SECONDS = 0.02


class Script(Frozen):
    """What a run's input tells the scripted model to do: call the tools of `plan`, one per step, then answer.

    `call_seconds` is how long the service takes for a call; `piece_seconds` passes between two pieces of the answer.
    """

    item: str
    plan: tuple[str, ...] = ()
    call_seconds: float = 0
    answer: str = "All done."
    piece_seconds: float = 0
    endless: bool = False


class Effect(Frozen):
    """One side effect at the service, by what it was for: how often it was asked for, with which keys, and how often it happened."""

    requests: int
    keys: tuple[str, ...]
    happened: int


class Report(Frozen):
    """What the service and the provider have seen."""

    effects: dict[str, Effect]
    left: dict[str, float]
    model_requests: dict[str, int]
    model_left: int


@dataclass
class Receiver:
    """A service with one kind of side effect, `POST /effects/KIND`; the kind says what it honours.

    `keyed` does the effect once per idempotency key; the others do it with every request. `GET /effects/KEY` says whether the
    request with that key was done.
    """

    requests: Counter[str] = field(default_factory=Counter)
    happened: Counter[str] = field(default_factory=Counter)
    keys: dict[str, set[str]] = field(default_factory=dict)
    done: set[str] = field(default_factory=set)
    left: dict[str, float] = field(default_factory=dict)
    """When callers left before their answer, on the monotonic clock of the machine."""

    async def effect(self, request: web.Request) -> web.Response:
        """Do it, in the middle of the time that a call takes."""
        body = await request.json()
        name, key, seconds = str(body["name"]), str(body["key"]), float(body["seconds"])
        self.requests[name] += 1
        self.keys.setdefault(name, set()).add(key)
        await self._pass(request, name, seconds / 2)
        if request.match_info["kind"] != "keyed" or key not in self.done:
            self.happened[name] += 1
            self.done.add(key)
        await self._pass(request, name, seconds / 2)
        return web.json_response({"number": self.happened[name]})

    async def asked(self, request: web.Request) -> web.Response:
        """Whether the request with a key was done."""
        return web.json_response({"happened": request.match_info["key"] in self.done})

    async def _pass(self, request: web.Request, name: str, seconds: float) -> None:
        loop = asyncio.get_running_loop()
        until = loop.time() + seconds
        while loop.time() < until:
            if name not in self.left and (request.transport is None or request.transport.is_closing()):
                self.left[name] = loop.time()
            await asyncio.sleep(min(LOOK_SECONDS, seconds))


def turn_of(request: ReceivedRequest) -> Turn:
    """What the model says: it finds its script in the conversation, and in its own turns how far it has come."""
    messages = request.body["messages"]
    assert isinstance(messages, list)
    said = [message for message in messages if isinstance(message, dict)]
    script = script_of(request)
    step = sum(message["role"] == "assistant" for message in said)
    if step < len(script.plan):
        arguments: dict[str, JsonValue] = {"name": f"{script.item}/{step}", "seconds": script.call_seconds}
        return Turn(calls=(FakeCall(script.plan[step], arguments, id=f"call_{step}"),), fragment=200)
    return Turn(
        text=script.answer,
        delay_seconds=script.piece_seconds,
        fragment=8 if script.piece_seconds else 200,
        ending=Ending.ENDLESS if script.endless else Ending.COMPLETE,
    )


def script_of(request: ReceivedRequest) -> Script:
    """The script in a request to the model."""
    messages = request.body["messages"]
    assert isinstance(messages, list)
    first = next(message for message in messages if isinstance(message, dict) and message["role"] == "user")
    return Script.model_validate_json(str(first["content"]))


def report(receiver: Receiver, provider: FakeOpenAI) -> Report:
    """Everything that was seen until now."""
    effects = {
        name: Effect(requests=count, keys=tuple(sorted(receiver.keys[name])), happened=receiver.happened[name])
        for name, count in receiver.requests.items()
    }
    asked = Counter(script_of(request).item for request in provider.requests)
    return Report(effects=effects, left=receiver.left, model_requests=dict(asked), model_left=provider.left)


async def main() -> None:
    """Serve until standard input is closed."""
    receiver = Receiver()
    async with FakeOpenAI(turn_of) as provider:
        app = web.Application()
        app.router.add_post("/effects/{kind}", receiver.effect)
        app.router.add_get("/effects/{key}", receiver.asked)
        app.router.add_get("/report", lambda _: _reply(report(receiver, provider)))
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        address = f"http://127.0.0.1:{runner.addresses[0][1]}"
        sys.stdout.write(json.dumps({"receiver": address, "provider": provider.url}) + "\n")
        sys.stdout.flush()
        await asyncio.to_thread(sys.stdin.read)
        await runner.cleanup()


async def _reply(value: Report) -> web.Response:
    return web.Response(text=value.model_dump_json(), content_type="application/json")


if __name__ == "__main__":
    asyncio.run(main())
