"""What a process remembers has an end."""

from datetime import UTC, datetime, timedelta

from eyrie.gateway.cache.memory import Memory, Place
from eyrie.gateway.cache.models import Answer, Kept
from eyrie.gateway.cache.responses import Policies
from eyrie.gateway.protocol import AssistantMessage, Finish, ModelResponse, Usage
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database
from tests.conftest import Workspace

NOW = datetime(2026, 1, 1, tzinfo=UTC)
HOME, OTHER = uuid7(), uuid7()


def kept(text: str = "x") -> Kept:
    response = ModelResponse(message=AssistantMessage(text=text), finish=Finish.STOP, usage=Usage(), model="m")
    return Kept(None, Answer(response=response, model="m"), NOW + timedelta(hours=1))


def place(number: int) -> Place:
    return HOME, 1, bytes([number])


def test_least_used_goes_first() -> None:
    memory = Memory(20_000)
    for number in range(40):
        memory.put(place(number), kept(), NOW)
        memory.get(place(0), NOW)
    memory.put(place(0), kept(), NOW)

    assert memory.bytes <= 20_000
    assert memory.get(place(0), NOW) is not None
    assert memory.get(place(39), NOW) is not None
    assert memory.get(place(1), NOW) is None


def test_what_is_large_is_not_remembered() -> None:
    memory = Memory(20_000)
    memory.put(place(1), kept(), NOW)

    memory.put(place(1), kept("x" * 2_000), NOW)

    assert (memory.get(place(1), NOW), memory.bytes) == (None, 0)


def test_workspace_is_forgotten_alone() -> None:
    memory = Memory()
    memory.put(place(1), kept(), NOW)
    memory.put((OTHER, 1, b"x"), kept(), NOW)

    memory.forget(HOME)

    assert memory.get(place(1), NOW) is None
    assert memory.get((OTHER, 1, b"x"), NOW) is not None


async def test_policy_is_read_once_a_second_for_all_who_ask(db: Database, workspace: Workspace) -> None:
    reads: list[bool] = []
    policies = Policies(db, reads.append)

    for _ in range(3):
        await policies.current(workspace.id)
    policies.forget(workspace.id)
    await policies.current(workspace.id)

    assert reads == [False, True, True, False]
