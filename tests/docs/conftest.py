"""A folder for each page, in which its commands and examples run."""

import shutil
from pathlib import Path

import pytest

from tests.docs.pages import ROOT


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for all pages: what it holds makes no difference to what a command prints."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def folder(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, with a copy of the shipped routines; all voices are silent."""
    shutil.copytree(ROOT / "routines", tmp_path / "routines")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VOICECOACH_ENGINE", "silent")
    monkeypatch.setenv("VOICECOACH_CACHE_DIR", str(cache))
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path
