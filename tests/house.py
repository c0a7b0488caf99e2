"""The stages of voicecoach, and what each module imports and calls, read from its source."""

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "voicecoach"
DYNAMIC = {"import_module", "__import__"}
STANDARD_STREAMS = {"sys.stdout", "sys.stderr", "sys.__stdout__", "sys.__stderr__"}

STAGES = {
    "escape_text": set(),
    "did_you_mean": set(),
    "errors": {"escape_text"},
    "units": {"escape_text"},
    "synonyms": set(),
    "locks": set(),
    "timeout": set(),
    "https": set(),
    "file_trace": set(),
    "atomic_files": {"errors", "locks", "file_trace"},
    "user_settings": {"errors", "file_trace"},
    "cache": {"errors", "atomic_files", "locks", "file_trace"},
    "languages": {"units"},
    "routine": {"errors", "units", "file_trace", "languages", "synonyms"},
    "session": {"routine", "languages", "units", "errors"},
    "lint": {"session", "routine", "languages", "units", "errors"},
    "drafting": {"routine", "languages", "synonyms", "units", "errors"},
    "engines": set(
        "errors atomic_files locks user_settings file_trace cache https timeout".split()
    ),
    "audio": {"session", "units", "errors", "atomic_files", "file_trace"},
    "pipeline": set(
        "audio engines cache session languages routine atomic_files file_trace locks units errors"
        " escape_text timeout user_settings".split()
    ),
    "cli": set(
        "__init__ pipeline drafting lint session languages routine engines cache file_trace units"
        " errors escape_text user_settings atomic_files".split()
    ),
}  # fmt: skip
"""Each stage of the pipeline, and the other stages it may import."""

for neighbours in STAGES.values():
    neighbours |= {"escape_text", "did_you_mean"}  # every sentence about a user's text needs them
STAGES["escape_text"], STAGES["did_you_mean"] = set(), {"escape_text"}
STAGES["__init__"] = STAGES["__main__"] = set(STAGES)


@dataclass(frozen=True)
class Module:
    """One module: its dotted name, its source, and whether it is the `__init__` of a package."""

    name: str
    source: str
    is_package: bool = False

    @property
    def stage(self) -> str:
        """The file or folder of the package that it is or is in; `__init__` for the package."""
        return [*self.name.split("."), "__init__"][1]

    @property
    def room(self) -> str:
        """The file or folder of its stage that it is or is in; "" for the stage itself."""
        return [*self.name.split("."), "", ""][2]

    @property
    def is_inside(self) -> bool:
        """Whether it lies in a folder of its stage."""
        return len(self.name.split(".")) > 3

    @property
    def folder(self) -> str:
        """The dotted name of the folder that it lies in."""
        return self.name if self.is_package else self.name.rpartition(".")[0]

    def calls(self) -> Iterator[tuple[int, str]]:
        """Line and name of everything called by its bare name, such as `open` or `print`."""
        for node in ast.walk(ast.parse(self.source)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                yield node.lineno, node.func.id

    def standard_streams(self) -> Iterator[tuple[int, str]]:
        """Line and name of every use of `sys.stdout` and `sys.stderr`."""
        for node in ast.walk(ast.parse(self.source)):
            if not isinstance(node, ast.Attribute) or not node.attr.strip("_").startswith("std"):
                continue  # to write a node out takes long
            if ast.unparse(node) in STANDARD_STREAMS:
                yield node.lineno, ast.unparse(node)

    def imports(self) -> Sequence[tuple[int, str]]:
        """Line and absolute dotted name of every import, also one inside a function.

        What is imported from a module is part of the name: it may be a module as well.
        """
        return _imports(self)

    def find_imports(self) -> Iterator[tuple[int, str]]:
        """Read them from the source, which takes longest of all that is asked of a module."""
        for node in ast.walk(ast.parse(self.source)):
            if isinstance(node, ast.Import):
                yield from ((node.lineno, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                start = self._start_of(node)
                yield from ((node.lineno, f"{start}.{alias.name}") for alias in node.names)
            elif isinstance(node, ast.Call) and (name := _imported_by_call(node)):
                yield node.lineno, name

    def _start_of(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        above = node.level - self.is_package
        parts = self.name.split(".")
        return ".".join(parts[: len(parts) - above] + ([node.module] if node.module else []))


@cache
def _imports(module: Module) -> tuple[tuple[int, str], ...]:
    return tuple(module.find_imports())


def _imported_by_call(node: ast.Call) -> str:
    function = node.func
    called = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    match node.args:
        case [ast.Constant(value=str(name)), *_] if called in DYNAMIC:
            return name
    return ""


def modules() -> list[Module]:
    """Every module of voicecoach."""
    return [_read(file) for file in sorted(PACKAGE.rglob("*.py"))]


def _read(file: Path) -> Module:
    parts = list(file.relative_to(PACKAGE.parent).with_suffix("").parts)
    is_package = parts[-1] == "__init__"
    return Module(
        ".".join(parts[:-1] if is_package else parts), file.read_text("utf-8"), is_package
    )
