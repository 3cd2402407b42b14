"""`POST /v1/messages/count_tokens`: how long a request is, estimated here, whichever model would answer."""

import msgspec

from eyrie.edges.dispatch import Visit
from eyrie.edges.media import media_in
from eyrie.edges.reading import bytes_of, needed
from eyrie.gateway.protocol import BYTES_PER_TOKEN
from eyrie.gateway.providers.answer import TOKENS_PER_IMAGE

_READ = ("messages", "system", "tools", "output_config", "output_format")


async def count_tokens(visit: Visit) -> None:
    """Answer with an estimate: four bytes of JSON are a token, and an image is as many as usual."""
    fields = await visit.exchange.fields()
    needed(fields, "model", str)
    needed(fields, "messages", list)
    media = media_in(fields["messages"])
    tokens = -(-(bytes_of(fields, *_READ) - media.size) // BYTES_PER_TOKEN) + media.count * TOKENS_PER_IMAGE
    await visit.exchange.reply(200, msgspec.json.encode({"input_tokens": tokens}), headers=[(b"x-eyrie-estimated", b"true")])
