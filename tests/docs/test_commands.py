"""Every command that a page shows is run, and prints what the page shows.

The commands of a page run in order and in one folder: a command may use what an earlier one wrote.
A block of YAML or text with a `title` is written to that folder as the file it names. An HTML
comment on the line before a block changes how it is run:

`<!-- not run: it needs the network -->` leaves the block out and gives the reason.
`<!-- ends with 3 -->` expects this exit code of its commands.
"""

import re
import shlex
from pathlib import Path

import pytest

from tests.commands import run_command
from tests.docs.pages import Block, blocks_of, commands_of, name_of, user_pages, write_file

LEFT_OUT = [block for page in user_pages() for block in blocks_of(page, "console") if block.not_run]


def pages_with_commands() -> list[Path]:
    return [page for page in user_pages() if blocks_of(page, "console")]


def test_the_pages_show_commands() -> None:
    blocks = [block for page in user_pages() for block in blocks_of(page, "console")]
    run = [block for block in blocks if not block.not_run]
    assert sum(len(commands_of(block)) for block in run) >= 40


@pytest.mark.slow
@pytest.mark.parametrize("page", pages_with_commands(), ids=name_of)
def test_the_commands_of_a_page(page: Path, folder: Path) -> None:
    for block in blocks_of(page, "yaml", "text", "console"):
        if block.title:
            write_file(block, folder)
        elif block.language == "console" and not block.not_run:
            for command, shown in commands_of(block):
                check_command(command, shown, block, folder)


@pytest.mark.parametrize("block", LEFT_OUT, ids=lambda block: block.place)
def test_a_block_that_is_not_run(block: Block) -> None:
    """The summary of the tests lists each such block with its reason."""
    pytest.skip(f"{block.place} is not run: {block.not_run}")


def check_command(command: str, shown: list[str], block: Block, folder: Path) -> None:
    place = f"{block.place}: $ {command}"
    variables, arguments = split_command(command, place)
    done = run_command(*arguments, folder=folder, environment=variables, is_merged=True)
    exit_code, printed = done.returncode, done.stdout
    assert exit_code == block.exit_code, f"{place}\n{printed}"
    require_shown(shown, printed, place)
    if arguments[0] == "build" and exit_code == 0 and "--json" not in arguments:
        built = folder / printed.splitlines()[-1]
        assert built.stat().st_size > 10_000, place


def split_command(command: str, place: str) -> tuple[dict[str, str], list[str]]:
    """The environment variables that a command sets, and the arguments of `voicecoach`."""
    words = shlex.split(command)
    variables = {}
    while assignment := re.fullmatch(r"([A-Z_]+)=(.*)", words[0]):
        variables[assignment[1]] = assignment[2]
        words = words[1:]
    assert words[0] in ("voicecoach", "scripts/voicecoach"), (
        f"{place}: only voicecoach is run here; write <!-- not run: REASON --> before the block"
    )
    assert not {"|", ">", "<", "&&"} & set(words), f"{place}: no shell runs the command"
    return variables, words[1:]


def require_shown(shown: list[str], printed: str, place: str) -> None:
    """What is shown is printed, line after line; `...` stands for any number of lines."""
    pattern = "".join(
        r"(?:.*\n)*?" if line == "..." else re.escape(line.rstrip()) + r"\n" for line in shown
    )
    output = "".join(f"{line.rstrip()}\n" for line in printed.splitlines())
    assert re.search(rf"^{pattern}", output, re.MULTILINE), (
        f"{place}\nshown:\n" + "\n".join(shown) + f"\nprinted:\n{output}"
    )
