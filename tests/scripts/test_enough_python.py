"""On a Python that is too old every script says one sentence, and older ones can read it."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[2] / "scripts"
NAMES = ["voicecoach", "test", "check", "bench"]


@pytest.mark.parametrize("script", NAMES)
def test_an_old_python_gets_one_sentence(script: str, tmp_path: Path) -> None:
    for name in (script, "enough_python.py"):  # and no bootstrap.py: nothing may be reached of it
        shutil.copy(SCRIPTS / name, tmp_path)
    pretend = "import sys, runpy; sys.version_info = (3, 8, 0, 'final', 0); sys.path[0] = '.'"
    ended = subprocess.run(
        [sys.executable, "-c", f"{pretend}; runpy.run_path({script!r})"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.startswith("voicecoach needs Python 3.11 or newer and this is Python 3.8")
    assert len(ended.stderr.splitlines()) == 1


@pytest.mark.parametrize("script", NAMES)
def test_the_check_comes_before_everything_newer(script: str) -> None:
    imports = [line for line in (SCRIPTS / script).read_text().splitlines() if "import " in line]
    ours = [line for line in imports if line.split()[1] not in sys.stdlib_module_names]
    assert ours[0].startswith("import enough_python")


def test_the_check_itself_is_read_by_old_pythons() -> None:
    tree = ast.parse((SCRIPTS / "enough_python.py").read_text(), feature_version=(3, 4))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr | ast.AnnAssign)]
