"""Where the server that a command starts can be reached."""

from eyrie.settings import Settings

_EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 - compared with, not listened on


def local_url(settings: Settings) -> str:
    """Where the server answers on this machine."""
    host = "127.0.0.1" if settings.host in _EVERYWHERE else settings.host
    return f"http://{f'[{host}]' if ':' in host else host}:{settings.port}"


def login_url(settings: Settings, token: str) -> str:
    """A link that signs in once."""
    return f"{settings.public_url or local_url(settings)}/login?token={token}"
