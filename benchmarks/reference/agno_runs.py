"""Agno's agent with its PostgreSQL store: model → tool → model, the model taking no time."""

import asyncio
import sys
from collections.abc import AsyncIterator, Iterator

from agno.agent import Agent
from agno.db.postgres import AsyncPostgresDb
from agno.models.base import Model
from agno.models.message import Message
from agno.models.response import ModelResponse
from sqlalchemy.ext.asyncio import create_async_engine

from benchmarks.reference.lap import lap


class Scripted(Model):
    """Asks for the tool, then answers."""

    def invoke(self, messages: list[Message], **_: object) -> ModelResponse:
        """The next turn of the script."""
        if messages[-1].role == "tool" or (messages[-1].role == "assistant" and messages[-2].role == "tool"):
            return ModelResponse(role="assistant", content="It is sunny in Oslo.")
        call = {"id": "call-1", "type": "function", "function": {"name": "weather", "arguments": '{"city": "Oslo"}'}}
        return ModelResponse(role="assistant", tool_calls=[call])

    async def ainvoke(self, messages: list[Message], **_: object) -> ModelResponse:
        """The next turn of the script."""
        return self.invoke(messages)

    def invoke_stream(self, *_: object, **__: object) -> Iterator[ModelResponse]:
        """Not used: the agent does not stream."""
        raise NotImplementedError

    def ainvoke_stream(self, *_: object, **__: object) -> AsyncIterator[ModelResponse]:
        """Not used: the agent does not stream."""
        raise NotImplementedError

    def _parse_provider_response(self, response: object, **_: object) -> ModelResponse:
        raise NotImplementedError

    def _parse_provider_response_delta(self, response: object) -> ModelResponse:
        raise NotImplementedError


async def weather(city: str) -> str:
    """The weather in a city."""
    return f"sunny in {city}"


async def main(runs: int, in_flight: int) -> None:
    """Measure one lap, on the server that the variables of libpq name."""
    engine = create_async_engine("postgresql+psycopg://", pool_size=in_flight, max_overflow=0)
    store = AsyncPostgresDb(db_engine=engine)
    agent = Agent(model=Scripted(id="scripted"), tools=[weather], db=store, telemetry=False)

    async def carry(number: int) -> None:
        done = await agent.arun("What is the weather in Oslo?", session_id=f"session-{number}", user_id="ada")
        if done.content != "It is sunny in Oslo." or len(done.tools or []) != 1:
            raise RuntimeError(f"run {number} went another way: {done.content!r}")

    await carry(-1)  # it makes its tables at the first run
    await lap(carry, runs, in_flight)
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), int(sys.argv[2])))
