"""A draft holds no more than one session may: its first exercises are kept."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from voicecoach.drafting.draft import (
    Draft,
    DraftBlock,
    DraftEntry,
    DraftExercise,
    DraftPause,
    Fate,
    LineFate,
    Value,
)
from voicecoach.drafting.layout.limits.extent import Extent, work_of
from voicecoach.drafting.layout.limits.texts import fit_entry, fit_field, name_to_say
from voicecoach.routine.parse.entry_count import MAX_EXERCISES
from voicecoach.units import parse_duration

TOO_MUCH = (
    "The sheet has more than one session may hold, 12 hours or 1,000 exercises. "
    "Its other exercises are left out from {name} on."
)
_NAMELESS = "Exercises"
_TEXT_KEYS = ("position", "setup", "reminders", "why", "equipment", "harder")
_ROUNDS = ("rounds", "rest.rounds", "rest.between", "rest.after")


@dataclass(slots=True)
class _Room:
    """What is left of a session."""

    work: Extent = field(default_factory=Extent)
    entries: int = 0
    dropped: list[DraftExercise] = field(default_factory=list)

    def take(self, entries: Iterable[DraftEntry]) -> list[DraftEntry]:
        """Return the entries up to the first one that there is no room for."""
        return [kept for entry in entries if (kept := self._take_one(entry)) is not None]

    def _take_one(self, entry: DraftEntry) -> DraftEntry | None:
        if self.dropped:
            self._drop(entry)
            return None
        if isinstance(entry, DraftBlock) and entry.kind == "section":
            self.entries += 1
            kept = tuple(self.take(entry.entries))
            if kept:
                return replace(entry, entries=kept)
            return None
        work = self.work + _work_of(entry)
        count = self.entries + _count(entry)
        if work.is_too_much or count > MAX_EXERCISES:
            self._drop(entry)
            return None
        self.work, self.entries = work, count
        return entry

    def _drop(self, entry: DraftEntry) -> None:
        if isinstance(entry, DraftExercise):
            self.dropped.append(entry)
        elif isinstance(entry, DraftBlock):
            for inner in entry.entries:
                self._drop(inner)


def fit_to_limits(draft: Draft) -> Draft:
    """Return the draft with nothing that the language does not take, and comments on the rest."""
    lines = {fate.line.number: fate.line for fate in draft.fates}
    name, doubt = name_to_say(draft.name, _NAMELESS)
    notices = (*draft.notices, f"The name: {doubt}") if doubt else draft.notices
    fields = tuple(fitted for each in draft.fields if (fitted := fit_field(each)) is not None)
    fitted_entries = [fit_entry(_with_room(entry), lines) for entry in draft.entries]
    room = _Room()
    entries = _without_last_pauses(room.take(fitted_entries))
    draft = replace(draft, name=name, fields=fields, entries=entries, notices=notices)
    if room.dropped:
        return _with_dropped(draft, room.dropped)
    return draft


def _with_room(entry: DraftEntry) -> DraftEntry:
    """Return a block whose rounds fill no session by themselves."""
    if not isinstance(entry, DraftBlock):
        return entry
    entry = replace(entry, entries=tuple(map(_with_room, entry.entries)))
    for key in _ROUNDS if entry.kind != "section" else ():
        lost = [each for each in entry.fields if each.key == key]
        if lost and _work_of(entry).is_too_much:
            said = f"the sheet also says {key}: {lost[0].value}"
            value: Value = 1
            kept = [replace(each, value=value) if key == "rounds" else None for each in lost]
            others = [each for each in entry.fields if each.key != key]
            fields = (*filter(None, kept), *others)
            doubt = ", and ".join(filter(None, (entry.doubt, said)))
            entry = replace(entry, fields=fields, doubt=doubt)
    return entry


def _without_last_pauses(entries: list[DraftEntry]) -> tuple[DraftEntry, ...]:
    while entries and isinstance(entries[-1], DraftPause):
        entries = entries[:-1]
    return tuple(entries)


def _with_dropped(draft: Draft, dropped: list[DraftExercise]) -> Draft:
    """Return the draft with the lines of what was left out as not understood, and a notice."""
    names = {exercise.name for exercise in dropped}
    numbers = {exercise.line for exercise in dropped}
    numbers |= {each.line for exercise in dropped for each in exercise.fields}
    fates = tuple(
        _lost(fate) if fate.exercise in names or fate.line.number in numbers else fate
        for fate in draft.fates
    )
    notice = TOO_MUCH.format(name=dropped[0].name)
    return replace(draft, fates=fates, notices=(*draft.notices, notice))


def _lost(fate: LineFate) -> LineFate:
    if not fate.line.text.strip():
        return fate
    return replace(fate, fates=tuple(dict.fromkeys((*fate.fates, Fate.NOT_UNDERSTOOD))))


def _count(entry: DraftEntry) -> int:
    return 1 + (sum(map(_count, entry.entries)) if isinstance(entry, DraftBlock) else 0)


def _work_of(entry: DraftEntry) -> Extent:
    if isinstance(entry, DraftPause):
        if entry.key == "pause":
            return Extent(parse_duration(entry.value))
        return Extent()
    values = {each.key: each.value for each in entry.fields}
    if isinstance(entry, DraftExercise):
        return work_of({key: each for key, each in values.items() if key not in _TEXT_KEYS})
    work = sum(map(_work_of, entry.entries), Extent())
    if entry.kind == "amrap":
        return Extent(parse_duration(str(values.get("time", "0s")).rpartition("-")[2]))
    rests = sum(_rest_ms(values.get(key)) for key in _ROUNDS[1:])
    rounds = int(str(values.get("rounds", 1)).partition("-")[0])
    if entry.kind == "emom" and "time" in values:
        return Extent(parse_duration(str(values["time"])), work.beats)
    return (work + Extent(rests * max(len(entry.entries), 1))).times(rounds)


def _rest_ms(rest: "Value | None") -> int:
    if rest is None:
        return 0
    return parse_duration(str(rest).partition("-")[0])
