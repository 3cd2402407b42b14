"""A request of our own as routing, budgets and guards see it."""

from eyrie.gateway.calls.context import Asked
from eyrie.gateway.protocol import ImagePart, ModelRequest, SystemMessage, TextPart, UserMessage


def asked_about(name: str | None, request: ModelRequest) -> Asked:
    """A request as routing and budgets see it."""
    images = [
        part for message in request.messages if isinstance(message, UserMessage) for part in message.parts if isinstance(part, ImagePart)
    ]
    return Asked(
        model=name,
        input_bytes=len(request.model_dump_json().encode()) - sum(len(image.data or "") for image in images),
        max_output_tokens=request.max_output_tokens,
        text=lambda: _text(request),
        images=len(images),
        tools=tuple(tool.name for tool in request.tools),
        structured=request.output_schema is not None,
        request=lambda: request,
    )


def _text(request: ModelRequest) -> str:
    """What people and instructions say in it."""
    said = [message.text for message in request.messages if isinstance(message, SystemMessage)]
    parts = [part for message in request.messages if isinstance(message, UserMessage) for part in message.parts]
    return "\n".join([*said, *(part.text for part in parts if isinstance(part, TextPart))])
