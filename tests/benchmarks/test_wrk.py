"""What wrk prints is understood."""

import pytest

from benchmarks.kit.wrk import Load, read

SAID = """Running 5s test @ http://127.0.0.1:8700/v1/chat/completions
  1 threads and 64 connections
  1290 requests in 5.01s, 2.10MB read
"""


@pytest.mark.parametrize(
    ("added", "failed"),
    [
        ("", 0),
        ("  Socket errors: connect 1, read 2, write 0, timeout 4\n", 7),
        ("  Non-2xx or 3xx responses: 5\n", 5),
        ("  Socket errors: connect 0, read 1, write 0, timeout 0\n  Non-2xx or 3xx responses: 5\n", 6),
    ],
    ids=["all well", "errors of connections", "errors of replies", "both"],
)
def test_read_counts_requests_and_what_failed(added: str, failed: int) -> None:
    assert read(SAID + added) == Load(1290, 5.01, failed)


def test_read_refuses_what_wrk_never_says() -> None:
    with pytest.raises(RuntimeError, match="did not say"):
        read("unable to connect")
