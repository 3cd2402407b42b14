"""LangGraph's own agent with its PostgreSQL checkpointer: model → tool → model, the model taking no time."""

import asyncio
import sys

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, ToolMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.runnables import Runnable
from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from langgraph.prebuilt import create_react_agent
from psycopg.rows import dict_row
from psycopg_pool import AsyncConnectionPool

from benchmarks.reference.lap import lap


class Scripted(BaseChatModel):
    """Asks for the tool, then answers."""

    @property
    def _llm_type(self) -> str:
        return "scripted"

    def bind_tools(self, *_: object, **__: object) -> Runnable[object, BaseMessage]:
        """The agent binds its tools; the script knows them."""
        return self

    def _generate(self, messages: list[BaseMessage], *_: object, **__: object) -> ChatResult:
        usage = {"input_tokens": 10, "output_tokens": 5, "total_tokens": 15}
        if isinstance(messages[-1], ToolMessage):
            said = AIMessage(content="It is sunny in Oslo.", usage_metadata=usage)
        else:
            said = AIMessage(content="", tool_calls=[{"id": "call-1", "name": "weather", "args": {"city": "Oslo"}}], usage_metadata=usage)
        return ChatResult(generations=[ChatGeneration(message=said)])

    async def _agenerate(self, messages: list[BaseMessage], *_: object, **__: object) -> ChatResult:
        return self._generate(messages)


async def weather(city: str) -> str:
    """The weather in a city."""
    return f"sunny in {city}"


async def main(runs: int, in_flight: int) -> None:
    """Measure one lap, on the server that the variables of libpq name."""
    options = {"autocommit": True, "prepare_threshold": 0, "row_factory": dict_row}  # as its documentation asks for
    async with AsyncConnectionPool("", kwargs=options, min_size=in_flight, max_size=in_flight) as pool:
        saver = AsyncPostgresSaver(pool)
        await saver.setup()
        agent = create_react_agent(Scripted(), [weather], checkpointer=saver)

        async def carry(number: int) -> None:
            state = await agent.ainvoke(
                {"messages": [("user", "What is the weather in Oslo?")]}, {"configurable": {"thread_id": f"{number}"}}
            )
            if state["messages"][-1].content != "It is sunny in Oslo." or len(state["messages"]) != 4:
                raise RuntimeError(f"run {number} went another way")

        await lap(carry, runs, in_flight)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), int(sys.argv[2])))
