"""Nothing leaves the computer unless the user asks for it; and who speaks by default."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import voicecoach
from tests.engines.bad_child import ROUTINE
from tests.engines.speech_service import SpeechService
from voicecoach import languages
from voicecoach.engines.hibari import child
from voicecoach.engines.voices import NotInstalledError, UnspokenLanguageError
from voicecoach.errors import UsageError
from voicecoach.languages.en import ENGLISH

pytestmark = pytest.mark.slow

WATCHED = """
import os, sys
log = os.environ["SOCKETS"]

def watch(event, arguments):
    if event.startswith("socket.") and event != "socket.gethostname":
        with open(log, "a") as file:
            file.write(event + chr(10))

sys.addaudithook(watch)
"""

CHILD = WATCHED + "import runpy; runpy.run_path({file!r}, run_name='__main__')\n"

MAIN = (
    WATCHED
    + """
from pathlib import Path
from dataclasses import replace
from voicecoach.engines.hibari import engine
from voicecoach import languages
from voicecoach.languages.en import ENGLISH
languages.LANGUAGES["de"] = replace(ENGLISH, language="de")
engine.HIBARI_CHILD_FILE = Path({child!r})
from voicecoach.cli import main
main()
"""
)


def sockets_of(folder: Path, *arguments: str) -> tuple[subprocess.CompletedProcess[str], str]:
    """What a command and its child do with sockets, by the events that Python tells."""
    log = folder / "sockets"
    log.write_text("")
    (folder / "child.py").write_text(CHILD.format(file=child.__file__))
    program = folder / "watched.py"
    program.write_text(MAIN.format(child=str(folder / "child.py")))
    done = subprocess.run(
        [sys.executable, program, *arguments],
        cwd=folder,
        env={**os.environ, "SOCKETS": str(log)},
        capture_output=True,
        text=True,
    )
    return done, log.read_text()


@pytest.mark.parametrize(("language", "engine"), [("en", "hibari"), ("de", "espeak")])
def test_a_default_build_opens_no_socket(language: str, engine: str, tmp_path: Path) -> None:
    (tmp_path / "it.yaml").write_text(f"language: {language}\n" + ROUTINE)
    done, sockets = sockets_of(tmp_path, "build", "it.yaml", "-o", "it.mp3")
    assert done.returncode == 0, done.stderr
    assert f"spoken by {engine}" in done.stdout
    assert sockets == ""


@pytest.mark.parametrize("engine", ["hibari", "auto"])
def test_a_voice_that_is_not_installed_is_never_fetched(engine: str, tmp_path: Path) -> None:
    (tmp_path / "it.yaml").write_text(ROUTINE)
    build = ("build", "it.yaml", "-o", "it.mp3", "--engine", engine, "--voice", "fenrir")
    done, sockets = sockets_of(tmp_path, *build)
    assert done.returncode == 2
    assert "is not installed: `voicecoach voices install fenrir` downloads it" in done.stderr
    assert sockets == ""


def test_the_watch_sees_a_socket(tmp_path: Path) -> None:
    (tmp_path / "it.yaml").write_text(ROUTINE)
    done, sockets = sockets_of(tmp_path, "build", "it.yaml", "-o", "it.mp3", "--engine", "gtts")
    assert done.returncode == 4
    assert "socket.connect" in sockets


def notices_of(tmp_path: Path, **options: Any) -> tuple[str, list[str]]:
    notices: list[str] = []
    made = voicecoach.build(ROUTINE, tmp_path / "it.mp3", notice=notices.append, **options)
    return made.engine, notices


def test_english_is_spoken_by_hibari_and_nothing_is_said_of_it(tmp_path: Path) -> None:
    assert notices_of(tmp_path) == ("hibari", [])


def test_online_is_only_a_permission(tmp_path: Path, speech_service: SpeechService) -> None:
    assert notices_of(tmp_path, online=True) == ("hibari", [])
    assert speech_service.texts == []


@pytest.fixture
def german(monkeypatch: pytest.MonkeyPatch) -> str:
    """A routine in a language that hibari does not speak."""
    monkeypatch.setitem(languages.LANGUAGES, "de", replace(ENGLISH, language="de"))
    return "language: de\n" + ROUTINE


def test_only_espeak_speaks_it_and_the_choice_is_told(german: str, tmp_path: Path) -> None:
    notices: list[str] = []
    made = voicecoach.build(german, tmp_path / "it.mp3", notice=notices.append)
    assert (made.engine, made.voice) == ("espeak", "de")
    assert notices == [
        'only espeak speaks "de" without a network; --online lets gtts speak it if it can, which'
        " sounds more natural and sends the texts to Google"
    ]


@pytest.mark.parametrize("way", ["option", "variable"])
def test_gtts_speaks_it_where_the_network_is_allowed(
    german: str,
    way: str,
    tmp_path: Path,
    speech_service: SpeechService,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if way == "variable":
        monkeypatch.setenv("VOICECOACH_ONLINE", "1")
    notices: list[str] = []
    made = voicecoach.build(
        german, tmp_path / "it.mp3", online=way == "option", notice=notices.append
    )
    assert made.engine == "gtts"
    assert notices == ["gtts sends the texts of this session to Google Translate"]
    assert speech_service.texts


def test_hibari_alone_says_that_it_does_not_speak_german(german: str, tmp_path: Path) -> None:
    with pytest.raises(UnspokenLanguageError) as refused:
        voicecoach.build(german, tmp_path / "it.mp3", engine="hibari")
    assert refused.value.exit_code == 2
    assert 'the engine hibari does not speak the language "de"' in str(refused.value)


def test_a_voice_that_nobody_has(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="none of the engines hibari, espeak has a voice"):
        notices_of(tmp_path, voice="nobody")
    with pytest.raises(UsageError, match='did you mean "fenrir"'):
        notices_of(tmp_path, voice="fenri")
    with pytest.raises(NotInstalledError):
        notices_of(tmp_path, voice="emma")


def test_online_is_yes_or_no(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VOICECOACH_ONLINE", "perhaps")
    with pytest.raises(UsageError, match='VOICECOACH_ONLINE is "perhaps": set it to 1 or 0'):
        notices_of(tmp_path)


def test_who_built_before_is_told_once_of_the_new_voice(tmp_path: Path) -> None:
    cache = Path(os.environ["VOICECOACH_CACHE_DIR"])
    cache.mkdir(parents=True)
    (cache / f"{'a' * 64}.clip").write_bytes(b"of an earlier version")
    engine, notices = notices_of(tmp_path)
    assert engine == "hibari"
    assert notices == [
        "the default voice is now hibari, which sounds more natural;"
        " set VOICECOACH_ENGINE=espeak to keep the former one"
    ]
    assert notices_of(tmp_path) == ("hibari", [])


def test_who_is_new_is_told_nothing_of_a_change(tmp_path: Path) -> None:
    notices_of(tmp_path, engine="silent")
    engine, notices = notices_of(tmp_path)
    assert engine == "hibari"
    assert not any("default voice" in notice for notice in notices)
