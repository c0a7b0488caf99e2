"""`voicecoach cache`: the cache counted, verified, and pruned."""

from collections.abc import Callable
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from voicecoach.cli.options.command_group import CommandGroup
from voicecoach.cli.options.json_option import JsonOption, refuse_before_command
from voicecoach.cli.printing.json_answer import print_json
from voicecoach.cli.printing.streams import print_escaped_line
from voicecoach.errors import OutputError, UsageError
from voicecoach.units import format_size, parse_age, parse_size

if TYPE_CHECKING:
    from voicecoach.cache.prune_and_verify import CacheSize

_Result = TypeVar("_Result")

_HELP = "Show, verify or prune the cache of speech."

cache_app = typer.Typer(name="cache", cls=CommandGroup, help=_HELP, rich_markup_mode=None)


@cache_app.callback(invoke_without_command=True, help=_HELP)
def show_cache(context: typer.Context, json: JsonOption = False) -> None:
    """Print where the cache is and how large it is, unless a command of `cache` follows."""
    from voicecoach.cache.prune_and_verify import LIMIT_BYTES, count_entries

    refuse_before_command(context, json)
    if context.invoked_subcommand is None:
        folder, size = _run_on_cache(count_entries)
        if json:
            print_json({**_cache_object(folder, size), "limit_bytes": LIMIT_BYTES})
            return
        limit = format_size(LIMIT_BYTES)
        rule = f"builds keep {limit} and remove what was not used for the longest time"
        print_escaped_line(f"{folder}: {_describe(size)}; {rule}")


@cache_app.command("verify")
def verify_command(json: JsonOption = False) -> None:
    """Read every entry of the cache, and remove damaged ones."""
    from voicecoach.cache.prune_and_verify import verify_entries

    folder, (whole, damaged) = _run_on_cache(verify_entries)
    if json:
        print_json(_cache_object(folder, whole, removed=damaged))
        return
    if damaged.entries:
        print_escaped_line(f"removed: {_describe(damaged)}, damaged; builds make them again")
    ending = ", all intact" if whole.entries else ""
    print_escaped_line(f"{folder}: {_describe(whole)}{ending}")


@cache_app.command("prune")
def prune_command(
    older_than: Annotated[
        str | None,
        typer.Option(
            "--older-than", metavar="TIME", help="Remove entries not used for this long: 30d."
        ),
    ] = None,
    max_size: Annotated[
        str | None,
        typer.Option(
            "--max-size",
            metavar="SIZE",
            help="Keep this much of what was used last. 0 removes everything.",
            show_default="500MB",
        ),
    ] = None,
    json: JsonOption = False,
) -> None:
    """Remove entries that were not used for a long time."""
    from voicecoach.cache.prune_and_verify import LIMIT_BYTES, prune_entries

    max_bytes, max_age_s = LIMIT_BYTES, inf
    if max_size is not None:
        max_bytes = _parse("--max-size", parse_size, max_size)
    if older_than is not None:
        max_age_s = _parse("--older-than", parse_age, older_than) / 1_000
    folder, (kept, removed) = _run_on_cache(
        lambda folder: prune_entries(folder, max_bytes, max_age_s)
    )
    if json:
        print_json(_cache_object(folder, kept, removed=removed))
        return
    print_escaped_line(f"removed: {_describe(removed)}")
    print_escaped_line(f"{folder}: {_describe(kept)}")


def _parse(option: str, parse: Callable[[str], int], text: str) -> int:
    try:
        return parse(text)
    except ValueError as error:
        raise UsageError(f"{option}: {error}") from None


def _run_on_cache(work: Callable[[Path], _Result]) -> tuple[Path, _Result]:
    """Return the folder of the cache, and what `work` returns for it. Raises OutputError."""
    from voicecoach.cache.store import default_cache_folder

    folder = default_cache_folder()
    try:
        return folder, work(folder)
    except OSError as error:
        raise OutputError(
            f'the cache cannot be used: "{error.filename or folder}": {error.strerror}; '
            "correct that, or set VOICECOACH_CACHE_DIR to another folder"
        ) from None


def _cache_object(
    folder: Path, size: "CacheSize", *, removed: "CacheSize | None" = None
) -> dict[str, Any]:
    """Return what is in the cache, and what was removed from it, for other programs."""
    found: dict[str, Any] = {"folder": str(folder), "entries": size.entries, "bytes": size.size}
    if removed is not None:
        found["removed"] = {"entries": removed.entries, "bytes": removed.size}
    return found


def _describe(size: "CacheSize") -> str:
    if not size.entries:
        return "nothing"
    unit = "entry" if size.entries == 1 else "entries"
    return f"{size.entries:,} {unit}, {format_size(size.size)}"
