"""A command or an option that does not exist is answered with the one that was meant."""

from pathlib import Path

import pytest
import typer.main

from tests.commands import refused, run_command
from voicecoach.cli.app import app
from voicecoach.cli.options.synonyms import COMMAND_SYNONYMS, OPTION_SYNONYMS

_GROUP = typer.main.get_command(app)
_COMMANDS = getattr(_GROUP, "commands")  # noqa: B009  typer does not export its own types


def test_every_synonym_is_of_a_name_that_exists_and_is_none_itself() -> None:
    options = {
        name for command in _COMMANDS.values() for one in command.params for name in one.opts
    }
    assert set(OPTION_SYNONYMS.values()) <= options
    # `plan --weeks` prints a table, and other commands have no such option.
    assert OPTION_SYNONYMS.keys() & options <= {"--weeks"}
    assert set(COMMAND_SYNONYMS.values()) <= _COMMANDS.keys()
    assert not COMMAND_SYNONYMS.keys() & _COMMANDS.keys()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("build get-hip --speed 120", 'there is no option "--speed": did you mean --rate?'),
        ("plan get-hip --lang=en", 'there is no option "--lang": did you mean --language?'),
        ("plan get-hip --rep 3", "did you mean --reps?"),
        ("build get-hip --repeat 3", "did you mean --rounds?"),
        ("build get-hip --shuffle", "did you mean --seed?"),
        ("plan get-hip --weight 5kg", "did you mean --load?"),
        ("plan get-hip --left 5", "did you mean --first-side?"),
        ("plan get-hip --tempo 3s", 'no option "--tempo": write  tempo: ...  in the routine'),
        ("plan get-hip --load bridges=5kg", '"Bridges": it does not have a load'),
        ("plan get-hip --load 5kg", "to any exercise here: none has a load"),
        ("plan hiit-30-15 --hold intervals=5s", '"intervals": no exercise in it has a hold'),
        ("build get-hip --week 1-3", "write several weeks as 1..3"),
        ("plan get-hip --zzzz", "`voicecoach plan --help` lists the options"),
        ("render get-hip", 'there is no command "render": did you mean build?'),
        ("buidl get-hip", "did you mean build?"),
        ("get-hip.yaml", "to build this routine, write  build get-hip.yaml"),
        ("zzzz", "write build, cache, check"),
        ("help zzzz", 'there is no command "zzzz"'),
        ("cache vrfy", "did you mean verify?"),
        ("plan get-hip --target 20", "20 would be seconds: write 20m or 20s"),
    ],
)
def test_a_word_of_another_program(tmp_path: Path, arguments: str, told: str) -> None:
    refused(run_command(*arguments.split(), folder=tmp_path), 2, told)


@pytest.mark.parametrize(
    ("arguments", "instead"),
    [("help", "--help"), ("help build", "build --help"), ("-V", "--version")],
)
def test_another_way_to_ask(tmp_path: Path, arguments: str, instead: str) -> None:
    asked = run_command(*arguments.split(), folder=tmp_path)
    usual = run_command(*instead.split(), folder=tmp_path)
    assert (asked.returncode, asked.stdout) == (0, usual.stdout)


def test_a_value_may_look_like_an_option(tmp_path: Path) -> None:
    done = run_command("plan", "get-hip", "--rate", "--fast", folder=tmp_path)
    refused(done, 2, '--rate: "--fast" is not a percentage')
