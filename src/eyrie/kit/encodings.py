"""Which compressed forms of a reply a reader takes."""


def takes(accepted: str, encoding: str) -> bool:
    """Whether an `Accept-Encoding` names `encoding`, and does not refuse it."""
    wanted = accepted.replace(" ", "").lower()
    return any(one.partition(";")[0] == encoding and not one.endswith(("q=0", "q=0.0")) for one in wanted.split(","))
