"""The commands of each group, against a running server."""

import json
import time
from pathlib import Path

import pytest

from eyrie.cli.api import open_api
from eyrie.cli.document import Document, Json
from eyrie.durable.timetable import Due
from eyrie.features.due import TIMETABLE
from tests.cli.conftest import Cli, Up, fields
from tests.waiting import PATIENCE_SECONDS

_MANIFEST = "apiVersion: eyrie/v1\nkind: Agent\nname: {name}\ndefinition:\n  instructions: {instructions}\n"


def listed(cli: Cli, *arguments: str) -> list[dict[str, Json]]:
    rows: list[dict[str, Json]] = json.loads(cli(*arguments, "--json").out)
    return rows


@pytest.mark.parametrize(
    "arguments",
    [
        ("agent", "list"),
        ("agent", "list", "--deleted"),
        ("agent", "show", "assistant"),
        ("agent", "versions", "assistant"),
        ("run", "list"),
        ("run", "list", "--status", "failed", "--agent", "assistant"),
        ("approval", "list"),
        ("session", "list"),
        ("file", "list"),
        ("model", "list"),
        ("model", "offers"),
        ("model", "discover"),
        ("price", "list"),
        ("prompt", "list"),
        ("route", "list"),
        ("budget", "list"),
        ("budget", "tree"),
        ("cache", "show"),
        ("cache", "list"),
        ("cost",),
        ("cost", "--by", "user"),
        ("cost", "--by", "agent", "--feature", "run", "--agent", "", "--interval", "hour", "--days", "7"),
        ("cost", "recommendations"),
        ("cost", "--by", "end_user", "--client-session", "s1"),
        ("ledger", "list"),
        ("ledger", "list", "--end-user", "ada", "--client-session", "s1"),
        ("provider", "list"),
        ("provider", "presets"),
        ("key", "list"),
        ("audit", "list"),
        ("audit", "verify"),
        ("job", "list"),
        ("job", "list", "--status", "failed", "--task", "audit.seal"),
        ("schedule", "list"),
        ("workspace", "list"),
        ("workspace", "show"),
        ("project", "list"),
        ("member", "list"),
        ("tool", "list"),
        ("tool", "show", "table_query"),
        ("status",),
        ("db", "status"),
        ("db", "snapshots"),
        ("db", "verify"),
    ],
    ids=" ".join,
)
def test_what_is_shown_is_shown_for_people_and_programs(cli: Cli, arguments: tuple[str, ...]) -> None:
    people, programs = cli(*arguments), cli(*arguments, "--json")

    assert (people.code, programs.code) == (0, 0), people.err
    assert people.out or people.err
    json.loads(programs.out)


def test_an_agent_is_applied_compared_rolled_back_deleted_and_restored(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "greeter.yaml"
    file.write_text(_MANIFEST.format(name="greeter", instructions="Greet."))
    created = cli("agent", "apply", "-f", str(file))
    file.write_text(_MANIFEST.format(name="greeter", instructions="Greet warmly."))
    would = cli("agent", "apply", "-f", str(file), "--dry-run")
    updated = cli("agent", "apply", "-f", str(file))

    assert created.out.endswith("greeter: created\n")
    assert would.out.endswith("greeter: would be updated\n")
    assert updated.out.endswith("greeter: updated\n")
    assert "Greet warmly." in cli("agent", "diff", "greeter", "1", "2").out
    assert cli("agent", "rollback", "greeter").out == "greeter: version 1 is published\n"
    assert cli("agent", "publish", "greeter").out == "greeter: version 2 is published\n"
    assert "Greet warmly." in cli("agent", "export", "greeter").out
    assert cli("agent", "delete", "greeter").code == 0
    assert cli("agent", "show", "greeter").code == 1
    assert cli("agent", "restore", "greeter").code == 0
    assert fields(cli("agent", "show", "greeter", "--json")).text("name") == "greeter"


def test_a_broken_file_is_refused_with_its_place(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "broken.yaml"
    file.write_text(_MANIFEST.format(name="broken", instructions="x") + "  tools: [nonsense]\n")

    checked, applied = cli("agent", "validate", "-f", str(file)), cli("agent", "apply", "-f", str(file))

    assert (checked.code, applied.code) == (1, 1)
    assert "nonsense" in checked.out
    assert applied.err.startswith("eyrie: ")


def test_files_go_there_and_come_back(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, target = tmp_path / "sales.csv", tmp_path / "back.csv"
    source.write_bytes(b"a,b\n1,2\n")

    uploaded = cli("file", "upload", str(source))
    downloaded = cli("file", "download", "sales.csv", "-o", str(target))
    monkeypatch.chdir(tmp_path)
    refused = cli("file", "download", "sales.csv")

    assert uploaded.out == "sales.csv: 8 bytes, version 1\n"
    assert downloaded.code == 0
    assert target.read_bytes() == b"a,b\n1,2\n"
    assert cli("file", "download", "sales.csv", "-o", "-").out == "a,b\n1,2\n"
    assert "exists already" in refused.err
    deleted = fields(cli("file", "delete", "sales.csv", "--json")).text("deleted")
    assert cli("file", "restore", deleted).out == "Restored sales.csv.\n"


def test_a_key_is_made_rotated_and_revoked(cli: Cli, monkeypatch: pytest.MonkeyPatch, up: Up) -> None:
    made = cli("key", "create", "ci", "--role", "viewer")
    rotated = cli("key", "rotate", "ci", "--grace-seconds", "0")
    with monkeypatch.context() as patch:
        patch.setenv("EYRIE_URL", up.url)
        patch.setenv("EYRIE_API_KEY", rotated.out.strip())
        reads, writes = cli("agent", "list"), cli("key", "create", "more")

    assert made.out.startswith("eyr_")
    assert "shown only now" in made.err
    assert (reads.code, writes.code) == (0, 1)
    assert cli("key", "revoke", "ci").out == "Revoked ci.\n"
    assert "revoked" in next(line for line in cli("key", "list").out.splitlines() if line.startswith("ci "))


def test_a_person_is_erased_after_a_question_with_a_proof(cli: Cli) -> None:
    api = open_api()
    id_ = api.post("/api/v1/members", {"email": "leaver@example.com", "role": "viewer"}).child("member").text("id")

    declined = cli("member", "erase", "leaver@example.com", stdin=b"n\n")
    erased = cli("member", "erase", "Leaver@example.com", "--yes")
    again = cli("member", "erase", id_, "--yes", "--json")
    unknown = cli("member", "erase", "leaver@example.com", "--yes")

    assert (declined.code, "lost for good" in declined.err) == (130, True)
    assert erased.out.startswith("Erased Leaver@example.com.\n")
    assert "encryption keys destroyed" in erased.out
    assert fields(again).flag("was_member") is False
    assert (unknown.code, "There is no member" in unknown.err) == (1, True)


def test_the_command_lines_own_key_is_in_the_list(cli: Cli) -> None:
    assert "Command line on this machine" in cli("key", "list").out


def test_a_model_is_added_with_its_provider_tested_and_removed(cli: Cli) -> None:
    provider = cli(
        "provider",
        "add",
        "nearby",
        "--dialect",
        "openai",
        "--url",
        "http://127.0.0.1:9/v1",
        "--secret-stdin",
        stdin=b"sk-a-key-of-a-local-server-0001\n",
    )
    model = cli("model", "add", "tiny", "--provider", "nearby", "--name", "tiny")
    tried = cli("model", "test", "tiny")

    assert (provider.code, model.code, tried.code) == (0, 0, 1)
    assert "tiny does not work" in tried.out
    assert "sk-a-key-of-a-local-server-0001" not in cli("provider", "list").out
    assert "…0001" in cli("provider", "list").out
    assert cli("model", "default", "tiny").out == "tiny is the default.\n"
    assert cli("model", "remove", "tiny").code == 0
    assert cli("provider", "remove", "nearby").code == 0


def test_an_unknown_name_is_answered_with_what_there_is(cli: Cli) -> None:
    misspelt = cli("agent", "show", "asistant")
    none = cli("route", "show", "nightly")
    preset = cli("model", "add", "gpt-5", "--provider", "opnai")
    own = cli("model", "add", "llama", "--provider", "basement")

    assert (misspelt.code, "Did you mean 'assistant'?" in misspelt.err) == (1, True)
    assert "There is no route 'nightly' in this workspace. There is none yet." in none.err
    assert "Did you mean 'openai'?" in preset.err
    assert "eyrie provider add basement --dialect openai --url ADDRESS" in own.err


def add_provider(cli: Cli, name: str) -> None:
    added = cli(
        "provider", "add", name, "--dialect", "openai", "--url", "http://127.0.0.1:9/v1", "--secret-stdin", stdin=b"sk-of-a-provider"
    )
    assert added.code == 0, added.err


def test_a_provider_is_changed(cli: Cli) -> None:
    add_provider(cli, "north")

    renamed = cli("provider", "set", "north", "--name", "south")
    moved = cli("provider", "set", "south", "--url", "http://127.0.0.1:8/v1")
    rekeyed = cli(
        "provider", "set", "south", "--url", "http://127.0.0.1:8/v1", "--secret-stdin", "--json", stdin=b"sk-another-long-enough-0007"
    )
    nothing = cli("provider", "set", "south")
    nobody = cli("provider", "set", "south", "--secret")

    assert (renamed.code, renamed.out) == (0, "Changed south.\n")
    assert moved.code == 1  # its key was meant for the other address
    changed = fields(rekeyed)
    assert (changed.text("base_url"), changed.child("secret").text("last4")) == ("http://127.0.0.1:8/v1", "0007")
    assert (nothing.code, nobody.code) == (2, 1)
    cli("provider", "remove", "south")


def test_a_model_has_deployments_and_fallbacks(cli: Cli) -> None:
    for name in ("east", "west"):
        add_provider(cli, name)
    cli("model", "add", "large", "--provider", "east")
    cli("model", "add", "little", "--provider", "west")

    added = cli("model", "deployment", "add", "large", "west", "--as", "big", "--weight", "3")
    changed = cli("model", "deployment", "set", "large", "west", "--priority", "1")
    drained = cli("model", "deployment", "drain", "large", "west")
    shown = listed(cli, "model", "deployment", "list", "large")
    fallback = cli("model", "set", "large", "--fallback", "little", "--hedge-after-ms", "300")

    assert (added.out, changed.out) == ("west, as big: weight 3, priority 0.\n", "west, as big: weight 3, priority 1.\n")
    assert drained.out == "west, as big: gets no new calls.\n"
    assert [(row["provider"], row["draining"]) for row in shown] == [("east", False), ("west", True)]
    assert "closed" in cli("model", "deployment", "list", "large").out
    assert fallback.out == "large falls back on little.\nA second deployment is asked after 300 ms.\n"
    assert cli("model", "set", "large", "--no-fallback", "--no-hedge").out == (
        "large falls back on nothing.\nOne deployment is asked at a time.\n"
    )
    assert fields(cli("model", "set", "large", "--fallback", "little", "--json")).texts("fallbacks") == ["little"]
    assert fields(cli("model", "deployment", "undrain", "large", str(shown[1]["id"]), "--json")).value("draining") is False
    tested = cli("model", "deployment", "test", "large", "west")
    assert (tested.code, tested.out.startswith("large at west does not work: ")) == (1, True)
    for name in ("east", "west"):  # nobody answers there, so that the offline model has to be the one that does again
        cli("provider", "remove", name)


def test_a_deployment_is_named_so_that_it_can_be_told(cli: Cli) -> None:
    add_provider(cli, "south")
    cli("model", "add", "wide", "--provider", "south")
    cli("model", "deployment", "add", "wide", "south", "--as", "wide-2")

    twice = cli("model", "deployment", "drain", "wide", "south")
    never = cli("model", "deployment", "drain", "wide", "north")
    first = listed(cli, "model", "deployment", "list", "wide")[0]["id"]
    removed = cli("model", "deployment", "remove", "wide", str(first), "--json")
    last = cli("model", "deployment", "remove", "wide", "south")
    cli("model", "deployment", "add", "wide", "south", "--as", "wide-3")

    assert (twice.code, "name one by its id" in twice.err) == (2, True)
    assert (never.code, "no deployment 'north'" in never.err) == (1, True)
    assert (fields(removed).text("removed"), last.code, "only deployment" in last.err) == (first, 1, True)
    cli("model", "deployment", "set", "wide", "south", "--weight", "2")
    cli("provider", "remove", "south")


def test_a_secret_is_never_asked_for_without_a_terminal(cli: Cli) -> None:
    outcome = cli("model", "add", "gpt", "--provider", "openai")

    assert outcome.code == 1
    assert "--secret-stdin" in outcome.err


def test_a_run_is_shown_with_its_events_and_messages(cli: Cli) -> None:
    run = fields(cli("ask", "What is 15 % of 80?", "--json")).text("id")

    assert "15 / 100 * 80 = 12" in cli("run", "show", run).out
    assert cli("run", "events", run).out.split()[2] == "run.created"
    assert "What is 15 % of 80?" in cli("run", "messages", run).out
    assert "ended" in cli("run", "pause", run).err


def test_the_audit_log_is_exported_line_by_line(cli: Cli) -> None:
    lines = cli("audit", "export").out.splitlines()

    assert lines
    assert {"action", "at"} <= set(json.loads(lines[0]))


def test_the_database_is_saved_beside_the_running_server(cli: Cli) -> None:
    saved = fields(cli("db", "snapshot", "--json"))

    assert Path(saved.text("snapshot")).stat().st_size == saved.count("bytes")
    refused = cli("db", "restore", "--yes")
    assert refused.code == 1
    assert "Stop it first" in refused.err


def test_doctor_finds_a_running_machine_well(cli: Cli) -> None:
    rows = listed(cli, "doctor")

    assert {str(row["check"]) for row in rows if row["status"] == "fail"} == set()
    assert {"python", "data directory", "secret key", "port", "database", "schema", "vector extension", "database roles"} <= {
        str(row["check"]) for row in rows
    }


def test_doctor_says_the_mend(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EYRIE_DATABASE_URL", "postgresql://nobody:nothing@127.0.0.1:1/none")

    outcome = cli("doctor")

    assert outcome.code == 1
    assert "Check that the server runs" in outcome.out


def test_colours_stay_away_from_files(cli: Cli) -> None:
    assert "\x1b" not in cli("status").out


def test_a_session_is_put_away_and_brought_back(cli: Cli) -> None:
    session = fields(cli("ask", "What is 2 + 3?", "--json")).text("session_id")

    deleted = cli("session", "delete", session)
    while_away = cli("session", "show", session)
    restored = cli("session", "restore", session)
    again = [cli("session", verb, session, "--json").code for verb in ("delete", "restore", "show")]

    assert (deleted.code, while_away.code, restored.code, again) == (0, 1, 0, [0, 0, 0])
    assert f"eyrie session restore {session}" in deleted.out
    assert restored.out.startswith("Restored ")


def test_a_price_is_set_changed_and_removed(cli: Cli) -> None:
    first = cli("price", "set", "in-house", "--input", "0.15", "--output", "0.6")
    second = cli("price", "set", "in-house", "--input", "0.2", "--output", "0.6", "--cached-input", "0.05")

    assert first.out == "in-house: $0.15 per million tokens of input, $0.60 of output.\n"
    assert second.out.startswith("in-house: $0.20 ")
    assert listed(cli, "price", "list")[0]["cached_input_usd"] == "0.050000"
    assert cli("price", "remove", "in-house").out == "Removed the price of in-house.\n"
    assert cli("price", "remove", "in-house").code == 1
    assert fields(cli("price", "set", "x", "--input", "1", "--output", "2", "--json")).text("model") == "x"
    assert fields(cli("price", "remove", "x", "--json")).text("removed")


def test_a_prompt_is_saved_compared_released_rolled_back_filled_in_and_removed(cli: Cli, tmp_path: Path) -> None:
    file, typed = tmp_path / "hello.txt", tmp_path / "hello.json"
    file.write_text("Hello {{name}}.\n")
    typed.write_text('{"text": "Hello {{name}}, {{times}} times.", "variables": {"name": {}, "times": {"type": "integer"}}}')
    saved = [cli("prompt", "save", "hello", "-f", str(one), "--label", "production") for one in (file, typed)]
    kept = cli("prompt", "save", "hello", "-f", str(file), "--json")
    shown = cli("prompt", "show", "hello", "--version", "1")
    compared, equal = cli("prompt", "diff", "hello", "1", "2"), cli("prompt", "diff", "hello", "1", "1")
    filled = cli("prompt", "render", "hello", "--set", "name=Ada", "--set", "times=3")
    released = cli("prompt", "release", "hello", "staging", "1")
    used = cli("prompt", "uses", "hello", "--json")
    back = cli("prompt", "rollback", "hello", "production")
    unreadable, missing = cli("prompt", "render", "hello", "--set", "Ada"), cli("prompt", "render", "hello", "--version", "1")
    removed = cli("prompt", "remove", "hello", "--json")

    assert (used.code, json.loads(used.out)) == (0, [])
    assert [one.out for one in saved] == ["hello: version 1, production\n", "hello: version 2, production\n"]
    assert fields(kept).count("latest") == 3
    assert shown.out.endswith("\nHello {{name}}.\n")
    assert "-Hello {{name}}.\n+Hello {{name}}, {{times}} times." in compared.out
    assert equal.err == "The two versions are equal.\n"
    assert filled.out == "Hello Ada, 3 times.\n"
    assert released.out == "hello: staging is version 1\n"
    assert back.out == "hello: production is version 1\n"
    assert (unreadable.code, missing.code) == (1, 1)
    assert "NAME=VALUE" in unreadable.err
    assert "name: Give a string" in missing.err
    assert fields(removed).text("removed")


def test_what_is_listed_of_prompts_is_shown_for_programs_too(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "bye.txt"
    file.write_text("Bye.")
    cli("prompt", "save", "bye", "-f", str(file), "--note", "first")
    about = [json.loads(cli("prompt", *arguments, "bye", "--json").out) for arguments in (("show",), ("versions",), ("render",))]
    moved = [fields(cli("prompt", "release", "bye", "production", "1", "--json")), fields(cli("prompt", "diff", "bye", "1", "1", "--json"))]
    text = cli("prompt", "remove", "bye")

    assert [about[0]["shown"]["number"], about[1][0]["note"], about[2]["text"]] == [1, "first", "Bye."]
    assert (moved[0].child("labels").count("production"), moved[1].text("text")) == (1, "")
    assert text.out == "Removed bye.\n"


@pytest.mark.parametrize("due", TIMETABLE.schedules, ids=lambda due: due.name)
def test_every_schedule_can_be_run_now_and_succeeds(cli: Cli, due: Due) -> None:
    number = fields(cli("schedule", "run", due.name, "--json")).count("id")

    job = ended(cli, number)

    assert job.text("status") == "succeeded", cli("job", "show", str(number)).out
    assert due.name in cli("job", "show", str(number)).out
    assert number in [row["id"] for row in listed(cli, "job", "list", "--task", due.name)]


def ended(cli: Cli, number: int) -> Document:
    """The job, once it has ended."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        job = fields(cli("job", "show", str(number), "--json"))
        if job.text("status") not in {"waiting", "running"}:
            return job
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_a_job_that_has_ended_is_not_cancelled_and_one_that_succeeded_not_retried(cli: Cli) -> None:
    number = str(fields(cli("schedule", "run", "ledger.keep_house", "--json")).count("id"))
    assert ended(cli, int(number)).text("status") == "succeeded"

    cancelled, retried, unknown = cli("job", "cancel", number), cli("job", "retry", number), cli("schedule", "run", "nothing")

    assert (cancelled.code, retried.code, unknown.code) == (1, 1, 1)
    assert "nothing to cancel" in cancelled.err
    assert "has succeeded" in retried.err


def test_the_cache_is_set_up_emptied_and_filled(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "questions.json"
    file.write_text(json.dumps([{"model": "nobody", "messages": [{"role": "user", "text": "What is a mole?"}]}]))

    off = cli("cache", "warm", str(file))
    made = cli("cache", "set", "--mode", "exact", "--ttl", "3600")
    kept = fields(cli("cache", "set", "--max-entries", "5", "--json"))
    shown = cli("cache", "show")
    warmed, warmed_json = cli("cache", "warm", str(file)), cli("cache", "warm", str(file), "--json")

    assert (off.code, made.out) == (1, "mode exact: answers are given again for 3,600 s.\n")
    assert (kept.text("mode"), kept.number("ttl_seconds"), kept.number("max_entries")) == ("exact", 3_600, 5)
    assert "exact" in shown.out
    assert "failed" in warmed.out
    assert fields(warmed_json).children("results")[0].text("problem") == "model-unknown"
    assert cli("cache", "clear", "--all").out == "Removed 0.\n"
    assert fields(cli("cache", "clear", "--document", "handbook@2", "--json")).number("removed") == 0
    assert cli("cache", "clear").code == cli("cache", "clear", "--all", "--tag", "a").code == 2
    assert cli("cache", "clear", "--entry", "00000000-0000-7000-8000-000000000000").code == 1
    assert cli("cache", "list", "--model", "small", "--json").out.strip() == "[]"
    assert cli("cache", "set", "--mode", "off").code == 0


def test_ledger_is_exported_narrowed(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "ledger.csv"
    filters = ("--model", "nobody's", "--project", "none", "--end-user", "ada")

    exported = cli("ledger", "export", "-o", str(file), "--days", "2", *filters)

    assert exported.code == 0, exported.err
    assert file.read_text().splitlines()[1:] == []


def test_a_budget_is_set_and_raised_by_name(cli: Cli) -> None:
    key = fields(cli("key", "create", "shop", "--budget", "5", "--json")).text("id")

    lowered = cli("budget", "set", "principal", "shop", "--usd", "0.5", "--period", "month")
    raised = cli("budget", "raise", "principal", "shop", "--by", "2", "--period", "month")
    of_project = fields(cli("budget", "set", "project", "default", "--usd", "9", "--json"))
    unknown = cli("budget", "set", "principal", "shopp", "--usd", "1")
    nobody = cli("budget", "raise", "principal", "nobody@example.com", "--by", "1")

    assert (lowered.out, raised.out) == ("principal shop: $0.50 by the month.\n", "principal shop: $2.00 more.\n")
    own = [(row["limit_usd"], row["period"]) for row in listed(cli, "budget", "list") if row["target_id"] == key]
    assert own == [("0.500000000000", "month")]
    assert next(row for row in listed(cli, "budget", "tree") if row["node_id"] == key and row["period"] == "month")["limit_usd"]
    assert (unknown.code, "Did you mean 'shop'?" in unknown.err, nobody.code) == (1, True, 1)
    cli("budget", "remove", of_project.text("id"))


def test_an_end_user_is_erased_from_the_ledger(cli: Cli) -> None:
    asked = cli("ledger", "erase", "ada", stdin=b"n\n")
    erased = cli("ledger", "erase", "ada", "--yes")

    assert (asked.code, erased.code) == (130, 0)
    assert erased.out == "Erased ada from 0 calls.\n"
    assert fields(cli("ledger", "erase", "ada", "--yes", "--json")).count("calls") == 0
