"""Random routines, as text, for properties that must hold for every one of them."""

import json
from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from voicecoach.routine.fields import COACHING_LEVELS, COUNT_WAYS

seconds = st.sampled_from(["0.25s", "0.5s", "1s", "1.003s", "2s", "3s", "7s", "12s", "24.1s"])
rests = st.sampled_from(["0", "3s", "10s", "32.5s", "1.003s", "1m"])
words = st.sampled_from(["lift", "lower", "squeeze and turn slowly", "hold", "pause", "kick"])
texts = st.sampled_from(["Stand.", "Lie on your {other} side, {side} leg straight.", "Sit. " * 30])
plain = st.sampled_from(["Keep still.", "Breathe all the way in, and all the way out again."])


@st.composite
def exercises(draw: st.DrawFn, name: str, levels: Sequence[str]) -> dict[str, Any]:
    sides = draw(st.sampled_from(["none", "each", "alternate"]))
    exercise: dict[str, Any] = {"name": name, "sides": sides}
    if sides != "alternate" and draw(st.booleans()):
        exercise["time"] = draw(st.sampled_from(["1s", "5s", "17s", "31s", "45s", "2m"]))
    else:
        exercise["reps"] = draw(st.integers(1, 13))
        exercise["tempo"] = draw(st.dictionaries(words, seconds, min_size=1, max_size=4))
        if draw(st.booleans()):
            exercise["count"] = draw(st.sampled_from(COUNT_WAYS))
        if draw(st.booleans()):
            for name in ("hold", "pause"):
                exercise["tempo"].pop(name, None)
            exercise["tempo"].setdefault("lift", "1s")
            exercise["hold"] = draw(st.sampled_from(["0.5s", "2s", "10s", "13.2s", "45s"]))
    optional = {"setup": texts, "position": texts, "switch": texts, "why": plain}
    for key, values in optional.items():
        if draw(st.booleans()):
            text = draw(values)
            exercise[key] = text if sides != "none" or "{" not in text else "Get ready."
    exercise["sets"] = draw(st.integers(1, 3))
    exercise["rest"] = {key: draw(rests) for key in ("after", "sets", "sides")}
    mirrored = (
        plain if sides == "none" else st.one_of(plain, st.just("Keep your {side} knee still."))
    )
    exercise["reminders"] = draw(st.lists(mirrored, max_size=3))
    if draw(st.booleans()):
        exercise["coaching"] = draw(st.sampled_from(levels))
    exercise["equipment"] = draw(st.lists(st.sampled_from(["a band", "a mat"]), max_size=2))
    return exercise


@st.composite
def routines(draw: st.DrawFn, levels: Sequence[str] = COACHING_LEVELS) -> str:
    """The text of a sound routine of one to three exercises; JSON is YAML."""
    count = draw(st.integers(1, 3))
    names = [f"Move {'abc'[index]}" for index in range(count)]
    found = [draw(exercises(name, levels)) for name in names]
    return json.dumps({"name": "Any routine", "exercises": found})
