"""Counts what makes code easy or hard to read: entries in a folder, dense lines, long lines."""

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

FOLDERS = ("routine", "session", "audio", "engines")

NO_THOUGHT = (
    ast.expr_context, ast.operator, ast.boolop, ast.cmpop, ast.unaryop, ast.arguments, ast.arg,
    ast.keyword, ast.alias, ast.comprehension, ast.mod,
)  # fmt: skip
"""Nodes that only belong to another one: a reader takes in statements and expressions."""


def measure(root: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and the value of each figure for the checkout in `root`."""
    package = root / "voicecoach"
    for name in FOLDERS:
        yield f"entries on opening {name}/", str(len(entries(package / name)))
    session = modules(package / "session")
    yield "statements and expressions a code line, session/", f"{density(session):.2f}"
    everything = modules(package)
    yield "the same, all of voicecoach/", f"{density(everything):.2f}"
    yield "conditional expressions in 100 code lines", f"{conditionals(everything):.2f}"
    yield "lines of the README", str(len(text_of(root / "README.md").splitlines()))
    yield "longest line in any document", str(max(map(len, document_lines(root))))
    yield "largest module, in lines", str(max(len(source.splitlines()) for source in everything))


def entries(folder: Path) -> list[str]:
    """Return what somebody sees who opens the folder."""
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("__"))


def modules(folder: Path) -> list[str]:
    """Return the source of every module in the folder."""
    return [text_of(path) for path in sorted(folder.rglob("*.py"))]


def density(sources: list[str]) -> float:
    """Return how many statements and expressions a line of code holds."""
    nodes = sum(1 for node in all_nodes(sources) if not isinstance(node, NO_THOUGHT))
    return nodes / sum(map(code_lines, sources))


def conditionals(sources: list[str]) -> float:
    """Return how many `a if b else c` there are in 100 lines of code."""
    found = sum(1 for node in all_nodes(sources) if isinstance(node, ast.IfExp))
    return 100 * found / sum(map(code_lines, sources))


def all_nodes(sources: list[str]) -> Iterator[ast.AST]:
    for source in sources:
        yield from ast.walk(ast.parse(source))


def code_lines(source: str) -> int:
    """Return the number of lines that are neither empty, nor comment, nor docstring."""
    text = docstring_lines(ast.parse(source))
    lines = enumerate(source.splitlines(), 1)
    return sum(1 for number, line in lines if number not in text and is_code(line))


def is_code(line: str) -> bool:
    return bool(line.strip()) and not line.strip().startswith("#")


def docstring_lines(tree: ast.AST) -> set[int]:
    found: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            found |= set(range(node.lineno, (node.end_lineno or 0) + 1))
    return found


def document_lines(root: Path) -> list[str]:
    """Return every line of every document that git knows, without the sheets of the tests."""
    command = ["git", "ls-files", "*.md", ":!tests/sheets/*/*"]
    listed = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    documents = (root / name for name in listed.stdout.splitlines())
    return [line for file in documents if file.exists() for line in text_of(file).splitlines()]


def text_of(file: Path) -> str:
    return file.read_text("utf-8")
