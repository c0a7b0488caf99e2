"""The modules of `scripts/torture`, as the tests use them: on a small scale."""

import importlib
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPTS = Path(__file__).parents[1] / "scripts"


def torture(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module of that name in `scripts`."""
    monkeypatch.setattr(sys, "path", [str(SCRIPTS), *sys.path])
    return importlib.import_module(name)
