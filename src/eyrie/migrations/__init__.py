"""Every table, policy, index and function of the database, as Alembic revisions in plain SQL."""
