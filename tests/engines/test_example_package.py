"""The engine that the documents build: installed as a package, found, checked and heard."""

import re
import subprocess
import sys
import wave
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
PACKAGE = Path(__file__).with_name("example_package")
PAGE = (ROOT / "docs" / "contributing" / "engine.md").read_text("utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package in it, installed once for all tests."""
    folder = tmp_path_factory.mktemp("package")
    place, source = folder / "site", folder / "voicecoach-recorded"
    source.mkdir()
    for file in PACKAGE.iterdir():
        if file.is_file():
            (source / file.name).write_bytes(file.read_bytes())
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps"]
    subprocess.run([*pip, "--no-build-isolation", "--target", place, source], check=True)
    return place


@pytest.fixture
def installed(site: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """That folder, in which every Python started from here finds the package."""
    monkeypatch.setenv("PYTHONPATH", str(site))
    return site


@pytest.fixture
def recordings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "recordings"
    folder.mkdir()
    for name in ("two", "other"):
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setparams((1, 2, 24_000, 0, "NONE", ""))
            file.writeframes((b"\x00\x10" * 60 + b"\x00\xf0" * 60) * 60)
    monkeypatch.setenv("RECORDINGS", str(folder))
    return folder


def run(*arguments: str, folder: Path) -> str:
    command = [sys.executable, *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.usefixtures("recordings", "installed")
def test_it_is_listed_and_speaks_a_session(tmp_path: Path) -> None:
    listed = run("-m", "voicecoach", "voices", "--engine", "recorded", folder=tmp_path)
    assert listed.split() == ["recorded", "me", "en", "your", "own", "recordings"]
    command = ("-m", "voicecoach", "build", "get-hip", "--engine", "recorded", "-o", "it.mp3")
    assert "spoken by recorded (me)" in run(*command, folder=tmp_path)
    assert (tmp_path / "it.mp3").stat().st_size > 1_000_000
    touched = (tmp_path / "it.mp3").stat().st_mtime_ns
    run(*command, folder=tmp_path)  # a stranger's engine may speak otherwise any day
    assert (tmp_path / "it.mp3").stat().st_mtime_ns != touched


@pytest.mark.usefixtures("recordings", "installed")
def test_it_keeps_the_contract_by_the_test_of_the_page(tmp_path: Path) -> None:
    (code,) = [block for block in blocks("python") if "broken_promises" in block]
    (tmp_path / "test_it.py").write_text(code, "utf-8")
    run("-m", "pytest", "-q", "-p", "no:cacheprovider", "test_it.py", folder=tmp_path)


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize(
    ("language", "name"), [("toml", "pyproject.toml"), ("python", "voicecoach_recorded.py")]
)
def test_the_page_shows_the_files_that_are_tested(language: str, name: str) -> None:
    assert (PACKAGE / name).read_text("utf-8") in blocks(language)
