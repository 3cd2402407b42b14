"""Questions that mean the same are answered alike, others never."""

import asyncio

import pytest

from eyrie.gateway.cache.models import Mode
from eyrie.gateway.calls.context import Reuse, Terms
from eyrie.gateway.errors import ModelRefusedRequest, StreamBroken
from eyrie.gateway.protocol import AssistantMessage, ImagePart, ModelRequest, TextPart, ToolMessage, UserMessage
from eyrie.gateway.providers.embeddings import embed
from eyrie.gateway.providers.endpoint import Dialect, Endpoint
from eyrie.gateway.providers.session import Session
from eyrie.kit.ids import uuid7
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_server import Turn
from tests.gateway.cache.conftest import Caching, question

MEANINGS = {
    "What is a mole?": [1.0, 0.0, 0.0],
    "Tell me what a mole is.": [0.99, 0.1, 0.0],
    "What is a mule?": [0.6, 0.8, 0.0],
    "In two dimensions?": [1.0, 0.0],
}


@pytest.fixture
def near(caching: Caching) -> Caching:
    caching.provider.vectors = lambda text: MEANINGS[text]
    return caching


async def test_what_means_the_same_is_answered_again(near: Caching) -> None:
    await near.allow(Mode.SEMANTIC)

    first = await near.ask(question("What is a mole?"))
    second = await near.ask(question("Tell me what a mole is."))
    third = await near.ask(question("Tell me what a mole is."))

    assert first.message == second.message == third.message
    assert (near.states, near.provider.answered, near.provider.embedded) == (["miss", "semantic", "semantic"], 1, 2)
    assert near.rig.ledger.entries[-1].reasons == ("what means the same was asked before",)


async def test_meaning_is_asked_for_under_the_budget_and_told_to_the_ledger(near: Caching) -> None:
    await near.allow(Mode.SEMANTIC)

    await near.ask()

    assert [(entry.usage.input, entry.asked_model) for entry in near.rig.ledger.entries] == [(4, "big"), (20, "big")]
    assert near.rig.budgets.ended == ["settled", "settled"]


@pytest.mark.parametrize("text", ["What is a mule?", "In two dimensions?"])
async def test_what_means_something_else_is_asked(near: Caching, text: str) -> None:
    await near.allow(Mode.SEMANTIC)

    await near.ask(question("What is a mole?"))
    await near.ask(question(text))

    assert near.states == ["miss", "miss"]


async def test_threshold_is_the_policys(near: Caching) -> None:
    await near.allow(Mode.SEMANTIC, threshold=0.5)

    await near.ask(question("What is a mole?"))
    await near.ask(question("What is a mule?"))

    assert near.states == ["miss", "semantic"]


async def test_all_but_the_last_words_must_be_the_same(near: Caching) -> None:
    await near.allow(Mode.SEMANTIC)

    await near.ask(question("What is a mole?"))
    await near.ask(question("Tell me what a mole is.", system="Be long."))
    await near.ask(question("Tell me what a mole is.", AssistantMessage(text="Yes?")))
    await near.ask(question("Tell me what a mole is."), who=near.who(agent="a", agent_version=1))
    await near.ask(question("Tell me what a mole is."), who=near.who(principal_id=uuid7()), reuse=Reuse(private=True))

    assert near.states == ["miss"] * 5


async def test_refresh_keeps_the_meaning_too(near: Caching) -> None:
    await near.allow(Mode.SEMANTIC)

    await near.refresh(question("What is a mole?"))
    await near.ask(question("Tell me what a mole is."))

    assert near.states == ["miss", "semantic"]


@pytest.mark.parametrize(
    "request_",
    [
        question("x" * 2_001),
        question("  "),
        question("And?").model_copy(update={"messages": (*question().messages, ToolMessage(call_id="1", name="a", text="b"))}),
        ModelRequest(model="x", messages=(UserMessage(parts=(TextPart(text="a"), ImagePart(media_type="image/png", data="AA"))),)),
        ModelRequest(model="x", messages=()),
    ],
    ids=["a document", "nothing", "a tool's result", "an image", "no message"],
)
async def test_what_cannot_be_compared_is_exact_only(near: Caching, request_: ModelRequest) -> None:
    await near.allow(Mode.SEMANTIC)

    await near.ask(request_)
    await near.ask(request_)

    assert (near.states, near.provider.embedded) == (["miss", "hit"], 0)


async def test_without_its_meaning_a_question_is_a_miss(near: Caching) -> None:
    await near.allow(Mode.SEMANTIC)
    near.provider.vectors = lambda _: []

    await near.ask(question("What is a mole?"))
    await near.ask(question("Tell me what a mole is."))
    await near.ask(question("What is a mole?"))

    assert near.states == ["miss", "miss", "hit"]


async def test_meaning_is_not_waited_for_longer_than_the_caller_can(near: Caching) -> None:
    await near.allow(Mode.SEMANTIC)
    deadline = asyncio.get_running_loop().time() + 20.0

    await near.ask(question("What is a mole?"), terms=Terms(deadline=deadline))

    assert near.rig.ledger.entries[0].usage.input == 4


async def test_policy_without_an_embedding_model_compares_nothing(near: Caching) -> None:
    await near.allow(Mode.SEMANTIC)
    async with near.database.tenant(near.workspace.id) as tx:
        await tx.execute("UPDATE cache_policies SET embedding_model = NULL")
    near.cache.forget(near.workspace.id)

    await near.ask()

    assert (near.states, near.provider.embedded) == (["miss"], 0)


async def test_other_dialects_have_no_embeddings(session: Session) -> None:
    with pytest.raises(ModelRefusedRequest):
        await embed(Endpoint("a", Dialect.ANTHROPIC, "http://127.0.0.1:9"), session, "m", "x")


@pytest.mark.parametrize("embedding", ["null", "[0, 0]", "[]", '["a"]', "[1e999]", f"[{'1,' * 16_000}1]"])
async def test_what_is_no_embedding_is_an_error(session: Session, embedding: str) -> None:
    raw = b'{"data": [{"embedding": %b}]}' % embedding.encode()
    async with FakeOpenAI([Turn(raw=raw, content_type="application/json")]) as server:
        with pytest.raises(StreamBroken):
            await embed(server.endpoint(), session, "m", "x")


async def test_error_with_a_good_status_is_one(session: Session) -> None:
    async with FakeOpenAI([Turn(raw=b'{"error": {"message": "No."}}', content_type="application/json")]) as server:
        with pytest.raises(Exception, match="No"):
            await embed(server.endpoint(), session, "m", "x")
