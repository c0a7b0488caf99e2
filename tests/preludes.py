"""Code that a fork of the command server runs first: what a shell does before it starts a command.

A fork takes a tenth of the time of a shell and a new Python. The tests that use these have one case
with a shell, which shows that a new Python begins with the same.
"""

from pathlib import Path


def closed(*numbers: int) -> str:
    """Return the code for `<&-` (0), `>&-` (1) or `2>&-` (2)."""
    return "import os\n" + "".join(f"os.close({number})\n" for number in numbers)


def redirected(number: int, path: str, flags: str) -> str:
    """Return the code for `>path` and the like, with `flags` such as "O_WRONLY | O_CREAT"."""
    names = " | ".join(f"os.{flag}" for flag in flags.split(" | "))
    return f"import os\nos.dup2(os.open({path!r}, {names}), {number})\n"


def read_by_nobody() -> str:
    """Return the code for `| true`: the reader of the standard output is gone already."""
    return "import os\nreader, writer = os.pipe()\nos.close(reader)\nos.dup2(writer, 1)\n"


def with_plug_ins(folder: Path) -> str:
    """Return the code for PYTHONPATH=folder, for packages that nothing has imported yet."""
    return f"import sys\nsys.path.insert(1, {str(folder)!r})\n"


def limited(name: str, most: int) -> str:
    """Return the code for `ulimit`, with the name of a limit such as "RLIMIT_FSIZE"."""
    return f"import resource\nresource.setrlimit(resource.{name}, ({most}, {most}))\n"
