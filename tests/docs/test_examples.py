"""Every routine that a page shows can be planned, and every Python example runs."""

from pathlib import Path

import pytest

import voicecoach
from tests.docs.pages import Block, blocks_of, name_of, user_pages, write_file

ROUTINES = [block for page in user_pages() for block in blocks_of(page, "yaml")]
PROGRAMS = [page for page in user_pages() if blocks_of(page, "python")]


def write_files(page: Path, folder: Path) -> None:
    for block in blocks_of(page, "yaml"):
        if block.title:
            write_file(block, folder)


@pytest.mark.parametrize("block", ROUTINES, ids=lambda block: block.place)
def test_a_routine(block: Block, folder: Path) -> None:
    if block.not_run:
        pytest.skip(f"{block.place} is not planned: {block.not_run}")
    write_files(block.page, folder)
    if block.has_mistakes:
        with pytest.raises(voicecoach.VoicecoachError):
            voicecoach.plan(block.text)
    else:
        voicecoach.plan(block.text)


@pytest.mark.parametrize("page", PROGRAMS, ids=name_of)
def test_the_python_of_a_page(page: Path, folder: Path) -> None:
    write_files(page, folder)
    run = [block for block in blocks_of(page, "python") if not block.not_run]
    names: dict[str, object] = {"__name__": "__main__"}
    for block in run:
        exec(compile(block.text, block.place, "exec"), names)  # later blocks know earlier names
    if not run:
        pytest.skip("; ".join(f"{b.place}: {b.not_run}" for b in blocks_of(page, "python")))
