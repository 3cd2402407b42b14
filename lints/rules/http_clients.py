"""Nothing uses the standard library's network clients (the import linter judges the other clients)."""

from collections.abc import Iterator

from lints.allowed import covers
from lints.imports import imported
from lints.tree import Finding, Tree

STANDARD_CLIENTS = ("urllib.request", "http.client", "ftplib", "smtplib", "xmlrpc.client")


def check(tree: Tree) -> Iterator[Finding]:
    """Every place that breaks the rule."""
    for source in tree.python("src/"):
        if covers(tree.allowed.http_clients, source.path):
            continue
        for node, module in imported(source):
            if any(module == client or module.startswith(f"{client}.") for client in STANDARD_CLIENTS):
                yield source.at(node, f"{module} goes past the guarded ways out: use the gateway, a connection or tools.fetch")
