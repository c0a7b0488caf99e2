"""A command whose help names its arguments without the types of Python."""

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Any

from typer.core import TyperCommand

from voicecoach.cli.options.synonyms import OPTION_SYNONYMS, meant_option
from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted


class PlainCommand(TyperCommand):
    """A command that shows `ROUTINE...` where typer would show `ROUTINE <list[str]>`.

    An option that does not exist is answered with the one that was meant.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the command line. Raises UsageError for an option that does not exist."""
        refuse_unknown_options(self, ctx, args)
        if ctx.resilient_parsing:  # a shell asks how the line can go on
            args = self._with_last_value(ctx, args)
        return super().parse_args(ctx, args)

    def _with_last_value(self, ctx: Any, args: list[str]) -> list[str]:
        """Return the arguments with a value for the last option, or none of them would be read."""
        is_open = args[-1:] and args[-1] in options_with_a_value(self, ctx)
        return [*args, ""] if is_open else args

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments and then the options, each with its help."""
        arguments: list[tuple[str, str]] = []
        options: list[tuple[str, str]] = []
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is None:  # it is hidden
                continue
            if parameter.param_type_name == "argument":
                arguments.append((_argument_name(parameter), record[1]))
            else:
                options.append(record)
        for heading, rows in (("Arguments", arguments), ("Options", options)):
            if rows:
                with formatter.section(heading):
                    formatter.write_dl(rows)


def refuse_unknown_options(command: TyperCommand, ctx: Any, args: Sequence[str]) -> None:
    """Raise UsageError for an option that the command does not have."""
    names = _option_names(command, ctx)
    with_a_value = options_with_a_value(command, ctx)
    for before, arg in pairwise(["", *args]):
        if arg == "--":
            return
        name = _unknown_option(arg, names, with_a_value)
        if name and before not in with_a_value:
            raise UsageError(_describe_unknown(name, names, ctx))


def _unknown_option(arg: str, names: Collection[str], with_a_value: Collection[str]) -> str:
    """Return the first option in the argument that does not exist, or "". `-vy` is `-v -y`."""
    if arg.startswith("--"):
        name = arg.partition("=")[0]
        return "" if name in names else name
    if not arg.startswith("-"):
        return ""
    for letter in arg[1:]:
        if f"-{letter}" not in names:
            return f"-{letter}"
        if f"-{letter}" in with_a_value:  # what follows it is the value
            break
    return ""


def _describe_unknown(name: str, names: Sequence[str], ctx: Any) -> str:
    if "--reps" in names and (key := _key_of_a_routine(name)):
        return f"there is no option {quoted(name)}: write  {key}: ...  in the routine"
    meant = meant_option(name, names)
    if meant is None:
        hint = f"`{ctx.command_path} --help` lists the options"
    else:
        hint = f"did you mean {meant}?"
    return f"there is no option {quoted(name)}: {hint}"


def _key_of_a_routine(name: str) -> str:
    """Return the key that has no option, such as `tempo` for `--tempo`, or ""."""
    from voicecoach.routine.keys.groups import all_keys

    key = name.removeprefix("--").replace("-", "_")
    return key if key in all_keys() and name not in OPTION_SYNONYMS else ""


def options_with_a_value(command: Any, ctx: Any) -> set[str]:
    """Return the names of the options that take the next word as their value."""
    names: set[str] = set()
    for parameter in command.get_params(ctx):
        is_option = parameter.param_type_name == "option"
        if is_option and not getattr(parameter, "is_flag", False):
            names.update(parameter.opts)
    return names


def _option_names(command: TyperCommand, ctx: Any) -> list[str]:
    names: list[str] = []
    for parameter in command.get_params(ctx):
        if parameter.param_type_name == "option":
            names += [*parameter.opts, *parameter.secondary_opts]
    return names


def _argument_name(argument: Any) -> str:
    is_repeatable = argument.nargs != 1
    return f"{argument.metavar}..." if is_repeatable else str(argument.metavar)
