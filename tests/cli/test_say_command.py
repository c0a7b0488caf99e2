"""`voicecoach say`: one text, heard, written or spelled in phonemes."""

import os
import stat
import sys
from pathlib import Path

import pytest
import soundfile

from tests.commands import Run
from voicecoach.user_settings import settings_file

pytestmark = [pytest.mark.usefixtures("run"), pytest.mark.usefixtures("share_cache")]


@pytest.mark.parametrize("form", ["wav", "mp3", "flac", "ogg"])
def test_it_is_written(run: Run, tmp_path: Path, form: str) -> None:
    done = run("say", "Lie on your right side.", "--engine", "espeak", "-o", f"side.{form}")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"side.{form}\n", "")
    samples, rate = soundfile.read(tmp_path / f"side.{form}")
    assert 1.0 < len(samples) / rate < 2.0
    assert abs(samples).max() > 0.2


@pytest.mark.parametrize(("engine", "close"), [("hibari", "klˈOz."), ("espeak", "klˈoʊz")])
def test_phonemes_are_printed(run: Run, engine: str, close: str) -> None:
    done = run("say", "Close.", "--phonemes", "--engine", engine)
    assert (done.returncode, done.stdout.strip()) == (0, close)


SHEET = "3x15, hold 10s w/ band, 20 kg, 1:30 rest"
IN_WORDS = (
    "three sets of fifteen, hold ten seconds with band, twenty kilograms, one minute thirty rest"
)


def test_the_spoken_form_is_printed(run: Run) -> None:
    done = run("say", SHEET, "--spoken")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{IN_WORDS}\n", "")
    refused = run("say", "...", "--spoken")
    assert (refused.returncode, refused.stdout) == (4, "")
    assert "there is nothing to say" in refused.stderr


@pytest.mark.parametrize(
    ("text", "words"),
    [("- Keep hips level", "Keep hips level"), ("-10 kg", "minus ten kilograms")],
)
def test_a_text_may_begin_with_a_dash(run: Run, text: str, words: str) -> None:
    for args in ([text, "--spoken"], ["--spoken", text], ["--spoken", "--", text]):
        done = run("say", *args)
        assert (done.returncode, done.stdout, done.stderr) == (0, f"{words}\n", "")


def test_the_value_of_an_option_is_no_text(run: Run) -> None:
    done = run("say", "Close.", "--engine", "espeak", "--rate", "-5")
    assert done.returncode == 2
    assert "No such option" not in done.stderr
    assert "-5" in done.stderr


@pytest.mark.parametrize("option", ["--spoken", "--phonemes"])
def test_what_is_printed_is_not_written_to_a_file(run: Run, tmp_path: Path, option: str) -> None:
    done = run("say", "Close.", option, "-o", "close.mp3")
    assert (done.returncode, done.stdout) == (2, "")
    assert f"{option} prints, and writes no file: leave out --output" in done.stderr
    assert not (tmp_path / "close.mp3").exists()


def test_a_language_without_rules_is_read_as_it_is_written(run: Run) -> None:
    assert run("say", "3x15", "--spoken", "--language", "de").stdout == "3x15\n"


@pytest.mark.parametrize(("engine", "twenty"), [("hibari", "twˈɛnti"), ("espeak", "twˈɛnti")])
def test_a_sheet_is_read_in_words(run: Run, engine: str, twenty: str) -> None:
    done = run("say", SHEET, "--phonemes", "--engine", engine)
    in_words = run("say", IN_WORDS, "--phonemes", "--engine", engine)
    assert (done.returncode, done.stdout) == (0, in_words.stdout)
    assert twenty in done.stdout


def test_the_settings_say_how_a_word_sounds(run: Run) -> None:
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text('[pronounce]\nBia = "Close"\n')
    done = run("say", "Bia.", "--phonemes", "--engine", "hibari")
    assert (done.returncode, done.stdout.strip()) == (0, "klˈOz.")


def test_by_itself_it_asks_the_default_voice(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VOICECOACH_ENGINE")
    assert run("say", "Close.", "--phonemes").stdout.strip() == "klˈOz."


def test_who_cannot_tell_phonemes_says_so(run: Run) -> None:
    done = run("say", "Close.", "--phonemes", "--engine", "silent")
    assert done.returncode == 2
    assert "the engine silent has no phonemes to show: use hibari or espeak" in done.stderr


def test_a_text_may_come_from_a_stream(run: Run, tmp_path: Path) -> None:
    done = run("say", "-", "-o", "it.wav", stdin="One\ntwo\n")
    assert done.returncode == 0
    assert (tmp_path / "it.wav").exists()


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        ("", 2, "there is nothing to say"),
        ("...", 4, "there is nothing to say in"),
        ("a " * 5_001, 2, "at most 5,000 characters"),
    ],
)
def test_what_cannot_be_said_is_refused(run: Run, text: str, code: int, told: str) -> None:
    done = run("say", text, "-o", "it.wav")
    assert done.returncode == code
    assert told in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows plays by itself")
def test_it_is_played_by_a_program_of_the_system(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = tmp_path / "bin" / "aplay"
    player.parent.mkdir()
    player.write_text(f'#!/bin/sh\ncp "$2" "{tmp_path}/heard.wav"\necho "$2" > "{tmp_path}/file"\n')
    player.chmod(player.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{player.parent}{os.pathsep}/bin{os.pathsep}/usr/bin")
    done = run("say", "Two.", "--engine", "espeak")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert soundfile.info(tmp_path / "heard.wav").duration > 0.2
    assert not Path((tmp_path / "file").read_text().strip()).exists(), "it leaves no file behind"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows plays by itself")
def test_without_a_player_it_says_how_to_hear_it(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    done = run("say", "Two.")
    assert done.returncode == 5
    assert "no program here plays sound: write it to a file with -o speech.mp3" in done.stderr
