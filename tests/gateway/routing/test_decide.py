"""Which models a route tries, as a table of cases."""

from decimal import Decimal
from uuid import UUID

import pytest

from eyrie.gateway.calls.context import Asked, Attribution, Feature, Terms
from eyrie.gateway.routing.complexity import Complexity
from eyrie.gateway.routing.decide import Request, decide, default_route, with_costs
from eyrie.gateway.routing.decision import Decision, RoutedModel
from eyrie.gateway.routing.definition import Condition, RouteDefinition, Rule
from eyrie.gateway.routing.errors import RouteEmpty, TermsImpossible
from eyrie.gateway.routing.ready import Models, ready
from eyrie.kit.money import from_usd

_ID = UUID(int=7)
_SMALL = RoutedModel("small", context_tokens=8_000, input_price=50_000, output_price=400_000)
_MIDDLE = RoutedModel("middle", context_tokens=400_000, input_price=250_000, output_price=2_000_000)
_LARGE = RoutedModel("large", context_tokens=400_000, input_price=1_250_000, output_price=10_000_000)
_LOCAL = RoutedModel("local", is_local=True)
_UNPRICED = RoutedModel("unpriced")
_MODELS = {model.name: model for model in (_LARGE, _SMALL, _MIDDLE)}
_TIERED = RouteDefinition(
    tiers={
        Complexity.SIMPLE: ("small", "middle"),
        Complexity.CODE: ("middle",),
        Complexity.LONG_CONTEXT: ("middle",),
        Complexity.REASONING: ("large", "middle"),
    }
)
_CODE = "Write a Python function that merges two sorted lists."
_PROOF = "Prove that there are infinitely many primes."


def asked(text: str = "hi", *, output: int | None = None, images: int = 0, tools: tuple[str, ...] = (), structured: bool = False) -> Asked:
    return Asked("support", len(text.encode()), output, lambda: text, images=images, tools=tools, structured=structured)


_USUAL = Terms()


def request(question: Asked, terms: Terms = _USUAL, *, agent: str | None = None, feature: Feature = Feature.RUN) -> Request:
    return Request(Attribution(_ID, _ID, _ID, "member", feature, agent=agent), terms, question)


def decided(route: RouteDefinition, question: Request, models: Models = _MODELS) -> Decision:
    return decide(ready("support", route, models), question)


@pytest.mark.parametrize(
    ("text", "models", "complexity"),
    [
        ("hi", ("small", "middle"), Complexity.SIMPLE),
        (_CODE, ("middle",), Complexity.CODE),
        (_PROOF, ("large", "middle"), Complexity.REASONING),
        ("Read this. " + "The shop opens at nine. " * 1_000, ("middle",), Complexity.LONG_CONTEXT),
    ],
)
def test_a_request_goes_to_the_tier_of_its_complexity(text: str, models: tuple[str, ...], complexity: Complexity) -> None:
    decision = decided(_TIERED, request(asked(text)))

    assert (decision.models, decision.complexity, decision.baseline, decision.route) == (models, complexity, "large", "support")
    assert decision.reasons[0].startswith(f"{complexity}: ")


def test_a_tier_without_models_takes_the_next_stronger_one_and_says_so() -> None:
    route = RouteDefinition(tiers={Complexity.REASONING: ("large",)})

    decision = decided(route, request(asked()))

    assert decision.models == ("large",)
    assert "no models for simple, so those for reasoning" in decision.reasons


@pytest.mark.parametrize(
    ("when", "question", "agent", "holds"),
    [
        (Condition(images=True), asked(images=1), None, True),
        (Condition(images=False), asked(images=1), None, False),
        (Condition(tools=True), asked(tools=("clock",)), None, True),
        (Condition(tools=True), asked(), None, False),
        (Condition(structured=True), asked(structured=True), None, True),
        (Condition(structured=False), asked(structured=True), None, False),
        (Condition(agent="support-*"), asked(), "support-de", True),
        (Condition(agent="support-*"), asked(), "sales", False),
        (Condition(agent="*"), asked(), None, False),
        (Condition(features=(Feature.RUN,)), asked(), None, True),
        (Condition(features=(Feature.API,)), asked(), None, False),
        (Condition(complexity=(Complexity.CODE,)), asked(_CODE), None, True),
        (Condition(complexity=(Complexity.CODE,)), asked(), None, False),
        (Condition(input_tokens_from=100), asked("word " * 200), None, True),
        (Condition(input_tokens_from=100), asked(), None, False),
        (Condition(input_tokens_below=100), asked(), None, True),
        (Condition(input_tokens_below=100), asked("word " * 200), None, False),
    ],
)
def test_a_rule_holds_when_all_of_its_condition_is_so(when: Condition, question: Asked, agent: str | None, holds: bool) -> None:
    route = RouteDefinition(rules=(Rule(when=when, use=("large",), because="we tried it"),), tiers={Complexity.SIMPLE: ("small",)})

    try:
        decision = decided(route, request(question, agent=agent))
    except RouteEmpty:
        assert not holds
    else:
        assert decision.models == (("large",) if holds else ("small",))
        assert ("rule 1: we tried it" in decision.reasons) is holds


def test_a_rule_without_a_reason_is_named_by_its_number() -> None:
    route = RouteDefinition(rules=(Rule(when=Condition(images=True), use=("small",)), Rule(when=Condition(), use=("large",))))

    assert "rule 2" in decided(route, request(asked())).reasons


def test_terms_leave_models_out_with_the_reason() -> None:
    route = RouteDefinition(tiers={Complexity.SIMPLE: ("large", "small", "local", "unpriced")})
    models = {model.name: model for model in (_LARGE, _SMALL, _LOCAL, _UNPRICED)}
    cap = Terms(max_cost=from_usd(Decimal("0.001")))

    local = decided(route, request(asked(), Terms(local_only=True)), models)
    cheap = decided(route, request(asked(output=1_000), cap), models)

    assert (local.models, local.reasons[1:]) == (
        ("local",),
        ("not large: it is not local", "not small: it is not local", "not unpriced: it is not local"),
    )
    assert (cheap.models, cheap.reasons[1:]) == (
        ("small", "local"),
        ("not large: it may cost $0.0100, more than $0.0010", "not unpriced: its price is not known"),
    )


def test_a_model_without_a_price_is_shown_without_a_cost() -> None:
    route = RouteDefinition(tiers={Complexity.SIMPLE: ("small", "unpriced")})
    models = {model.name: model for model in (_SMALL, _UNPRICED)}

    shown = with_costs(decided(route, request(asked()), models), request(asked()), models)

    small, unpriced = shown.candidates
    assert (small.model, unpriced.model) == ("small", "unpriced")
    assert small.cost_usd is not None
    assert (unpriced.input_usd, unpriced.output_usd, unpriced.cost_usd) == (None, None, None)


def test_a_local_model_with_a_price_counts_at_its_price() -> None:
    route = RouteDefinition(tiers={Complexity.SIMPLE: ("priced", "per-call", "local", "small")})
    priced = RoutedModel("priced", is_local=True, input_price=1_000_000, output_price=10_000_000)
    per_call = RoutedModel("per-call", is_local=True, input_price=0, output_price=0, request_price=from_usd(Decimal("0.002")))
    models = {model.name: model for model in (priced, per_call, _LOCAL, _SMALL)}

    decision = decided(route, request(asked(output=1_000), Terms(max_cost=from_usd(Decimal("0.001")))), models)

    assert (decision.models, decision.reasons[1:]) == (
        ("local", "small"),
        ("not priced: it may cost $0.0100, more than $0.0010", "not per-call: it may cost $0.0020, more than $0.0010"),
    )


def test_a_local_model_with_a_price_stands_at_its_place_in_default_routes() -> None:
    priced = RoutedModel("priced", is_local=True, input_price=100_000, output_price=1_000_000)
    route = default_route("cheap", {model.name: model for model in (_LARGE, _SMALL, priced)})

    assert route is not None
    assert route.tiers[Complexity.SIMPLE] == ("small", "priced", "large")


def test_an_input_that_a_model_can_not_read_leaves_it_out() -> None:
    route = RouteDefinition(tiers={Complexity.LONG_CONTEXT: ("small", "middle")})

    decision = decided(route, request(asked("word " * 10_000)))

    assert decision.models == ("middle",)
    assert "not small: it reads 8,000 tokens, these are about 12,500" in decision.reasons


def test_terms_that_leave_nothing_are_refused_with_every_reason() -> None:
    with pytest.raises(TermsImpossible, match="not small: it is not local; not middle: it is not local"):
        decided(_TIERED, request(asked(), Terms(local_only=True)))


@pytest.mark.parametrize(
    ("route", "text"),
    [
        (RouteDefinition(tiers={Complexity.SIMPLE: ("gone",)}), "those it names are not there any more: gone"),
        (RouteDefinition(), "none is set for simple"),
    ],
)
def test_a_route_without_a_model_for_the_request_is_refused(route: RouteDefinition, text: str) -> None:
    with pytest.raises(RouteEmpty, match=text):
        decided(route, request(asked()))


def test_without_fallback_only_the_first_model_is_tried() -> None:
    assert decided(_TIERED, request(asked(), Terms(fallback=False))).models == ("small",)


def test_a_route_in_shadow_mode_only_reports() -> None:
    route = _TIERED.model_copy(update={"shadow": True})

    decision = decided(route, request(asked()))

    assert (decision.models, decision.instead_of) == (("large",), ("small", "middle"))
    assert decision.reasons[-1] == "shadow: small would have answered"


def test_a_baseline_that_is_gone_is_no_baseline() -> None:
    route = RouteDefinition(tiers={Complexity.SIMPLE: ("small",)}, baseline="gone", shadow=True)

    decision = decided(route, request(asked()))

    assert (decision.models, decision.baseline) == (("small",), None)


def test_local_models_come_first_for_simple_requests_only() -> None:
    route = RouteDefinition(tiers={Complexity.SIMPLE: ("small", "local"), Complexity.CODE: ("small", "local")}, local_first=True)
    models = {"small": _SMALL, "local": _LOCAL}

    assert decided(route, request(asked()), models).models == ("local", "small")
    assert decided(route, request(asked(_CODE)), models).models == ("small", "local")


def test_default_routes_are_made_from_prices() -> None:
    models = {model.name: model for model in (_UNPRICED, _LARGE, _LOCAL, _SMALL, _MIDDLE)}
    auto, cheap, code = (default_route(name, models) for name in ("auto", "cheap", "code"))

    assert auto is not None
    assert cheap is not None
    assert code is not None
    assert auto.tiers[Complexity.SIMPLE] == ("local", "small", "middle", "large", "unpriced")
    assert auto.tiers[Complexity.REASONING] == ("large", "middle", "small", "local", "unpriced")
    assert auto.tiers[Complexity.CODE] == code.tiers[Complexity.SIMPLE] == ("middle", "large", "small", "local", "unpriced")
    assert cheap.tiers[Complexity.REASONING] == ("local", "small", "middle", "large", "unpriced")


def test_there_is_no_default_route_of_another_name_or_without_models() -> None:
    assert default_route("support", _MODELS) is None
    assert default_route("auto", {}) is None


def test_a_route_without_tiers_has_no_baseline() -> None:
    route = RouteDefinition(rules=(Rule(when=Condition(), use=("small",)),))

    assert decided(route, request(asked())).baseline is None


def test_a_definition_knows_every_model_that_it_names() -> None:
    route = RouteDefinition(rules=(Rule(when=Condition(), use=("a",)),), tiers={Complexity.CODE: ("b",)}, baseline="c")

    assert route.names() == {"a", "b", "c"}
    assert RouteDefinition().names() == set()
