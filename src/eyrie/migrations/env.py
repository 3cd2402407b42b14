"""Alembic's environment: run the revisions on the connection that the runner made, one transaction for each."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    version_table_schema="eyrie",
    transaction_per_migration=True,
)
with context.begin_transaction():
    context.run_migrations()
