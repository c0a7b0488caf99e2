"""The quiet before a countdown that the author or the user asks for."""

import pytest

from tests.session.timing import heard
from voicecoach.errors import UsageError
from voicecoach.routine.change.customise import Changes, customise
from voicecoach.routine.parse.parse import parse_routine

READY = "name: X\n%s\nexercises:\n  - {name: A, time: 9s, rest: 19s%s}\n  - {name: B, time: 9s%s}\n"


def quiet_before_work(text: str, changes: Changes | None = None) -> list[int]:
    """The time from the last words before each countdown to its "three", in whole seconds."""
    cues = heard(text, 500, changes)
    threes = [n for n, c in enumerate(cues) if c.text == "Three." and c.place.rep is None]
    before = [n for n in threes if any(c.text == "start" for c in cues[n : n + 4])]
    said = [[c for c in cues[:n] if c.text != "Ten seconds."][-1] for n in before]
    return [(cues[n].start_ms - c.end_ms) // 1_000 for n, c in zip(before, said, strict=True)]


@pytest.mark.parametrize(
    ("text", "changes", "quiet"),
    [
        (READY % ("", "", ""), None, [5, 2]),
        (READY % ("get_ready: 20s", "", ""), None, [20, 2]),
        (READY % ("defaults: {get_ready: 20s}", "", ""), None, [20, 2]),
        (READY % ("", ", get_ready: 20s", ""), None, [20, 2]),
        (READY % ("", "", ", get_ready: 12s"), None, [5, 12]),
        (READY % ("get_ready: 20s", "", ""), Changes(get_ready="8s"), [8, 2]),
        (READY % ("", "", ""), Changes(get_ready="1m"), [60, 2]),
        (READY % ("get_ready: 40s", ", get_ready: 3s", ""), None, [3, 2]),
        (READY % ("defaults: {get_ready: 40s}", ", get_ready: 3s", ""), None, [3, 2]),
        (READY % ("", ", get_ready: 3s", ""), Changes(get_ready="8s"), [8, 2]),
        (READY % ("", "", ", get_ready: 45s"), None, [5, 45]),
        (READY.replace("19s", "5s") % ("", "", ", get_ready: 5s"), None, [5, 5]),
        (READY.replace("19s", "5s") % ("", "", ", get_ready: 2s"), None, [5, 2]),
        (READY.replace("19s", "0s") % ("", "", ", get_ready: 30s"), None, [5, 30]),
    ],
)
def test_there_is_time_to_get_ready(text: str, changes: Changes | None, quiet: list[int]) -> None:
    assert quiet_before_work(text, changes) == quiet


def test_a_long_quiet_is_announced() -> None:
    cues = heard(READY % ("get_ready: 20s", "", ""))
    assert "Twenty seconds to get ready." in [cue.text for cue in cues]
    assert [c.text for c in cues].index("Ten seconds.") < [c.text for c in cues].index("start")


@pytest.mark.parametrize("rest", ["0s", "5s", "30s"])
@pytest.mark.parametrize(
    ("quiet", "told"),
    [
        ("9s", None),
        ("10s", "Ten seconds to get ready."),
        ("45s", "Forty five seconds to get ready."),
    ],
)
def test_the_quiet_before_a_later_move_is_announced(
    rest: str, quiet: str, told: str | None
) -> None:
    cues = heard(READY.replace("19s", rest) % ("", "", f", get_ready: {quiet}"))
    assert [c.text for c in cues if c.text.endswith("to get ready.")] == ([told] if told else [])


def test_three_hours_to_get_ready_are_refused() -> None:
    with pytest.raises(UsageError, match="--get-ready: 3h is out of range here: write 0s to 10m"):
        customise(parse_routine(READY % ("", "", "")), Changes(get_ready="3h"))
