"""Bytes of unknown origin as text."""


def decode(body: bytes, charset: str | None = None) -> str:
    """`body` as text, by its byte order mark, `charset`, UTF-8, or at last Latin-1, which reads anything."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if body.startswith(mark):
            return body.decode(encoding, errors="replace")
    for encoding in filter(None, (charset, "utf-8")):
        try:
            return body.decode(encoding)
        except (LookupError, ValueError):  # an unknown charset, or bytes that are not in it: the next one may fit
            continue
    return body.decode("latin-1")


def is_text(body: bytes) -> bool:
    """Whether `body` looks like text: text holds no NUL, except in UTF-16, which says so at its beginning."""
    return body.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" not in body[:8192]
