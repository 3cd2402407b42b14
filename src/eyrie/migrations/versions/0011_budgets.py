"""Budgets, what is left of them, and what processes hold of that (before the deploy: older programs know no budgets)."""

from alembic import op

from eyrie.migrations.tenancy import isolate

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Create the tables of budgets and the function through which processes lease from them."""
    op.execute(
        """
        CREATE TABLE budgets (
            id uuid PRIMARY KEY,
            workspace_id uuid NOT NULL REFERENCES workspaces,
            scope text NOT NULL CHECK (scope IN ('workspace', 'project', 'principal', 'session', 'run')),
            -- NULL: for every node of this scope that has none of its own.
            target_id uuid,
            period text NOT NULL CHECK (period IN ('run', 'session', 'day', 'month')),
            -- NULL: no limit.
            limit_usd numeric(24, 12) CHECK (limit_usd >= 0),
            version integer NOT NULL DEFAULT 1,
            created_at timestamptz NOT NULL DEFAULT now(),
            updated_at timestamptz NOT NULL DEFAULT now(),
            CONSTRAINT budgets_node UNIQUE NULLS NOT DISTINCT (workspace_id, scope, target_id, period),
            CHECK (CASE scope WHEN 'run' THEN period = 'run' WHEN 'session' THEN period = 'session' ELSE period IN ('day', 'month') END)
        );
        CREATE INDEX budgets_list ON budgets (workspace_id, id);

        CREATE TABLE budget_accounts (
            workspace_id uuid NOT NULL REFERENCES workspaces,
            scope text NOT NULL,
            node_id uuid NOT NULL,
            period text NOT NULL,
            starts timestamptz NOT NULL,
            spent_usd numeric(24, 12) NOT NULL DEFAULT 0,
            -- What processes hold of it: the sum of the leases.
            leased_usd numeric(24, 12) NOT NULL DEFAULT 0 CHECK (leased_usd >= 0),
            -- What was raised in this window.
            extra_usd numeric(24, 12) NOT NULL DEFAULT 0,
            recalled_at timestamptz,
            recalled_by uuid,
            alerted_at timestamptz,
            exhausted_at timestamptz,
            updated_at timestamptz NOT NULL DEFAULT now(),
            PRIMARY KEY (workspace_id, scope, node_id, period, starts)
        ) WITH (fillfactor = 50);
        CREATE INDEX budget_accounts_updated ON budget_accounts (updated_at);

        CREATE TABLE budget_holders (
            workspace_id uuid NOT NULL REFERENCES workspaces,
            holder uuid NOT NULL,
            -- Its last sync, and the last outcome of a call in its spool that was reported by it.
            turn bigint NOT NULL DEFAULT 0,
            reported bigint NOT NULL DEFAULT 0,
            seen_at timestamptz NOT NULL DEFAULT now(),
            PRIMARY KEY (workspace_id, holder)
        );

        CREATE TABLE budget_leases (
            workspace_id uuid NOT NULL,
            holder uuid NOT NULL,
            scope text NOT NULL,
            node_id uuid NOT NULL,
            period text NOT NULL,
            starts timestamptz NOT NULL,
            amount_usd numeric(24, 12) NOT NULL CHECK (amount_usd >= 0),
            PRIMARY KEY (workspace_id, holder, scope, node_id, period, starts),
            FOREIGN KEY (workspace_id, holder) REFERENCES budget_holders (workspace_id, holder) ON DELETE CASCADE,
            FOREIGN KEY (workspace_id, scope, node_id, period, starts) REFERENCES budget_accounts
        ) WITH (fillfactor = 50);
        CREATE INDEX budget_leases_account ON budget_leases (workspace_id, scope, node_id, period, starts);
        """
    )
    for table in ("budgets", "budget_accounts", "budget_holders", "budget_leases"):
        op.execute(isolate(table))
    op.execute(
        """
        CREATE POLICY retention ON budget_accounts TO eyrie_system USING (true);
        GRANT SELECT (workspace_id, scope, node_id, period, starts, leased_usd, updated_at), DELETE ON budget_accounts TO eyrie_system;

        CREATE POLICY retention ON budgets TO eyrie_system USING (scope = 'run');
        GRANT SELECT (scope, updated_at), DELETE ON budgets TO eyrie_system;

        CREATE FUNCTION budget_limit(of_scope text, of_node uuid, of_period text, fallback numeric) RETURNS numeric
            LANGUAGE sql STABLE SET search_path = eyrie, pg_temp
            -- A row of its own goes before the one for all, that before the setting; a row without a limit says so too.
            AS $$
                SELECT CASE WHEN found.scope IS NULL THEN fallback ELSE found.limit_usd END
                FROM (VALUES (1)) AS one
                LEFT JOIN LATERAL (
                    SELECT scope, limit_usd FROM budgets
                    WHERE workspace_id = current_workspace() AND scope = of_scope AND period = of_period
                        AND (target_id = of_node OR target_id IS NULL)
                    ORDER BY target_id NULLS LAST LIMIT 1
                ) AS found ON true
            $$;

        CREATE FUNCTION spent_so_far(of_scope text, of_node uuid, since timestamptz) RETURNS numeric
            LANGUAGE plpgsql STABLE SET search_path = eyrie, pg_temp
        AS $$
        DECLARE
            here uuid := current_workspace();
            found numeric;
        BEGIN
            CASE of_scope
                WHEN 'workspace' THEN SELECT sum(cost_usd) INTO found FROM cost_rollups WHERE workspace_id = here AND hour >= since;
                WHEN 'project' THEN
                    SELECT sum(cost_usd) INTO found FROM cost_rollups WHERE workspace_id = here AND hour >= since AND project_id = of_node;
                WHEN 'principal' THEN
                    SELECT sum(cost_usd) INTO found FROM cost_rollups
                    WHERE workspace_id = here AND hour >= since AND principal_id = of_node;
                WHEN 'session' THEN
                    SELECT sum(cost_usd) INTO found FROM ledger_entries WHERE workspace_id = here AND session_id = of_node;
                ELSE SELECT sum(cost_usd) INTO found FROM ledger_entries WHERE workspace_id = here AND run_id = of_node;
            END CASE;
            RETURN coalesce(found, 0);
        END
        $$;

        -- One sync of a process: what it spent and gives back leaves its leases, what it needs is added as far as there is any.
        -- A turn that was taken before changes nothing and tells how things stand: the process that got no answer asks again.
        -- Accounts come in one order from all processes, so that none waits for another in a circle.
        CREATE FUNCTION sync_budgets(of_holder uuid, this_turn bigint, outcome bigint, scopes text[], nodes uuid[], periods text[],
            begins timestamptz[], fallbacks numeric[], spents numeric[], gives numeric[], needs numeric[], spares numeric[])
            RETURNS TABLE (place integer, limit_usd numeric, spent_usd numeric, leased_usd numeric, held_usd numeric, recalled boolean,
                alert boolean)
            LANGUAGE plpgsql SET search_path = eyrie, pg_temp
        AS $$
        #variable_conflict use_column
        DECLARE
            here uuid := current_workspace();
            last_turn bigint;
            most numeric;
            held numeric;
            back numeric;
            remaining numeric;
            granted numeric;
            account budget_accounts;
        BEGIN
            INSERT INTO budget_holders (workspace_id, holder) VALUES (here, of_holder) ON CONFLICT DO NOTHING;
            SELECT turn INTO last_turn FROM budget_holders WHERE workspace_id = here AND holder = of_holder FOR UPDATE;
            IF this_turn > last_turn THEN
                UPDATE budget_holders SET turn = this_turn, reported = outcome, seen_at = now()
                WHERE workspace_id = here AND holder = of_holder;
            END IF;
            FOR i IN 1 .. cardinality(scopes) LOOP
                most := budget_limit(scopes[i], nodes[i], periods[i], fallbacks[i]);
                SELECT * INTO account FROM budget_accounts
                WHERE workspace_id = here AND scope = scopes[i] AND node_id = nodes[i] AND period = periods[i] AND starts = begins[i]
                FOR UPDATE;
                IF NOT FOUND AND most IS NOT NULL THEN
                    INSERT INTO budget_accounts (workspace_id, scope, node_id, period, starts, spent_usd)
                    VALUES (here, scopes[i], nodes[i], periods[i], begins[i], spent_so_far(scopes[i], nodes[i], begins[i]))
                    ON CONFLICT DO NOTHING;
                    SELECT * INTO account FROM budget_accounts
                    WHERE workspace_id = here AND scope = scopes[i] AND node_id = nodes[i] AND period = periods[i] AND starts = begins[i]
                    FOR UPDATE;
                END IF;
                IF account.workspace_id IS NULL THEN
                    RETURN QUERY SELECT i - 1, NULL::numeric, 0::numeric, 0::numeric, 0::numeric, false, false;
                    CONTINUE;
                END IF;
                SELECT amount_usd INTO held FROM budget_leases
                WHERE workspace_id = here AND holder = of_holder AND scope = scopes[i] AND node_id = nodes[i] AND period = periods[i]
                    AND starts = begins[i];
                held := coalesce(held, 0);
                alert := false;
                IF this_turn > last_turn THEN
                    back := least(held, spents[i] + gives[i]);
                    account.spent_usd := account.spent_usd + spents[i];
                    account.leased_usd := account.leased_usd - back;
                    held := held - back;
                    granted := 0;
                    IF most IS NOT NULL AND (needs[i] > 0 OR spares[i] > 0) THEN
                        remaining := greatest(0, most + account.extra_usd - account.spent_usd - account.leased_usd);
                        granted := trunc(least(remaining, needs[i] + greatest(spares[i], 0.02 * remaining)), 12);
                        IF granted < needs[i] THEN
                            account.recalled_at := clock_timestamp();
                            account.recalled_by := of_holder;
                        END IF;
                    END IF;
                    account.leased_usd := account.leased_usd + granted;
                    held := held + granted;
                    IF account.alerted_at IS NULL AND account.spent_usd >= 0.8 * (most + account.extra_usd) THEN
                        account.alerted_at := now();
                        alert := true;
                    END IF;
                    UPDATE budget_accounts SET spent_usd = account.spent_usd, leased_usd = account.leased_usd,
                        recalled_at = account.recalled_at, recalled_by = account.recalled_by, alerted_at = account.alerted_at,
                        updated_at = now()
                    WHERE workspace_id = here AND scope = scopes[i] AND node_id = nodes[i] AND period = periods[i] AND starts = begins[i];
                    INSERT INTO budget_leases (workspace_id, holder, scope, node_id, period, starts, amount_usd)
                    VALUES (here, of_holder, scopes[i], nodes[i], periods[i], begins[i], held)
                    ON CONFLICT (workspace_id, holder, scope, node_id, period, starts) DO UPDATE SET amount_usd = EXCLUDED.amount_usd;
                END IF;
                place := i - 1;
                limit_usd := most + account.extra_usd;
                spent_usd := account.spent_usd;
                leased_usd := account.leased_usd;
                held_usd := held;
                recalled := account.recalled_by <> of_holder AND account.recalled_at > clock_timestamp() - interval '2 seconds';
                recalled := coalesce(recalled, false);
                RETURN NEXT;
            END LOOP;
        END
        $$;
        """
    )


def downgrade() -> None:
    """Drop budgets."""
    op.execute(
        """
        DROP FUNCTION sync_budgets(uuid, bigint, bigint, text[], uuid[], text[], timestamptz[], numeric[], numeric[], numeric[], numeric[],
            numeric[]);
        DROP FUNCTION spent_so_far(text, uuid, timestamptz);
        DROP FUNCTION budget_limit(text, uuid, text, numeric);
        DROP TABLE budget_leases, budget_holders, budget_accounts, budgets;
        """
    )
