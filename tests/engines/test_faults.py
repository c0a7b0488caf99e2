"""The script in which faults are written: of use only if it does what it says."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

import voicecoach
from tests.engines.faults import Fault, read_script
from tests.engines.speech_service import SpeechService
from voicecoach.engines.gtts.engine import GttsEngine
from voicecoach.engines.interface import EngineError, Utterance


@pytest.mark.parametrize(
    ("script", "numbered", "others"),
    [
        ("*: ok", [], None),
        ("*:reset", [], Fault.RESET),
        ("2: reset", [None, Fault.RESET], None),
        ("2-3: 503, *: hang", [Fault.HANG, Fault.UNAVAILABLE, Fault.UNAVAILABLE], Fault.HANG),
        ("3: ok, *: 429", [Fault.TOO_MANY, Fault.TOO_MANY, None], Fault.TOO_MANY),
        ("1-3: too-long, 2: ok", [Fault.TOO_LONG, None, Fault.TOO_LONG], None),
    ],
)
def test_a_script(script: str, numbered: list[Fault | None], others: Fault | None) -> None:
    assert read_script(script) == (numbered, others)


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("reset", '"reset" is no step'),
        ("7 reset", '"7 reset" is no step'),
        ("1: ok,", '"" is no step'),
        ("7: explode", 'there is no fault "explode": write ok, empty, consent'),
    ],
)
def test_a_script_with_a_mistake(script: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read_script(script)


def test_it_is_followed_from_when_it_is_given(speech_service: SpeechService) -> None:
    coach = GttsEngine(pauses_s=())
    two = Utterance("two", "en", "en")
    for _ in range(2):
        speech_service.script("2: 500")
        coach.synthesize(two)
        with pytest.raises(EngineError, match="500"):
            coach.synthesize(two)
        coach.synthesize(two)


PAGE = (Path(__file__).parents[2] / "docs" / "contributing" / "fault.md").read_text("utf-8")


def documented(language: str) -> str:
    """The part of the page that shows the stand-in."""
    blocks = re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    [shown] = [block for block in blocks if "speech_service" in block]
    return str(shown)


@pytest.mark.slow
def test_it_is_used_as_documented(tmp_path: Path, speech_service: SpeechService) -> None:
    """With the fixture, so that what the example leaves in the environment goes again."""
    assert speech_service.asked == []
    shown = documented("python").replace('"it.mp3"', "target")
    told: list[str] = []
    world = {"SpeechService": SpeechService, "os": os, "voicecoach": voicecoach}
    exec(shown, world | {"target": tmp_path / "it.mp3", "print": lambda *it, **_: told.extend(it)})
    assert (tmp_path / "it.mp3").exists()
    assert len(told) > 20
    assert len(told) == len(set(told)) + 2, "two faults"
    assert speech_service.asked == []


@pytest.mark.parametrize(
    ("script", "said"),
    [(shlex.split(documented("sh"))[-1], ""), ("*: 429", "refuses more requests just now (429)")],
)
def test_it_serves_other_programs(script: str, said: str) -> None:
    command = [sys.executable, *shlex.split(documented("sh"))[1:-1], script]
    with subprocess.Popen(command, stdin=-1, stdout=-1, text=True) as service:
        assert service.stdin
        assert service.stdout
        shown = [service.stdout.readline() for _ in range(9)]
        environment = dict(line.removeprefix("export ").strip().split("=", 1) for line in shown)
        asked = "from voicecoach.engines.gtts.engine import GttsEngine; GttsEngine().ready()"
        client = subprocess.run(
            [sys.executable, "-c", asked], env=environment, capture_output=True, text=True
        )
        service.stdin.close()
    assert said in client.stderr
    assert (client.returncode == 0) == (not said)
