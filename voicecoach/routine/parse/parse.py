"""Routine text to a `Routine`, or to every mistake in it at once."""

from itertools import islice

from voicecoach.errors import RoutineError
from voicecoach.routine.model.defaults import with_defaults
from voicecoach.routine.model.dose import Dose
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.checks.routine import validate
from voicecoach.routine.parse.checks.spoken_texts import unspeakable_texts
from voicecoach.routine.parse.entries import EntryReader
from voicecoach.routine.parse.entry_context import EntryContext
from voicecoach.routine.parse.included_files import Fetch, IncludedFiles, fetch_nothing
from voicecoach.routine.parse.unique_ids import with_unique_ids
from voicecoach.routine.source.document import Document, Keys
from voicecoach.routine.source.read_record import read_record
from voicecoach.routine.source.yaml_reader import read_yaml


def parse_routine(text: str, file: str = "routine", fetch: Fetch = fetch_nothing) -> Routine:
    """Return the routine that `text` describes.

    `file` is its name in messages, `fetch` finds the files that it includes. Raise RoutineError
    with one diagnostic for every mistake, in the order of their lines; those of included files
    are among them.
    """
    return IncludedFiles(fetch, _parse_file).parse_outermost(text, file)


def _parse_file(text: str, file: str, included_files: IncludedFiles) -> Routine:
    document = read_yaml(text, file)
    header, defaults = _read_header(document), _read_defaults(document)
    reader = _read_exercises(document, defaults or Dose(), included_files)
    located = reader.exercises
    document.mistakes += validate(located, defaults, document)
    document.mistakes += islice(unspeakable_texts(document), document.room_for_mistakes)
    if document.mistakes or header is None or defaults is None:
        raise RoutineError(document.sorted_mistakes())
    entries, exercises = with_unique_ids(reader.entries, [exercise for _, exercise in located])
    finished = [with_defaults(exercise, defaults) for exercise in exercises]
    routine = header.model_copy(update={"defaults": defaults}).with_exercises(finished, entries)
    routine = routine.with_opening_pause(reader.opening_pause.length_ms)
    return routine.read_from(document, exercises)


def _read_header(document: Document) -> Routine | None:
    """Return all of the routine but its defaults and exercises, which are read by themselves."""
    written = document.data
    if isinstance(written, Keys):
        written = written.without("defaults")
        if "exercises" in written:
            written["exercises"] = ()
    return read_record(Routine, written, (), document)


def _read_defaults(document: Document) -> Dose | None:
    """Return the routine's defaults, or None with their mistakes noted."""
    if not (isinstance(document.data, Keys) and "defaults" in document.data):
        return Dose()
    return read_record(Dose, document.data["defaults"], ("defaults",), document)


def _read_exercises(
    document: Document, defaults: Dose, included_files: IncludedFiles
) -> EntryReader:
    """Return the reader of the entries, which has read all of them."""
    reader = EntryReader(document, defaults, included_files)
    if isinstance(document.data, Keys) and "exercises" in document.data:
        reader.entries = reader.read(document.data["exercises"], EntryContext(("exercises",)))
    return reader
