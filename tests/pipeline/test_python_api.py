"""What library users see: the public names, their docstrings, their page and their types."""

import ast
import importlib.util
import inspect
import re
import subprocess
import sys
import textwrap
from dataclasses import fields, is_dataclass
from doctest import DocTestFinder, DocTestParser, DocTestRunner
from pathlib import Path
from typing import Any

import pytest

import voicecoach

pytestmark = pytest.mark.usefixtures("share_cache")

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reference" / "python.md").read_text("utf-8")
NAMES = [name for name in voicecoach.__all__ if name != "__version__"]
FUNCTIONS = ["build", "check", "plan"]


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def section(name: str) -> str:
    """The part of the page under the heading of that name."""
    found = re.search(rf"^### `{name}`\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert found, f"docs/reference/python.md has no heading for {name}"
    return found[1]


def public_fields(thing: Any) -> set[str]:
    if is_dataclass(thing):
        return {field.name for field in fields(thing)}
    if not inspect.isclass(thing):
        return set()
    return set(getattr(thing, "__annotations__", {}))


def test_every_public_name_is_there_and_seen_by_type_checkers() -> None:
    assert all(getattr(voicecoach, name) for name in voicecoach.__all__)
    assert set(voicecoach.__all__) <= set(dir(voicecoach))
    source = ast.parse((ROOT / "voicecoach" / "__init__.py").read_text("utf-8"))
    typed = [alias for node in ast.walk(source) if isinstance(node, ast.ImportFrom)
             for alias in node.names if alias.name == alias.asname]  # fmt: skip
    assert sorted(alias.name for alias in typed) == sorted(NAMES)


@pytest.mark.parametrize("name", ["voicecoach", *NAMES])
def test_the_example_of_a_docstring(name: str) -> None:
    thing = voicecoach if name == "voicecoach" else getattr(voicecoach, name)
    (test,) = DocTestFinder(recurse=False).find(thing, name, globs={})
    assert test.examples, f"{name} has no example"
    assert DocTestRunner().run(test).failed == 0


@pytest.mark.parametrize("name", NAMES)
def test_the_page_describes_the_name(name: str) -> None:
    text = section(name)
    missing = [field for field in public_fields(getattr(voicecoach, name))
               if f"`{field}`" not in text and f"{field}:" not in text]  # fmt: skip
    assert missing == []


def test_the_page_describes_no_other_name() -> None:
    headings = re.findall(r"^### `(\w+)`$", PAGE, re.MULTILINE)
    assert sorted(headings) == sorted(voicecoach.__all__)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_the_page_shows_the_signature(name: str) -> None:
    shown = re.search(r"```python\n(def .*?)```", section(name), re.DOTALL)
    assert shown
    function = ast.parse(shown[1]).body[0]
    source = ast.parse(textwrap.dedent(inspect.getsource(getattr(voicecoach, name)))).body[0]
    assert isinstance(function, ast.FunctionDef)
    assert isinstance(source, ast.FunctionDef)
    assert annotations(function) == annotations(source)
    defaults = inspect.signature(getattr(voicecoach, name)).parameters
    for argument, value in zip(function.args.kwonlyargs, function.args.kw_defaults, strict=True):
        assert value is not None
        assert ast.literal_eval(value) == defaults[argument.arg].default


def annotations(function: ast.FunctionDef) -> list[str]:
    arguments = function.args
    named = [*arguments.args, *arguments.kwonlyargs]
    others = [arguments.kwarg] if arguments.kwarg else []
    assert function.returns
    return [ast.unparse(part) for part in (*named, *others, function.returns)]


def test_the_examples_of_the_page() -> None:
    blocks = re.findall(r"^```pycon\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert len(blocks) >= 10
    test = DocTestParser().get_doctest("\n".join(blocks), {}, "python.md", None, 0)
    assert DocTestRunner().run(test).failed == 0


PROGRAM = """
from typing import assert_type

import voicecoach
from voicecoach import Changes, Cue, EngineError, Options, Utterance, Voice


class Recordings:
    name = "recordings"
    version = "1"
    workers = 1
    rates = False

    def voices(self) -> list[Voice]:
        return [Voice("me", "en")]

    def ready(self) -> None:
        raise EngineError("there are no recordings")

    def synthesize(self, utterance: Utterance) -> bytes:
        return utterance.text.encode()

    def close(self) -> None:
        pass


def show(stage: str, done: int, total: int) -> None:
    print(stage, done, total)


engine: voicecoach.Engine = Recordings()
options: Options = {"engine": engine, "changes": Changes(sets=("2",)), "progress": show}
plan = voicecoach.plan("get-hip", **options)
assert_type(plan, voicecoach.Plan)
assert_type(plan.timeline, voicecoach.Timeline)
assert_type(plan.timeline.cues, tuple[Cue, ...])
assert_type(plan.timeline.chapters, tuple[voicecoach.Chapter, ...])
assert_type(plan.timeline.cues[0].kind, voicecoach.Kind)
assert_type(plan.timeline.cues[0].place, voicecoach.Place)
assert_type(plan.timeline.adjustments, tuple[voicecoach.Adjustment, ...])
assert_type(plan.engine, str)
assert_type(voicecoach.check("get-hip"), list[voicecoach.Diagnostic])
try:
    built = voicecoach.build("get-hip", "session.mp3", bed=None, rate=110, notice=print)
except voicecoach.RoutineError as error:
    assert_type(error.diagnostics, tuple[voicecoach.Diagnostic, ...])
except (voicecoach.UsageError, voicecoach.VoiceError, voicecoach.OutputError) as other:
    assert_type(other.exit_code, int)
else:
    assert_type(built, voicecoach.Built)
"""

MISTAKES = """
import voicecoach

voicecoach.build("get-hip", rate="fast")
voicecoach.build("get-hip", speed=2)
voicecoach.plan("get-hip").timeline.length
voicecoach.nothing_such
"""


@pytest.fixture(scope="module")
def complaints(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What mypy says of both programs, which it reads together: to start it takes longest."""
    if importlib.util.find_spec("mypy") is None:
        pytest.skip("mypy is not installed: scripts/test installs it")
    folder = tmp_path_factory.mktemp("typed")
    for name, program in (("program.py", PROGRAM), ("mistakes.py", MISTAKES)):
        (folder / name).write_text(program, "utf-8")
    cache = ROOT / ".mypy_cache" / "user-program"
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file="]
    done = subprocess.run(
        [*command, f"--cache-dir={cache}", "program.py", "mistakes.py"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert "checked 2 source files" in done.stdout, done.stdout + done.stderr
    return done.stdout.splitlines()


@pytest.mark.slow
def test_a_user_s_program_is_typed(complaints: list[str]) -> None:
    assert [line for line in complaints if line.startswith("program.py")] == []


def test_a_user_s_mistakes_are_found(complaints: list[str]) -> None:
    lines = [line for line in complaints if line.startswith("mistakes.py")]
    assert [line.split(":")[1] for line in lines if ": error:" in line] == ["4", "5", "6", "7"]
