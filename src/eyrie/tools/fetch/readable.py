"""The text of a reply, as a model can read it. Runs in a child process: the bytes are hostile, and parsing them takes time."""

import json
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin

from eyrie.kit.decoding import decode, is_text

MAX_CHARACTERS = 50_000
_TEXT_TYPE = re.compile(
    r"text/.*|application/(json|xml|yaml|x-yaml|javascript|x-javascript|x-ndjson|x-www-form-urlencoded|toml)|.+/.+\+(json|xml|yaml)"
)


def readable(body: bytes, content_type: str, charset: str | None, url: str) -> tuple[str, str] | None:
    """(title, text) of a body, or None when it is not text."""
    kind = content_type.lower() or ("text/plain" if is_text(body) else "application/octet-stream")
    if not _TEXT_TYPE.fullmatch(kind):
        return None
    text = decode(body, charset or _declared_charset(body))
    if kind in {"text/html", "application/xhtml+xml"}:
        page = _Page(url)
        page.feed(text)
        page.close()
        return page.title, _short(page.text())
    if kind.endswith("json"):
        return "", _short(_pretty(text))
    return "", _short(text)


def _declared_charset(body: bytes) -> str | None:
    found = re.search(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{1,40})", body[:2048], re.IGNORECASE)
    return found[1].decode("ascii", errors="replace") if found else None


def _pretty(text: str) -> str:
    try:
        return json.dumps(json.loads(text), indent=1, ensure_ascii=False)
    except (ValueError, RecursionError):
        return text  # said to be JSON and is not: the reader sees it as it came


def _short(text: str) -> str:
    clean = text.replace("\0", "").strip()
    if len(clean) <= MAX_CHARACTERS:
        return clean
    return f"{clean[:MAX_CHARACTERS]}\n… ({len(clean) - MAX_CHARACTERS} more characters)"


_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "object", "head", "select", "button", "canvas"})
_HEADINGS = {f"h{level}": f"{'#' * level} " for level in range(1, 7)}
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form"}
    | {"header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tr", "ul"}
    | _HEADINGS.keys()
)
_VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])


@dataclass
class _Page(HTMLParser):
    """The visible text of an HTML page, with headings, list items, table cells and links marked."""

    url: str
    title: str = ""
    _parts: list[str] = field(default_factory=list)
    _unseen: list[str] = field(default_factory=list)
    _links: list[str | None] = field(default_factory=list)
    _in_title: bool = False

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "body":
            self._unseen.clear()  # a head that was never closed ends here
        self._in_title = tag == "title" and self.title == ""
        if tag in _UNSEEN or tag in self._unseen or any(name == "hidden" for name, _ in attrs):
            if tag not in _VOID:
                self._unseen.append(tag)
            return
        if self._unseen:
            return
        if tag in _BLOCKS:
            self._parts.append("\n" + _HEADINGS.get(tag, "- " if tag == "li" else ""))
        elif tag in {"td", "th"}:
            self._parts.append(" | ")
        elif tag == "a":
            self._links.append(self._target(dict(attrs).get("href")))
            self._parts.append("[" if self._links[-1] else "")

    def handle_endtag(self, tag: str) -> None:
        self._in_title = False
        if tag in self._unseen:
            while self._unseen.pop() != tag:
                pass
        elif not self._unseen and tag == "a" and self._links:
            target = self._links.pop()
            self._parts.append(f"]({target})" if target else "")
        elif not self._unseen and tag in _BLOCKS:
            self._parts.append("\n")

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title = " ".join(data.split())[:300]
        elif not self._unseen:
            self._parts.append(re.sub(r"\s+", " ", data))

    def text(self) -> str:
        """What was read so far, without empty lines in a row."""
        lines = (" ".join(line.split()) for line in "".join(self._parts).split("\n"))
        return re.sub(r"\n{3,}", "\n\n", "\n".join(line for line in lines if line not in {"-", "|"}))

    def _target(self, href: str | None) -> str | None:
        try:
            target = urljoin(self.url, href or "")
        except ValueError:
            return None
        return target if target.startswith(("http://", "https://")) and not (href or "#").startswith("#") else None
