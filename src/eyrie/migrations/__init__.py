"""Every table, policy, index and function of the database, as Alembic revisions in plain SQL."""

OLDEST_PROGRAM = "0005"
"""The oldest head whose programs work on this schema: raised by a revision that removes what they use."""
