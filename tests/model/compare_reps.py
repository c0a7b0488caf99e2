"""Reps as they are heard: their order, their beats, their numbers and their phases."""

from collections.abc import Iterator

from tests.model.counting import lesson, numbers_of
from tests.model.heard import Heard
from tests.model.session import Work
from voicecoach import Cue

TICKS = {"tick", "tick-out", "tick-back", "tick-one", "tick-two", "tick-three"}
QUICK_MS = 1_000
"""A number or a word may not fit into a shorter phase, and is then left out."""
FIRST_REPS = 2


def rep_disagreements(work: Work, heard: Heard, *, follows: bool) -> Iterator[str]:
    """Compare the reps of one work. Does it follow another without a break, its name begins it."""
    assert work.move is not None
    found = list(
        dict.fromkeys((cue.place.side, cue.place.rep) for cue in heard.cues if cue.place.rep)
    )
    if work.move.data.get("quiet") or work.move.data.get("beats") == "none":
        found = [rep for rep in work.reps if rep in found] or found
    elif found != work.reps:
        yield f"has the reps {found}, not {work.reps}"
        return
    if set(found) - set(work.reps):
        yield f"has the reps {found}, not {work.reps}"
    numbers = numbers_of(work.move, work.reps)
    for index, number in enumerate(numbers):
        yield from _rep(work, heard, index, number, is_named=follows and index == 0)


def _rep(
    work: Work, heard: Heard, index: int, number: str | None, *, is_named: bool
) -> Iterator[str]:
    assert work.move is not None
    start = index * work.move.rep_ms
    first = [cue for cue in heard.on_beat(start) if cue.beat_ms is not None]
    text = first[0].text if first else None
    allowed = _allowed(work, index, number)
    if text not in allowed and not is_named:
        yield f"rep {index + 1} begins with {text!r}, not {sorted(map(str, allowed))}"
    for cue in first:
        if (cue.place.side, cue.place.rep) != work.reps[index]:
            yield f"{cue.text!r} is in rep {cue.place.rep}, not {work.reps[index]}"
    yield from _phases(work, heard, start)


def _allowed(work: Work, index: int, number: str | None) -> set[str | None]:
    """What may be heard on the first beat of a rep."""
    move = work.move
    assert move is not None
    first = move.phases[0]
    word = None if first.word is None else f"{first.word[0].upper()}{first.word[1:]}."
    turn = f"{str(work.reps[index][0]).capitalize()}." if move.alternates else None
    rep = work.reps[index][1]
    is_first = rep == 1 or (rep == FIRST_REPS and (work.set == 1 or turn is not None))
    silent: set[str | None] = set(TICKS)
    if move.data.get("quiet") or move.data.get("beats") == "none":
        silent.add(None)
    plain = {turn or word} if (turn or word) else silent
    if move.is_breath and turn:
        plain = {f"{turn.rstrip('.')} {first.word}."}
    if move.data.get("coaching") == "minimal":
        plain = silent
    if number is None:
        return plain | (_taught(work, index, None) if is_first else set())
    allowed: set[str | None] = {number}
    if first.ms < QUICK_MS:
        allowed |= plain
    if is_first:
        allowed |= _taught(work, index, number)
    return allowed


def _taught(work: Work, index: int, number: str | None) -> set[str | None]:
    """A number with its word or its side, or the word alone."""
    move = work.move
    assert move is not None
    side, rep = work.reps[index]
    word = move.phases[0].word
    found: set[str | None] = {f"{part.capitalize()}." for part in (word, side) if part}
    if side and word:
        found.add(f"{side.capitalize()} {word}.")
    number = number or lesson(move, rep, max(count for _, count in work.reps))
    if number:
        found |= {f"{number.rstrip('.')} {part}." for part in (word, side) if part}
    return found


def _phases(work: Work, heard: Heard, start: int) -> Iterator[str]:
    assert work.move is not None
    for phase in work.move.phases:
        for cue in _between(heard, start, start + phase.ms):
            if phase.word and cue.place.phase != phase.word:
                yield f"{cue.text!r} is in {cue.place.phase}, not {phase.word}"
        if phase.word and cue_is_missing(heard, start, phase.ms, work):
            yield f"{phase.word} is not said {start} ms after the start"
        start += phase.ms


def _between(heard: Heard, start: int, end: int) -> list[Cue]:
    low, high = heard.start_ms + start - 8, heard.start_ms + end - 8
    return [cue for cue in heard.cues if cue.beat_ms is not None and low <= cue.beat_ms < high]


def cue_is_missing(heard: Heard, start: int, length: int, work: Work) -> bool:
    """Whether a phase of enough length has no sound on its beat."""
    data = work.move.data if work.move else {}
    if length < QUICK_MS or data.get("coaching") == "minimal":
        return False
    return not heard.on_beat(start)
