"""The level of the bed, as it is typed."""

import re
from typing import Annotated

import typer

from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted

BedOption = Annotated[
    str | None,
    typer.Option(
        "--bed",
        metavar="DBFS",
        help="Level of the soft noise that keeps headphones awake, -80 to -40.",
        show_default="-63",
    ),
]
NoBedOption = Annotated[bool, typer.Option("--no-bed", help="Silence instead of that noise.")]


def bed_options(level: str | None, *, without: bool) -> dict[str, int | None]:
    """What to give `build`, for what was typed for --bed and whether --no-bed was."""
    if without and level is not None:
        raise UsageError("--bed and --no-bed contradict each other: write one of them")
    if level is None:
        return {"bed": None} if without else {}
    typed = re.fullmatch(r"(-?[0-9]{1,3})( ?dB(FS)?)?", level.strip(), re.IGNORECASE)
    if not typed:
        raise UsageError(f"--bed: {quoted(level)} is not a level: write one like -63")
    return {"bed": int(typed[1])}
