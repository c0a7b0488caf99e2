"""`voicecoach say`: one text, to hear how the voice says it."""

import sys
from typing import Annotated

import typer

from voicecoach.cli.options.options import chosen_engine
from voicecoach.cli.printing.progress import Reporter
from voicecoach.cli.printing.streams import print_line, print_path
from voicecoach.errors import UsageError

MOST_CHARACTERS = 5_000


def say_command(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What to say; - reads it.")],
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write it instead of playing it."),
    ] = None,
    phonemes: Annotated[
        bool, typer.Option("--phonemes", help="Print what the voice will say, and be silent.")
    ] = False,
    engine: Annotated[
        str | None,
        typer.Option("--engine", metavar="NAME", show_default="$VOICECOACH_ENGINE, else auto"),
    ] = None,
    command: Annotated[
        str | None,
        typer.Option("--command", metavar="COMMAND", help="Speak with this program."),
    ] = None,
    voice: Annotated[str | None, typer.Option("--voice", metavar="NAME")] = None,
    language: Annotated[str, typer.Option("--language", metavar="TAG")] = "en",
    rate: Annotated[
        int, typer.Option("--rate", metavar="PERCENT", help="Pace of speech, 50 to 200.")
    ] = 100,
    online: Annotated[
        bool, typer.Option("--online", help="Let auto use gtts before espeak.")
    ] = False,
) -> None:
    """Say one text: to hear a word, or to see how the voice will read it."""
    from voicecoach.pipeline import say as saying
    from voicecoach.pipeline.plan import delivery_of

    words = _read(text)
    delivery = delivery_of(
        {"engine": chosen_engine(engine, command), "voice": voice, "rate": rate, "online": online}
    )
    if phonemes:
        print_line(saying.phonemes_of(words, language, delivery))
        return
    with Reporter(quiet=False) as reporter:
        clip = saying.speak_text(words, language, delivery, reporter.notice)
    if output is None:
        saying.play(clip)
    else:
        print_path(saying.write_clip(clip, words, output))


def _read(text: str) -> str:
    """The text that was typed, or what a stream holds."""
    words = " ".join((sys.stdin.read(MOST_CHARACTERS + 1) if text == "-" else text).split())
    if not words:
        raise UsageError("there is nothing to say: write a text in quotes")
    if len(words) > MOST_CHARACTERS:
        raise UsageError(f"a text has at most {MOST_CHARACTERS:,} characters: say it in parts")
    return words
