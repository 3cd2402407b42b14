"""The order in which a provider's answer held text, tool calls and blocks of its own, kept in `AssistantMessage.opaque`.

Providers want signed reasoning back unchanged and in its place. The layout keeps that data and the places, not a second
copy of the text and the calls: so an edited message still goes out as edited, with the reasoning in front of it.
"""

from dataclasses import dataclass

from pydantic import JsonValue

from eyrie.gateway.protocol import AssistantMessage, ToolCall
from eyrie.gateway.providers.endpoint import Dialect
from eyrie.gateway.providers.loose import Json, count_at, object_at, objects_at, text_at


@dataclass(frozen=True)
class TextPiece:
    """A stretch of the message's text, with the provider's signature if it has one."""

    text: str
    signature: str = ""


@dataclass(frozen=True)
class CallPiece:
    """A tool call of the message, with the provider's signature if it has one."""

    call: ToolCall
    signature: str = ""


@dataclass(frozen=True)
class OwnPiece:
    """A block that only the provider understands."""

    block: Json


Piece = TextPiece | CallPiece | OwnPiece


class Layout:
    """Notes the pieces of an answer as they come."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._pieces: list[Json] = []
        self._worth_keeping = False

    def text(self, chars: int, signature: str = "") -> None:
        """`chars` more characters of text; pieces without signature grow together."""
        last = self._pieces[-1] if self._pieces else {}
        if not signature and last.get("kind") == "text" and not last.get("signature"):
            last["chars"] = count_at(last, "chars") + chars
        elif chars or signature:
            self._note({"kind": "text", "chars": chars}, signature)

    def call(self, id_: str, signature: str = "") -> None:
        """A tool call."""
        self._note({"kind": "call", "id": id_}, signature)

    def own(self, block: Json) -> None:
        """A block of the provider's own."""
        self._pieces.append({"kind": "own", "block": block})
        self._worth_keeping = True

    def opaque(self) -> Json | None:
        """What goes into the message, or None when text and calls alone tell it all."""
        pieces: list[JsonValue] = [*self._pieces]
        return {"dialect": self._dialect.value, "pieces": pieces} if self._worth_keeping else None

    def _note(self, piece: Json, signature: str) -> None:
        if signature:
            piece["signature"] = signature
            self._worth_keeping = True
        self._pieces.append(piece)


def pieces_of(message: AssistantMessage, dialect: Dialect) -> list[Piece]:
    """The message in the order in which `dialect` said it.

    When another dialect said it, there is text, then calls. When it was edited since, the provider's own blocks come
    first, then text and calls, which keep the signatures of calls that are still there.
    """
    opaque = message.opaque or {}
    noted = objects_at(opaque, "pieces") if opaque.get("dialect") == dialect.value else []
    calls = {call.id: call for call in message.tool_calls}
    chars = sum(count_at(piece, "chars") for piece in noted)
    called = [text_at(piece, "id") for piece in noted if piece.get("kind") == "call"]
    if not noted or chars != len(message.text) or called != list(calls):
        return _rearranged(message, noted)
    pieces: list[Piece] = []
    at = 0
    for piece in noted:
        match piece.get("kind"):
            case "text":
                end = at + count_at(piece, "chars")
                pieces.append(TextPiece(message.text[at:end], text_at(piece, "signature")))
                at = end
            case "call":
                pieces.append(CallPiece(calls[text_at(piece, "id")], text_at(piece, "signature")))
            case _:
                pieces.append(OwnPiece(object_at(piece, "block")))
    return pieces


def _rearranged(message: AssistantMessage, noted: list[Json]) -> list[Piece]:
    signatures = {text_at(piece, "id"): text_at(piece, "signature") for piece in noted if piece.get("kind") == "call"}
    own: list[Piece] = [OwnPiece(object_at(piece, "block")) for piece in noted if piece.get("kind") == "own"]
    text: list[Piece] = [TextPiece(message.text)] if message.text else []
    return [*own, *text, *(CallPiece(call, signatures.get(call.id, "")) for call in message.tool_calls)]
