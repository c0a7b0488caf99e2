"""Routine text to a `Routine`, or to every mistake in it at once."""

from voicecoach.errors import RoutineError
from voicecoach.routine.model.block import RoutineEntry
from voicecoach.routine.model.defaults import with_defaults
from voicecoach.routine.model.dose import Dose
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.checks.routine import LocatedMistake, validate
from voicecoach.routine.parse.entries import Listing
from voicecoach.routine.parse.included_files import Fetch, Inclusion, fetch_nothing
from voicecoach.routine.source.document import Document, Keys
from voicecoach.routine.source.read_record import read_record
from voicecoach.routine.source.yaml_reader import read_document


def parse_routine(text: str, file: str = "routine", fetch: Fetch = fetch_nothing) -> Routine:
    """The routine that `text` describes; `file` is its name in messages, `fetch` finds others.

    Raises RoutineError with one diagnostic for every mistake, in the order of their lines; those
    of included files as well.
    """
    return Inclusion(fetch, _parsed).whole(text, file)


def _parsed(text: str, file: str, inclusion: Inclusion) -> Routine:
    document = read_document(text, file)
    header, defaults = _header(document), _defaults(document)
    entries, exercises = _exercises(document, defaults or Dose(), inclusion)
    document.mistakes += validate(exercises, defaults, document)
    if document.mistakes or header is None or defaults is None:
        raise RoutineError(document.told())
    finished = tuple(with_defaults(exercise, defaults) for _, exercise in exercises)
    routine = header.model_copy(update={"defaults": defaults}).with_exercises(finished, entries)
    return routine.read_from(document, [exercise for _, exercise in exercises])


def _header(document: Document) -> Routine | None:
    """All of the routine but its defaults and exercises, which are read by themselves."""
    written = document.data
    if isinstance(written, Keys):
        others = Keys({key: value for key, value in written.items() if key != "defaults"})
        others.lines = written.lines
        if "exercises" in others:
            others["exercises"] = ()
        written = others
    return read_record(Routine, written, (), document)


def _defaults(document: Document) -> Dose | None:
    """The routine's defaults; None where they are written and wrong."""
    if not (isinstance(document.data, Keys) and "defaults" in document.data):
        return Dose()
    return read_record(Dose, document.data["defaults"], ("defaults",), document)


def _exercises(
    document: Document, defaults: Dose, inclusion: Inclusion
) -> tuple[tuple[RoutineEntry, ...], list[LocatedMistake]]:
    """The entries, and the exercises that are sound by themselves, with their paths."""
    if not (isinstance(document.data, Keys) and "exercises" in document.data):
        return (), []
    listing = Listing(document, defaults, inclusion)
    entries = listing.read(document.data["exercises"], ("exercises",))
    return entries, listing.exercises
