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
        help="The level of the soft noise that keeps headphones awake, -80 to -40.",
        show_default="-63",
    ),
]
NoBedOption = Annotated[
    bool, typer.Option("--no-bed", help="Use silence instead of the soft noise.")
]


def bed_options(level: str | None, *, no_bed: bool) -> dict[str, int | None]:
    """Return the options of `build` for --bed and --no-bed. Raises UsageError."""
    if no_bed and level is not None:
        raise UsageError("--bed and --no-bed contradict each other: write one of them")
    if no_bed:
        return {"bed": None}
    if level is None:
        return {}
    match = re.fullmatch(r"(-?[0-9]{1,3})( ?dB(FS)?)?", level.strip(), re.IGNORECASE)
    if not match:
        raise UsageError(f"--bed: {quoted(level)} is not a level: write one like -63")
    return {"bed": int(match[1])}
