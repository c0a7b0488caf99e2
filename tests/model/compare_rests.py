"""Rests as they are heard: never shorter than written, and exactly so where nothing needs more."""

from collections.abc import Iterator

from tests.model.english import in_words, sentence
from tests.model.heard import Heard, moment_of
from tests.model.session import Growth, Work
from tests.model.values import duration_ms

FRAME_MS = 24
MS_A_CHARACTER = 65
SHORTEST_EXACT_MS = 3_500
"""A rest that is exact has room for the tones and a name."""
IN_QUIET = {"countdown", "rest", "tone"}
"""Kinds of cue that may be heard while the listener gets ready."""
TEXTS = ("name", "setup", "position", "switch")
FEW_WORDS_MS = 9_000
"""What the coach's own words, the time to settle and the tones take together."""


def rest_disagreements(
    flow: list[Work], following: Work, heard: Heard, then: Heard
) -> Iterator[str]:
    """Compare the rest between two stretches of work, and the countdown at its end."""
    work = flow[-1]
    length = then.start_ms - heard.start_ms - sum(one.ms for one in flow)
    if work.after.kind == "slot":
        slot = then.start_ms - heard.start_ms
        if slot != work.slot_ms:
            yield f"the next slot begins after {slot} ms, not {work.slot_ms}"
        return
    # An emom ends with its last slot.
    slot_left_ms = work.slot_ms - work.ms if work.slot_ms else 0
    least = slot_left_ms + max(work.after.ms, get_ready_ms(following))
    if length < least - FRAME_MS:
        yield f"the rest is {length} ms, not {least}"
    if length > least + FRAME_MS and _must_be_exact(work, following):
        yield f"the rest grew to {length} ms, from {least}"
    if get_ready_ms(following):
        yield from quiet_disagreements(get_ready_ms(following), then)
    yield from countdown_disagreements(work, following, then)


def get_ready_ms(work: Work) -> int:
    """The quiet time that an exercise writes for its first countdown."""
    if work.move is None or work.set > 1 or work.side not in (None, work.move.sides[0]):
        return 0
    return duration_ms(work.move.own.get("get_ready", 0))


def quiet_disagreements(quiet_ms: int, then: Heard) -> Iterator[str]:
    """Compare the quiet before a countdown with the time to get ready."""
    counts = [cue for cue in then.before if cue.kind.value == "countdown"]
    ends = [cue.end_ms for cue in then.before if cue.kind.value not in IN_QUIET]
    until_ms = moment_of(counts[0]) if counts else then.start_ms
    heard_ms = until_ms - max(ends, default=0)
    if heard_ms < quiet_ms - FRAME_MS:
        yield f"there are {heard_ms} ms to get ready, not {quiet_ms}"


AMRAP_WORDS = "The amrap: as many rounds as you can in six minutes."


def _must_be_exact(work: Work, following: Work) -> bool:
    if work.after.growth is Growth.FREE or get_ready_ms(following):
        return False
    if work.after.growth is Growth.EXACT:
        # An amrap has no move of its own, and is announced as a whole.
        name = str(following.move.data["name"]) if following.move else AMRAP_WORDS
        return work.after.ms >= SHORTEST_EXACT_MS + MS_A_CHARACTER * len(name)
    return work.after.ms >= room_ms(following) + work.after.turn_ms


def room_ms(work: Work) -> int:
    """More time than all the words before a work can need."""
    characters = work.texts
    sentences = 1
    data = work.move.data if work.move else {}
    for key in TEXTS:
        characters += len(str(data.get(key, "")))
        sentences += str(data.get(key, "")).count(".") + 1
    things = data.get("equipment", [])
    characters += len(str(things))
    return characters * MS_A_CHARACTER + sentences * 700 + FEW_WORDS_MS + countdown(work) * 1_000


def countdown(work: Work) -> int:
    move = work.move or work.first
    data = move.data if move else {}
    value = data.get("countdown", 3)
    return 0 if value == "none" else int(value)


def countdown_disagreements(work: Work, following: Work, then: Heard) -> Iterator[str]:
    heard = [cue for cue in then.before if cue.kind.value == "countdown"]
    for cue, left in zip(heard, range(len(heard), 0, -1), strict=True):
        if abs(then.start_ms - left * 1_000 - (cue.beat_ms or 0)) > 8:
            yield f"{cue.text!r} is at {cue.beat_ms} ms, not {left} s before {then.start_ms}"
        if cue.text != sentence(in_words(left)):
            yield f"{cue.text!r} is said {left} s before the work"
    wanted = countdown(following)
    allowed = {wanted}
    is_short = work.after.growth is not Growth.FREE and work.after.ms < room_ms(following)
    if is_short and not get_ready_ms(following):
        allowed |= {min(3, wanted), 0}
    if len(heard) not in allowed:
        yield f"counts from {len(heard)}, not {sorted(allowed)}"
