"""A folder for each page, in which its commands and examples run."""

import shutil
from pathlib import Path

import pytest

from tests.docs.pages import ROOT


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, with a copy of the shipped routines; all voices are silent."""
    shutil.copytree(ROOT / "routines", tmp_path / "routines")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VOICECOACH_ENGINE", "silent")
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path
