"""Several deployments for a model (together with the deploy: older programs look for the provider at the model)."""

from alembic import op

from eyrie.migrations.tenancy import isolate

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Create the table of deployments, and give each model the one that it had."""
    op.execute(
        """
        CREATE TABLE deployments (
            id uuid PRIMARY KEY,
            workspace_id uuid NOT NULL REFERENCES workspaces,
            model_id uuid NOT NULL,
            provider_id uuid NOT NULL,
            provider_model text COLLATE "C" NOT NULL CHECK (length(provider_model) BETWEEN 1 AND 200),
            weight integer NOT NULL DEFAULT 1 CHECK (weight BETWEEN 1 AND 1000),
            priority integer NOT NULL DEFAULT 0 CHECK (priority BETWEEN 0 AND 100),
            draining boolean NOT NULL DEFAULT false,
            version integer NOT NULL DEFAULT 1,
            created_at timestamptz NOT NULL DEFAULT now(),
            updated_at timestamptz NOT NULL DEFAULT now(),
            UNIQUE (workspace_id, id),
            FOREIGN KEY (workspace_id, model_id) REFERENCES models (workspace_id, id),
            FOREIGN KEY (workspace_id, provider_id) REFERENCES providers (workspace_id, id)
        );
        CREATE UNIQUE INDEX deployments_of_model ON deployments (workspace_id, model_id, provider_id, provider_model);
        CREATE INDEX deployments_order ON deployments (workspace_id, model_id, priority, id);
        CREATE INDEX deployments_of_provider ON deployments (workspace_id, provider_id);

        -- A model's first deployment has the model's id: nothing else has it, and it needs no generator here.
        INSERT INTO deployments (id, workspace_id, model_id, provider_id, provider_model)
        SELECT id, workspace_id, id, provider_id, provider_model FROM models WHERE deleted_at IS NULL;

        ALTER TABLE models
            DROP COLUMN provider_id,
            DROP COLUMN provider_model,
            ADD COLUMN fallbacks text[] COLLATE "C" NOT NULL DEFAULT '{}',
            ADD COLUMN hedge_after_ms integer CHECK (hedge_after_ms > 0);
        """
    )
    op.execute(isolate("deployments"))


def downgrade() -> None:
    """Give each model its first deployment back; models without one are gone."""
    op.execute(
        """
        ALTER TABLE models
            DROP COLUMN hedge_after_ms,
            DROP COLUMN fallbacks,
            ADD COLUMN provider_id uuid,
            ADD COLUMN provider_model text COLLATE "C" CHECK (length(provider_model) BETWEEN 1 AND 200);
        UPDATE models SET provider_id = first.provider_id, provider_model = first.provider_model
        FROM (
            SELECT DISTINCT ON (model_id) model_id, provider_id, provider_model FROM deployments ORDER BY model_id, priority, id
        ) AS first
        WHERE first.model_id = models.id;
        DELETE FROM models WHERE provider_id IS NULL;
        ALTER TABLE models
            ALTER COLUMN provider_id SET NOT NULL,
            ALTER COLUMN provider_model SET NOT NULL,
            ADD FOREIGN KEY (workspace_id, provider_id) REFERENCES providers (workspace_id, id);
        CREATE INDEX models_by_provider ON models (provider_id);
        DROP TABLE deployments;
        """
    )
