"""Titles and variables of sessions, and contents of files, under a key per person (before the deploy: older programs go on).

What is stored already can't be sealed here, as a migration doesn't have the instance's secret: a worker does it afterwards,
in small steps. Until an older program is replaced it shows no title that a newer one has written, and can't open its files.
"""

from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Make room for what is sealed, and for finding what is not."""
    op.execute(
        """
        ALTER TABLE sessions ADD COLUMN content bytea;
        CREATE INDEX sessions_unsealed ON sessions (id) WHERE content IS NULL AND (title <> '' OR variables <> '{}');
        DROP INDEX sessions_title;

        ALTER TABLE files ADD COLUMN subject_id uuid, ADD COLUMN object_id uuid, ALTER COLUMN sha256 DROP NOT NULL;
        ALTER TABLE files ADD CONSTRAINT files_sealed
            CHECK ((object_id IS NULL) = (subject_id IS NULL) AND (object_id IS NULL) = (sha256 IS NOT NULL));
        CREATE INDEX files_unsealed ON files (id) WHERE object_id IS NULL;
        CREATE INDEX files_subject ON files (workspace_id, subject_id);
        """
    )


def downgrade() -> None:
    """Drop it. What was sealed is lost: titles and variables, and the files that were uploaded since."""
    op.execute(
        """
        DELETE FROM files WHERE object_id IS NOT NULL;
        ALTER TABLE files DROP CONSTRAINT files_sealed, DROP COLUMN subject_id, DROP COLUMN object_id, ALTER COLUMN sha256 SET NOT NULL;
        DROP INDEX IF EXISTS files_unsealed;

        DROP INDEX sessions_unsealed;
        ALTER TABLE sessions DROP COLUMN content;
        CREATE INDEX sessions_title ON sessions (workspace_id, title);
        """
    )
