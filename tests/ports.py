"""Ports for servers that are told where to listen."""

import random
import socket

_PORTS = range(20_000, 32_000)
"""Below those that the system gives to connections: none of them can take a port before its server does."""


def free_port() -> int:
    """A port that nobody uses."""
    while True:
        port = random.choice(_PORTS)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
