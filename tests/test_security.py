"""What SECURITY.md promises, as far as other tests do not hold it."""

import os
from pathlib import Path

import pytest

import voicecoach
from tests.engines.speech_service import SpeechService
from tests.online_build_faults import ROUTINE
from voicecoach.engines.espeak.engine import EspeakEngine
from voicecoach.engines.interface import Utterance

HOSTILE = """
name: "Two; touch named $(touch named) ../up"
exercises:
  - {name: "`touch named`", time: 5s, setup: "| touch named & --help <speak> ../../up"}
"""


@pytest.mark.parametrize("engine", ["espeak", "silent"])
def test_only_the_online_voice_asks_anybody(
    engine: str, tmp_path: Path, speech_service: SpeechService
) -> None:
    voicecoach.build(ROUTINE, tmp_path / "it.mp3", engine=engine)
    assert speech_service.asked == []


def test_a_routine_writes_nothing_but_its_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    built = voicecoach.build(HOSTILE, engine="espeak").path.resolve()
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [built]
    assert built.is_relative_to(tmp_path / "here" / "audio_out")


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_what_is_kept_is_for_one_s_own_account() -> None:
    before = os.umask(0)
    try:
        voicecoach.plan(ROUTINE, engine="silent")
    finally:
        os.umask(before)
    kept = list(Path(os.environ["VOICECOACH_CACHE_DIR"]).glob("*.clip"))
    assert kept
    assert all(clip.stat().st_mode & 0o077 == 0 for clip in kept)


def test_no_word_is_an_argument_of_a_program() -> None:
    engine = EspeakEngine()
    engine.synthesize(Utterance("--help; touch named", "en-us", "en"))
    process = engine._child.process
    assert process is not None
    arguments = process.process.args
    engine.close()
    assert isinstance(arguments, list)
    assert not any("touch" in str(argument) for argument in arguments)
