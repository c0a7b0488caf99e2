"""The picture of a session, as it is typed."""

from typing import Annotated, Any

import typer

from voicecoach.errors import UsageError

CoverOption = Annotated[
    str | None,
    typer.Option("--cover", metavar="FILE", help="A JPEG or PNG that players show with it."),
]
NoCoverOption = Annotated[bool, typer.Option("--no-cover", help="No picture at all.")]


def cover_options(file: str | None, *, without: bool) -> dict[str, Any]:
    """What to give `build`, for what was typed for --cover and whether --no-cover was."""
    if without and file is not None:
        raise UsageError("--cover and --no-cover contradict each other: write one of them")
    if without:
        return {"cover": False}
    return {} if file is None else {"cover": file}
