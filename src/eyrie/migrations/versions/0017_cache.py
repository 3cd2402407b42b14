"""The response cache: policies, sealed answers, claims and figures (before the deploy: older programs don't look at them)."""

from alembic import op

from eyrie.migrations.tenancy import isolate

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """Create the tables."""
    op.execute(
        """
        CREATE TABLE cache_policies (
            workspace_id uuid PRIMARY KEY REFERENCES workspaces,
            mode text NOT NULL DEFAULT 'off' CHECK (mode IN ('off', 'exact', 'semantic')),
            ttl_seconds integer NOT NULL CHECK (ttl_seconds > 0),
            threshold double precision NOT NULL CHECK (threshold BETWEEN 0 AND 1),
            embedding_model text,
            max_entries integer NOT NULL CHECK (max_entries > 0),
            tools boolean NOT NULL,
            -- Counts what makes answers of before invalid: an answer is kept only if nothing did since its call began.
            generation bigint NOT NULL DEFAULT 1,
            updated_at timestamptz NOT NULL DEFAULT now()
        );

        CREATE TABLE cache_entries (
            id uuid PRIMARY KEY,
            workspace_id uuid NOT NULL REFERENCES workspaces,
            key bytea NOT NULL CHECK (octet_length(key) = 32),
            -- Which of them may answer each other's last message, and what that message means.
            group_key bytea CHECK (octet_length(group_key) = 32),
            meaning public.vector,
            -- Whose alone it is; null: everybody's in the workspace.
            principal_id uuid,
            subject_id uuid NOT NULL,
            asked_model text COLLATE "C" NOT NULL,
            model text COLLATE "C" NOT NULL,
            provider text NOT NULL,
            tags text[] NOT NULL DEFAULT '{}',
            cost_usd numeric NOT NULL,
            content bytea NOT NULL CHECK (octet_length(content) >= 28),
            hits bigint NOT NULL DEFAULT 0,
            created_at timestamptz NOT NULL,
            used_at timestamptz NOT NULL,
            expires_at timestamptz NOT NULL,
            UNIQUE (workspace_id, key),
            CHECK ((group_key IS NULL) = (meaning IS NULL))
        );
        CREATE INDEX cache_entries_list ON cache_entries (workspace_id, id);
        CREATE INDEX cache_entries_model ON cache_entries (workspace_id, model, id);
        CREATE INDEX cache_entries_asked ON cache_entries (workspace_id, asked_model, id);
        CREATE INDEX cache_entries_group ON cache_entries (workspace_id, group_key, id) WHERE group_key IS NOT NULL;
        CREATE INDEX cache_entries_subject ON cache_entries (workspace_id, subject_id);
        CREATE INDEX cache_entries_used ON cache_entries (workspace_id, used_at);
        CREATE INDEX cache_entries_age ON cache_entries (expires_at);

        CREATE TABLE cache_claims (
            workspace_id uuid NOT NULL REFERENCES workspaces,
            key bytea NOT NULL,
            claimant uuid NOT NULL,
            expires_at timestamptz NOT NULL,
            PRIMARY KEY (workspace_id, key)
        );
        CREATE INDEX cache_claims_age ON cache_claims (expires_at);

        CREATE TABLE cache_figures (
            workspace_id uuid NOT NULL REFERENCES workspaces,
            day date NOT NULL,
            hits bigint NOT NULL DEFAULT 0,
            semantic_hits bigint NOT NULL DEFAULT 0,
            misses bigint NOT NULL DEFAULT 0,
            saved_usd numeric NOT NULL DEFAULT 0,
            PRIMARY KEY (workspace_id, day)
        );
        CREATE INDEX cache_figures_age ON cache_figures (day);
        """
    )
    for table in ("cache_policies", "cache_entries", "cache_claims", "cache_figures"):
        op.execute(isolate(table))
    for table, column in (("cache_entries", "expires_at"), ("cache_claims", "expires_at"), ("cache_figures", "day")):
        op.execute(
            f"""
            CREATE POLICY retention ON {table} TO eyrie_system USING (true);
            GRANT SELECT ({column}), DELETE ON {table} TO eyrie_system;
            """
        )


def downgrade() -> None:
    """Drop them."""
    op.execute("DROP TABLE cache_figures, cache_claims, cache_entries, cache_policies")
