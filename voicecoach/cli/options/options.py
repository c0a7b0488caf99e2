"""The options that `build` and `plan` share: each field of `CommandOptions` is one of them."""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import wraps
from inspect import Parameter, Signature, signature
from typing import TYPE_CHECKING, Annotated, Any

import typer

from voicecoach.cli.options.week import read_weeks
from voicecoach.cli.printing.progress import Reporter
from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted

if TYPE_CHECKING:
    from voicecoach.engines.interface import Engine
    from voicecoach.pipeline.plan import Options

_FOR = "for every exercise, or for one as in"
_Values = list[str] | None


def _option(flag: str, metavar: str, told: str, **more: Any) -> Any:
    return typer.Option(flag, metavar=metavar, help=told, **more)


@dataclass(frozen=True)
class CommandOptions:
    """The answers to the shared options, as typed by the user."""

    reps: Annotated[
        _Values,
        _option(
            "--reps",
            "[NAME=]N",
            f"Reps {_FOR} clams=15; low or high takes that end of the written range.",
        ),
    ] = None
    sets: Annotated[_Values, _option("--sets", "[NAME=]N", f"Sets {_FOR} clams=2.")] = None
    hold: Annotated[_Values, _option("--hold", "[NAME=]TIME", f"Holds {_FOR} clams=5s.")] = None
    rest: Annotated[
        _Values,
        _option("--rest", "[NAME=]TIME", f"Rest after sets and exercises, {_FOR} clams=20s."),
    ] = None
    first_side: Annotated[
        _Values,
        _option("--first-side", "[NAME=]SIDE", f"The side to begin with, {_FOR} clams=right."),
    ] = None
    count: Annotated[
        _Values,
        _option(
            "--count",
            "[NAME=]WAY",
            f"How reps are counted, up, down, last-3, every-5 or none, {_FOR} clams=down.",
        ),
    ] = None
    coaching: Annotated[
        _Values,
        _option(
            "--coaching",
            "[NAME=]LEVEL",
            f"How much is said, full, brief or minimal (tones and numbers), {_FOR} clams=brief.",
        ),
    ] = None
    rounds: Annotated[
        _Values,
        _option("--rounds", "[NAME=]N", "Rounds of every circuit, or of one as in finisher=2."),
    ] = None
    only: Annotated[_Values, _option("--only", "NAME", "Only these exercises.")] = None
    skip: Annotated[_Values, _option("--skip", "NAME", "Leave these out.")] = None
    harder: Annotated[_Values, _option("--harder", "NAME", "The harder variant of these.")] = None
    week: Annotated[
        str | None,
        _option(
            "--week",
            "N",
            "Move every written range to where it is in this week; build: 1..8 makes a set.",
        ),
    ] = None
    target: Annotated[
        str | None,
        _option("--target", "TIME", "Make it last that long, within its ranges: 20m."),
    ] = None
    engine: Annotated[
        str | None,
        _option(
            "--engine",
            "NAME",
            "Who speaks: auto (hibari, else espeak), hibari, espeak, gtts, command, silent.",
            show_default="$VOICECOACH_ENGINE, else auto",
        ),
    ] = None
    command: Annotated[
        str | None,
        _option(
            "--command",
            "COMMAND",
            "Speak with this program: 'pico2wave -w {output} {text}'.",
            show_default="$VOICECOACH_COMMAND",
        ),
    ] = None
    online: Annotated[
        bool,
        typer.Option(
            "--online",
            help="Let auto use gtts, which sends the texts to Google, before espeak.",
            show_default="$VOICECOACH_ONLINE",
        ),
    ] = False
    voice: Annotated[str | None, _option("--voice", "NAME", "A voice of `voicecoach voices`.")] = (
        None
    )
    language: Annotated[
        str | None, _option("--language", "TAG", "Instead of the routine's: en-GB.")
    ] = None
    rate: Annotated[str, _option("--rate", "PERCENT", "Pace of speech, 50 to 200.")] = "100"
    json: Annotated[bool, typer.Option("--json", help="Print the cue sheet as JSON instead.")] = (
        False
    )
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but the result.")] = (
        False
    )
    verbose: Annotated[
        bool,
        typer.Option("--verbose", "-v", help="Say what it took to put the words on time."),
    ] = False

    def options(self, reporter: Reporter) -> "Options":
        """The options of the library that these answers stand for."""
        from voicecoach import Changes

        lists = {field.name for field in fields(Changes)} - {"week"}
        changed = {name: tuple(getattr(self, name) or ()) for name in lists}
        options: Options = {
            "changes": Changes(**changed, week=self._one_week()),
            "online": self.online,
            "voice": self.voice,
            "language": self.language,
            "target": self.target,
            "rate": self._percent(),
            "verbose": self.verbose,
            "progress": reporter.progress,
            "notice": reporter.notice,
        }
        options["engine"] = chosen_engine(self.engine, self.command)
        return options

    def several_weeks(self) -> range | None:
        """The weeks of a set of files; None where one session is asked for."""
        weeks = None if self.week is None else read_weeks(self.week)
        return weeks if isinstance(weeks, range) else None

    def _one_week(self) -> int | None:
        weeks = None if self.week is None else read_weeks(self.week)
        return weeks if isinstance(weeks, int) else None

    def _percent(self) -> int:
        if not re.fullmatch("[0-9]{1,4}%?", self.rate):
            raise UsageError(f"--rate: {quoted(self.rate)} is not a percentage: write 50 to 200")
        return int(self.rate.rstrip("%"))


def chosen_engine(name: str | None, command: str | None) -> "str | Engine":
    """Who speaks, by --engine, --command or the environment. Raises UsageError."""
    if command is None:
        return name or os.environ.get("VOICECOACH_ENGINE") or "auto"
    from voicecoach.engines.registry import command_engine

    if name not in (None, "command"):
        raise UsageError(f"--command is for --engine command, and not for {name}")
    return command_engine(command)


def with_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give `command` every field of `CommandOptions` as an option; it gets them as `asked`."""
    own = [p for p in signature(command, eval_str=True).parameters.values() if p.name != "asked"]
    shared = [
        Parameter(field.name, Parameter.KEYWORD_ONLY, default=field.default, annotation=field.type)
        for field in fields(CommandOptions)
    ]

    @wraps(command)
    def run(**values: Any) -> None:
        asked = CommandOptions(**{option.name: values.pop(option.name) for option in shared})
        command(asked=asked, **values)

    # typer reads both, and would look through `__wrapped__` at the command's own.
    keywords = [parameter.replace(kind=Parameter.KEYWORD_ONLY) for parameter in own]
    run.__dict__["__signature__"] = Signature([*keywords, *shared])
    run.__annotations__ = {option.name: option.annotation for option in (*own, *shared)}
    del run.__dict__["__wrapped__"]
    return run
