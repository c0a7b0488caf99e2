"""The fields of a draft as keys in their order, with the rests put together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from voicecoach.drafting.draft import Field, Value
from voicecoach.routine.keys.groups import GROUPS
from voicecoach.routine.keys.key_document import KeyPlace

_LISTS = ("reminders", "equipment")
"""Keys whose values are put together where several fields have them."""

_RESTS = ("between", "rounds", "after", "sets", "sides")

_SENTENCES = ("setup", "why")


@dataclass(frozen=True, slots=True)
class WrittenKey:
    """One key with its value, or with keys of its own."""

    key: str
    value: Value = ""
    doubt: str = ""
    parts: tuple["WrittenKey", ...] = ()

    is_comment: bool = False
    """It is no key that may stand there, and can be written as a comment only."""

    @property
    def plain(self) -> Value:
        """The value without its doubts."""
        if self.parts:
            return {part.key: part.plain for part in self.parts}
        return self.value


def written_keys(fields: Iterable[Field], place: KeyPlace) -> list[WrittenKey]:
    """Return the fields as keys of that place, in the order of the language reference."""
    keys = list(_without_repeats(fields, place))
    rests = [key for key in keys if "." in key.key]
    others = [key for key in keys if "." not in key.key]
    order = _keys_in_order(place)
    return sorted([*others, *_nested(rests)], key=lambda key: _rank(key, order))


def _without_repeats(fields: Iterable[Field], place: KeyPlace) -> Iterator[WrittenKey]:
    """Yield each key once. A second value is added, or stays as a comment."""
    found: dict[str, WrittenKey] = {}
    for field in fields:
        new = WrittenKey(field.key, field.value, field.doubt)
        if not _may_stand(field.key, place):
            yield replace(new, is_comment=True)
        elif field.key not in found:
            found[field.key] = new
        elif (joined := _joined(found[field.key], new)) is not None:
            found[field.key] = joined
        else:
            yield replace(new, is_comment=True)
    yield from found.values()


def _may_stand(key: str, place: KeyPlace) -> bool:
    outer, _, inner = key.partition(".")
    if not place.holds(outer):
        return False
    return not inner or inner in place.record.inner[outer].model_fields


def _joined(first: WrittenKey, second: WrittenKey) -> WrittenKey | None:
    """Return both values of one key as one, or None where that would be another value."""
    doubt = "; ".join(dict.fromkeys(filter(None, (first.doubt, second.doubt))))
    if first.key in _LISTS:
        return replace(first, value=[*_items(first.value), *_items(second.value)], doubt=doubt)
    if first.key in _SENTENCES:
        return replace(first, value=f"{first.value} {second.value}", doubt=doubt)
    return None


def _items(value: Value) -> Sequence[Value]:
    if isinstance(value, int | str | dict):
        return [value]
    return value


def _nested(rests: Sequence[WrittenKey]) -> Iterator[WrittenKey]:
    """Yield `rest.after` and `rest.sets` as `rest` with two keys of its own."""
    grouped: dict[str, list[WrittenKey]] = {}
    for rest in rests:
        outer, _, inner = rest.key.partition(".")
        if rest.is_comment:
            yield rest
        else:
            grouped.setdefault(outer, []).append(replace(rest, key=inner))
    for outer, parts in grouped.items():
        yield _one_rest(WrittenKey(outer, parts=tuple(sorted(parts, key=_rank_of_rest))))


def _one_rest(rest: WrittenKey) -> WrittenKey:
    """Return `{after: 40s, sets: 40s}` as the one value that means the same."""
    first, *others = rest.parts
    is_single = [part.key for part in rest.parts] == ["after", "sets"]
    if is_single and (first.value, first.doubt) == (others[0].value, others[0].doubt):
        return replace(first, key=rest.key)
    return rest


def _rank(key: WrittenKey, order: Sequence[str]) -> tuple[bool, int]:
    """Return where a key comes. Comments come last."""
    return key.is_comment, order.index(key.key) if key.key in order else len(order)


def _rank_of_rest(key: WrittenKey) -> int:
    return _RESTS.index(key.key)


def _keys_in_order(place: KeyPlace) -> Sequence[str]:
    """Return the keys of a place in the order of the language reference."""
    groups = (group for group in GROUPS if place in group.places)
    return [document.key for group in groups for document in group.documents]
