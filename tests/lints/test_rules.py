"""Each rule finds what breaks it, at its line, and leaves alone what keeps it."""

from dataclasses import replace

import pytest

from lints.allowed import Allowed
from lints.rules import RULES
from tests.lints.trees import NOTHING, tree

SERVICE = "src/eyrie/agents/service.py"
TABLE = "lints/allowed.toml"
NPM = "npm" + "js"  # in two parts, so that this file passes the rule that it tests
HOME = "/" + "home/somebody/eyrie"  # put together here, so that the rule doesn't find this file

BROKEN = [
    ("blind-except", {SERVICE: "try:\n    work()\nexcept Exception:\n    pass\n"}, [(SERVICE, 3)]),
    ("blind-except", {SERVICE: "try:\n    work()\nexcept (KeyError, BaseException):\n    pass\n"}, [(SERVICE, 3)]),
    ("blind-except", {SERVICE: "try:\n    work()\nexcept:\n    pass\n"}, [(SERVICE, 3)]),
    ("commit-at-the-edge", {SERVICE: "async def f(tx):\n    await tx.connection.commit()\n"}, [(SERVICE, 2)]),
    ("commit-at-the-edge", {SERVICE: "async def f(session):\n    await session.rollback()\n"}, [(SERVICE, 2)]),
    ("decision-pages", {"docs/decisions/queue.md": "# The queue\n\nStatus: accepted\n"}, [("docs/decisions/queue.md", 1)]),
    ("decision-pages", {"docs/decisions/queue.md": "# The queue\n\n## Why\n"}, [("docs/decisions/queue.md", 1)]),
    ("decision-pages", {"docs/decisions/queue.md": "Status: accepted\n\n## Why\n"}, [("docs/decisions/queue.md", 1)]),
    ("environment", {SERVICE: "import os\n\nHOME = os.environ['HOME']\n"}, [(SERVICE, 3)]),
    ("environment", {SERVICE: "import os\n\nHOME = os.getenv('HOME')\n"}, [(SERVICE, 3)]),
    ("environment", {SERVICE: "from os import environ\n"}, [(SERVICE, 1)]),
    ("file-length", {SERVICE: "x = 1\n" * 501}, [(SERVICE, 501)]),
    ("file-length", {"web/src/app.tsx": "x\n" * 251}, [("web/src/app.tsx", 251)]),
    ("forbidden-words", {SERVICE: "# " + "TODO: later\n"}, [(SERVICE, 1)]),
    ("forbidden-words", {SERVICE: "x = 1  # good enough for now\n"}, [(SERVICE, 1)]),
    ("forbidden-words", {SERVICE: "def f():\n    raise NotImplementedError\n"}, [(SERVICE, 2)]),
    ("forbidden-words", {SERVICE: "# a placeholder until then\n"}, [(SERVICE, 1)]),
    ("foreign-tables", {SERVICE: "from eyrie.runs import repository\n"}, [(SERVICE, 1)]),
    ("foreign-tables", {SERVICE: "import eyrie.runs.models\n"}, [(SERVICE, 1)]),
    ("foreign-tables", {SERVICE: "from eyrie.runs.repository.log import append\n"}, [(SERVICE, 1)]),
    ("function-length", {SERVICE: "def f():\n" + "    x = 1\n" * 60}, [(SERVICE, 1)]),
    ("http-clients", {SERVICE: "import urllib.request\n"}, [(SERVICE, 1)]),
    ("http-clients", {SERVICE: "from http.client import HTTPConnection\n"}, [(SERVICE, 1)]),
    ("import-count", {SERVICE: "".join(f"import m{number}\n" for number in range(31))}, [(SERVICE, 1)]),
    ("imports-at-top", {SERVICE: "def f():\n    if True:\n        import json\n"}, [(SERVICE, 3)]),
    ("imports-at-top", {SERVICE: "class A:\n    def f(self):\n        from os import path\n"}, [(SERVICE, 3)]),
    ("machine-traces", {"docs/start.md": f"cd {HOME}\n"}, [("docs/start.md", 1)]),
    ("machine-traces", {"locks/dev.txt": "x @ file:///wheels/x.whl\n", "docs/a.md": "file:///data"}, [("locks/dev.txt", 1)]),
    ("machine-traces", {"web/package-lock.json": '"resolved": "https://npm.corp.example/x.tgz"\n'}, [("web/package-lock.json", 1)]),
    ("module-names", {"src/eyrie/agents/things.py": ""}, [("src/eyrie/agents/things.py", 1)]),
    ("module-names", {"src/eyrie/agents/things/one.py": ""}, [("src/eyrie/agents/things/one.py", 1)]),
    ("module-names", {"src/eyrie/kit/utils.py": ""}, [("src/eyrie/kit/utils.py", 1)]),
    ("one-home", {"src/eyrie/a/x.py": "LIMIT = 4 * 1024\n", "src/eyrie/b/y.py": "\nLIMIT: int = 4 * 1024\n"}, [("src/eyrie/b/y.py", 2)]),
    ("prints", {SERVICE: "print('hello')\n"}, [(SERVICE, 1)]),
    (
        "second-goes",
        {"tests/runs/test_a.py": "import pytest\n\n\n@pytest.mark.flaky(reruns=1)\ndef test_a():\n    pass\n"},
        [("tests/runs/test_a.py", 4)],
    ),
    ("sql-in-repository", {SERVICE: "Q = 'SELECT 1 FROM agents'\n"}, [(SERVICE, 1)]),
    ("sql-in-repository", {SERVICE: "Q = f'''\n    UPDATE {table} SET name = 1'''\n"}, [(SERVICE, 1)]),
    ("sql-in-repository", {SERVICE: "async def f(tx, q):\n    await tx.execute(q)\n"}, [(SERVICE, 2)]),
    ("sql-in-repository", {SERVICE: "async def f(self, q):\n    await self.tx.one(int, q)\n"}, [(SERVICE, 2)]),
    ("wide-imports", {SERVICE: "".join(f"import eyrie.f{number}\n" for number in range(5))}, [("src/eyrie/agents", 1)]),
]

KEPT = [
    ("blind-except", {SERVICE: "try:\n    work()\nexcept (KeyError, ValueError):\n    pass\n"}),
    ("commit-at-the-edge", {"src/eyrie/postgres/database.py": "async def f(c):\n    await c.commit()\n"}),
    ("decision-pages", {"docs/decisions/queue.md": "# The queue\n\nStatus: accepted\n\n## Why\n", "docs/decisions/README.md": ""}),
    ("environment", {"src/eyrie/settings.py": "import os\n\nHOME = os.environ['HOME']\n", SERVICE: "import os\n\nos.getpid()\n"}),
    ("file-length", {SERVICE: "x = 1\n" * 500, "web/src/api.gen.ts": "x\n" * 900, "docs/a.md": "x\n" * 900}),
    (
        "forbidden-words",
        {
            "web/src/a.tsx": "const { placeholder } = props\n",
            "web/src/a.test.tsx": "mock\n",
            "tests/a.py": "# mock\n",
            SERVICE: "Placeholder()\n",
        },
    ),
    ("forbidden-words", {SERVICE: "Placeholder()\n"}),
    ("foreign-tables", {SERVICE: "from eyrie.agents import repository\nfrom eyrie.runs import service\n"}),
    ("function-length", {SERVICE: "def f():\n" + "    x = 1\n" * 59}),
    ("http-clients", {SERVICE: "from urllib.parse import urlsplit\n"}),
    ("import-count", {SERVICE: "".join(f"import m{number}\n" for number in range(30))}),
    ("imports-at-top", {SERVICE: "from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    import json\n\n\ndef f():\n    pass\n"}),
    (
        "machine-traces",
        {"docs/a.md": f"https://host{HOME} and ~/work/x\n", "package-lock.json": f'"resolved": "https://registry.{NPM}.org/x"\n'},
    ),
    ("module-names", {SERVICE: "", "src/eyrie/agents/service/create.py": "", "src/eyrie/kit/clock.py": ""}),
    ("one-home", {"src/eyrie/a/x.py": "LIMIT = 4\nname = 1\n", "src/eyrie/b/y.py": "LIMIT = 5\nname = 1\n"}),
    ("prints", {"src/eyrie/cli/run.py": "print('hello')\n", "benchmarks/start.py": "print('{}')\n"}),
    ("second-goes", {"tests/e2e/conftest.py": "import pytest\n\nMARK = pytest.mark.flaky(reruns=1)\n"}),
    ("sql-in-repository", {"src/eyrie/agents/repository.py": "Q = 'SELECT 1 FROM a'\n", SERVICE: '"""Select from what is there."""\n'}),
    ("sql-in-repository", {"src/eyrie/runs/repository/log.py": "Q = 'SELECT 1 FROM a'\n"}),
    ("wide-imports", {SERVICE: "import eyrie.kit.ids\n" + "".join(f"import eyrie.f{number}\n" for number in range(4))}),
]


@pytest.mark.parametrize(("rule", "files", "places"), BROKEN, ids=[f"{row[0]}-{number}" for number, row in enumerate(BROKEN)])
def test_rule_finds_what_breaks_it(rule: str, files: dict[str, str], places: list[tuple[str, int]]) -> None:
    found = list(RULES[rule](tree(files)))

    assert [(finding.path, finding.line) for finding in found] == places


@pytest.mark.parametrize(("rule", "files"), KEPT, ids=[f"{row[0]}-{number}" for number, row in enumerate(KEPT)])
def test_rule_leaves_alone_what_keeps_it(rule: str, files: dict[str, str]) -> None:
    assert list(RULES[rule](tree(files))) == []


def test_every_rule_has_a_case_of_both_kinds() -> None:
    by_table = {"stale-rows"}  # judged below: it needs rows

    assert {row[0] for row in BROKEN} | by_table == set(RULES)
    assert {row[0] for row in KEPT} | by_table == set(RULES)


ROWS = [
    ("blind-except", replace(NOTHING, process_edges={SERVICE: "why"}), {SERVICE: "try:\n    work()\nexcept Exception:\n    raise\n"}),
    ("environment", replace(NOTHING, environment={SERVICE: "why"}), {SERVICE: "import os\n\nos.environ.copy()\n"}),
    ("http-clients", replace(NOTHING, http_clients={"src/eyrie/agents/": "why"}), {SERVICE: "import urllib.request\n"}),
    ("module-names", replace(NOTHING, modules={"agents": {"things": "why"}}), {"src/eyrie/agents/things.py": ""}),
    ("module-names", replace(NOTHING, modules={"agents": {"things/": "why"}}), {"src/eyrie/agents/things/one.py": ""}),
    ("module-names", replace(NOTHING, modules={"eyrie": {"main": "why"}}), {"src/eyrie/main.py": ""}),
    ("sql-in-repository", replace(NOTHING, sql={"src/eyrie/agents/": "why"}), {SERVICE: "Q = 'SELECT 1 FROM agents'\n"}),
    (
        "wide-imports",
        replace(NOTHING, wide_imports={"src/eyrie/agents/": "why"}),
        {SERVICE: "".join(f"import eyrie.f{number}\n" for number in range(5))},
    ),
]


@pytest.mark.parametrize(("rule", "allowed", "files"), ROWS, ids=[f"{row[0]}-{number}" for number, row in enumerate(ROWS)])
def test_a_row_of_the_table_allows_its_place(rule: str, allowed: Allowed, files: dict[str, str]) -> None:
    assert list(RULES[rule](tree(files, allowed))) == []


def test_stale_rows_finds_a_row_whose_file_is_gone() -> None:
    allowed = replace(NOTHING, sql={"src/eyrie/gone.py": "why", SERVICE: "why", "src/eyrie/later/": "why"})

    found = list(RULES["stale-rows"](tree({SERVICE: ""}, allowed)))

    assert [(finding.path, "src/eyrie/gone.py" in finding.message) for finding in found] == [(TABLE, True)]
