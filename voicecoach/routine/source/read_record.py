"""A mapping of the file becomes a record, or a list of every mistake in it in our words."""

from collections.abc import Sequence
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from voicecoach.did_you_mean import closest, did_you_mean_or, nearest
from voicecoach.errors import Diagnostic
from voicecoach.escape_text import quoted
from voicecoach.routine.source.document import Document, Path
from voicecoach.routine.source.lines import Mark
from voicecoach.routine.source.odd_characters import (
    ODD_QUOTE,
    name_of_character,
    odd_character_in_key,
    without_odd_characters,
)
from voicecoach.routine.source.record import Record
from voicecoach.synonyms.key_hint import key_hint

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
EXPLAIN_ALL = "`voicecoach explain` lists all keys"

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
    written = without_odd_characters(str(loc[-1]))
    return closest(written, _inside(kind, loc).__pydantic_fields__)


def _inside(kind: type[Record], loc: Path) -> type[Record]:
    """Return the record that the key at `loc` belongs to: `kind`, or one that it holds."""
    return next((kind.inner[str(name)] for name in loc[:-1] if name in kind.inner), kind)


def _describe_unknown_key(kind: type[Record], loc: Path) -> tuple[str, str, str]:
    """Return what is wrong with the key at `loc`, what to write instead, and the key for that."""
    record, written = _inside(kind, loc), str(loc[-1])
    if refusal := record.refusals.get(written):
        return refusal, "leave it out", ""
    keys = [*record.__pydantic_fields__, *record.other_keys]
    if (odd := odd_character_in_key(written)) and (meant := without_odd_characters(written)):
        message = f"there is {name_of_character(odd)} in the key {quoted(written)}"
        return message, f"write  {meant}: ...  with plain characters", ""
    message = f"unknown key {quoted(written)}"
    if hint := record.hints.get(written):
        return message, hint, ""
    if record.place and (found := key_hint(written, record.place, keys)):
        return message, found.text, found.key
    hint = did_you_mean_or(_list_keys(written, keys), written, keys)
    return message, hint, closest(written, keys) or ""


def _list_keys(written: str, keys: Sequence[str]) -> str:
    """Return a hint with all keys, or with those that are most like `written`."""
    if len(keys) <= MOST_KEYS:
        return f"the keys here are: {', '.join(keys)}"
    near = nearest(written, keys, NEAR_KEYS)
    if near:
        return f"the keys most like it are: {', '.join(near)}; {EXPLAIN_ALL}"
    return EXPLAIN_ALL


def _diagnostic(
    kind: type[Record], path: Path, detail: ErrorDetails, document: Document
) -> Diagnostic:
    place: Path = (*path, *detail["loc"])
    if _is_typo(detail):
        message, hint, meant = _describe_unknown_key(kind, detail["loc"])
        return _pointing_mistake(document, document.at(place, key=True), message, hint, meant)
    if detail["type"] == "missing":
        message = f'the key "{place[-1]}" is missing'
        return document.mistake(document.at(place), message, f"add  {place[-1]}: ...")
    if detail["type"] in PYDANTIC_SENTENCES:
        message, hint = PYDANTIC_SENTENCES[detail["type"]]
        return document.mistake(document.at(place), message, _example_hint(kind, detail) or hint)
    context = detail.get("ctx", {})
    message, hint = context.get("message", detail["msg"]), context.get("hint", "")
    if isinstance(detail["input"], str) and ODD_QUOTE.match(detail["input"]):
        hint = 'leave its quotes out, or use the plain quote of the keyboard: "'
    is_key = place[-1:] == ("[key]",)
    mark = document.at(place[:-1], key=True) if is_key else document.at(place)
    key = str(detail["loc"][0]) if detail["loc"] else ""
    return _pointing_mistake(document, mark, message, hint, key)


def _example_hint(kind: type[Record], detail: ErrorDetails) -> str:
    """Return how the record is written that should stand there, or "" if it is no short one."""
    name = detail["loc"][-1] if detail["loc"] else ""
    inner = kind.inner.get(str(name))
    if detail["type"] != "model_type" or inner is None or not inner.example:
        return ""
    return f"write it like {inner.example}"


def _pointing_mistake(
    document: Document, mark: Mark, message: str, hint: str, key: str
) -> Diagnostic:
    """Return a mistake whose hint ends with where `key` is explained, if it is any key."""
    if hint and key:
        hint += document.point_to_explanation(key, mark)
    return document.mistake(mark, message, hint)
