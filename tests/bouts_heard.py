"""What a session makes the listener do: its bouts of work and its rests, from the cue sheet."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import voicecoach
from voicecoach.session.compile.tones_around_work import START_TONE_MS

ENDS = ("end", "done", "finish")

Cue = dict[str, Any]
Row = tuple[str, tuple[int, ...], tuple[int, ...]]
"""An exercise, the reps of each of its bouts (0 in timed work), and the seconds of each."""


@dataclass(frozen=True)
class Bout:
    """Work from a start tone to the tone at its end."""

    exercise: str
    reps: int
    seconds: int


def cues_of(path: Path) -> list[Cue]:
    sheet = json.loads(voicecoach.plan(path, engine="silent").as_json())
    cues: list[Cue] = sheet["cues"]
    return cues


def rows_of(cues: list[Cue]) -> list[Row]:
    """Return a row for each exercise, in the order in which they begin."""
    rows: dict[str, list[Bout]] = {}
    for bout in bouts_of(cues):
        rows.setdefault(bout.exercise, []).append(bout)
    return [
        (name, tuple(bout.reps for bout in same), tuple(bout.seconds for bout in same))
        for name, same in rows.items()
    ]


def bouts_of(cues: list[Cue]) -> Iterator[Bout]:
    """Yield the bouts of a session in their order."""
    for start, first in enumerate(cues):
        if not is_tone(first, "start"):
            continue
        end = next(n for n in range(start, len(cues)) if is_tone(cues[n], *ENDS))
        reps = {(cue["side"], cue["rep"]) for cue in cues[start:end] if cue["rep"]}
        lasted_ms = cues[end]["start_ms"] - first["start_ms"] - START_TONE_MS
        yield Bout(first["exercise"], len(reps), round(lasted_ms / 1_000))


def rests_of(cues: list[Cue]) -> Iterator[int]:
    """Yield how long each rest lasts in seconds, from the end of work to the next work."""
    tones = [cue for cue in cues if is_tone(cue, "start", "end", "done")]
    for end, start in pairwise(tones):
        if start["text"] == "start" and end["text"] != "start":
            yield round((start["start_ms"] + START_TONE_MS - end["start_ms"]) / 1_000)


def is_tone(cue: Cue, *names: str) -> bool:
    return cue["kind"] == "tone" and cue["text"] in names


def unsaid(words: str, cues: list[Cue]) -> list[str]:
    """Return the words, parted by bars, that no cue says."""
    said = [cue["text"] for cue in cues]
    return [part for part in words.split("|") if not any(part in text for text in said)]
