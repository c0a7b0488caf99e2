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
    """A folder with copies of the shipped routines and the cases; all voices are silent."""
    for name in ("routines", "tests/cases"):
        (tmp_path / name).mkdir(parents=True)
        for file in (ROOT / name).glob("*.yaml"):
            shutil.copy(file, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VOICECOACH_ENGINE", "silent")
    monkeypatch.setenv("VOICECOACH_CACHE_DIR", str(cache))
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path
