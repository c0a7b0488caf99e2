"""The options that `build` and `plan` share, each described once."""

from pathlib import Path
from typing import Annotated

import typer

CHANGES = "Changes"
VOICE = "Voice"

Routine = Annotated[
    str,
    typer.Argument(
        metavar="ROUTINE", help="A routine file, or the name of one that `voicecoach list` shows."
    ),
]

_VALUE = "for every exercise, or for one as in"

Reps = Annotated[
    list[str] | None,
    typer.Option(
        "--reps",
        metavar="[NAME=]N",
        rich_help_panel=CHANGES,
        help=f"Reps {_VALUE} clams=15; low or high takes that end of the written range.",
    ),
]
Sets = Annotated[
    list[str] | None,
    typer.Option(
        "--sets", metavar="[NAME=]N", rich_help_panel=CHANGES, help=f"Sets {_VALUE} clams=2."
    ),
]
Hold = Annotated[
    list[str] | None,
    typer.Option(
        "--hold", metavar="[NAME=]TIME", rich_help_panel=CHANGES, help=f"Holds {_VALUE} clams=5s."
    ),
]
Rest = Annotated[
    list[str] | None,
    typer.Option(
        "--rest",
        metavar="[NAME=]TIME",
        rich_help_panel=CHANGES,
        help=f"Rest after sets and exercises, {_VALUE} clams=20s.",
    ),
]
FirstSide = Annotated[
    list[str] | None,
    typer.Option(
        "--first-side",
        metavar="[NAME=]SIDE",
        rich_help_panel=CHANGES,
        help=f"The side to begin with, {_VALUE} clams=right.",
    ),
]
Only = Annotated[
    list[str] | None,
    typer.Option("--only", metavar="NAME", rich_help_panel=CHANGES, help="Only these exercises."),
]
Skip = Annotated[
    list[str] | None,
    typer.Option("--skip", metavar="NAME", rich_help_panel=CHANGES, help="Leave these out."),
]
Harder = Annotated[
    list[str] | None,
    typer.Option(
        "--harder", metavar="NAME", rich_help_panel=CHANGES, help="The harder variant of these."
    ),
]
Engine = Annotated[
    str | None,
    typer.Option(
        "--engine",
        metavar="NAME",
        rich_help_panel=VOICE,
        help="Who speaks: auto (gtts, or espeak where that cannot be reached), gtts, espeak, "
        "silent.",
        show_default="$VOICECOACH_ENGINE, else auto",
    ),
]
Voice = Annotated[
    str | None,
    typer.Option(
        "--voice", metavar="NAME", rich_help_panel=VOICE, help="A voice of `voicecoach voices`."
    ),
]
Language = Annotated[
    str | None,
    typer.Option(
        "--language", metavar="TAG", rich_help_panel=VOICE, help="Instead of the routine's: en-GB."
    ),
]
Rate = Annotated[
    int,
    typer.Option(
        "--rate", metavar="PERCENT", rich_help_panel=VOICE, help="Pace of speech, 50 to 200."
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print the cue sheet as JSON.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but the result.")]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="The MP3, or a folder for it.",
        show_default="audio_out/<routine>.mp3",
    ),
]
Cues = Annotated[
    Path | None,
    typer.Option("--cues", metavar="FILE", help="Write the cue sheet as JSON beside the MP3."),
]
