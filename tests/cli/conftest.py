"""What the tests of the command line share."""

from pathlib import Path

import pytest

from tests.cli.asked_shell import AskedShell


@pytest.fixture
def asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> AskedShell:
    return AskedShell(tmp_path, monkeypatch, capsys)
