"""A command whose help names its arguments without the types of Python."""

from typing import Any

from typer.core import TyperCommand


class PlainCommand(TyperCommand):
    """A command that shows `ROUTINE...` where typer would show `ROUTINE <list[str]>`."""

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


def _argument_name(argument: Any) -> str:
    is_repeatable = argument.nargs != 1
    return f"{argument.metavar}..." if is_repeatable else str(argument.metavar)
