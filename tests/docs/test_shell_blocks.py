"""What a reader types into a shell can be typed: the programs, commands and options are there.

Blocks in `console` are run by `test_commands.py`. Blocks in `sh` and `powershell` show lines for
one kind of shell, or lines that are too costly for a test. They are looked at, and what calls
`scripts/voicecoach` in them is run.
"""

import re
from pathlib import Path

import pytest

from tests.commands import run_command
from tests.docs.pages import ROOT, Block, all_pages, blocks_of, name_of, user_pages, without_blocks
from tests.docs.shell import faults, faults_of_command, faults_of_script, lines_of, words_of

RUN = {"console", "python", "yaml"}
"""What tests run on the pages of `user_pages`."""

PYTHON_PAGE = ROOT / "docs" / "reference" / "python.md"
"""Its examples at a prompt are run by `tests/pipeline/test_python_api.py`."""

LOOKED_AT = {"powershell", "sh"}
NO_COMMANDS = {"json", "text", "toml", "tsv"}

SHELL_BLOCKS = [block for page in all_pages() for block in blocks_of(page, *LOOKED_AT)]
LIMITS = ROOT / "docs" / "reference" / "limits-and-exit-codes.md"
SPAN = re.compile(r"(?<!`)`((?:voicecoach|scripts/\w+)\s[^`]+)`(?!`)")
MADE_UP = re.compile(r"\b(?:[A-Z]{2,}|\.\.\.)")


def variables() -> set[str]:
    """The environment variables that the reference lists."""
    table = LIMITS.read_text("utf-8").partition("## Environment variables")[2]
    return set(re.findall(r"`([A-Z_]+)`", table.partition("\n## ")[0]))


@pytest.mark.parametrize("page", all_pages(), ids=name_of)
def test_a_test_handles_every_language(page: Path) -> None:
    handled = LOOKED_AT | NO_COMMANDS | (RUN if page in user_pages() else set())
    handled |= {"pycon"} if page == PYTHON_PAGE else set()
    assert [b.place for b in blocks_of(page) if b.language not in handled] == []
    assert "~~~" not in page.read_text("utf-8"), "only fences of backquotes are read"


@pytest.mark.parametrize("block", SHELL_BLOCKS, ids=lambda block: block.place)
def test_what_a_shell_block_names_is_there(block: Block) -> None:
    known = variables()
    found = [(line, fault) for line in lines_of(block) for fault in faults(line, known)]
    assert found == []


@pytest.mark.parametrize("page", all_pages(), ids=name_of)
def test_the_commands_in_a_sentence_are_there(page: Path) -> None:
    found = []
    for span in SPAN.findall(without_blocks(page)):
        program, *arguments = words_of(" ".join(span.split()))
        is_command = program in ("voicecoach", "scripts/voicecoach")
        wrong = faults_of_command(arguments) if is_command else faults_of_script(program, arguments)
        found += [(span, fault) for fault in wrong if not MADE_UP.search(fault)]
    assert found == []


CALLS = [
    pytest.param(words_of(line)[1:], id=f"{block.place}: {line}")
    for block in SHELL_BLOCKS
    for line in lines_of(block)
    if "scripts/voicecoach" in line
]


@pytest.mark.parametrize("arguments", CALLS)
def test_a_call_of_voicecoach_works(arguments: list[str], folder: Path) -> None:
    done = run_command(*arguments, folder=folder)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("py scripts\\voicecoach lst", "no command lst"),
        ("voicecoach voices instal emma", "no command voices instal"),
        ("/tmp/it/bin/voicecoach build get-hip --silent", "no option --silent"),
        ("scripts/test --quik tests/session", "no option --quik"),
        ("scripts/test tests/sessions -k switch", "no file tests/sessions"),
        ("scripts/fuzz --hours 5", "no option --hours"),
        ("scripts/check --quick", "no option --quick"),
        ("scripts/verify", "no script scripts/verify"),
        (".venv/bin/python -m tests.speech", "no module tests.speech"),
        ("pipenv run it", "no program pipenv"),
        ('$env:HTTP_PROX = "x"', "no variable HTTP_PROX"),
        ("echo 'export VOICECOACH_ENGIN=espeak' >> ~/.zshrc", "no variable VOICECOACH_ENGIN"),
    ],
)
def test_what_is_not_there_is_found(line: str, fault: str) -> None:
    block = Block(LIMITS, 1, "sh", "", "", f"{line}  # why\n")
    [command] = lines_of(block)
    assert list(faults(command, variables())) == [fault]
