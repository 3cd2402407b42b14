"""Prices that workspaces set (before the deploy: older programs don't look at them)."""

from alembic import op

from eyrie.migrations.tenancy import isolate

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Create the table of prices."""
    op.execute(
        """
        CREATE TABLE prices (
            id uuid PRIMARY KEY,
            workspace_id uuid NOT NULL REFERENCES workspaces,
            model text COLLATE "C" NOT NULL CHECK (length(model) BETWEEN 1 AND 200),
            -- USD per million tokens. Six places are a picodollar per token.
            input_usd numeric(18, 6) NOT NULL CHECK (input_usd >= 0),
            output_usd numeric(18, 6) NOT NULL CHECK (output_usd >= 0),
            cached_input_usd numeric(18, 6) CHECK (cached_input_usd >= 0),
            cache_write_usd numeric(18, 6) CHECK (cache_write_usd >= 0),
            reasoning_usd numeric(18, 6) CHECK (reasoning_usd >= 0),
            request_usd numeric(18, 6) NOT NULL DEFAULT 0 CHECK (request_usd >= 0),
            image_tokens integer CHECK (image_tokens > 0),
            version integer NOT NULL DEFAULT 1,
            created_at timestamptz NOT NULL DEFAULT now(),
            updated_at timestamptz NOT NULL DEFAULT now(),
            UNIQUE (workspace_id, model)
        );
        CREATE INDEX prices_list ON prices (workspace_id, id);
        """
    )
    op.execute(isolate("prices"))


def downgrade() -> None:
    """Drop them."""
    op.execute("DROP TABLE prices")
