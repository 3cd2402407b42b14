"""From a route and a request to the models that are tried, with reasons. Pure."""

from decimal import Decimal
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from eyrie.gateway.calls.context import Asked, Attribution, Terms
from eyrie.gateway.protocol import BYTES_PER_TOKEN
from eyrie.gateway.routing.complexity import Complexity, Estimate, estimate
from eyrie.gateway.routing.decision import Candidate, Decision, RoutedModel
from eyrie.gateway.routing.definition import DEFAULT_ROUTES, RouteDefinition
from eyrie.gateway.routing.errors import RouteEmpty, TermsImpossible
from eyrie.gateway.routing.ready import Choice, Models, ReadyRoute
from eyrie.kit.money import Money, shown, usd

_USUAL_OUTPUT_TOKENS = 1_024
_COST_PLACES = 4


class Request(Struct, frozen=True):
    """A request that a route decides on: who sends it, on which terms, and what it asks."""

    who: Attribution
    terms: Terms
    asked: Asked


def decide(route: ReadyRoute, request: Request) -> Decision:
    """What the route decides. Raises RouteEmpty, or TermsImpossible when the caller's terms leave no model."""
    found = estimate(request.asked.text(), request.asked.input_bytes)
    choice = route.choose(request.who, request.asked, found)
    names, left_out = _possible(choice, request, found, local_first=route.local_first and found.complexity is Complexity.SIMPLE)
    if not names:
        raise TermsImpossible(route.name, left_out) if left_out else RouteEmpty(route.name, found.complexity, choice.wanted)
    said = (_said(found.complexity, found.reasons), *choice.reasons, *left_out)
    if not request.terms.fallback:
        names = names[:1]
    if route.shadow and route.baseline is not None:
        said = (*said, f"shadow: {names[0]} would have answered")
        return Decision((route.baseline,), said, route.name, found.complexity, route.baseline, names)
    return Decision(names, said, route.name, found.complexity, route.baseline)


def with_costs(decision: Decision, request: Request, models: Models) -> Decision:
    """The decision with what the request would cost with each model that it speaks of, for an answer of the usual length."""
    tokens = estimate(request.asked.text(), request.asked.input_bytes).input_tokens
    output = request.asked.max_output_tokens or _USUAL_OUTPUT_TOKENS
    spoken_of = dict.fromkeys((*decision.models, *decision.instead_of, *([decision.baseline] if decision.baseline else [])))
    candidates = tuple(_candidate(models[name], tokens, output) for name in spoken_of if name in models)
    return replace(decision, candidates=candidates, input_tokens=tokens, output_tokens=output)


def worst_cost(model: RoutedModel, request: Request) -> Money | None:
    """The most that the call can cost with this model; None when its price isn't known."""
    if not _is_priced(model):
        return None
    output = request.asked.max_output_tokens or _USUAL_OUTPUT_TOKENS
    # A local model costs nothing unless somebody set a price for it.
    return model.request_price + request.asked.input_bytes * (model.input_price or 0) + output * (model.output_price or 0)


def default_route(name: str, models: Models) -> RouteDefinition | None:
    """The route of this name that is there without being set up, made from the prices of the models; None for other names.

    `cheap` tries the cheapest first; `code` begins in the middle of the price list; `auto` takes the cheapest for what is
    simple, the middle for code and long inputs, and the dearest for reasoning.
    """
    if not models or name not in DEFAULT_ROUTES:
        return None
    ordered = [model.name for model in sorted(models.values(), key=_price_order) if _is_priced(model)]
    unpriced = tuple(sorted(model.name for model in models.values() if not _is_priced(model)))  # last, whatever is asked
    middle = len(ordered) // 2
    cheapest_first = (*ordered, *unpriced)
    from_middle = (*ordered[middle:], *reversed(ordered[:middle]), *unpriced)
    dearest_first = (*reversed(ordered), *unpriced)
    tiers: dict[str, dict[Complexity, tuple[str, ...]]] = {
        "cheap": dict.fromkeys(Complexity, cheapest_first),
        "code": dict.fromkeys(Complexity, from_middle),
        "auto": {
            Complexity.SIMPLE: cheapest_first,
            Complexity.LONG_CONTEXT: from_middle,
            Complexity.CODE: from_middle,
            Complexity.REASONING: dearest_first,
        },
    }
    return RouteDefinition(tiers=tiers[name], baseline=dearest_first[0])


@lru_cache(1_024)
def _said(complexity: Complexity, reasons: tuple[str, ...]) -> str:
    return f"{complexity}: {', '.join(reasons)}"


def _possible(choice: Choice, request: Request, found: Estimate, *, local_first: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The models that can answer on the caller's terms, and why the others can't."""
    terms = request.terms
    tokens = max(found.input_tokens, request.asked.input_bytes // BYTES_PER_TOKEN)
    is_read_by_all = choice.reads_tokens is None or tokens <= choice.reads_tokens
    if is_read_by_all and not (terms.local_only or local_first) and terms.max_cost is None:
        return choice.names, ()
    chosen: list[RoutedModel] = []
    left_out: list[str] = []
    for model in choice.models:
        reason = _obstacle(model, request, tokens)
        if reason is None:
            chosen.append(model)
        else:
            left_out.append(f"not {model.name}: {reason}")
    if local_first:
        chosen.sort(key=lambda model: not model.is_local)
    return tuple(model.name for model in chosen), tuple(left_out)


def _obstacle(model: RoutedModel, request: Request, tokens: int) -> str | None:
    terms = request.terms
    if terms.local_only and not model.is_local:
        return "it is not local"
    if model.context_tokens is not None and tokens > model.context_tokens:
        return f"it reads {model.context_tokens:,} tokens, these are about {tokens:,}"
    if terms.max_cost is not None:
        cost = worst_cost(model, request)
        if cost is None:
            return "its price is not known"
        if cost > terms.max_cost:
            return f"it may cost {shown(cost, _COST_PLACES)}, more than {shown(terms.max_cost, _COST_PLACES)}"
    return None


def _candidate(model: RoutedModel, input_tokens: int, output_tokens: int) -> Candidate:
    match model.input_price, model.output_price:
        case int(input_price), int(output_price):
            cost = usd(model.request_price + input_tokens * input_price + output_tokens * output_price)
            return Candidate(model.name, model.is_local, _per_million(input_price), _per_million(output_price), cost)
        case _:
            return Candidate(model.name, model.is_local, None, None, None)


def _per_million(price: Money) -> Decimal:
    return usd(price * 1_000_000)


def _is_priced(model: RoutedModel) -> bool:
    return model.is_local or (model.input_price is not None and model.output_price is not None)


def _price_order(model: RoutedModel) -> tuple[int, bool, str]:
    """By price, local ones first at the same one; input counts three times, as there is more of it."""
    return (3 * (model.input_price or 0) + (model.output_price or 0), not model.is_local, model.name)
