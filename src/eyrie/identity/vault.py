"""Content at rest: encrypted under a key per person, so that destroying one key erases all that person's content.

AES-256-GCM with random nonces (NIST SP 800-38D). Each subject's data key is stored wrapped by a key derived from the
instance's secret (HKDF-SHA256, RFC 5869).
"""

import os
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from eyrie.identity.repository import subject_keys
from eyrie.kit.problems import AppError
from eyrie.kit.sealed_stream import TAG_BYTES, StreamKey
from eyrie.observe.metrics import CacheRead, uncounted
from eyrie.postgres.database import Tx

_NONCE_BYTES = 12
MAX_CACHED = 10_000
REMEMBERED_SECONDS = 60.0
"""How long a process goes on with a key that another one may have destroyed."""
_STREAM_MARK = b"EYS1"
STREAM_HEADER_BYTES = len(_STREAM_MARK) + _NONCE_BYTES + 32 + TAG_BYTES
"""How long the header of a long content is."""


class ContentUnreadable(AppError):
    """Stored content can't be decrypted."""

    type = "content-unreadable"


class SubjectErased(AppError):
    """This person's content was erased, and no more can be stored for them."""

    status = 409
    type = "subject-erased"


@dataclass(frozen=True, repr=False)
class ContentKey:
    """The data key of one subject. `context` binds a ciphertext to its place: opened elsewhere, it does not open."""

    subject_id: UUID
    cipher: AESGCM

    def seal(self, plaintext: bytes, context: bytes) -> bytes:
        """Encrypt; the nonce goes in front."""
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + self.cipher.encrypt(nonce, plaintext, context)

    def open(self, ciphertext: bytes, context: bytes) -> bytes:
        """Decrypt. Raises ContentUnreadable when key, context or bytes are not the ones it was sealed with."""
        try:
            return self.cipher.decrypt(ciphertext[:_NONCE_BYTES], ciphertext[_NONCE_BYTES:], context)
        except InvalidTag as error:
            raise ContentUnreadable(
                "Stored content can't be decrypted: it was changed, or EYRIE_SECRET_KEY is not the one it was stored with."
            ) from error

    def new_stream(self, context: bytes) -> tuple[bytes, StreamKey]:
        """A key for one long content, and the header to store in front of it."""
        key = AESGCM.generate_key(256)
        return _STREAM_MARK + self.seal(key, context), StreamKey(AESGCM(key), context)

    def stream(self, header: bytes, context: bytes) -> StreamKey:
        """The key of a content with this header. Raises ContentUnreadable."""
        return StreamKey(AESGCM(self.open(header.removeprefix(_STREAM_MARK), context)), context)


class Vault:
    """Data keys by workspace and subject; made on first use, kept in a bounded cache of this process."""

    def __init__(self, secret: bytes, read: CacheRead = uncounted, clock: Callable[[], float] = time.monotonic) -> None:
        self._read = read
        self._clock = clock
        derived = HKDF(SHA256(), 32, salt=None, info=b"eyrie/subject-keys").derive(secret)
        self._master = AESGCM(derived)
        self._keys: OrderedDict[tuple[UUID, UUID], tuple[ContentKey, float]] = OrderedDict()

    async def key(self, tx: Tx, workspace_id: UUID, subject_id: UUID) -> ContentKey:
        """The key to store content of `subject_id` under. Raises SubjectErased after its erasure."""
        key = await self.find(tx, workspace_id, subject_id)
        if key is None:
            raise SubjectErased(f"The content of {subject_id} was erased; start anew under another identity.", subject_id=str(subject_id))
        return key

    def known(self, workspace_id: UUID, subject_id: UUID) -> ContentKey | None:
        """The key of a subject if this process remembers it."""
        key, known_until = self._keys.get((workspace_id, subject_id), (None, 0.0))
        return key if self._clock() < known_until else None

    async def find(self, tx: Tx, workspace_id: UUID, subject_id: UUID) -> ContentKey | None:
        """The key of a subject, made when there never was one; None when it was destroyed."""
        cached = self.known(workspace_id, subject_id)
        self._read(cached is not None)
        if cached is not None:
            self._keys.move_to_end((workspace_id, subject_id))
            return cached
        row = await subject_keys.find(tx, workspace_id, subject_id) or await self._create(tx, workspace_id, subject_id)
        if row.wrapped is None:
            self._keys.pop((workspace_id, subject_id), None)
            return None
        key = ContentKey(subject_id, AESGCM(self._unwrap(row.wrapped, workspace_id, subject_id)))
        if not row.ours:  # a key of this very transaction is gone if it rolls back: never remember it
            self._remember(workspace_id, key)
        return key

    async def destroy(self, tx: Tx, workspace_id: UUID, subject_id: UUID) -> None:
        """Make everything that was ever sealed for a subject unreadable, once the transaction commits.

        Other processes may go on with it for `REMEMBERED_SECONDS`: let nobody write under it any more, and remove what it opens.
        """
        await subject_keys.destroy(tx, workspace_id, subject_id)
        self._keys.pop((workspace_id, subject_id), None)

    async def _create(self, tx: Tx, workspace_id: UUID, subject_id: UUID) -> subject_keys.KeyRow:
        nonce = os.urandom(_NONCE_BYTES)
        wrapped = nonce + self._master.encrypt(nonce, AESGCM.generate_key(256), workspace_id.bytes + subject_id.bytes)
        return await subject_keys.ensure(tx, workspace_id, subject_id, wrapped)

    def _unwrap(self, wrapped: bytes, workspace_id: UUID, subject_id: UUID) -> bytes:
        try:
            return self._master.decrypt(wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:], workspace_id.bytes + subject_id.bytes)
        except InvalidTag as error:
            raise ContentUnreadable("A data key can't be unwrapped: EYRIE_SECRET_KEY is not the one this data was stored with.") from error

    def _remember(self, workspace_id: UUID, key: ContentKey) -> None:
        self._keys[workspace_id, key.subject_id] = (key, self._clock() + REMEMBERED_SECONDS)
        self._keys.move_to_end((workspace_id, key.subject_id))
        if len(self._keys) > MAX_CACHED:
            self._keys.popitem(last=False)
