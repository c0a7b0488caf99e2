"""What is said between the work of every shipped routine, in the voices of each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import pytest

import voicecoach
from tests.routines_in_voices import SHIPPED, VOICES, in_voices
from voicecoach import Changes
from voicecoach.languages.en import ENGLISH
from voicecoach.languages.english_numbers import names_a_number
from voicecoach.routine.change.customise import customise
from voicecoach.routine.parse.load import open_routine
from voicecoach.session.compile.dose_words import dose_words
from voicecoach.session.compile.tones_around_work import START_TONE_MS
from voicecoach.session.compile.unfold import unfold
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.timeline import Cue

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("share_cache")]

in_every_voice = pytest.mark.parametrize(("name", "engine"), in_voices(SHIPPED))
FLOWS = ("yoga-flow", "sun-salutation")
LEAST_REST_MS = 15_000
MOST_TALK = 0.4


@dataclass(frozen=True)
class Rest:
    """What is heard between two works, and when these end and begin, in ms."""

    from_ms: int
    to_ms: int
    cues: Sequence[Cue]

    @property
    def share_of_talk(self) -> float:
        words = [c for c in self.cues if c.kind not in (Kind.TONE, Kind.COUNTDOWN)]
        return sum(cue.end_ms - cue.start_ms for cue in words) / (self.to_ms - self.from_ms)


@cache
def planned(name: str, engine: str, level: str = "full") -> tuple[Cue, ...]:
    """The cues of a routine at that level of coaching, planned once for all tests."""
    changes = Changes(coaching=(level,))
    return voicecoach.plan(name, engine=engine, changes=changes).timeline.cues


def rests(cues: Sequence[Cue]) -> Iterator[Rest]:
    """Yield every rest between two works, from the tone at its start."""
    tones = [n for n, c in enumerate(cues) if c.kind is Kind.TONE and c.text != "tick"]
    for end, start in pairwise(tones):
        if cues[end].text in ("end", "done") and cues[start].text == "start":
            to_ms = cues[start].start_ms + START_TONE_MS
            yield Rest(cues[end].start_ms, to_ms, cues[end:start])


@pytest.mark.parametrize("engine", VOICES)
@pytest.mark.parametrize(("name", "most_s"), [("get-hip", 35), ("bia-hip-strengthening", 38)])
def test_the_first_rep_comes_soon(name: str, most_s: int, engine: str) -> None:
    """Position, movement and side are told before it all the same."""
    cues = planned(name, engine)
    first_rep = next(n for n, cue in enumerate(cues) if cue.place.rep)
    assert cues[first_rep].sign_ms - cues[0].start_ms <= most_s * 1_000
    assert {Kind.ANNOUNCE, Kind.SETUP, Kind.SIDE} <= {cue.kind for cue in cues[:first_rep]}


@in_every_voice
def test_a_rest_before_a_known_move_is_mostly_quiet_in_brief(name: str, engine: str) -> None:
    cues = planned(name, engine, "brief")
    known = [rest for rest in rests(cues) if Kind.SETUP not in {cue.kind for cue in rest.cues}]
    long = [rest for rest in known if rest.to_ms - rest.from_ms >= LEAST_REST_MS]
    assert [rest for rest in long if rest.share_of_talk > MOST_TALK] == []


@pytest.mark.parametrize(
    ("name", "engine"), in_voices(name for name in SHIPPED if name not in FLOWS)
)
def test_a_name_is_not_said_twice_within_twenty_seconds(name: str, engine: str) -> None:
    """No cue of any kind repeats it. Only the routine's own name may share it."""
    cues = [cue for cue in planned(name, engine) if cue.kind not in (Kind.TONE, Kind.INTRO)]
    for title in {plain(cue.place.exercise) for cue in cues if cue.place.exercise}:
        named = [cue for cue in cues if re.search(rf"\b{title}\b", plain(cue.text))]
        for first, second in pairwise(named):
            assert second.start_ms - first.start_ms > 20_000, (first.text, second.text)


def plain(text: str) -> str:
    return re.sub(r"[^\w ]", "", text.casefold().replace("-", " "))


@pytest.mark.parametrize("level", ["full", "brief"])
@in_every_voice
def test_ten_seconds_stands_alone(name: str, level: str, engine: str) -> None:
    cues = planned(name, engine, level)
    calls = [cue for cue in cues if cue.kind is Kind.REST and cue.text == "Ten seconds."]
    others = [cue for cue in cues if cue.kind is not Kind.TONE and names_a_number(cue.text)]
    for call in calls:
        near = [c for c in others if c is not call and abs(c.start_ms - call.start_ms) < 3_000]
        near += [c for c in others if 0 <= call.start_ms - c.end_ms < 3_000]
        assert near == [], call


@pytest.mark.parametrize("level", ["full", "brief"])
@in_every_voice
def test_a_dose_that_differs_is_told(name: str, level: str, engine: str) -> None:
    """Of a new move, the best wording and its shorter ones all have the dose itself."""
    cues = planned(name, engine, level)
    said: dict[str, str] = {}
    for cue in cues:
        if cue.kind is Kind.ANNOUNCE and cue.place.exercise and cue.place.set == 1:
            before = said.get(cue.place.exercise, "")
            said[cue.place.exercise] = f"{before} {cue.text}".lower()
    routine = customise(open_routine(name).routine, Changes(coaching=(level,)))
    bouts = [b for b in unfold(routine) if b.is_new and b.context.has_new_dose]
    doses = {b.exercise.id: dose_words(b, ENGLISH).lower() for b in reversed(bouts)}
    told = {move: text for move, text in said.items() if move in doses}
    assert [text for move, text in told.items() if doses[move] not in text] == []
