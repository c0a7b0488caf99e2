"""What is done to each mutant: all that check, lint and plan do, and now and then some speaking.

In the plans, words last as long as is likely, so that most mutants cost no voice, and no second.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random
from typing import Any

from fuzz_contract import broken_promises, broken_refusal
from fuzz_voices import broken_speech
from fuzz_words import NUMBERS, RANGES, TIMES

from voicecoach.audio.clips.clip import SAMPLES_PER_MS, Clip
from voicecoach.cli.printing.lint_lines import review_lines
from voicecoach.errors import RoutineError, VoicecoachError
from voicecoach.lint.checks import lint_routine
from voicecoach.pipeline.callbacks import ignore_notice
from voicecoach.pipeline.check import estimate_length
from voicecoach.pipeline.compile_source import compile_source
from voicecoach.pipeline.load_source import Source, change_source, open_source
from voicecoach.pipeline.meet_target import meet_target
from voicecoach.pipeline.speech.session_speaker import SpokenSession
from voicecoach.routine.change.customise import Changes
from voicecoach.routine.change.read_target import read_target
from voicecoach.session.compile.limits import check_timeline
from voicecoach.session.cuesheet import cue_sheet_json, cue_sheet_table
from voicecoach.session.fit.fit import fit
from voicecoach.session.model.phrase_lengths import likely_ms
from voicecoach.session.model.timeline import Phrase
from voicecoach.session.pronounce import pronouncer

SPOKEN = 0.1
"""The part of the mutants of which a few texts are spoken."""

VALUES = (*NUMBERS, *RANGES, *TIMES, "low", "high", "left", "down", "brief", "sideways", "", "=")

SOUND = {
    "reps": ("3", "high", "7"), "sets": ("2", "low", "1"), "hold": ("3s", "low"),
    "rest": ("0", "20s", "high"), "first_side": ("right", "left"), "count": ("down", "none"),
    "coaching": ("brief", "minimal"), "rounds": ("2", "1", "high"),
}  # fmt: skip
"""Values that flags may have."""

Stage = Callable[[str], None]
"""Takes the name of the step that comes next."""


class BrokenPromise(Exception):  # noqa: N818  it is what a mutant is looked at for
    """Something that must hold of every routine, and does not of this one."""


def try_out(file: Path, chance: int, stage: Stage) -> str:
    """How it went: refused, planned, or planned but not as asked by the flags of that `chance`.

    Raises BrokenPromise, or any exception that voicecoach does not expect.
    """
    try:
        stage("reading")
        source = open_source(file)
        stage("checking")
        estimate_length(compile_source(source))
        stage("remarking")
        _remark(source)
    except RoutineError as error:
        _hold(broken_refusal(error))
        return "refused"
    return _changed_and_planned(source, Random(chance), stage)


def _remark(source: Source) -> None:
    remarks = lint_routine(source.written)
    _hold(broken_refusal(RoutineError(remarks)) if remarks else ())
    list(review_lines((str(source.file), remarks)))


def _changed_and_planned(source: Source, random: Random, stage: Stage) -> str:
    try:
        stage("planning as written")
        _plan(source)
        if random.random() < SPOKEN:
            stage("speaking")
            _speak(source, random)
        stage("planning with flags")
        _plan(change_source(source, _flags(source, random), random.choice((None, None, "en-GB"))))
        if random.random() < 0.1:
            stage("aiming")
            minutes = f"{random.choice((1, 5, 20, 90, 600))}m"
            meet_target(
                source,
                _plan(source),
                read_target(minutes),
                lambda variant, _engine: _plan(variant),
                ignore_notice,
            )
    except VoicecoachError as error:
        _hold(broken_refusal(error))
        return "flags refused"
    return "planned"


def _plan(source: Source) -> SpokenSession:
    """The session in a voice that takes a likely time for everything."""
    session, lengths = compile_source(source), dict[Phrase, int]()
    sounds = pronouncer(session.pronounce)
    missing = session.phrases
    while missing:
        lengths |= {phrase: likely_ms(sounds(phrase.text), session.language) for phrase in missing}
        timeline = fit(session, lengths, quick=True)
        missing = timeline.phrases - lengths.keys()
    check_timeline(source.routine, timeline)
    _hold(broken_promises(timeline, len(source.routine.document.source)))
    cue_sheet_table(timeline)
    cue_sheet_json(timeline, routine=source.id, engine="likely", voice="likely").encode()
    clips = {phrase: _clip(ms) for phrase, ms in lengths.items()}
    return SpokenSession(timeline, "likely", "likely", clips, lambda: None)


def _speak(source: Source, random: Random) -> None:
    session = compile_source(source)
    texts = frozenset(phrase.text for phrase in session.phrases)
    _hold(broken_speech(texts, session.language, random))


def _clip(length_ms: int) -> Clip:
    return Clip(length_ms * SAMPLES_PER_MS, b"", bytes)


def _flags(source: Source, random: Random) -> Changes:
    """One to three changes, some of which the routine knows nothing of."""
    ids = [exercise.id for exercise in source.routine.exercises]
    named = "only skip harder".split()
    valued = "reps sets hold rest first_side count coaching cheers rounds".split()
    asked: dict[str, Any] = {}
    for key in random.sample(named + valued, random.choice((1, 1, 2, 3))):
        name = random.choice(ids if random.random() < 0.8 else VALUES)
        value = random.choice(SOUND.get(key, VALUES) if random.random() < 0.7 else VALUES)
        asked[key] = (name,) if key in named else (random.choice((value, f"{name}={value}")),)
    week = random.choice((None, None, None, None, 1, 3, 60))
    return Changes(**asked, week=week)


def _hold(broken: Iterable[str]) -> None:
    if fault := next(iter(broken), None):
        raise BrokenPromise(fault)
