"""The answer to a shell that asks how a line can go on.

The scripts of `completion/shell_scripts.py` call the program with a variable that says how they
hand over the line. Each candidate is printed as one line: the value, a tab, what it means.
"""

import os
import re
from collections.abc import Iterator
from functools import partial
from typing import Any, NamedTuple

from voicecoach.cli.completion.completer import Completer
from voicecoach.cli.completion.protocol import COMPLETE, LINE, WORD_BREAKS
from voicecoach.cli.completion.table import completer_of


class _TypedWords(NamedTuple):
    before: list[str]
    """The words before the cursor, without the name of the program."""

    incomplete: str
    """The word at the cursor, as far as it was typed. May be empty."""

    cut: int = 0
    """So much of the word the shell keeps: candidates are printed without it."""


def print_candidates() -> None:
    """Print the candidates. After any mistake nothing is printed: this is no place for messages."""
    try:
        lines = list(_candidate_lines(_read_typed_words()))
    except Exception:  # whatever is wrong on the line, the command itself will say
        return
    from voicecoach.cli.printing.streams import print_text

    for line in lines:
        print_text(line)


def _read_typed_words() -> _TypedWords:
    line = os.environ.get(LINE, "")
    if os.environ[COMPLETE] == "words":
        words = line.split("\n")
        return _TypedWords(words[1:-1], words[-1])
    from typer._click.shell_completion import split_arg_string

    # The mark shows whether the last word has ended: it is a part of one that has not.
    words = split_arg_string(f"{line}.")
    incomplete = words[-1].removesuffix(".")
    return _TypedWords(words[1:-1], incomplete, _kept_by_shell(line, incomplete))


def _kept_by_shell(line: str, incomplete: str) -> int:
    """Return how many characters of the word the shell takes for words of their own."""
    is_quoted = not line.endswith(incomplete) or line.removesuffix(incomplete)[-1:] in ("'", '"')
    if is_quoted:
        return 0
    breaks = set(os.environ.get(WORD_BREAKS, "")) - set(" \t\n\"'")
    return max((incomplete.rfind(mark) + 1 for mark in breaks), default=0)


def _candidate_lines(typed: _TypedWords) -> Iterator[str]:
    """Yield the lines to print. A value with a line break or a tab in it would be none."""
    prefix = ""
    if typed.incomplete.startswith("--"):  # typer completes what follows after --reps=
        option, equals, _ = typed.incomplete.partition("=")
        prefix = option + equals if equals else ""
    for item in _candidates(typed):
        value = (prefix + str(item.value))[typed.cut :]
        meaning = _plain_text(item.help or "")
        if value.isprintable():
            yield f"{value}\t{meaning}" if meaning.isprintable() else value


def _plain_text(help_text: str) -> str:
    """Return the help as one line, with the words of links alone and without code marks."""
    words = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", help_text).replace("`", "")
    return " ".join(words.split())


def _candidates(typed: _TypedWords) -> list[Any]:
    from typer._click.shell_completion import ShellComplete
    from typer.main import get_command

    from voicecoach.cli.app import app

    class AnyShell(ShellComplete):
        """typer's completion, without its scripts and its ways to hand over a line."""

        def source_vars(self) -> dict[str, Any]:
            return {}

        def get_completion_args(self) -> tuple[list[str], str]:
            return typed.before, typed.incomplete

        def format_completion(self, item: Any) -> str:
            return str(item.value)

    program = get_command(app)
    _add_completers(program, "")
    shell = AnyShell(program, {}, "voicecoach", COMPLETE)
    return shell.get_completions(typed.before, typed.incomplete)


def _add_completers(command: Any, name: str) -> None:
    """Give every parameter its completer. `--help` needs none, so the commands do not name them."""
    for parameter in command.params:
        completer = completer_of(name, parameter_name(parameter))
        if completer:
            parameter.shell_complete = partial(_complete, completer)
    for inner, subcommand in getattr(command, "commands", {}).items():
        _add_completers(subcommand, f"{name} {inner}".strip())


def parameter_name(parameter: Any) -> str:
    """Return how the table of completers calls a parameter: `--reps`, or `ROUTINE`."""
    is_argument = parameter.param_type_name == "argument"
    return str(parameter.metavar if is_argument else parameter.opts[0])


def _complete(completer: Completer, context: Any, incomplete: str) -> list[Any]:
    from typer._click.shell_completion import CompletionItem

    found = completer(context, incomplete)
    pairs = (one if isinstance(one, tuple) else (one, "") for one in found)
    return [CompletionItem(value, help=meaning) for value, meaning in pairs]
