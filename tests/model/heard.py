"""The works of a timeline, as a listener finds them: from a start tone to the next end tone."""

from dataclasses import dataclass

from voicecoach import Cue, Timeline

TONE_LEAD_MS = 440
"""The start tone sounds so long before the first beat."""
END_TONES = {"end", "done", "finish"}


@dataclass(frozen=True)
class Heard:
    """One work of a timeline, with its cues and those of the talk before it."""

    start: Cue
    end_ms: int
    before: list[Cue]
    cues: list[Cue]

    @property
    def start_ms(self) -> int:
        return (self.start.beat_ms or 0) + TONE_LEAD_MS

    def on_beat(self, after_ms: int) -> list[Cue]:
        """The cues that are heard so long after the start of the work."""
        moment = self.start_ms + after_ms
        return [cue for cue in self.cues if _near(cue, moment)]


def _moment(cue: Cue) -> int:
    return cue.start_ms if cue.beat_ms is None else cue.beat_ms


def _near(cue: Cue, moment: int) -> bool:
    return abs(_moment(cue) - moment) <= 8


def works(timeline: Timeline) -> list[Heard]:
    """Every work of a session in order."""
    found: list[Heard] = []
    talk: list[Cue] = []
    inside: list[Cue] = []
    start: Cue | None = None
    for cue in timeline.cues:
        is_tone = cue.kind.value == "tone"
        if is_tone and cue.text == "start":
            start, inside = cue, []
        elif is_tone and cue.text in END_TONES and start:
            found.append(Heard(start, cue.start_ms, talk, inside))
            start, talk = None, []
        else:
            (talk if start is None else inside).append(cue)
    return found
