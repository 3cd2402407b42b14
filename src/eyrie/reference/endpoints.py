"""Pages about the API, served without anything from elsewhere."""

from html import escape
from importlib.resources import files

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response

from eyrie.kit.problems import NotFound
from eyrie.reference.problems import ProblemPage, pages

router = APIRouter(include_in_schema=False)
_STATIC = {"docs.js": "text/javascript", "docs.css": "text/css"}
_A_DAY = {"Cache-Control": "public, max-age=86400"}


@router.get("/docs")
async def read_docs() -> Response:
    """The interactive documentation of the API."""
    body = '<main id="docs"><p>Loading the description…</p></main><noscript>This page needs JavaScript; the description itself is at '
    body += '<a href="/openapi.json">/openapi.json</a>.</noscript><script src="/docs/static/docs.js" defer></script>'
    return HTMLResponse(_html("API", body))


@router.get("/docs/static/{name}")
async def read_static(name: str) -> Response:
    """Script and style of these pages."""
    if name not in _STATIC:
        raise NotFound("file", name)
    content = files("eyrie.reference").joinpath("static", name).read_bytes()
    return Response(content, headers=_A_DAY, media_type=_STATIC[name])


@router.get("/problems")
async def list_problems(request: Request) -> Response:
    """Every kind of problem."""
    found = pages()
    if not _wants_html(request):
        return JSONResponse({"items": [page.model_dump() for page in found.values()]})
    rows = "".join(
        f'<tr><td><a href="/problems/{page.type}">{page.type}</a></td><td>{page.status}</td><td>{escape(page.title)}</td></tr>'
        for page in found.values()
    )
    return HTMLResponse(_html("Problems", f"<h1>Problems</h1><table><tr><th>type</th><th>status</th><th></th></tr>{rows}</table>"))


@router.get("/problems/{type_}")
async def read_problem(type_: str, request: Request) -> Response:
    """What one kind of problem means and what to do."""
    page = pages().get(type_)
    if page is None:
        raise NotFound("kind of problem", type_)
    if not _wants_html(request):
        return JSONResponse(page.model_dump())
    return HTMLResponse(_html(page.title, _article(page)))


def _article(page: ProblemPage) -> str:
    return (
        f"<h1>{escape(page.title)}</h1><p><code>{page.type}</code> · HTTP {page.status}</p>"
        f"<p>{escape(page.meaning)}</p><h2>What to do</h2><p>{escape(page.mend)}</p>"
        "<p>The <code>detail</code> of the problem names the values at hand; quote its <code>request_id</code> when you ask somebody.</p>"
        '<p><a href="/problems">All problems</a></p>'
    )


def _wants_html(request: Request) -> bool:
    return "text/html" in request.headers.get("accept", "")


def _html(title: str, body: str) -> str:
    head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
    style = '<link rel="stylesheet" href="/docs/static/docs.css">'
    return f'<!doctype html><html lang="en"><head>{head}<title>{escape(title)} · Eyrie</title>{style}</head><body>{body}</body></html>'
