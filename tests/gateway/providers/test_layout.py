from eyrie.gateway.protocol import AssistantMessage, ToolCall
from eyrie.gateway.providers.endpoint import Dialect
from eyrie.gateway.providers.layout import CallPiece, Layout, OwnPiece, TextPiece, pieces_of

CALL = ToolCall(id="c", name="t")


def noted() -> Layout:
    layout = Layout(Dialect.GEMINI)
    layout.own({"thinking": "hm"})
    layout.text(0)
    layout.text(1)
    layout.text(2)
    layout.text(2, "text-signature")
    layout.text(1)
    layout.call("c", "call-signature")
    return layout


def test_pieces_come_back_in_the_order_in_which_they_were_said() -> None:
    message = AssistantMessage(text="abcdef", tool_calls=(CALL,), opaque=noted().opaque())

    assert pieces_of(message, Dialect.GEMINI) == [
        OwnPiece({"thinking": "hm"}),
        TextPiece("abc"),
        TextPiece("de", "text-signature"),
        TextPiece("f"),
        CallPiece(CALL, "call-signature"),
    ]


def test_an_edited_message_goes_out_as_edited_behind_the_reasoning() -> None:
    other = ToolCall(id="d", name="t")
    message = AssistantMessage(text="shorter", tool_calls=(CALL, other), opaque=noted().opaque())

    assert pieces_of(message, Dialect.GEMINI) == [
        OwnPiece({"thinking": "hm"}),
        TextPiece("shorter"),
        CallPiece(CALL, "call-signature"),
        CallPiece(other),
    ]


def test_another_dialect_sees_text_and_calls_only() -> None:
    message = AssistantMessage(text="abcdef", tool_calls=(CALL,), opaque=noted().opaque())

    assert pieces_of(message, Dialect.ANTHROPIC) == [TextPiece("abcdef"), CallPiece(CALL)]


def test_a_message_without_layout_or_text_is_its_calls() -> None:
    assert pieces_of(AssistantMessage(tool_calls=(CALL,)), Dialect.GEMINI) == [CallPiece(CALL)]


def test_layout_of_plain_text_and_calls_is_not_worth_keeping() -> None:
    layout = Layout(Dialect.ANTHROPIC)
    layout.text(3)
    layout.call("c")

    assert layout.opaque() is None
