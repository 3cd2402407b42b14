"""The guard that refuses requests that are too large."""

from dataclasses import dataclass

from eyrie.gateway.calls.guards import Guarded, Watch
from eyrie.gateway.errors import InputTooLarge
from eyrie.gateway.protocol import ModelRequest


@dataclass(frozen=True)
class SizeGuard:
    """Refuse a request whose texts, tools and schemas are larger than this; images count apart."""

    max_input_bytes: int

    async def admit(self, call: Guarded) -> ModelRequest | None:
        """Raises InputTooLarge."""
        if call.asked.input_bytes > self.max_input_bytes:
            raise InputTooLarge(call.asked.input_bytes, self.max_input_bytes)
        return None

    def watch(self, call: Guarded) -> Watch | None:
        """Answers may be as large as they are."""
        del call
        return None
