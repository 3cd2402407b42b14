"""What a span of a call says."""

import pytest

from eyrie.gateway.calls.spans import attributes
from eyrie.gateway.ledger.protocol import Outcome
from eyrie.gateway.protocol import Usage
from tests.conftest import Workspace
from tests.gateway.ledger.entries import caller, entry

TOKENS = ("gen_ai.usage.input_tokens", "gen_ai.usage.output_tokens", "gen_ai.usage.cache_read.input_tokens")


def test_tokens_are_told_as_the_provider_counted_them(workspace: Workspace) -> None:
    told = attributes(entry(caller(workspace), usage=Usage(input=10, output=5, cached_input=4), first_token_ms=250))

    assert [told[name] for name in TOKENS] == [10, 5, 4]
    assert told["gen_ai.response.time_to_first_chunk"] == 0.25


def test_what_nobody_counted_is_not_told(workspace: Workspace) -> None:
    told = attributes(entry(caller(workspace), usage=Usage(input=10, output=5, estimated=True)))

    assert not {*TOKENS, "gen_ai.response.time_to_first_chunk", "error.type"} & told.keys()


@pytest.mark.parametrize("outcome", [Outcome.REFUSED, Outcome.ABANDONED])
def test_a_call_that_did_not_end_well_says_so(workspace: Workspace, outcome: Outcome) -> None:
    assert attributes(entry(caller(workspace), outcome=outcome))["error.type"] == outcome.value
