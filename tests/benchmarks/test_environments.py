"""Environments of reference programs."""

from benchmarks.kit.environments import cache_name


def test_cache_name_changes_with_every_version() -> None:
    names = {cache_name("agno", b"agno==1", "3.11"), cache_name("agno", b"agno==2", "3.11"), cache_name("agno", b"agno==1", "3.12")}

    assert len(names) == 3
