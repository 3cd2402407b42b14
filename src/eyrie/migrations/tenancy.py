"""The SQL that every table of a workspace needs, in one place so that none can forget it."""


def isolate(table: str, *, grants: str = "SELECT, INSERT, UPDATE, DELETE") -> str:
    """Row security for `table`: *app* sees and writes rows of the current workspace only, with these `grants`.

    FORCE makes the rule hold for the table's owner too; whoever else needs to see rows gets a policy of their own.
    """
    return f"""
        ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY workspace ON {table} TO eyrie_app
            USING (workspace_id = current_workspace()) WITH CHECK (workspace_id = current_workspace());
        GRANT {grants} ON {table} TO eyrie_app;
    """


def partition_by_run(table: str) -> str:
    """Partitions of `table` by the month its run was made (run ids are UUIDv7), with a default one for all other ids.

    A partition that is queried by name bypasses its parent's policy: so none is granted to anyone, and each is forced
    under row security without a policy, which shows nothing.
    """
    return f"""
        CREATE TABLE {table}_rest PARTITION OF {table} DEFAULT;
        ALTER TABLE {table}_rest ENABLE ROW LEVEL SECURITY;
        ALTER TABLE {table}_rest FORCE ROW LEVEL SECURITY;
    """
