"""The table of completers has every option and argument, and the words of the program."""

from collections.abc import Iterator
from typing import Any

import pytest
from typer.main import get_command

from tests.cli.asked_shell import AskedShell
from voicecoach.audio.wav_flac_ogg.formats import FORMATS
from voicecoach.cli.answer_completion import parameter_name
from voicecoach.cli.app import app
from voicecoach.cli.completion.shell_scripts import SCRIPTS
from voicecoach.cli.completion.table import COMPLETERS, COMPLETERS_OF_COMMAND, completer_of
from voicecoach.routine.values.text import CHEER_LEVELS, COACHING_LEVELS, COUNT_WAYS


def parameters_with_a_value() -> Iterator[tuple[str, str]]:
    def inside(command: Any, name: str) -> Iterator[tuple[str, str]]:
        for parameter in command.params:
            if not getattr(parameter, "is_flag", False):
                yield name, parameter_name(parameter)
        for inner, subcommand in getattr(command, "commands", {}).items():
            yield from inside(subcommand, f"{name} {inner}".strip())

    return inside(get_command(app), "")


FREE = {
    ("build", "--bed"),
    ("cache prune", "--max-size"),
    ("cache prune", "--older-than"),
    ("new", "NAME"),
    ("say", "TEXT"),
}
FREE_EVERYWHERE = {"--command", "--get-ready", "--rate", "--target"}


def test_every_value_is_completed_or_is_the_users_own() -> None:
    """An option that is new needs a row in the table, or one here."""
    known = list(parameters_with_a_value())
    assert len(known) > 100
    without = {pair for pair in known if not completer_of(*pair)}
    assert {pair for pair in without if pair[1] not in FREE_EVERYWHERE} == FREE


def test_every_row_of_the_table_is_used() -> None:
    known = set(parameters_with_a_value())
    assert set(COMPLETERS) <= {parameter for _, parameter in known}
    own = {(name, one) for name, rows in COMPLETERS_OF_COMMAND.items() for one in rows}
    assert own <= known


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("voicecoach build x.yaml --count ", COUNT_WAYS),
        ("voicecoach build x.yaml --coaching ", COACHING_LEVELS),
        ("voicecoach build x.yaml --cheers ", CHEER_LEVELS),
        ("voicecoach build x.yaml --format ", FORMATS),
        ("voicecoach completion ", tuple(SCRIPTS)),
    ],
)
def test_the_words_of_the_table_are_those_of_the_program(
    line: str, words: tuple[str, ...], asked: AskedShell
) -> None:
    (asked.folder / "x.yaml").write_text("name: X\nexercises: [{name: Squats, reps: 1}]\n")
    assert [value for value in asked.values(line) if not value.endswith("=")] == list(words)
