"""PostgreSQL: the embedded server, and the connections everything else works through."""
