"""Every routine in tests/cases against its golden cue sheet, every bad one against its message."""

import os
from pathlib import Path

import pytest

from tests.conftest import CASES, ROUTINES, Golden
from voicecoach.engines.silent import spoken_ms
from voicecoach.errors import RoutineError
from voicecoach.pipeline.speech.voice_text import voice_text_reader
from voicecoach.routine.change.choice import with_choice
from voicecoach.routine.change.customise import Changes, customise
from voicecoach.routine.parse.load import open_routine
from voicecoach.session.compile.compile import compile_session
from voicecoach.session.cuesheet import cue_sheet_table
from voicecoach.session.fit.fit import fit
from voicecoach.session.model.timeline import Phrase, Timeline

SOUND = sorted(CASES.glob("*.yaml"))
INVALID = sorted((CASES / "invalid").glob("*.yaml"))
SHIPPED = sorted(ROUTINES.glob("*.yaml"))


def timed(path: Path) -> Timeline:
    """The routine in the silent voice, whose phrases are as long as their text says."""
    routine = open_routine(str(path)).routine
    routine = with_choice(routine, None)
    if path.stem == "harder":
        routine = customise(routine, Changes(harder=("plank", "squats", "plank")))
    session = compile_session(routine)
    voice_text = voice_text_reader(session.language, session.pronounce)
    lengths: dict[Phrase, int] = {}
    missing = session.phrases
    while missing:
        lengths |= {phrase: spoken_ms(voice_text(phrase.text), _rate(phrase)) for phrase in missing}
        timeline = fit(session, lengths, quick=True)
        missing = timeline.phrases - lengths.keys()
    return timeline


def _rate(phrase: Phrase) -> int:
    return 125 if phrase.quick else 100


def test_there_are_cases() -> None:
    assert len(SOUND) >= 20
    assert len(INVALID) >= 25
    assert {path.stem for path in SHIPPED} >= {"get-hip", "bia-hip-strengthening"}


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.stem)
def test_cue_sheet(path: Path, golden: Golden) -> None:
    golden(path.with_suffix(".cues.txt"), cue_sheet_table(timed(path)) + "\n")


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_cue_sheet_of_a_shipped_routine(path: Path, golden: Golden) -> None:
    golden(CASES / "shipped" / f"{path.stem}.cues.txt", cue_sheet_table(timed(path)) + "\n")


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_diagnostics(path: Path, golden: Golden) -> None:
    with pytest.raises(RoutineError) as caught:
        compile_session(open_routine(str(path)).routine)
    told = str(caught.value).replace(f"{path.parent}{os.sep}", "")
    golden(path.with_suffix(".txt"), told + "\n")
    for diagnostic in caught.value.diagnostics:
        assert diagnostic.message
        assert diagnostic.hint, "says what is wrong, but not what to write instead"
