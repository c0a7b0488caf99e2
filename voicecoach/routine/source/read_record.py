"""A mapping of the file becomes a record, or a list of every mistake in it in our words."""

from collections.abc import Sequence
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from voicecoach.did_you_mean import closest, did_you_mean_or, nearest
from voicecoach.errors import Diagnostic
from voicecoach.escape_text import quoted
from voicecoach.routine.source.document import Document, Path
from voicecoach.routine.source.record import Record

PYDANTIC_SENTENCES = {
    "model_type": ("this should be keys and values", "write  key: value  lines here"),
    "dict_type": ("this should be keys and values", "write it like {lift: 2s, lower: 2s}"),
    "list_type": ("this should be a list", "start each entry with a dash"),
    "tuple_type": ("this should be a list", "write it like [one, two]"),
    "too_short": ("this needs two entries", "write it like [to the left, to the right]"),
    "too_long": ("this takes just two entries", "write it like [to the left, to the right]"),
}
"""pydantic's own complaints in our words: what is wrong, and what to write instead."""

MOST_KEYS = 12
"""So many keys are listed in a hint. If there are more, only the nearest are."""

NEAR_KEYS = 3

_Found = TypeVar("_Found", bound=Record)


def read_record(kind: type[_Found], written: Any, path: Path, document: Document) -> _Found | None:
    """Return `written` as a record of `kind`, or None with its mistakes noted."""
    try:
        return kind.model_validate(written, context={"language": document.language})
    except ValidationError as error:
        details = error.errors(include_url=False)[: document.room_for_mistakes]
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
    """Return the key that the unknown key at `loc` was probably meant to be."""
    return closest(str(loc[-1]), _inside(kind, loc).__pydantic_fields__)


def _inside(kind: type[Record], loc: Path) -> type[Record]:
    """Return the record that the key at `loc` belongs to: `kind`, or one that it holds."""
    return next((kind.inner[str(name)] for name in loc[:-1] if name in kind.inner), kind)


def _describe_unknown_key(kind: type[Record], loc: Path) -> tuple[str, str]:
    """Return what is wrong with the key at `loc`, and what to write instead."""
    refusal = _inside(kind, loc).refusals.get(str(loc[-1]))
    if refusal:
        return refusal, "leave it out"
    return f"unknown key {quoted(str(loc[-1]))}", _hint(kind, loc)


def _hint(kind: type[Record], loc: Path) -> str:
    if hint := _inside(kind, loc).hints.get(str(loc[-1])):
        return hint
    record = _inside(kind, loc)
    keys = [*record.__pydantic_fields__, *record.other_keys]
    return did_you_mean_or(_list_keys(str(loc[-1]), keys), str(loc[-1]), keys)


def _list_keys(written: str, keys: Sequence[str]) -> str:
    """Return a hint with all keys, or with those that are most like `written`."""
    if len(keys) <= MOST_KEYS:
        return f"the keys here are: {', '.join(keys)}"
    near = nearest(written, keys, NEAR_KEYS)
    if near:
        return f"the keys most like it are: {', '.join(near)}"
    return "the keys are listed in the reference, on the page The routine language"


def _diagnostic(
    kind: type[Record], path: Path, detail: ErrorDetails, document: Document
) -> Diagnostic:
    place: Path = (*path, *detail["loc"])
    if _is_typo(detail):
        message, hint = _describe_unknown_key(kind, detail["loc"])
        return document.mistake(document.at(place, key=True), message, hint)
    if detail["type"] == "missing":
        message = f'the key "{place[-1]}" is missing'
        return document.mistake(document.at(place), message, f"add  {place[-1]}: ...")
    if detail["type"] in PYDANTIC_SENTENCES:
        return document.mistake(document.at(place), *PYDANTIC_SENTENCES[detail["type"]])
    context = detail.get("ctx", {})
    message, hint = context.get("message", detail["msg"]), context.get("hint", "")
    is_key = place[-1:] == ("[key]",)
    mark = document.at(place[:-1], key=True) if is_key else document.at(place)
    return document.mistake(mark, message, hint)
