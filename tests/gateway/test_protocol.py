from eyrie.gateway.protocol import Usage


def test_usage_adds_up_and_stays_estimated() -> None:
    reported = Usage(input=10, output=4, cached_input=3, cache_write=2, reasoning=1)
    estimated = Usage(input=1, output=1, estimated=True)

    assert reported + estimated == Usage(input=11, output=5, cached_input=3, cache_write=2, reasoning=1, estimated=True)
