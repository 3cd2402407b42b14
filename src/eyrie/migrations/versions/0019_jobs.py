"""Lists of jobs find theirs by an index, and a job that failed says why."""

from alembic import op

revision = "0019"
down_revision = "0018"

_HOME = "(coalesce(args->>'workspace_id', ''))"
_STATUS = """(CASE status WHEN 'todo' THEN 'waiting' WHEN 'doing' THEN 'running' WHEN 'succeeded' THEN 'succeeded'
    WHEN 'failed' THEN 'failed' ELSE 'cancelled' END)"""


def upgrade() -> None:
    """Add the cause of the last failure, and what the list and its filters come from: newest first, within a home."""
    op.execute("ALTER TABLE procrastinate.procrastinate_jobs ADD COLUMN failure_type text, ADD COLUMN failure_message text")
    op.execute(f"CREATE INDEX jobs_of_a_home ON procrastinate.procrastinate_jobs ({_HOME}, id)")
    op.execute(f"CREATE INDEX jobs_of_a_home_by_task ON procrastinate.procrastinate_jobs ({_HOME}, task_name, id)")
    op.execute(f"CREATE INDEX jobs_of_a_home_by_status ON procrastinate.procrastinate_jobs ({_HOME}, {_STATUS}, id)")


def downgrade() -> None:
    """Remove them."""
    op.execute("DROP INDEX procrastinate.jobs_of_a_home, procrastinate.jobs_of_a_home_by_task, procrastinate.jobs_of_a_home_by_status")
    op.execute("ALTER TABLE procrastinate.procrastinate_jobs DROP COLUMN failure_type, DROP COLUMN failure_message")
