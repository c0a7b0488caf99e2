"""The picture of a session, as it is typed."""

from typing import Annotated, Any

import typer

from voicecoach.errors import UsageError

CoverOption = Annotated[
    str | None,
    typer.Option("--cover", metavar="FILE", help="A JPEG or PNG file for players to show."),
]
NoCoverOption = Annotated[bool, typer.Option("--no-cover", help="Add no picture.")]


def cover_options(file: str | None, *, no_cover: bool) -> dict[str, Any]:
    """Return the options of `build` for --cover and --no-cover. Raises UsageError."""
    if no_cover and file is not None:
        raise UsageError("--cover and --no-cover contradict each other: write one of them")
    if no_cover:
        return {"cover": False}
    if file is None:
        return {}
    return {"cover": file}
