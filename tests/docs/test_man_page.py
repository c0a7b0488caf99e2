"""The man page is that of the program, and programs that show man pages take it.

`--update-goldens` writes it.
"""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import Golden
from tests.docs.man_page import man_page
from tests.docs.options import commands
from tests.docs.reference import own_text, page, rows

FILE = Path(__file__).parents[2] / "docs" / "man" / "voicecoach.1"


def test_the_page_is_that_of_the_program(golden: Golden) -> None:
    tables = [rows(own_text(page("limits-and-exit-codes"), heading)) for heading in HEADINGS]
    codes, variables = [[(key, cells[0]) for key, cells in one.items()] for one in tables]
    assert ("0", "done") in codes
    golden(FILE, man_page(codes, variables))


HEADINGS = ("Exit codes", "Environment variables")


def test_every_command_has_its_part() -> None:
    shown = FILE.read_text("utf-8").splitlines()
    names = set(commands()) - {"voicecoach"}
    assert len(names) > 20
    assert {f".SS voicecoach {name}".replace("-", r"\-") for name in names} <= set(shown)


def test_the_page_is_ascii() -> None:
    assert FILE.read_text("utf-8").isascii()


@pytest.mark.parametrize("program", ["mandoc", "man"])
def test_a_program_shows_the_page_without_warnings(program: str) -> None:
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"{program} is not installed here: the man page was not shown with it")
    arguments = {"mandoc": ["-Tlint"], "man": ["--warnings=w", "-l"]}[program]
    done = subprocess.run([found, *arguments, str(FILE)], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    if program == "mandoc":
        assert done.stdout == ""
    else:
        assert "Build the session as one file." in done.stdout
