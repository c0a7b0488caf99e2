"""The clone is compiled at set-up, and again when its files have changed."""

import os
import subprocess
import sys
from importlib.util import cache_from_source
from pathlib import Path

import pytest
from compiled import keep_compiled


@pytest.fixture
def package(tmp_path: Path) -> Path:
    package = tmp_path / "voicecoach"
    (package / "inner").mkdir(parents=True)
    for name in ("__init__.py", "inner/__init__.py"):
        (package / name).write_text("A = 1\n")
    return package


def keep(package: Path) -> None:
    keep_compiled(package, sys.executable, package.parent / "compiled.txt")


def compiled(package: Path) -> list[Path]:
    sources = [package / "__init__.py", package / "inner" / "__init__.py"]
    return [Path(cache_from_source(str(source))) for source in sources]


def test_it_is_compiled_even_where_python_does_not(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    keep(package)
    assert all(file.exists() for file in compiled(package))


def test_nothing_is_done_until_a_file_changes(package: Path) -> None:
    keep(package)
    for file in compiled(package):
        file.unlink()
    keep(package)
    assert not any(file.exists() for file in compiled(package))
    (package / "__init__.py").write_text("A = 20\n")
    keep(package)
    assert all(file.exists() for file in compiled(package))


def test_what_python_then_imports_is_what_was_compiled(package: Path) -> None:
    keep(package)
    command = [sys.executable, "-v", "-c", "import voicecoach.inner"]
    found = subprocess.run(
        command, cwd=package.parent, env={**os.environ, "PYTHONPATH": "."},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert f"matches {package}" in found.stderr


def test_no_fault_stops_the_program(package: Path, tmp_path: Path) -> None:
    (package / "wrong.py").write_text("this is no Python")
    keep_compiled(package, sys.executable, tmp_path / "no folder" / "compiled.txt")
    keep_compiled(package, str(tmp_path / "no python"), tmp_path / "compiled.txt")
    keep_compiled(tmp_path / "no package", sys.executable, tmp_path / "compiled.txt")
    assert not (tmp_path / "compiled.txt").exists()
