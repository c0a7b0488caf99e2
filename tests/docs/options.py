"""The commands and their options as Markdown, from the program itself."""

import re
import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

from typer.main import get_command

from voicecoach.cli.app import app

PROGRAM = "voicecoach"
SHARED = "plan and build"
ALIKE = ("plan", "build")
"""Their first parameter is the routine, and they have most of their options in common."""

WITH_SHARED = (*ALIKE, "watch")
"""The commands whose parts leave out the options that they share."""

_WIDTH = 118


def commands() -> dict[str, Any]:
    """Every command by its name as it is typed after the program's, and the program by its own."""
    program = get_command(app)
    return {PROGRAM: program, **dict(_inside(program, ""))}


def _inside(group: Any, before: str) -> Iterator[tuple[str, Any]]:
    for name, command in getattr(group, "commands", {}).items():
        yield f"{before}{name}", command
        yield from _inside(command, f"{before}{name} ")


def parts() -> dict[str, str]:
    """The Markdown of each command by its name; what `plan` and `build` share by that of both."""
    known = commands()
    plan, build = (_entries(known[name].params[1:]) for name in ALIKE)
    shared = [entry for entry in plan if entry in build]
    told = {SHARED: "\n".join(shared)}
    for name, command in known.items():
        hidden = shared if name in WITH_SHARED else []
        own = [entry for entry in _entries(command.params) if entry not in hidden]
        told[name] = "\n\n".join(filter(None, [" ".join(command.help.split()), "\n".join(own)]))
    return told


def shared_parameters() -> list[Any]:
    """The options that `plan` and `build` have in common."""
    known = commands()
    own = {_entry(parameter) for parameter in known[ALIKE[1]].params[1:]}
    return [parameter for parameter in known[ALIKE[0]].params[1:] if _entry(parameter) in own]


def _entries(parameters: Iterable[Any]) -> list[str]:
    return ["\n".join(_wrapped(_entry(parameter))) for parameter in parameters]


def _entry(parameter: Any) -> str:
    is_argument = parameter.param_type_name == "argument"
    value = "" if parameter.metavar is None else f" {parameter.metavar}"
    names = [value.strip()] if is_argument else [f"{name}{value}" for name in parameter.opts]
    told = " ".join(filter(None, [parameter.help, *_facts(parameter, is_argument)]))
    return f"* {', '.join(f'`{name}`' for name in names)}{f': {told}' if told else ''}"


def _facts(parameter: Any, is_argument: bool) -> Iterator[str]:
    if parameter.nargs == -1 or getattr(parameter, "multiple", False):
        yield "May be repeated."
    default = parameter.show_default if isinstance(parameter.show_default, str) else None
    if default is None and parameter.default not in (None, False):
        default = str(parameter.default)
    if default is not None:
        yield f"Default: {default if ' ' in default else f'`{default}`'}."
    if is_argument and parameter.required:
        yield "Required."


def _wrapped(entry: str) -> list[str]:
    """Lines that break no code span."""
    whole = re.sub("`[^`]+`", lambda span: span[0].replace(" ", "\0"), entry)
    lines = textwrap.wrap(whole, _WIDTH, subsequent_indent="  ", break_on_hyphens=False)
    return [line.replace("\0", " ") for line in lines]
