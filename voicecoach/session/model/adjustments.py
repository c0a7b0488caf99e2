"""What it took to put a session on time, told line by line of its routine."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from voicecoach.escape_text import quoted
from voicecoach.session.model.timeline import Adjustment, How, Timeline
from voicecoach.units import format_duration

ADJUSTMENT_SENTENCES = {
    How.SHORTER: "a shorter wording of {text}, which needs {needs} and has {has}",
    How.QUICKER: "{text} is spoken faster: it needs {needs} and has {has}",
    How.TICK: "a tick instead of {text}, which needs {needs} and has {has}",
    How.LEFT_OUT: "{text} is left out: there is no quiet for its {needs}",
    How.BRIEFER: "less is said, or less time left to settle, in {has}: all of it needs {needs}",
    How.LONGER: "a rest longer than {has}: its words need {needs}",
    How.TOO_LONG: "the words before the next start need {needs} and have {has}",
}


class _Told(NamedTuple):
    line: int
    sentence: str


def format_adjustments(timeline: Timeline) -> Iterator[str]:
    """A sentence for each kind of adjustment on each line of the routine, with how often."""
    counts = Counter(_Told(a.place.line or 0, format_adjustment(a)) for a in timeline.adjustments)
    for (line, sentence), count in sorted(counts.items()):
        times = f", {count} times" if count > 1 else ""
        yield f"line {line}{times}: {sentence}"


def format_adjustment(adjustment: Adjustment) -> str:
    """What was done, with the seconds it is about."""
    needs, has = (_seconds(ms) for ms in (adjustment.needs_ms, adjustment.has_ms))
    return ADJUSTMENT_SENTENCES[adjustment.how].format(
        text=quoted(adjustment.text), needs=needs, has=has
    )


def _seconds(ms: int) -> str:
    """To the hundredth: words often miss their time by little."""
    return format_duration(max(round(ms, -1), 0))
