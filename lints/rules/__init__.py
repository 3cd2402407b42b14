"""Every rule by its name. A rule is a module whose docstring states it and whose `check` finds the places that break it."""

from lints.rules import (
    blind_except,
    commit_at_the_edge,
    decision_pages,
    environment,
    file_length,
    forbidden_words,
    foreign_tables,
    function_length,
    http_clients,
    import_count,
    imports_at_top,
    machine_traces,
    module_names,
    one_home,
    prints,
    sql_in_repository,
    stale_rows,
    wide_imports,
)
from lints.tree import Rule

RULES: dict[str, Rule] = {
    "blind-except": blind_except.check,
    "commit-at-the-edge": commit_at_the_edge.check,
    "decision-pages": decision_pages.check,
    "environment": environment.check,
    "file-length": file_length.check,
    "forbidden-words": forbidden_words.check,
    "foreign-tables": foreign_tables.check,
    "function-length": function_length.check,
    "http-clients": http_clients.check,
    "import-count": import_count.check,
    "imports-at-top": imports_at_top.check,
    "machine-traces": machine_traces.check,
    "module-names": module_names.check,
    "one-home": one_home.check,
    "prints": prints.check,
    "sql-in-repository": sql_in_repository.check,
    "stale-rows": stale_rows.check,
    "wide-imports": wide_imports.check,
}
