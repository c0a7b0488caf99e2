"""What the bench measures inside a process: `WHAT ROUNDS ROUTINE [--CHANGE VALUE]...`.

Works in the current folder. The last line printed is JSON, mostly lists of seconds by name.
"""

import json
import os
import shutil
import sys
import sysconfig
import time
from collections.abc import Callable
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from voicecoach import Changes
    from voicecoach.audio.mix import Mix
    from voicecoach.audio.render import WriteFormat
    from voicecoach.pipeline.plan import Plan

COPY = Path("copy.mp3")
Seconds = dict[str, list[float]]


def built(_rounds: int, asked: list[str]) -> int:
    """The milliseconds of the session, which is built once: all of it is kept from then on."""
    import voicecoach

    session = voicecoach.build(asked[0], "built.mp3", engine="espeak", changes=_changes(asked))
    return session.timeline.duration_ms


def imported(_rounds: int, asked: list[str]) -> list[str]:
    """Every module of a library that a warm build imports, in the order in which it does."""
    before = set(sys.modules)  # what every Python here begins with
    from voicecoach.cli.app import app

    app(["build", *asked, "--engine", "espeak", "-q", "-o", "imported.mp3"], standalone_mode=False)
    return [name for name in sys.modules if name not in before and _is_of_a_library(name)]


def _is_of_a_library(name: str) -> bool:
    spec: ModuleSpec | None = getattr(sys.modules[name], "__spec__", None)
    if spec is None or spec.name != name or name.split(".")[0] == "voicecoach":
        return False
    places = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    return any(str(spec.origin).startswith(place) for place in places)


def render(rounds: int, asked: list[str]) -> Seconds:
    """The finished session again and again: rendered, laid of units that are kept, and copied."""
    from voicecoach.audio.render import writer_for
    from voicecoach.cache.store import CacheStore

    plan = _planned(asked)
    finished = Path("rendered.mp3")
    tasks: dict[str, Callable[[], float]] = {
        "render": lambda: _written(plan, finished, writer_for("mp3")),
        "kept": lambda: _written(plan, finished, writer_for("mp3", CacheStore())),
        "copy": lambda: _timed(lambda: shutil.copyfile(finished, COPY)),
        "safe copy": lambda: _timed(lambda: _copied_safely(finished)),
    }
    seconds: Seconds = {name: [] for name in tasks}
    for _ in range(rounds + 1):
        for name, task in tasks.items():
            seconds[name].append(task())
            COPY.unlink(missing_ok=True)  # what waits for the disk would slow the next one
    return {name: each[1:] for name, each in seconds.items()}  # the first one had to import


def plain(_rounds: int, asked: list[str]) -> Seconds:
    """One encoder over the whole session."""
    from voicecoach.audio.mp3.write import write_mp3
    from voicecoach.audio.one_pass import one_pass_frames

    def write(file: Any, mix: "Mix", tags: Any) -> Any:
        return write_mp3(file, mix, tags, one_pass_frames(mix))

    return {"plain": [_written(_planned(asked), Path("plain.mp3"), write)]}


def obvious(_rounds: int, asked: list[str]) -> Seconds:
    """What everybody writes first: segments of pydub added up, and exported where ffmpeg is."""
    from voicecoach.audio.clips.clip import SAMPLE_RATE, SAMPLES_PER_MS
    from voicecoach.audio.clips.pydub_import import load_pydub

    segment_of, plan = load_pydub().AudioSegment, _planned(asked)
    form = {"sample_width": 2, "frame_rate": SAMPLE_RATE, "channels": 1}
    placed = list(_mix(plan).clips())
    clips = {id(clip): segment_of(clip.pcm.tobytes(), **form) for _, clip in placed}
    session = segment_of.silent(0, SAMPLE_RATE)

    def add_up() -> None:
        nonlocal session
        for start, clip in placed:
            session += segment_of.silent(start // SAMPLES_PER_MS - len(session), SAMPLE_RATE)
            session += clips[id(clip)]
        session += segment_of.silent(plan.timeline.duration_ms - len(session), SAMPLE_RATE)

    seconds = {"added": [_timed(add_up)]}
    if shutil.which("ffmpeg"):
        seconds["exported"] = [_timed(lambda: session.export("obvious.mp3", format="mp3"))]
    return seconds


def _planned(asked: list[str]) -> "Plan":
    import voicecoach

    return voicecoach.plan(asked[0], engine="espeak", changes=_changes(asked))


def _changes(asked: list[str]) -> "Changes":
    from voicecoach import Changes

    pairs = zip(asked[1::2], asked[2::2], strict=True)
    flags: dict[str, Any] = {option.removeprefix("--"): (value,) for option, value in pairs}
    return Changes(**flags)


def _mix(plan: "Plan") -> "Mix":
    """Every clip in memory, and made anew: the run before has left nothing with it."""
    from voicecoach.audio.bed import BED_DBFS
    from voicecoach.audio.clips.clip import Clip
    from voicecoach.audio.mix import Mix
    from voicecoach.cache.store import CacheStore
    from voicecoach.pipeline.output.soundtrack import clip_finder

    speech = {phrase: Clip.from_wav(c.to_wav()) for phrase, c in plan.session.clips.items()}
    mix = Mix(plan.timeline, clip_finder(speech, CacheStore()), BED_DBFS)
    for cue in plan.timeline.cues:
        mix.sound(cue)
    return mix


def _written(plan: "Plan", target: Path, write: "WriteFormat") -> float:
    from voicecoach.audio.render import write_session
    from voicecoach.audio.tags.cover import default_cover
    from voicecoach.pipeline.output.soundtrack import session_tags

    mix, tags = _mix(plan), session_tags(plan.source, plan.session, default_cover())
    return _timed(lambda: write_session(target, mix, tags, write))


def _copied_safely(source: Path) -> None:
    """On the disk before it takes its place: what our writer does as well."""
    partial = COPY.with_suffix(".part")
    shutil.copyfile(source, partial)
    with partial.open("r+b") as file:
        os.fsync(file.fileno())
    partial.replace(COPY)


def _timed(task: Callable[[], object]) -> float:
    start = time.perf_counter()
    task()
    return time.perf_counter() - start


if __name__ == "__main__":
    what = {each.__name__: each for each in (built, imported, render, plain, obvious)}[sys.argv[1]]
    print("\n" + json.dumps(what(int(sys.argv[2]), sys.argv[3:])))
