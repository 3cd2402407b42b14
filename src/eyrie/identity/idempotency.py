"""One effect for each Idempotency-Key: the reply is stored in the transaction of the effect, and given again."""

import hashlib
from dataclasses import dataclass

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from psycopg.errors import LockNotAvailable
from starlette.responses import Response, StreamingResponse

from eyrie.identity.actor import Actor
from eyrie.identity.errors import IdempotencyInProgress, IdempotencyKeyInvalid, IdempotencyKeyReused, IdempotencyReplyNotStored
from eyrie.identity.repository import idempotency as repository
from eyrie.identity.vault import ContentKey
from eyrie.postgres.database import Tx

HEADER = "Idempotency-Key"
REPLAYED = "Idempotent-Replay"
MAX_STORED_BYTES = 1024 * 1024
MAX_KEY_CHARACTERS = 255
_KEPT_HEADERS = ("content-type", "location", "etag")


@dataclass(frozen=True)
class KeyedRequest:
    """A request that must have its effect once: whose, under which key, and what it asks."""

    actor: Actor
    key: str
    route: str
    digest: bytes

    @property
    def context(self) -> bytes:
        """What a stored reply is bound to."""
        return self.actor.workspace_id.bytes + self.actor.id.bytes + self.key.encode()


def keyed_request(actor: Actor, key: str, route: str, body: bytes) -> KeyedRequest:
    """The request with this key. Raises IdempotencyKeyInvalid."""
    if not 1 <= len(key) <= MAX_KEY_CHARACTERS or not all("!" <= character <= "~" for character in key):
        raise IdempotencyKeyInvalid
    return KeyedRequest(actor, key, route, hashlib.sha256(body).digest())


@dataclass(frozen=True)
class Replies:
    """Stored replies. They may hold a secret that is shown once, so they are sealed."""

    cipher: AESGCM

    async def claim(self, tx: Tx, request: KeyedRequest) -> Response | None:
        """Become the one that carries out the request (None), or get the reply of the one that did.

        Waits for another process that is carrying it out. Raises IdempotencyInProgress when that takes too long,
        IdempotencyKeyReused and IdempotencyReplyNotStored.
        """
        try:
            stored = await repository.claim(tx, request.actor, key=request.key, route=request.route, digest=request.digest)
        except LockNotAvailable as exc:
            raise IdempotencyInProgress(request.key) from exc
        if stored is None:
            return None
        if (stored.route, stored.request_digest) != (request.route, request.digest):
            raise IdempotencyKeyReused(request.key)
        if stored.body is None:
            raise IdempotencyReplyNotStored(request.key, stored.status, stored.headers.get("location"))
        body = ContentKey(request.actor.id, self.cipher).open(stored.body, request.context)
        return Response(body, stored.status, {**stored.headers, REPLAYED: "true"})

    async def keep(self, tx: Tx, request: KeyedRequest, response: Response) -> None:
        """Store the reply to a request, in the transaction of its effect. A stream or a long reply is only noted."""
        body: bytes | None = None
        if not isinstance(response, StreamingResponse) and len(response.body) <= MAX_STORED_BYTES:
            body = ContentKey(request.actor.id, self.cipher).seal(bytes(response.body), request.context)
        headers = {name: response.headers[name] for name in _KEPT_HEADERS if name in response.headers}
        await repository.keep(tx, request.actor, key=request.key, reply=repository.Reply(response.status_code, headers, body))
