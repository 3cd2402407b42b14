"""The developer's command answers clearly before anything is installed."""

import subprocess
import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """`./dev` from another folder, with nothing in the environment but a path."""
    command = [sys.executable, str(ROOT / "dev"), *arguments]
    return subprocess.run(command, cwd=folder, env={"PATH": "/usr/bin:/bin"}, capture_output=True, text=True, check=False, timeout=30)


@pytest.fixture
def dev(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script as a module."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)  # it has no suffix: its bytecode would lie beside it
    loader = SourceFileLoader("dev_script", str(ROOT / "dev"))
    spec = spec_from_loader(loader.name, loader)
    assert spec is not None
    module = module_from_spec(spec)
    loader.exec_module(module)
    return module


def test_dev_without_a_command_lists_all_of_them(tmp_path: Path) -> None:
    done = run(tmp_path)

    listed = [line.split()[0] for line in done.stdout.splitlines()[2:]]
    assert (done.returncode, listed[:7]) == (0, ["setup", "up", "test", "check", "bench", "generate", "lock"])


def test_dev_refuses_an_unknown_command(tmp_path: Path) -> None:
    done = run(tmp_path, "strat")

    assert (done.returncode, done.stderr.splitlines()[0]) == (2, "There is no command 'strat'.")


def test_dev_bench_refuses_an_unknown_name(tmp_path: Path) -> None:
    done = run(tmp_path, "bench", "nothing-like-it")

    assert done.returncode == 1
    assert "Usage: ./dev bench NAME" in done.stderr


def test_dev_names_the_mend_for_an_old_python(dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(dev, "OLDEST_PYTHON", (9, 9))
    monkeypatch.setattr(dev, "NEWER_PYTHONS", ())

    code = dev.main(["setup"])

    assert code == 1
    assert "Mend: sudo apt-get install -y python9.9 python9.9-venv" in capsys.readouterr().err


def test_dev_names_the_mend_for_a_missing_node(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")

    with pytest.raises(dev.Stop, match=r"Node\.js, which is missing\. Mend: install Node\.js 20 or newer"):
        dev.require_node()


def test_dev_children_write_bytecode_and_use_the_virtual_environment(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")

    given = dev.environment()

    assert not {"PYTHONDONTWRITEBYTECODE", "PYTHONPATH"} & given.keys()
    assert given["PATH"].startswith(str(ROOT / ".venv" / "bin"))


def test_dev_repeats_a_step_only_when_its_input_changed(dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    lock, stamp = tmp_path / "lock", tmp_path / "stamp"
    lock.write_text("a==1")
    stamp.write_text(dev.digest([lock]))

    before = dev.is_current(stamp, dev.digest([lock]))
    lock.write_text("a==2")
    after = dev.is_current(stamp, dev.digest([lock]))

    assert (before, after) == (True, False)
