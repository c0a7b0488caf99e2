"""Random routines, as text, for properties that must hold for every one of them."""

import json
from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from voicecoach.languages.cues import CUES, PART_CUES
from voicecoach.routine.model.block_kinds import KINDS as BY_KIND
from voicecoach.routine.values.moments import LAST_COUNTS_MS
from voicecoach.routine.values.text import COACHING_LEVELS, COUNT_WAYS
from voicecoach.units import parse_duration

KINDS = tuple(BY_KIND)
seconds = st.sampled_from(["0.25s", "0.5s", "1s", "1.003s", "2s", "3s", "7s", "12s", "24.1s"])
times = st.sampled_from(["1s", "5s", "17s", "31s", "45s", "2m"])
rests = st.sampled_from(["0", "3s", "10s", "32.5s", "1.003s", "1m"])
pause_lengths = st.sampled_from(["1s", "12s", "1.003s", "2m"])
words = st.sampled_from(
    ["lift", "lower", "squeeze and turn slowly", "hold", "pause", "kick", "inhale", "exhale"]
)
texts = st.sampled_from(["Stand.", "Lie on your {other} side, {side} leg straight.", "Sit. " * 30])
moment_texts = st.sampled_from(["Change your grip.", "Push.", "Look up and lift your chest. " * 3])

block_rests = st.one_of(
    rests, st.fixed_dictionaries({}, optional=dict.fromkeys(("between", "rounds", "after"), rests))
)
advice = {
    "countdown": ["1", "5", "10", "none"],
    "load": ["20 kg", "2 x 12.5 kg", "70 %", "bodyweight"],
    "rpe": ["8", "7-8.5"],
    "per_day": ["2"],
}
"""What is told of a move besides its dose, and how it is counted in."""

plain = st.sampled_from(["Keep still.", "Breathe all the way in, and all the way out again."])


@st.composite
def extras(draw: st.DrawFn, kinds: Sequence[str]) -> dict[str, Any]:
    side = draw(st.sampled_from(["left", "right"]))
    return {"side": side, draw(st.sampled_from(kinds)): draw(st.integers(1, 3))}


@st.composite
def tempos(draw: st.DrawFn) -> dict[str, Any]:
    """How a rep is done and counted, and the hold in it."""
    found: dict[str, Any] = {
        "tempo": draw(st.dictionaries(words, seconds, min_size=1, max_size=4)),
        "count": draw(st.sampled_from(["up", *COUNT_WAYS])),
    }
    if draw(st.booleans()):
        for name in ("hold", "pause"):
            found["tempo"].pop(name, None)
        found["tempo"].setdefault("lift", "1s")
        found["hold"] = draw(st.sampled_from(["0.5s", "2s", "10s", "13.2s", "45s"]))
    return found


@st.composite
def doses(draw: st.DrawFn, sides: str) -> dict[str, Any]:
    """How much: reps or time, in sets or as a ladder, and extra work for a side."""
    timed = sides != "alternate" and draw(st.booleans())
    amount, steps = ("time", times) if timed else ("reps", st.integers(1, 13))
    found: dict[str, Any] = {} if timed else draw(tempos())
    if draw(st.booleans()):
        found[amount] = draw(st.lists(steps, min_size=1, max_size=3))
    else:
        found |= {amount: draw(steps), "sets": draw(st.integers(1, 3))}
    if timed:
        found |= draw(extras_of_time(found[amount]))
    else:
        found["breathing"] = draw(st.sampled_from(["yes", "no"]))
    kinds = [key for key in ("reps", "sets") if key in found]  # a ladder has no sets
    if sides == "each" and kinds and draw(st.integers(0, 3)):
        found["extra"] = draw(extras(kinds))
    return found


@st.composite
def extras_of_time(draw: st.DrawFn, written: str | list[str]) -> dict[str, Any]:
    """What may be said in timed work besides its end. Nothing may be too late in it."""
    lengths = [parse_duration(one) for one in ([written] if isinstance(written, str) else written)]
    found: dict[str, Any] = {}
    remaining = [one for one in ("10s", "17s", "1m") if parse_duration(one) < max(lengths)]
    if draw(st.booleans()):
        found["remaining"] = draw(st.sampled_from(["none", *remaining]))
    last_ms = min(lengths) - LAST_COUNTS_MS
    moments = [one for one in ("1s", "4s", "9s", "20s") if parse_duration(one) < last_ms]
    if min(lengths) // 2 < last_ms:
        moments.append("halfway")
    if "9s" in moments:
        moments.append("every 7s")
    has_moments = draw(st.booleans())
    if moments and has_moments:
        chosen = draw(st.sets(st.sampled_from(moments), min_size=1))
        found["at"] = {moment: draw(moment_texts) for moment in sorted(chosen)}
    return found


@st.composite
def rounds_of(draw: st.DrawFn, sides: str, home: dict[str, Any]) -> dict[str, Any]:
    """How much in each round of a block: the same, or a ladder with a step for each."""
    timed = sides != "alternate" and draw(st.booleans())
    amount, steps = ("time", times) if timed else ("reps", st.integers(1, 5))
    found: dict[str, Any] = {} if timed else draw(tempos())
    rounds = home.get("rounds", 1)
    ladder = st.lists(steps, min_size=rounds, max_size=rounds)
    found[amount] = draw(steps if "amrap" in home else st.one_of(steps, ladder))
    if sides == "each" and not timed and draw(st.booleans()):
        found["extra"] = draw(extras(["reps"]))
    return found


@st.composite
def said(draw: st.DrawFn, sides: str) -> dict[str, Any]:
    """What is told about an exercise."""
    found: dict[str, Any] = {}
    for key, values in {"setup": texts, "position": texts, "switch": texts, "why": plain}.items():
        if draw(st.booleans()):
            text = draw(values)
            found[key] = text if sides != "none" or "{" not in text else "Get ready."
    mirrored = st.one_of(plain, st.just("Keep your {side} knee still."))
    found["reminders"] = draw(st.lists(plain if sides == "none" else mirrored, max_size=3))
    return found


@st.composite
def exercises(
    draw: st.DrawFn, name: str, levels: Sequence[str], home: dict[str, Any] | None = None
) -> dict[str, Any]:
    """An exercise, in the block with rounds `home`."""
    ways = ["each", "each", "each", "none", "alternate", "left", "right"]
    sides = draw(
        st.sampled_from([way for way in ways if way != "each" or "emom" not in (home or {})])
    )
    dose = draw(rounds_of(sides, home) if home else doses(sides))
    exercise = {"name": name, "sides": sides} | dose | draw(said(sides))
    exercise["rest"] = {key: draw(rests) for key in ("after", "sets", "sides")}
    if draw(st.booleans()):
        exercise["coaching"] = draw(st.sampled_from(levels))
    if draw(st.booleans()):
        exercise["get_ready"] = draw(st.sampled_from(["3s", "20s"]))
    for key, values in advice.items():
        if draw(st.integers(0, 3)) == 0:
            exercise[key] = draw(st.sampled_from(values))
    exercise["equipment"] = draw(st.lists(st.sampled_from(["a band", "a mat"]), max_size=2))
    return exercise


@st.composite
def asides(draw: st.DrawFn, pauses: int) -> list[dict[str, Any]]:
    """What may stand before an entry: up to two notes, and so many pauses."""
    notes = draw(st.lists(st.fixed_dictionaries({"note": plain}), max_size=2))
    paused = st.lists(st.fixed_dictionaries({"pause": pause_lengths}), max_size=pauses)
    return draw(st.permutations(notes + draw(paused)))


@st.composite
def routines(
    draw: st.DrawFn, levels: Sequence[str] = COACHING_LEVELS, kinds: Sequence[str] = KINDS
) -> str:
    """The text of a sound routine of one to three exercises, in blocks of `kinds`; JSON is YAML."""
    names = [f"Move {'abc'[index]}" for index in range(draw(st.integers(1, 3)))]
    entries = draw(several(names, levels, kinds))
    return json.dumps({"name": "Any routine", "exercises": entries})


@st.composite
def several(
    draw: st.DrawFn,
    names: Sequence[str],
    levels: Sequence[str],
    kinds: Sequence[str],
    home: dict[str, Any] | None = None,
    is_first: bool = True,
) -> list[dict[str, Any]]:
    """Entries with exercises of those names in the block `home`, alone or in further blocks."""
    has_clock = bool(home) and bool({"emom", "amrap"} & set(home or {}))
    found: list[dict[str, Any]] = []
    left = list(names)
    while left:
        begins = is_first and not found
        found += draw(asides(0 if has_clock else 1))
        count = draw(st.integers(0 if kinds else 1, len(left))) if not has_clock and kinds else 0
        if count:
            inside, left = left[:count], left[count:]
            found.append(draw(blocks(inside, levels, kinds, home, begins)))
        else:
            found.append(draw(exercises(left.pop(0), levels, home)))
    return found


@st.composite
def blocks(
    draw: st.DrawFn,
    names: Sequence[str],
    levels: Sequence[str],
    kinds: Sequence[str],
    home: dict[str, Any] | None,
    is_first: bool,
) -> dict[str, Any]:
    """A block of any kind, with a block in it now and then."""
    kind = draw(st.sampled_from([kind for kind in kinds if kind != "superset" or len(names) > 1]))
    block: dict[str, Any] = {kind: f"The {kind} of {names[0]}"}
    if kind in ("circuit", "superset"):
        block |= {"rounds": draw(st.integers(1, 3)), "rest": draw(block_rests)}
        block["setups"] = draw(st.sampled_from(["ahead", "in-turn"]))
    elif kind == "emom":
        block |= {"rounds": draw(st.integers(1, 2)), "every": "30m"}
    elif kind == "amrap":
        block["time"] = draw(st.sampled_from(["10s", "45s", "4m", "5m30s"]))
    # A superset has two entries or more, so none of them is a block that holds them all.
    deeper = () if kind == "superset" or home else tuple(other for other in kinds if other != kind)
    inner = home if kind == "section" else block
    return {**block, "exercises": draw(several(names, levels, deeper, inner, is_first))}


def ranges(low: int, high: int, unit: str = "", *, down: bool = False) -> st.SearchStrategy[str]:
    """One number or a range of two, as text; upwards, or where `down` either way."""
    two = st.tuples(st.integers(low, high), st.integers(low, high))
    pairs = two if down else two.map(lambda pair: (min(pair), max(pair)))
    return pairs.map(lambda pair: f"{pair[0]}{unit}-{pair[1]}{unit}")


@st.composite
def programmes(draw: st.DrawFn, least_weeks: int = 1) -> str:
    """The text of a sound routine with weeks, whose counts, holds and rests are ranges."""
    found = []
    for name in ("Move a", "Move b")[: draw(st.integers(1, 2))]:
        exercise = {"name": name, "reps": draw(ranges(1, 12)), "sets": draw(ranges(1, 3))}
        if draw(st.booleans()):
            exercise["hold"] = draw(ranges(1, 9, "s"))
        rests = {key: draw(ranges(0, 60, "s", down=True)) for key in ("after", "sets", "sides")}
        found.append({**exercise, "sides": draw(st.sampled_from(["none", "each"])), "rest": rests})
    weeks = draw(st.integers(least_weeks, 52))
    return json.dumps({"name": "Any programme", "weeks": str(weeks), "exercises": found})


@st.composite
def overrides(draw: st.DrawFn) -> dict[str, list[str]]:
    """Wordings of some cues, with some of their placeholders in any order."""
    found = {}
    for cue in draw(st.lists(st.sampled_from(sorted(CUES)), unique=True, max_size=12)):
        names = draw(
            st.lists(st.sampled_from(["now", *map("{{{}}}".format, CUES[cue])]), min_size=1)
        )
        longest = draw(st.sampled_from(["", ".", "!"]))
        wordings = [" ".join(names) + longest, "Go"]
        found[cue] = wordings[: 1 if cue in PART_CUES else draw(st.integers(1, 2))]
    return found
