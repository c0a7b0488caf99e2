"""Routine text to a `Routine`, or to every mistake in it at once."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from itertools import islice
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from voicecoach.errors import Diagnostic, RoutineError
from voicecoach.routine.aside import Aside, is_aside, misplaced
from voicecoach.routine.defaults import with_defaults
from voicecoach.routine.extra import Extra
from voicecoach.routine.include import Include, brought_in, is_include
from voicecoach.routine.inclusion import Fetch, Inclusion, fetch_nothing
from voicecoach.routine.model import Dose, Exercise, Harder, Rest, Routine
from voicecoach.routine.reader import Document, Keys, Path, read_document
from voicecoach.routine.record import Record
from voicecoach.routine.validate import validate

MAX_EXERCISES = 1_000

SENTENCES = {
    "model_type": ("this should be keys and values", "write  key: value  lines here"),
    "dict_type": ("this should be keys and values", "write it like {lift: 2s, lower: 2s}"),
    "list_type": ("this should be a list", "start each entry with a dash"),
    "tuple_type": ("this should be a list", "write it like [one, two]"),
    "too_short": ("this needs two entries", "write it like [to the left, to the right]"),
    "too_long": ("this takes just two entries", "write it like [to the left, to the right]"),
}
"""pydantic's own complaints in our words: what is wrong, and what to write instead."""

_KEYS_OF: dict[str | int, type[Record]] = {"harder": Harder, "extra": Extra, "rest": Rest}
_Found = TypeVar("_Found", bound=Record)


def parse_routine(text: str, file: str = "routine", fetch: Fetch = fetch_nothing) -> Routine:
    """The routine that `text` describes; `file` is its name in messages, `fetch` finds others.

    Raises RoutineError with one diagnostic for every mistake, in the order of their lines; those
    of included files as well.
    """
    return Inclusion(fetch, _parsed).whole(text, file)


def _parsed(text: str, file: str, inclusion: Inclusion) -> Routine:
    document = read_document(text, file)
    header, defaults = _header(document), _defaults(document)
    exercises = _exercises(document, inclusion)
    document.mistakes += validate(exercises, defaults, document)
    if document.mistakes or header is None or defaults is None:
        raise RoutineError(sorted(set(document.mistakes)))
    finished = tuple(with_defaults(exercise, defaults) for _, exercise in exercises)
    routine = header.model_copy(update={"exercises": finished, "defaults": defaults})
    routine._document = document
    return routine


def _header(document: Document) -> Routine | None:
    """All of the routine but its defaults and exercises, which are read by themselves."""
    written = document.data
    if isinstance(written, Keys):
        others = Keys({key: value for key, value in written.items() if key != "defaults"})
        others.lines = written.lines
        if "exercises" in others:
            others["exercises"] = ()
        written = others
    return _read(Routine, written, (), document)


def _defaults(document: Document) -> Dose | None:
    """The routine's defaults; None where they are written and wrong."""
    if not (isinstance(document.data, Keys) and "defaults" in document.data):
        return Dose()
    return _read(Dose, document.data["defaults"], ("defaults",), document)


def _exercises(document: Document, inclusion: Inclusion) -> list[tuple[Path, Exercise]]:
    """The exercises that are sound by themselves, each with its path in the file."""
    if not (isinstance(document.data, Keys) and "exercises" in document.data):
        return []
    written = document.data["exercises"]
    if not (isinstance(written, list) and written):
        hint = "list at least one, each starting with  - name: ..."
        mark = document.at(("exercises",))
        document.mistakes.append(document.mistake(mark, "there are no exercises here", hint))
        return []
    paths: list[Path] = [("exercises", index) for index in range(len(written))]
    if len(written) > MAX_EXERCISES:
        return _too_many(paths[MAX_EXERCISES], document)
    document.mistakes += misplaced(written, document)
    entries = _with_asides(zip(paths, written, strict=True), document, inclusion)
    found = list(islice(entries, MAX_EXERCISES + 1))  # includes may bring any number
    return found if len(found) <= MAX_EXERCISES else _too_many(found[-1][0], document)


def _too_many(path: Path, document: Document) -> list[tuple[Path, Exercise]]:
    message = f"a routine has at most {MAX_EXERCISES:,} exercises"
    mistake = document.mistake(document.at(path), message, "split it into several")
    document.mistakes.append(mistake)
    return []


def _with_asides(
    entries: Iterable[tuple[Path, Any]], document: Document, inclusion: Inclusion
) -> Iterator[tuple[Path, Exercise]]:
    """Each exercise with the asides before it."""
    asides: list[Aside] = []
    for path, item in entries:
        if is_aside(item):
            aside = _read(Aside, item, path, document)
            asides += [aside] if aside else []
            continue
        if is_include(item):
            included = _included(item, path, document, inclusion, asides)
            yield from ((path, exercise) for exercise in included)
        elif exercise := _read(Exercise, item, path, document):
            exercise._before = tuple(asides)
            yield path, exercise
        asides = []


def _included(
    item: Any, path: Path, document: Document, inclusion: Inclusion, asides: Sequence[Aside]
) -> tuple[Exercise, ...]:
    entry = _read(Include, item, path, document)
    if entry and (routine := inclusion.of(entry, path, document)):
        return brought_in(routine, entry.line_of("include"), asides)
    return ()


def _read(kind: type[_Found], written: Any, path: Path, document: Document) -> _Found | None:
    """`written` as a record of `kind`; None, and the mistakes noted, where it is not one."""
    try:
        return kind.model_validate(written)
    except ValidationError as error:
        details = error.errors(include_url=False)
        meant = {_meant_key(kind, detail["loc"]) for detail in details if _is_typo(detail)}
        document.mistakes += [
            _diagnostic(kind, path, detail, document)
            for detail in details
            # A typo'd key is one mistake: the right one is not missing as well.
            if not (detail["type"] == "missing" and detail["loc"][-1] in meant)
        ]
    return None


def _is_typo(detail: ErrorDetails) -> bool:
    return detail["type"] == "extra_forbidden"


def _meant_key(kind: type[Record], loc: Path) -> str | None:
    """The key that the unknown key at `loc` was probably meant to be."""
    inside = next((_KEYS_OF[name] for name in loc[:-1] if name in _KEYS_OF), kind)
    keys: list[str] = list(inside.__pydantic_fields__)
    return next(iter(get_close_matches(str(loc[-1]), keys, n=1)), None)


def _diagnostic(
    kind: type[Record], path: Path, detail: ErrorDetails, document: Document
) -> Diagnostic:
    place: Path = (*path, *detail["loc"])
    if _is_typo(detail):
        meant = _meant_key(kind, detail["loc"])
        hint = f'did you mean "{meant}"?' if meant else "routines/README.md lists the keys"
        if kind is Exercise and place[-1] in Aside.model_fields:
            hint = f"give it an entry of its own:  - {place[-1]}: ..."
        return document.mistake(document.at(place, key=True), f'unknown key "{place[-1]}"', hint)
    if detail["type"] == "missing":
        message = f'the key "{place[-1]}" is missing'
        return document.mistake(document.at(place), message, f"add  {place[-1]}: ...")
    if detail["type"] in SENTENCES:
        return document.mistake(document.at(place), *SENTENCES[detail["type"]])
    context = detail.get("ctx", {})
    message, hint = context.get("message", detail["msg"]), context.get("hint", "")
    is_key = place[-1:] == ("[key]",)
    mark = document.at(place[:-1], key=True) if is_key else document.at(place)
    return document.mistake(mark, message, hint)
