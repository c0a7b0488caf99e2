"""The works of a timeline, as a listener finds them: from a start tone to the next end tone."""

from dataclasses import dataclass
from itertools import pairwise

from tests.model.session import Work
from voicecoach import Cue, Timeline

TONE_LEAD_MS = 440
"""The start tone sounds so long before the first beat."""
END_TONES = {"end", "done", "finish"}
NEAR_MS = 8


@dataclass(frozen=True)
class Heard:
    """One work of a timeline, with its cues and those of the talk before it."""

    start_ms: int
    end_ms: int
    before: list[Cue]
    cues: list[Cue]

    def on_beat(self, after_ms: int) -> list[Cue]:
        """The cues that are heard so long after the start of the work."""
        moment = self.start_ms + after_ms
        return [cue for cue in self.cues if abs(moment_of(cue) - moment) <= NEAR_MS]


def moment_of(cue: Cue) -> int:
    """The beat of a cue, or its start if it has none."""
    return cue.start_ms if cue.beat_ms is None else cue.beat_ms


def stretches(timeline: Timeline) -> list[Heard]:
    """Every stretch of work in order. A flow is one stretch."""
    found: list[Heard] = []
    talk: list[Cue] = []
    inside: list[Cue] = []
    start_ms: int | None = None
    for cue in timeline.cues:
        is_tone = cue.kind.value == "tone"
        if is_tone and cue.text == "start" and start_ms is None:
            start_ms, inside = moment_of(cue) + TONE_LEAD_MS, [cue]
        elif is_tone and cue.text in END_TONES and start_ms is not None:
            found.append(Heard(start_ms, cue.start_ms, talk, inside))
            start_ms, talk = None, []
        else:
            (talk if start_ms is None else inside).append(cue)
    return found


def flows(works: list[Work]) -> list[list[Work]]:
    """The works that belong together: those of a flow, or one by itself."""
    found = [[works[0]]]
    for work, following in pairwise(works):
        if work.after.kind == "flow":
            found[-1].append(following)
        else:
            found.append([following])
    return found


def parts(flow: list[Work], heard: Heard) -> list[Heard]:
    """What is heard of each work of a flow. Each begins where the one before it ends."""
    found: list[Heard] = []
    start_ms = heard.start_ms
    for work in flow:
        end_ms = start_ms + round(work.ms / NEAR_MS) * NEAR_MS  # each work ends on the grid
        cues = [
            cue for cue in heard.cues if start_ms - NEAR_MS <= moment_of(cue) < end_ms - NEAR_MS
        ]
        found.append(Heard(start_ms, end_ms, heard.before, cues))
        start_ms = end_ms
    found[0].cues.insert(0, heard.cues[0])
    found[-1] = Heard(found[-1].start_ms, heard.end_ms, heard.before, found[-1].cues)
    return found
