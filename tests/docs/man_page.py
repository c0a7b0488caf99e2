"""The man page, from the help of the program and from the tables of the reference.

It is written in roff, with the macros of man(7): `.SH` is a heading, `.TP` a term and its text.
"""

import re
import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

from tests.docs.options import PROGRAM, WITH_SHARED, commands, shared_parameters
from voicecoach import __version__

DATE = "2026-11-28"
"""When the version came out."""

_WIDTH = 66
_EXAMPLES = {
    "voicecoach new Hips --from list.txt": "Make a routine from an exercise sheet.",
    "voicecoach check hips.yaml": "Look for mistakes in it.",
    "voicecoach plan hips.yaml": "Print what the coach says, and when.",
    "voicecoach build hips.yaml": "Build the session as an MP3.",
    "voicecoach build get-hip --sets 2 --skip bridges": "Change a routine for one session.",
}


def man_page(exit_codes: Iterable[tuple[str, str]], variables: Iterable[tuple[str, str]]) -> str:
    """The page, with the exit codes and the environment variables, each with what it means."""
    known = commands()
    program = known.pop(PROGRAM)
    lines = [
        f'.TH VOICECOACH 1 "{DATE}" "voicecoach {__version__}" "User Commands"',
        *_section("NAME", [r"voicecoach \- turn a workout routine into an MP3 with a coach"]),
        *_section("SYNOPSIS", [_usage(program, PROGRAM)]),
        *_section("DESCRIPTION", _paragraph(program.help)),
        *_section("OPTIONS", _options(program.params)),
        ".SH COMMANDS",
        *(line for name, command in known.items() for line in _command(name, command)),
        *_section("OPTIONS OF PLAN, BUILD AND WATCH", _options(shared_parameters())),
        *_section("EXIT STATUS", _terms(exit_codes)),
        *_section("ENVIRONMENT", _terms(variables)),
        *_section("EXAMPLES", _terms((f"`{line}`", what) for line, what in _EXAMPLES.items())),
    ]
    return "\n".join(lines) + "\n"


def _section(heading: str, lines: Iterable[str]) -> list[str]:
    return [f".SH {heading}", *lines]


def _command(name: str, command: Any) -> Iterator[str]:
    yield f".SS {_text(f'{PROGRAM} {name}')}"
    yield _usage(command, f"{PROGRAM} {name}")
    yield ".PP"
    yield from _paragraph(command.help)
    shared = shared_parameters() if name in WITH_SHARED else []
    names = {parameter.name for parameter in shared}
    yield from _options(one for one in command.params if one.name not in names)
    if shared:
        yield ".PP"
        yield from _paragraph("It also takes the options of plan, build and watch below.")


def _usage(command: Any, name: str) -> str:
    parts = [f"{_bold(name)} [{_italic('OPTION')}]..."]
    for parameter in command.params:
        if parameter.param_type_name == "argument":
            shown = _italic(parameter.metavar) + ("..." if parameter.nargs == -1 else "")
            parts.append(shown if parameter.required else f"[{shown}]")
    if hasattr(command, "commands"):
        parts.append(f"[{_italic('COMMAND')}]...")
    return " ".join(parts)


def _options(parameters: Iterable[Any]) -> Iterator[str]:
    for parameter in parameters:
        yield ".TP"
        if parameter.param_type_name == "argument":
            yield _italic(parameter.metavar)
        else:
            value = f" {_italic(parameter.metavar)}" if parameter.metavar else ""
            yield ", ".join(f"{_bold(name)}{value}" for name in parameter.opts)
        yield from _paragraph(f"{parameter.help}{_default(parameter)}")


def _default(parameter: Any) -> str:
    shown = parameter.show_default
    return f" Default: {shown}." if isinstance(shown, str) and shown else ""


def _terms(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    for term, meaning in pairs:
        yield ".TP"
        yield _text(term)
        yield from _paragraph(meaning)


def _paragraph(text: str) -> Iterator[str]:
    """Lines of roff for one paragraph of Markdown."""
    plain = re.sub(r"\[([^]]+)\]\([^)]*\)", r"\1", " ".join(text.split()))
    for line in textwrap.wrap(plain, _WIDTH, break_on_hyphens=False, break_long_words=False):
        yield _line(_text(line))


def _line(text: str) -> str:
    r"""The text as a line of its own: one that begins with a dot or a quote would be a macro."""
    return rf"\&{text}" if text.startswith((".", "'")) else text


def _text(markdown: str) -> str:
    """Text with code in bold. A span that goes over a line end is left plain."""
    parts = re.split("`([^`]+)`", markdown)
    shown = [_bold(part) if index % 2 else _escaped(part) for index, part in enumerate(parts)]
    return "".join(shown).replace("`", "")


def _bold(text: str) -> str:
    return rf"\fB{_escaped(text)}\fR"


def _italic(text: str) -> str:
    return rf"\fI{_escaped(text)}\fR"


def _escaped(text: str) -> str:
    return text.replace("\\", r"\e").replace("-", r"\-").replace("'", r"\(aq")
