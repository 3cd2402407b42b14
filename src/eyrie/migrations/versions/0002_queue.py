"""The queue engine's own tables (procrastinate, in its schema), and the processes that work on it."""

from alembic import op
from procrastinate.schema import SchemaManager

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Install the engine as *owner* and let *app* and *system* use it; its jobs carry ids only."""
    op.execute("SET LOCAL search_path = procrastinate")
    # exec_driver_sql: the engine's schema has colons and percent signs that SQLAlchemy would take for parameters.
    op.get_bind().exec_driver_sql(SchemaManager.get_schema().replace("%", "%%"))
    op.execute(
        """
        SET LOCAL search_path = eyrie, procrastinate, public;
        GRANT USAGE ON SCHEMA procrastinate TO eyrie_app, eyrie_system;
        GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA procrastinate TO eyrie_app, eyrie_system;
        GRANT USAGE ON ALL SEQUENCES IN SCHEMA procrastinate TO eyrie_app, eyrie_system;
        GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA procrastinate TO eyrie_app, eyrie_system;

        CREATE TABLE workers (
            id uuid PRIMARY KEY,
            hostname text NOT NULL,
            pid integer NOT NULL,
            program_version text NOT NULL,
            started_at timestamptz NOT NULL DEFAULT now(),
            seen_at timestamptz NOT NULL DEFAULT now(),
            draining boolean NOT NULL DEFAULT false
        );
        GRANT SELECT ON workers TO eyrie_app;
        GRANT SELECT, INSERT, UPDATE, DELETE ON workers TO eyrie_system;
        """
    )


def downgrade() -> None:
    """Remove the engine with all that waits in it."""
    op.execute(
        """
        DROP TABLE workers;
        DROP SCHEMA procrastinate CASCADE;
        CREATE SCHEMA procrastinate AUTHORIZATION eyrie_owner;
        """
    )
