"""The options that `plan` and `build` share, as a table: one field, one option."""

# ruff: noqa: RUF009  the calls in the table return fields of the dataclass

import dataclasses
from typing import TYPE_CHECKING, Any

import typer

from voicecoach.cli.options.seed import seed_of_today
from voicecoach.cli.options.week import parse_weeks
from voicecoach.cli.printing.status import StatusDisplay

if TYPE_CHECKING:
    from voicecoach import Changes
    from voicecoach.cli.settings.chosen import ChosenSettings
    from voicecoach.pipeline.options import Options

ManyTexts = list[str] | None
"""An option that may be repeated. None if it was not given."""

OneText = str | None
"""An option that takes one text. None if it was not given."""


def _option(value: str, help_text: str, *, default: Any = None, shown_default: str = "") -> Any:
    """Return a row of the table for an option that takes a value."""
    shown = {"show_default": shown_default} if shown_default else {}
    option = {"metavar": value, "help": help_text, **shown}
    return dataclasses.field(default=default, metadata={"option": option})


def _switch(help_text: str, *, short: str = "", shown_default: str = "") -> Any:
    """Return a row of the table for an option that takes no value."""
    shown = {"show_default": shown_default} if shown_default else {}
    option = {"help": help_text, **shown}
    return dataclasses.field(default=False, metadata={"option": option, "short": short})


@dataclasses.dataclass(frozen=True)
class CommandOptions:
    """The shared options as the user typed them.

    `first_side` is the option `--first-side`, and so on. A row is the value that the help shows,
    and the help text.
    """

    # fmt: off
    reps: ManyTexts = _option("[NAME=]N", "Reps of every exercise, or of one: clams=15. "
                              "low or high chooses that end of a range.")
    time: ManyTexts = _option("[NAME=]TIME", "Time of every timed exercise, or of one: plank=60s.")
    sets: ManyTexts = _option("[NAME=]N", "Sets of every exercise, or of one: clams=2.")
    hold: ManyTexts = _option("[NAME=]TIME", "Hold of every exercise, or of one: clams=5s.")
    load: ManyTexts = _option("[NAME=]LOAD", "Load of every exercise that has one, or of one: "
                              "squats=60kg.")
    rest: ManyTexts = _option("[NAME=]TIME", "Rest after sets and exercises, or of one exercise: "
                              "clams=20s.")
    first_side: ManyTexts = _option("[NAME=]SIDE", "First side of every exercise, or of one: "
                                    "clams=right.")
    count: ManyTexts = _option("[NAME=]WAY", "How reps are counted: up, down, last-3, every-5 "
                               "or none. For one exercise: clams=down.")
    coaching: ManyTexts = _option("[NAME=]LEVEL", "How much the coach says: full, brief, or "
                                  "minimal (tones and numbers). For one exercise: clams=brief.")
    cheers: ManyTexts = _option("[NAME=]LEVEL", "How often the coach encourages: none, some "
                                "or often. For one exercise: clams=often.")
    rounds: ManyTexts = _option("[NAME=]N", "Rounds of every circuit, or of one: finisher=2.")
    only: ManyTexts = _option("NAME", "Keep only these exercises: by name, number or block, "
                              "several with commas.")
    skip: ManyTexts = _option("NAME", "Leave out these exercises.")
    from_: OneText = _option("NAME", "Begin with this exercise: its name, number or block.")
    until: OneText = _option("NAME", "End with this exercise: its name, number or block.")
    harder: ManyTexts = _option("NAME", "Use the harder variant of these exercises.")
    seed: OneText = _option("SEED", "What blocks with pick or shuffle choose by: 7, or today.",
                            shown_default="1")
    get_ready: OneText = _option("TIME", "How long it is quiet before the first countdown: 20s.")
    no_intro: bool = _switch("Begin with the first exercise, without the intro.")
    week: OneText = _option("N", "Set every range to its value in this week. "
                            "build also takes 1..8, for one file a week.")
    target: OneText = _option("TIME", "Make the session this long, within its ranges: 20m.")
    engine: OneText = _option("NAME", "The engine that speaks: auto (hibari, or else espeak), "
                              "hibari, espeak, gtts, command or silent.",
                              shown_default="the setting, or auto")
    command: OneText = _option("COMMAND", "The program that speaks: "
                               "'pico2wave -w {output} {text}'.",
                               shown_default="the setting")
    online: bool = _switch("Let auto use gtts, which sends the texts to Google, before espeak.",
                           shown_default="the setting")
    voice: OneText = _option("NAME", "The voice, by a name that `voicecoach voices` lists.",
                             shown_default="the setting")
    language: OneText = _option("TAG", "The language, instead of the routine's own: en-GB.")
    rate: OneText = _option("PERCENT", "The pace of speech, 50 to 200.",
                            shown_default="the setting, or 100")
    json: bool = _switch("Print the cue sheet as JSON instead.")
    quiet: bool = _switch("Print only the answer: no progress and no notices.", short="-q")
    verbose: bool = _switch("Print every change that fits the words into their time.", short="-v")
    # fmt: on

    def library_options(
        self, status: StatusDisplay, settings: "ChosenSettings | None" = None
    ) -> "Options":
        """Return the same options as `voicecoach.plan` takes them, with the settings behind them.

        The settings are read, unless they are given. Raises UsageError.
        """
        from voicecoach.cli.options.engine import preferences_of, rate_option, speaker_options

        settings = settings or self.settings(status)
        return {
            "changes": self._changes(),
            **speaker_options(settings, self.engine, self.command, self.voice, self.online),
            "language": self.language,
            "preferences": preferences_of(settings),
            "target": self.target,
            "rate": rate_option(self.rate, settings),
            "verbose": self.verbose,
            "progress": status.show_progress,
            "notice": status.show_notice,
        }

    def settings(self, status: StatusDisplay) -> "ChosenSettings":
        """Return the settings that count where these options say nothing. Raises UsageError."""
        from voicecoach.cli.options.engine import settings_behind

        typed = {key: getattr(self, key) for key in ("voice", "rate", "language", "online")}
        return settings_behind(status, engine=self.engine or self.command, **typed)

    def _changes(self) -> "Changes":
        from voicecoach import Changes
        from voicecoach.routine.change.customise import ONE_VALUE

        changes: dict[str, Any] = {}
        for field in dataclasses.fields(Changes):
            value = getattr(self, field.name)
            if field.name not in ONE_VALUE:
                value = tuple(value or ())
            changes[field.name] = value
        own = {"week": self._one_week(), "seed": seed_of_today(self.seed)}
        return Changes(**(changes | own))

    def several_weeks(self) -> range | None:
        """Return the weeks of a set of files. None if the options are for one session."""
        weeks = self._weeks()
        return weeks if isinstance(weeks, range) else None

    def _one_week(self) -> int | None:
        weeks = self._weeks()
        return weeks if isinstance(weeks, int) else None

    def _weeks(self) -> int | range | None:
        return None if self.week is None else parse_weeks(self.week)


def option_name(field_name: str) -> str:
    """Return the option for a field. `from_` is `--from`, which Python keeps for itself."""
    return f"--{field_name.rstrip('_').replace('_', '-')}"


def typer_option(field: "dataclasses.Field[Any]") -> Any:
    """Return what typer needs to know about a field of `CommandOptions`."""
    flags = [option_name(field.name)]
    if short := field.metadata.get("short"):
        flags.append(short)
    return typer.Option(*flags, **field.metadata["option"])
