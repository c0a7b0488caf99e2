"""The lines of `sh` and `powershell` blocks, and what is wrong with them without running them."""

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec

from tests.docs.options import PROGRAM, commands
from tests.docs.pages import ROOT, Block

OUTSIDE = {"cd", "echo", "export", "pip", "setx", "sudo", "twine"}
"""Programs that are not of this repository."""

OUTSIDE_MODULES = {"build", "pip", "twine", "venv"}
PYTHONS = {"py", "python", "python3"}

_SETTING = re.compile(r"(?:\bexport |\bsetx |\$env:)(\w+)")
_FRONT = re.compile(r'"scripts" / "(\w+\.py)"')
_OPTION = re.compile(r"(?<![\w-])--?[A-Za-z][\w-]*")


def lines_of(block: Block) -> list[str]:
    """Each command of a block, without its comment, with the slashes of POSIX."""
    lines = (re.sub(r"\s+#.*$", "", line).replace("\\", "/") for line in block.text.splitlines())
    return [line for line in lines if line.strip()]


def words_of(line: str) -> list[str]:
    """The program and its arguments, without a Python in front of a script."""
    words = shlex.split(line)
    is_script = len(words) > 1 and words[0] in PYTHONS and words[1].startswith("scripts/")
    return words[1:] if is_script else words


def faults(line: str, variables: set[str]) -> Iterator[str]:
    """Yield what cannot be right; `variables` are those that a page may tell people to set."""
    set_here = set(_SETTING.findall(line))
    yield from (f"no variable {name}" for name in set_here - variables)
    if line.startswith("$env:"):
        return
    program, *arguments = words_of(line)
    name = program.rpartition("/")[2]
    if name == PROGRAM:
        yield from faults_of_command(arguments)
    elif name in PYTHONS:
        yield from faults_of_python(arguments)
    elif program.startswith(("scripts/", ".ci/")):
        yield from faults_of_script(program, arguments)
    elif name not in OUTSIDE:
        yield f"no program {program}"


def faults_of_command(arguments: list[str]) -> Iterator[str]:
    """Yield the command and the options that `voicecoach` does not have."""
    known = commands()
    name = next((n for n in (" ".join(arguments[:2]), *arguments[:1]) if n in known), "")
    if not name and arguments and not arguments[0].startswith("-"):
        yield f"no command {arguments[0]}"
        return
    group = known[name or PROGRAM]
    options = {"--help"} | {option for p in group.params for option in (*p.opts, *p.secondary_opts)}
    yield from (f"no option {word}" for word in options_in(arguments) if word not in options)
    words = arguments[len(name.split()) :]
    if getattr(group, "commands", {}) and words and not words[0].startswith("-"):
        yield f"no command {name} {words[0]}"


def faults_of_python(arguments: list[str]) -> Iterator[str]:
    """Yield the module or the file that is not there."""
    if arguments[0] == "-m":
        module = arguments[1]
        if module not in OUTSIDE_MODULES and find_spec(module) is None:
            yield f"no module {module}"
    elif not arguments[0].startswith("-") and not (ROOT / arguments[0]).exists():
        yield f"no file {arguments[0]}"


def faults_of_script(script: str, arguments: list[str]) -> Iterator[str]:
    """Yield a script, a test file or an option that is not there."""
    if not (ROOT / script).is_file():
        yield f"no script {script}"
        return
    known = options_of(script)
    yield from (f"no option {word}" for word in options_in(arguments) if word not in known)
    files = (word for word in arguments if word.startswith("tests/"))
    yield from (f"no file {file}" for file in files if not (ROOT / file).exists())


def options_in(arguments: list[str]) -> list[str]:
    return [word.partition("=")[0] for word in arguments if _OPTION.match(word)]


@cache
def options_of(script: str) -> frozenset[str]:
    """The options of a script: those that its argument parser explains."""
    if script == "scripts/test":
        return frozenset(_OPTION.findall(_help("-m", "pytest"))) | {"--quick"}
    parsers = _FRONT.findall((ROOT / script).read_text("utf-8"))
    explained = "".join(_help(f"scripts/{parser}") for parser in parsers)
    return frozenset(_OPTION.findall(explained))


def _help(*program: str) -> str:
    command = [sys.executable, *program, "--help"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
