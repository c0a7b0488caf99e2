"""The answers of the commands, as lines to print."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from voicecoach.engines.interface import Voice
from voicecoach.engines.registry import engine_names, get_engine
from voicecoach.errors import Diagnostic, RoutineError, UsageError, VoiceError
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.library import own_folder, shelves
from voicecoach.routine.parse.load import open_routine
from voicecoach.session.compile.compile import compile_session
from voicecoach.session.fit.fit import fit
from voicecoach.units import format_total

if TYPE_CHECKING:
    from voicecoach.pipeline.build import Built

_Answer = TypeVar("_Answer")


def summary(built: "Built") -> str:
    """One line about a finished session."""
    count = len(built.source.routine.exercises)
    exercises = f"{count} exercise{'' if count == 1 else 's'}"
    length = format_total(built.timeline.duration_ms)
    spoken = f"spoken by {built.voiced.engine} ({built.voiced.voice})"
    return f"{built.timeline.title}: {length}, {exercises}, {spoken}"


def checked(names: Iterable[str]) -> Iterator[str]:
    """A line for each sound routine; raises RoutineError with all that is wrong in the others."""
    return of_each(names, _fine)


def _fine(file: str, routine: Routine) -> str:
    count = len(routine.exercises)
    exercises = f"{count} exercise{'' if count == 1 else 's'}"
    return f"{file}: fine, {exercises}, about {estimated_length(routine)}"


def of_each(names: Iterable[str], answer: Callable[[str, Routine], _Answer]) -> Iterator[_Answer]:
    """The answer to each sound routine and its file; then RoutineError, if others are not."""
    wrong: list[Diagnostic] = []
    for name in names:
        try:
            opened = open_routine(name)
            yield answer(opened.found.file, opened.routine)
        except RoutineError as error:
            wrong += error.diagnostics
    if wrong:
        raise RoutineError(wrong)


def listed() -> Iterator[str]:
    """Every routine on the shelves: where it is from, its name, its length, what it is."""
    rows = [(shelf.name, *_described(path)) for shelf in shelves() for path in shelf.routines()]
    yield from _columns(rows)
    yield f"Your own routines are looked for in {own_folder()}"


def _described(path: Path) -> tuple[str, str, str]:
    try:
        routine = open_routine(str(path)).routine
        return path.stem, f"~{estimated_length(routine)}", routine.description or routine.name
    except RoutineError as error:
        count = len(error.diagnostics)
        return path.stem, "?", f"{count} to mend: see `voicecoach check {path.stem}`"


def _columns(rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Rows as lines, each column as wide as its widest entry."""
    rows = list(rows)
    if not rows:
        return
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (entry.ljust(width) for entry, width in zip(row, widths, strict=True))
        yield "  ".join(padded).rstrip()


def estimated_length(routine: Routine, week: int | None = None) -> str:
    """The session's length with speech of a likely length: nothing needs to be spoken for it."""
    return format_total(fit(compile_session(routine, week), {}).duration_ms)


def voice_lines(chosen: str | None, language: str | None) -> Iterator[str]:
    """Every voice: its engine, its name for --voice, its language."""
    rows: list[tuple[str, ...]] = []
    for name in [chosen] if chosen and chosen != "auto" else engine_names():
        try:
            engine = get_engine(name)
        except UsageError as error:
            if chosen:
                raise
            rows.append((name, "", "", f"cannot be used here: {error}"))
            continue
        try:
            rows += [
                (name, voice.name, voice.language, _about(voice))
                for voice in engine.voices()
                if not language or _speaks(voice.language, language)
            ]
        except VoiceError as error:
            if chosen or not language:
                rows.append((name, "", "", f"cannot be used here: {error}"))
        finally:
            engine.close()
    return _columns(rows)


def _about(voice: Voice) -> str:
    if voice.is_installed:
        return voice.description
    return f"{voice.description}; not installed: `voicecoach voices install {voice.name}`"


def _speaks(tag: str, wanted: str) -> bool:
    return f"{tag}-".casefold().startswith(f"{wanted}-".casefold())
