"""The pool of connections to providers, for those that hold it without speaking HTTP themselves."""

from aiohttp import ClientSession, DummyCookieJar, TCPConnector

Session = ClientSession
"""An open pool; whoever opened it closes it."""

MAX_CONNECTIONS = 512


def open_session() -> Session:
    """A new pool, for all providers of all workspaces of this process: it keeps no cookies and has a limit."""
    return ClientSession(connector=TCPConnector(limit=MAX_CONNECTIONS), cookie_jar=DummyCookieJar())
