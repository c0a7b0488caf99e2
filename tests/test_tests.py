"""What tests share is in modules of helpers: no module imports a test, or what is private."""

import re
from pathlib import Path

import pytest

from tests.house import Module

TESTS = Path(__file__).parent
SLOW = re.compile(r"^pytestmark = (\[\s+)?pytest\.mark\.slow", re.MULTILINE)


def is_wrong(imported: str) -> bool:
    """Whether a module of tests, something in one, or a private name of ours is imported."""
    package, *parts = imported.split(".")
    if package not in ("tests", "voicecoach"):
        return False
    return any(part.startswith(("test_", "_")) and not part.endswith("__") for part in parts)


def wrong_imports(module: Module) -> list[str]:
    return [f"{line}: {name}" for line, name in module.imports() if is_wrong(name)]


def module_of(file: Path) -> Module:
    parts = list(file.relative_to(TESTS.parent).with_suffix("").parts)
    is_package = parts[-1] == "__init__"
    name = ".".join(parts[: len(parts) - is_package])
    return Module(name, file.read_text("utf-8"), is_package)


def test_no_module_imports_a_test_or_what_is_private() -> None:
    modules = [module_of(file) for file in sorted(TESTS.rglob("*.py"))]
    assert len(modules) > 100
    wrong = {module.name: wrong_imports(module) for module in modules}
    assert {name: found for name, found in wrong.items() if found} == {}


def test_the_quick_tests_cover_every_room() -> None:
    files = list(TESTS.rglob("test_*.py"))
    quick = [file for file in files if not SLOW.search(file.read_text("utf-8"))]
    assert len(quick) < len(files)
    assert {file.parent.name for file in quick} == {file.parent.name for file in files}


@pytest.mark.parametrize(
    "source",
    [
        "from tests.audio.test_splice import CLIPS",
        "from tests.pipeline import test_shipped_sessions",
        "import tests.audio.test_splice as splice",
        "from . import test_splice",
        "def late():\n    from tests.audio.test_splice import CLIPS",
        "from tests.commands import _run",
        "from voicecoach.https import _read",
    ],
)
def test_a_wrong_import_is_found(source: str) -> None:
    assert len(wrong_imports(Module("tests.audio.mixes", source))) == 1


@pytest.mark.parametrize(
    "source",
    ["from tests.audio.mixes import CLIPS", "from voicecoach import __version__", "import pytest"],
)
def test_a_right_import_is_not(source: str) -> None:
    assert wrong_imports(Module("tests.audio.test_bed", source)) == []
