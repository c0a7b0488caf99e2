"""The adjustments of a session as sentences, line by line of its routine."""

from collections import Counter
from collections.abc import Iterator

from voicecoach.escape_text import quoted
from voicecoach.session.model.timeline import Adjustment, AdjustmentKind, Timeline
from voicecoach.units import format_duration

ADJUSTMENT_SENTENCES = {
    AdjustmentKind.SHORTER: "a shorter wording of {text}, which needs {needs} and has {has}",
    AdjustmentKind.QUICKER: "{text} is spoken faster: it needs {needs} and has {has}",
    AdjustmentKind.VERB_ALONE: (
        "rep 1 says its word alone, since {text} needs {needs} and has {has};"
        " a shorter word or a longer phase in tempo makes room"
    ),
    AdjustmentKind.EVERY_FIFTH: (
        "every fifth rep is counted, since {text} needs {needs} and has {has};"
        " count: every-5 settles it, and a longer tempo makes room"
    ),
    AdjustmentKind.EVERY_TENTH: (
        "every tenth rep is counted, since {text} needs {needs} and has {has};"
        " count: none settles it, and a longer tempo makes room"
    ),
    AdjustmentKind.LAST_ALONE: (
        "only the last rep is called, since {text} needs {needs} and has {has};"
        " count: none settles it, and a longer tempo makes room"
    ),
    AdjustmentKind.UNCOUNTED: (
        "no rep is counted, since {text} needs {needs} and has {has};"
        " count: none settles it, and a longer tempo makes room"
    ),
    AdjustmentKind.UNSAID: "{text} is not said: it needs {needs} and has {has}",
    AdjustmentKind.LEFT_OUT: "{text} is left out: there is no quiet for its {needs}",
    AdjustmentKind.BRIEFER: (
        "less is said, or less time left to settle, in {has}: all of it needs {needs}"
    ),
    AdjustmentKind.LONGER: "a rest longer than {has}: its words need {needs}",
    AdjustmentKind.TOO_LONG: "the words before the next start need {needs} and have {has}",
}


def format_adjustments(timeline: Timeline) -> Iterator[str]:
    """Yield a sentence for each kind of adjustment on each line, with how often it happened."""
    counts: Counter[tuple[int, str]] = Counter()
    for adjustment in timeline.adjustments:
        line = adjustment.place.line or 0
        sentence = format_adjustment(adjustment)
        counts[line, sentence] += 1
    for (line, sentence), count in sorted(counts.items()):
        where = f"line {line}"
        if count > 1:
            where = f"{where}, {count} times"
        yield f"{where}: {sentence}"


def format_adjustment(adjustment: Adjustment) -> str:
    """Return what was done, with the seconds it is about."""
    return ADJUSTMENT_SENTENCES[adjustment.kind].format(
        text=quoted(adjustment.text),
        needs=_format_seconds(adjustment.needs_ms),
        has=_format_seconds(adjustment.has_ms),
    )


def _format_seconds(ms: int) -> str:
    """Return the length to the hundredth: words often miss their time by little."""
    return format_duration(max(round(ms, -1), 0))
