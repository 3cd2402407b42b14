"""What is answered from the cache, and what never is."""

import asyncio
from contextlib import suppress

import pytest
from msgspec.structs import replace

from eyrie.gateway.cache import repository, shared
from eyrie.gateway.cache.models import Mode
from eyrie.gateway.calls.context import CacheUse, Reuse, Terms
from eyrie.gateway.calls.model import GovernedModel
from eyrie.gateway.errors import ModelError
from eyrie.gateway.ledger.protocol import Outcome
from eyrie.gateway.protocol import (
    AssistantMessage,
    Completed,
    ImagePart,
    ModelRequest,
    TextDelta,
    ThoughtDelta,
    ToolCallDelta,
    ToolMessage,
    Usage,
    UserMessage,
)
from eyrie.kit.ids import uuid7
from tests.conftest import NewWorkspace
from tests.fakes.provider_server import Ending, FakeCall, Turn
from tests.gateway.cache.conftest import LONG, Caching, NewCaching, question
from tests.waiting import until


async def test_same_question_is_answered_again_for_nothing(caching: Caching) -> None:
    await caching.allow()

    first, second = await caching.ask(), await caching.ask()

    assert (first.message, first.usage, first.cost) == (second.message, second.usage, 120)
    assert (caching.states, caching.provider.answered, second.cost) == (["miss", "hit"], 1, 0)
    assert (caching.reports[1].model, caching.reports[1].provider, caching.reports[1].saved) == ("big", "one", 120)
    entry = caching.rig.ledger.entries[1]
    assert (entry.outcome, entry.usage, entry.cost, entry.saved) == (Outcome.CACHED, Usage(), 0, 120)
    assert (entry.asked_model, entry.model, entry.provider, entry.reasons) == ("big", "big", "one", ("the same was asked before",))
    assert len(caching.rig.budgets.held) == 1


async def test_answer_is_found_by_another_process(new_caching: NewCaching) -> None:
    one, other = new_caching(), new_caching()
    await one.allow()

    first, second = await one.ask(), await other.ask()
    third = await other.ask()

    assert first.message == second.message == third.message
    assert (one.states, other.states, one.provider.answered) == (["miss"], ["hit", "hit"], 1)


async def test_answer_is_sealed_in_the_database(caching: Caching) -> None:
    await caching.allow()
    await caching.ask(question("My password is swordfish."))

    async with caching.database.tenant(caching.workspace.id) as tx:
        row = await tx.value(str, "SELECT cache_entries::text || encode(content, 'escape') FROM cache_entries")

    assert row is not None
    assert "Answer" not in row
    assert "swordfish" not in row


async def test_policy_is_off_until_it_is_set(caching: Caching) -> None:
    await caching.ask()
    await caching.ask()

    assert isinstance(await caching.model(), GovernedModel)
    assert (caching.provider.answered, caching.rig.ledger.outcomes) == (2, [Outcome.COMPLETED, Outcome.COMPLETED])


@pytest.mark.parametrize(
    "other",
    [
        question("What is a mole?!"),
        question(system="Be long."),
        question(temperature=0.5),
        question(max_output_tokens=7),
        question(output_schema={"type": "object"}),
        question(tools=({"name": "search", "description": "", "parameters": {}},)),
        question(stop=("x",)),
        question("What is a mole?", UserMessage(parts=())),
    ],
    ids=["words", "instructions", "temperature", "limit", "schema", "tools", "stop", "history"],
)
async def test_what_differs_is_asked(caching: Caching, other: ModelRequest) -> None:
    await caching.allow()

    await caching.ask()
    await caching.ask(other)

    assert caching.states == ["miss", "miss"]


async def test_terms_and_agents_version_are_part_of_the_question(caching: Caching) -> None:
    await caching.allow()
    agent = caching.who(agent="helper", agent_version=1)

    await caching.ask()
    await caching.ask(terms=Terms(local_only=True))
    await caching.ask(terms=Terms(fallback=False))
    await caching.ask(who=agent)
    await caching.ask(who=replace(agent, agent_version=2))
    await caching.ask(who=agent)

    assert caching.states == ["miss"] * 5 + ["hit"]


async def test_other_workspace_never_hits(caching: Caching, new_workspace: NewWorkspace) -> None:
    other = await new_workspace()
    await caching.allow()
    await caching.allow(workspace_id=other.id)

    await caching.ask()
    await caching.ask(who=caching.who(workspace_id=other.id))

    assert caching.states == ["miss", "miss"]


@pytest.mark.parametrize(
    "request_",
    [
        question("And?", AssistantMessage(text="x"), ToolMessage(call_id="1", name="search", text="secret")),
        ModelRequest(model="x", messages=(UserMessage(parts=(ImagePart(media_type="image/png", data="AAAA"),)),)),
    ],
    ids=["tool results", "images"],
)
async def test_what_was_fetched_for_somebody_is_theirs_alone(caching: Caching, request_: ModelRequest) -> None:
    await caching.allow()

    await caching.ask(request_)
    await caching.ask(request_, who=caching.who(principal_id=uuid7()))
    await caching.ask(request_)

    assert caching.states == ["miss", "miss", "hit"]


async def test_run_with_files_or_a_thread_before_it_is_its_callers_alone(caching: Caching) -> None:
    await caching.allow()
    thread = question("And?", AssistantMessage(text="I read it to you."))
    files = Reuse(private=True)
    mine, other = caching.who(run_id=uuid7()), caching.who(run_id=uuid7(), principal_id=uuid7())

    await caching.ask(thread, who=mine)
    await caching.ask(thread, who=other)
    await caching.ask(who=mine, reuse=files)
    await caching.ask(who=other, reuse=files)
    await caching.ask(question("Shared"), who=mine)
    await caching.ask(question("Shared"), who=other)

    assert caching.states == ["miss", "miss", "miss", "miss", "miss", "hit"]


@pytest.mark.parametrize(
    ("reuse", "tools", "states"),
    [
        (Reuse(changing=True), False, []),
        (Reuse(changing=True), True, ["miss", "hit"]),
        (Reuse(changing=True, always=True), False, ["miss", "hit"]),
        (Reuse(CacheUse.OFF), True, []),
        (Reuse(), False, ["miss", "hit"]),
    ],
    ids=["tools that change something", "the policy takes them", "the agent takes them", "the caller wants none", "no tools"],
)
async def test_tools_that_change_something_are_left_out(caching: Caching, reuse: Reuse, tools: bool, states: list[str]) -> None:
    await caching.allow(tools=tools)

    await caching.ask(reuse=reuse)
    await caching.ask(reuse=reuse)

    assert caching.states == states


async def test_refresh_asks_and_keeps_the_new_answer(caching: Caching) -> None:
    await caching.allow()

    await caching.ask()
    renewed = await caching.refresh()
    again = await caching.ask()

    assert (renewed.message.text, again.message.text) == ("Answer 2.", "Answer 2.")
    assert caching.states == ["miss", "miss", "hit"]


@pytest.mark.parametrize("memory", [True, False])
async def test_answer_is_given_until_its_time_is_over(caching: Caching, memory: bool) -> None:
    await caching.allow(ttl_seconds=30)
    await caching.ask()

    for seconds in (29, 2):
        caching.clock.pass_(seconds)
        if not memory:
            caching.forget_memory()
        await caching.ask()

    assert caching.states == ["miss", "hit", "miss"]


async def test_shorter_time_counts_for_what_was_kept_before(caching: Caching) -> None:
    await caching.allow(ttl_seconds=3_600)
    await caching.ask()
    caching.clock.pass_(60)
    await caching.allow(ttl_seconds=30)

    await caching.ask()

    assert caching.states == ["miss", "miss"]


async def test_memory_is_asked_for_a_minute(caching: Caching) -> None:
    await caching.allow()
    await caching.ask()
    async with caching.database.tenant(caching.workspace.id) as tx:
        await tx.execute("DELETE FROM cache_entries")

    await caching.ask()
    caching.clock.pass_(61)
    await caching.ask()

    assert caching.states == ["miss", "hit", "miss"]


@pytest.mark.parametrize(
    "turn",
    [
        Turn(text=""),
        Turn(text="Cut off", ending=Ending.TRUNCATED),
        Turn(calls=(FakeCall("search", {}, "a"),), raw=None, text="", ending=Ending.TRUNCATED),
        Turn.failure(400, "No."),
    ],
    ids=["nothing", "broken off", "a broken call", "an error"],
)
async def test_incomplete_answers_and_errors_are_not_kept(caching: Caching, turn: Turn) -> None:
    await caching.allow()
    caching.provider.turns.append(turn)

    with suppress(ModelError):
        await caching.ask()
    await caching.ask()

    assert "hit" not in caching.states


async def test_truncated_answer_is_not_kept(caching: Caching) -> None:
    await caching.allow()
    cut = b'data: {"choices":[{"delta":{"content":"Half of"},"finish_reason":"length"}]}\n\ndata: [DONE]\n\n'
    caching.provider.turns.append(Turn(raw=cut))

    await caching.ask()
    await caching.ask()

    assert caching.states == ["miss", "miss"]


async def test_broken_tool_call_is_not_kept(caching: Caching) -> None:
    await caching.allow()
    call = b'{"index":0,"id":"a","function":{"name":"search","arguments":"{oops"}}'
    caching.provider.turns.append(
        Turn(raw=b'data: {"choices":[{"delta":{"tool_calls":[' + call + b']},"finish_reason":"tool_calls"}]}\n\ndata: [DONE]\n\n')
    )

    await caching.ask()
    await caching.ask()

    assert caching.states == ["miss", "miss"]


async def test_answer_is_said_again_in_pieces(caching: Caching) -> None:
    await caching.allow()
    caching.provider.turns.append(Turn(text=LONG, thought="Hm. " * 50, calls=(FakeCall("search", {"query": "naïve"}, "call_a"),)))
    kept = await caching.ask()
    model = await caching.model()

    events = [event async for event in model.stream(question())]

    texts = [event.text for event in events if isinstance(event, TextDelta)]
    assert ("".join(texts), len(texts) > 5) == (LONG, True)
    assert "".join(event.text for event in events if isinstance(event, ThoughtDelta)) == "Hm. " * 50
    calls = [event for event in events if isinstance(event, ToolCallDelta)]
    assert [(one.index, one.id, one.name, one.arguments) for one in calls] == [(0, "call_a", "search", '{"query":"naïve"}')]
    assert isinstance(events[-1], Completed)
    assert events[-1].response.message == kept.message


async def test_too_long_answer_is_not_kept(caching: Caching, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared, "MAX_ANSWER_BYTES", 100)
    await caching.allow()

    await caching.ask()
    await caching.ask()

    assert caching.states == ["miss", "miss"]


@pytest.mark.parametrize(
    "harm", ["content = content || 'x'::bytea", "subject_id = gen_random_uuid()"], ids=["changed bytes", "another key"]
)
async def test_entry_that_cannot_be_read_is_a_miss_and_removed(caching: Caching, harm: str) -> None:
    await caching.allow()
    await caching.ask()
    caching.forget_memory()
    async with caching.database.tenant(caching.workspace.id) as tx:
        await tx.execute(f"UPDATE cache_entries SET {harm}")

    await caching.ask()
    caching.forget_memory()
    await caching.ask()

    assert caching.states == ["miss", "miss", "hit"]


async def test_entry_of_an_erased_person_is_a_miss(caching: Caching) -> None:
    await caching.allow()
    await caching.ask()
    caching.forget_memory()
    async with caching.database.tenant(caching.workspace.id) as tx:
        await caching.cache.shared._vault.destroy(tx, caching.workspace.id, caching.principal)

    await caching.ask(who=caching.who(principal_id=uuid7()))
    await caching.ask()

    assert caching.states == ["miss", "miss", "hit"]


async def test_answer_to_an_erased_person_is_not_kept(caching: Caching) -> None:
    await caching.allow()
    async with caching.database.tenant(caching.workspace.id) as tx:
        await caching.cache.shared._vault.destroy(tx, caching.workspace.id, caching.principal)

    await caching.ask()
    await caching.ask()

    assert caching.states == ["miss", "miss"]


async def test_answer_to_a_call_that_began_before_a_removal_is_not_kept(caching: Caching) -> None:
    await caching.allow()
    held = asyncio.Event()
    caching.provider.turns.append(Turn(text=LONG, held=held))
    under_way = asyncio.create_task(caching.ask())
    await until(lambda: caching.states == ["miss"])
    async with caching.database.tenant(caching.workspace.id) as tx:
        await repository.next_generation(tx)
    held.set()
    await under_way

    caching.cache.forget(caching.workspace.id)
    await caching.ask()

    assert caching.states == ["miss", "miss"]


async def test_answer_is_given_although_the_database_does_not_keep_it(caching: Caching) -> None:
    await caching.allow()
    terms = Terms(cache_tags=("not a text\0",))

    answer = await caching.ask(terms=terms)
    await caching.ask(terms=terms)

    assert (answer.message.text, caching.states) == ("Answer 1.", ["miss", "miss"])


async def test_mode_of_a_policy_comes_back(caching: Caching) -> None:
    made = await caching.allow(Mode.SEMANTIC, threshold=0.5)

    assert (made.mode, made.threshold, made.embedding_model) == (Mode.SEMANTIC, 0.5, "big")
