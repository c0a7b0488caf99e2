"""`voicecoach cache`: what is kept of earlier builds, counted, read through, and made smaller."""

from collections.abc import Callable
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from voicecoach.cli.printing.streams import print_line
from voicecoach.errors import OutputError, UsageError
from voicecoach.units import format_size, parse_age, parse_size

if TYPE_CHECKING:
    from voicecoach.cache.upkeep import CacheSize

_Answer = TypeVar("_Answer")

cache_app = typer.Typer(
    name="cache",
    help="Show, verify or prune what is kept of earlier builds.",
    rich_markup_mode=None,
)


@cache_app.callback(invoke_without_command=True)
def show_cache(context: typer.Context) -> None:
    """Show, verify or prune what is kept of earlier builds."""
    from voicecoach.cache.upkeep import LIMIT_BYTES, count_entries

    if context.invoked_subcommand is None:
        folder, found = _looking_after(count_entries)
        limit = format_size(LIMIT_BYTES)
        print_line(f"{folder}: {_told(found)}; builds keep {limit}, what was used last")


@cache_app.command("verify")
def verify_command() -> None:
    """Read all that is kept, and remove what is damaged."""
    from voicecoach.cache.upkeep import verify_entries

    folder, (whole, damaged) = _looking_after(verify_entries)
    if damaged.entries:
        print_line(f"removed: {_told(damaged)}, damaged; made again when needed")
    print_line(f"{folder}: {_told(whole)}{', all whole' if whole.entries else ''}")


@cache_app.command("prune")
def prune_command(
    older_than: Annotated[
        str | None,
        typer.Option(
            "--older-than", metavar="TIME", help="Remove what was not used for so long: 30d."
        ),
    ] = None,
    max_size: Annotated[
        str | None,
        typer.Option(
            "--max-size",
            metavar="SIZE",
            help="Leave so much, what was used last; 0 removes everything.",
            show_default="500MB",
        ),
    ] = None,
) -> None:
    """Remove what was not used for long."""
    from voicecoach.cache.upkeep import LIMIT_BYTES, prune_entries

    size = LIMIT_BYTES if max_size is None else _read("--max-size", parse_size, max_size)
    age_s = inf if older_than is None else _read("--older-than", parse_age, older_than) / 1_000
    folder, (kept, removed) = _looking_after(lambda folder: prune_entries(folder, size, age_s))
    print_line(f"removed: {_told(removed)}")
    print_line(f"{folder}: {_told(kept)}")


def _read(option: str, parse: Callable[[str], int], written: str) -> int:
    try:
        return parse(written)
    except ValueError as error:
        raise UsageError(f"{option}: {error}") from None


def _looking_after(work: Callable[[Path], _Answer]) -> tuple[Path, _Answer]:
    """The folder of the cache, and what came of the work in it."""
    from voicecoach.cache.store import default_cache_folder

    folder = default_cache_folder()
    try:
        return folder, work(folder)
    except OSError as error:
        raise OutputError(
            f'the cache cannot be looked after: "{error.filename or folder}": {error.strerror}; '
            "mend that, or set VOICECOACH_CACHE_DIR to another folder"
        ) from None


def _told(tally: "CacheSize") -> str:
    count = f"{tally.entries:,} {'entry' if tally.entries == 1 else 'entries'}"
    return f"{count}, {format_size(tally.size)}" if tally.entries else "nothing"
