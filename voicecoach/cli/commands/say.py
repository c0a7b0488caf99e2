"""`voicecoach say`: one text, to hear how the voice says it."""

import sys
from typing import Annotated

import typer

from voicecoach.cli.printing.status import StatusDisplay
from voicecoach.cli.printing.streams import print_escaped_line, print_path
from voicecoach.errors import UsageError

MAX_CHARACTERS = 5_000


def say_command(
    text: Annotated[
        str,
        typer.Argument(
            metavar="TEXT",
            help="The text. - reads it from standard input. Before a text such as -keep, "
            "write the options and then --.",
        ),
    ],
    output: Annotated[
        str | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Write it to this file instead of playing it."
        ),
    ] = None,
    phonemes: Annotated[
        bool, typer.Option("--phonemes", help="Print the phonemes instead of speaking.")
    ] = False,
    spoken: Annotated[
        bool, typer.Option("--spoken", help="Print the words that are said instead of speaking.")
    ] = False,
    engine: Annotated[
        str | None,
        typer.Option(
            "--engine",
            metavar="NAME",
            help="The engine that speaks.",
            show_default="the setting, or auto",
        ),
    ] = None,
    command: Annotated[
        str | None,
        typer.Option("--command", metavar="COMMAND", help="The program that speaks."),
    ] = None,
    voice: Annotated[
        str | None,
        typer.Option(
            "--voice", metavar="NAME", help="The voice, by a name that `voicecoach voices` lists."
        ),
    ] = None,
    language: Annotated[
        str | None,
        typer.Option(
            "--language",
            metavar="TAG",
            help="The language of the text.",
            show_default="the setting, or en",
        ),
    ] = None,
    rate: Annotated[
        str | None,
        typer.Option(
            "--rate",
            metavar="PERCENT",
            help="The pace of speech, 50 to 200.",
            show_default="the setting, or 100",
        ),
    ] = None,
    online: Annotated[
        bool,
        typer.Option(
            "--online", help="Let auto use gtts, which sends the text to Google, before espeak."
        ),
    ] = False,
) -> None:
    """Say one text, to hear how the voice reads it."""
    from voicecoach.cli.options.engine import (
        preferences_of,
        rate_option,
        settings_behind,
        speaker_options,
    )
    from voicecoach.pipeline import say as saying
    from voicecoach.pipeline.options import resolve_delivery

    if output is not None:
        _refuse_file(phonemes=phonemes, spoken=spoken)
    words = _read_words(text)
    with StatusDisplay(quiet=False) as status:
        settings = settings_behind(
            status, engine=engine or command, voice=voice, language=language, rate=rate
        )
        tag = language or settings.value("language") or "en"
        if spoken:
            print_escaped_line(saying.spoken_text(words, tag))
            return
        delivery = resolve_delivery(
            {
                **speaker_options(settings, engine, command, voice, online),
                "rate": rate_option(rate, settings),
                "preferences": preferences_of(settings),
            }
        )
        if phonemes:
            print_escaped_line(saying.phonemes_of(words, tag, delivery))
            return
        clip = saying.speak_text(words, tag, delivery, status.show_notice)
    if output is None:
        saying.play(clip)
    else:
        print_path(saying.write_clip(clip, words, output))


def _refuse_file(**printed: bool) -> None:
    """Raise UsageError where a file is asked for and the answer is only printed."""
    for name, is_printed in printed.items():
        if is_printed:
            raise UsageError(f"--{name} prints, and writes no file: leave out --output")


def _read_words(text: str) -> str:
    """Return the text that was typed, or standard input for `-`, on one line."""
    if text == "-":
        text = sys.stdin.read(MAX_CHARACTERS + 1)
    words = " ".join(text.split())
    if not words:
        raise UsageError("there is nothing to say: write a text in quotes")
    if len(words) > MAX_CHARACTERS:
        raise UsageError(f"a text has at most {MAX_CHARACTERS:,} characters: say it in parts")
    return words
