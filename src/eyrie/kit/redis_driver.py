"""The client library behind `eyrie.kit.redis`. Imported only when a Redis is set."""

import contextlib
from collections.abc import Iterator
from datetime import timedelta

from redis.asyncio import BlockingConnectionPool, Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.commands.core import AsyncScript
from redis.exceptions import ConnectionError as ConnectionLost
from redis.exceptions import RedisError

from eyrie.kit.redis import RedisAway

CONNECTIONS = 16
"""Most connections of one process."""
ANSWER_SECONDS = 0.25
"""A Redis that takes longer is no accelerator."""


class ClientDriver:
    """Redis over a bounded pool of connections."""

    def __init__(self, client: Redis) -> None:
        self._client = client
        self._scripts: dict[str, AsyncScript] = {}

    async def ping(self) -> None:
        """Return when the server answers."""
        with _translated():
            await self._client.ping()

    async def get(self, key: str) -> bytes | None:
        """The value, or None."""
        with _translated():
            value = await self._client.get(key)
        return value if value is None or isinstance(value, bytes) else value.encode()

    async def set(self, key: str, value: bytes, *, keep: timedelta) -> None:
        """Store a value for so long."""
        with _translated():
            await self._client.set(key, value, px=keep)

    async def delete(self, key: str) -> None:
        """Remove a value."""
        with _translated():
            await self._client.delete(key)

    async def run(self, script: str, key: str, arguments: tuple[int, ...]) -> list[int]:
        """Run a Lua script over one key; the server keeps it under its digest."""
        known = self._scripts.get(script)
        if known is None:
            known = self._scripts[script] = self._client.register_script(script)
        with _translated():
            answer: list[int] = await known(keys=[key], args=arguments)
        return answer

    async def aclose(self) -> None:
        """Close every connection."""
        await self._client.aclose()


def connect(url: str) -> ClientDriver:
    """A client of the server at `url`, which may not be there yet."""
    pool = BlockingConnectionPool.from_url(
        url,
        max_connections=CONNECTIONS,
        timeout=ANSWER_SECONDS,
        socket_timeout=ANSWER_SECONDS,
        socket_connect_timeout=ANSWER_SECONDS,
        # Once, at once: a restarted server has dropped the connection that the pool still holds.
        retry=Retry(NoBackoff(), 1, (ConnectionLost,)),
    )
    return ClientDriver(Redis.from_pool(pool))


@contextlib.contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except (RedisError, OSError) as exc:
        raise RedisAway(f"{type(exc).__name__}: {exc}") from exc
