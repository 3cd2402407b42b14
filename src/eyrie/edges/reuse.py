"""Answering through the response cache: what was asked before is said again, and what is new is kept."""

from eyrie.edges.answers import told_stream, told_whole
from eyrie.edges.ask import Ways, plain, say
from eyrie.edges.dispatch import Visit
from eyrie.edges.errors import NotTranslatable, RequestInvalid
from eyrie.edges.protocol import Question
from eyrie.edges.terms import terms_of
from eyrie.gateway.cache.cached_model import CachedModel, Report
from eyrie.gateway.cache.keys import reusable
from eyrie.gateway.cache.models import Mode, State
from eyrie.gateway.calls.context import Attribution, Reuse
from eyrie.gateway.calls.model import GovernedModel
from eyrie.gateway.protocol import ModelRequest, Usage
from eyrie.kit.money import Money, digits
from eyrie.kit.wire import Header


async def reuse(visit: Visit, ways: Ways, who: Attribution, question: Question) -> Usage | None:
    """Answer through the cache; what that used. None, and nothing done, where the workspace has none or the answer can't be given again.

    Raises what the gateway raises as long as the answer has not begun.
    """
    policy = await ways.cache.policies.current(who.workspace_id)
    if policy.mode is Mode.OFF:
        return None
    asked, terms = question.asked, terms_of(visit.exchange)
    # What a client's tools do nobody here knows.
    wish = Reuse(terms.cache, changing=bool(asked.tools))
    request = _read(question)
    if request is None or not reusable(policy, wish):
        return None
    inner = GovernedModel(ways.gateway, ways.session, who, asked.model or "", terms)
    reports: list[Report] = []
    model = CachedModel(ways.cache, policy, inner, wish, reports.append)
    if asked.streams:
        told = await told_stream(model.stream(request), question.encoder())
        usage = await say(visit.exchange, told, visit.failures, _headers(reports[0]))
    else:
        whole = await told_whole(model.stream(request), question.encoder())
        await visit.exchange.reply(200, whole.body, headers=_headers(reports[0], whole.cost))
        usage = whole.usage
    return Usage() if reports[0].state in {State.HIT, State.SEMANTIC} else usage


def _read(question: Question) -> ModelRequest | None:
    """The request, or None where only the provider can say what it means, or something would be lost if it were said anew."""
    try:
        request = question.typed()
    except (NotTranslatable, RequestInvalid):
        return None
    return request if question.is_kept(request) else None


def _headers(report: Report, cost: Money | None = None) -> list[Header]:
    headers = [
        (b"x-eyrie-model", plain(report.model)),
        (b"x-eyrie-provider", plain(report.provider)),
        (b"x-eyrie-reasons", plain("; ".join(report.reasons))),
        (b"x-eyrie-cache", report.state.value.encode()),
    ]
    if report.saved:
        headers.append((b"x-eyrie-saved-usd", digits(report.saved).encode()))
    if cost is not None:
        headers.append((b"x-eyrie-cost-usd", digits(cost).encode()))
    return headers
