import os
import pickle
import time
from uuid import RFC_4122, UUID

import pytest

from eyrie.kit.ids import uuid7, uuid7_text


def test_ids_of_a_process_sort_by_the_time_they_were_made() -> None:
    before = time.time_ns() // 1_000_000

    made = [uuid7() for _ in range(10_000)]

    assert made == sorted(set(made))
    assert before <= made[0].int >> 80 <= time.time_ns() // 1_000_000


def test_an_id_is_a_whole_uuid_of_version_7() -> None:
    made = uuid7()

    assert (made.version, made.variant) == (7, RFC_4122)
    assert UUID(str(made)) == made == pickle.loads(pickle.dumps(made))
    assert made.is_safe is UUID(int=made.int).is_safe


def test_ids_as_text_sort_with_the_others() -> None:
    made = [str(uuid7()), uuid7_text(), str(uuid7()), uuid7_text()]

    assert made == sorted(made)
    assert [str(UUID(one)) for one in made] == made
    assert UUID(made[1]).version == 7


@pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")  # the child does nothing but write and exit
def test_a_forked_process_has_random_bits_of_its_own() -> None:
    uuid7()
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writes, uuid7().bytes)
        os._exit(0)
    os.waitpid(child, 0)

    theirs, ours = UUID(bytes=os.read(reads, 16)), uuid7()

    os.close(reads)
    os.close(writes)
    assert theirs.int & (1 << 62) - 1 != ours.int & (1 << 62) - 1
