"""The entry that stands for another routine, and what of that routine goes into its place."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import Annotated, Any

from pydantic import BeforeValidator

from voicecoach.errors import quoted
from voicecoach.routine.aside import Aside
from voicecoach.routine.block import Block, Entry, changed
from voicecoach.routine.customise import Changes, customise
from voicecoach.routine.document import Document, Path
from voicecoach.routine.fields import Names, read_text, wrong
from voicecoach.routine.model import Exercise, Routine
from voicecoach.routine.record import Record
from voicecoach.routine.slug import slug


def _read_source(written: Any) -> str:
    """A path, or the name of a routine on a shelf."""
    if not isinstance(written, str) or not any(letter.isalnum() for letter in written):
        raise wrong("this should name a routine", "write one file, or a name as for build")
    if written.startswith("~"):
        hint = "write the path from this file's folder on, or all of it"
        raise wrong(f"{quoted(written)} begins with ~, which stands for nothing here", hint)
    read_text(1_000, placeholders=True)(written)
    return written.strip()


class Include(Record):
    """Where the exercises of another routine go: all of them, `only` some, or all but some."""

    include: Annotated[str, BeforeValidator(_read_source)]
    only: Names = ()
    skip: Names = ()


def is_include(written: Any) -> bool:
    """Whether an entry of the list of exercises stands for another routine."""
    return isinstance(written, dict) and "include" in written


def chosen(routine: Routine, entry: Include, path: Path, document: Document) -> Routine | None:
    """What `entry`, at `path`, wants of `routine`; None, and the mistakes noted, where it errs."""
    before = len(document.mistakes)
    only = set(_named(routine, entry.only, (*path, "only"), document))
    skip = set(_named(routine, entry.skip, (*path, "skip"), document))
    if len(document.mistakes) > before:
        return None
    ids = [exercise.id for exercise in routine.exercises]
    kept = [name for name in ids if name not in skip and (name in only or not entry.wrote("only"))]
    if not kept:
        message = f"only and skip leave nothing of {quoted(entry.include)}"
        place = (*path, "skip" if entry.skip else "only")
        document.note(place, message, "keep at least one exercise", key=True)
        return None
    return customise(routine, Changes(only=tuple(kept)))


def _named(routine: Routine, names: Sequence[str], path: Path, document: Document) -> Iterator[str]:
    """The ids of the exercises called so; a name that none has is noted as a mistake."""
    ids = [exercise.id for exercise in routine.exercises]
    for index, name in enumerate(names):
        if (wanted := slug(name)) in ids:
            yield wanted
            continue
        near = get_close_matches(wanted, ids, n=1, cutoff=0.5)
        hint = f'did you mean "{near[0]}"?' if near else f"there are: {', '.join(ids)}"
        message = f"{quoted(routine.name)} has no exercise {quoted(name)}"
        document.note((*path, index), message, hint)


def brought_in(
    routine: Routine, line: int, asides: Sequence[Aside]
) -> tuple[list[Exercise], tuple[Entry, ...]]:
    """The exercises and entries of `routine`, as they are on `line` of another one.

    The first of them is led to by the other one's `asides`.
    """
    document = routine._document

    def brought(before: Sequence[Aside]) -> tuple[Aside, ...]:
        return tuple(aside.included(document, line) for aside in before)

    def block_here(block: Block) -> Block:
        here = block.written.included(document, line)
        return replace(block, written=here, before=brought(block.before))

    exercises = [exercise.included(document, line) for exercise in routine.exercises]
    for exercise, written in zip(exercises, routine.exercises, strict=True):
        exercise._before = brought(written.before)
    first, *others = changed(routine.entries, block_here)
    if isinstance(first, Block):
        first = replace(first, before=(*asides, *first.before))
    else:
        exercises[0]._before = (*asides, *exercises[0].before)
    return exercises, (first, *others)
