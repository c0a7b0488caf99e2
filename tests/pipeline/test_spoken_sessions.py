"""The voice gets the spoken form, and everything that is read keeps what is written."""

import json
from pathlib import Path

import mutagen.id3
import pytest

import voicecoach
from tests.conftest import CASES, Golden
from tests.counting_engine import CountingEngine
from voicecoach.errors import UsageError
from voicecoach.user_settings import settings_file

SQUATS = "name: A\nexercises: [{name: Squats w/ 20 kg, reps: 2, setup: Hold 10s.}]\n"


def settings(text: str) -> None:
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text(text)


def asked(text: str) -> list[str]:
    engine = CountingEngine()
    voicecoach.plan(text, engine=engine)
    return engine.asked


def test_the_voice_gets_words_and_the_file_keeps_what_is_written(tmp_path: Path) -> None:
    engine = CountingEngine()
    built = voicecoach.build(SQUATS, tmp_path / "a.mp3", engine=engine)
    assert "Hold ten seconds." in engine.asked
    assert not [text for text in engine.asked if "10s" in text or "kg" in text]
    assert "Hold 10s." in {cue.text for cue in built.timeline.cues}
    assert built.timeline.chapters[1].title == "Squats w/ 20 kg"
    tag = mutagen.id3.ID3(built.path)
    assert "Hold 10s." in str(tag.getall("USLT"))
    assert "ten seconds" not in tag.pprint()


def test_the_cue_sheet_has_the_spoken_form_where_it_differs() -> None:
    sheet = json.loads(voicecoach.plan(SQUATS, engine="silent").as_json())
    spoken = {cue["text"]: cue.get("spoken") for cue in sheet["cues"]}
    assert spoken["Hold 10s."] == "Hold ten seconds."
    assert spoken["start"] is None
    assert spoken["Three."] is None
    assert all("spoken" not in cue for cue in sheet["cues"] if cue["kind"] == "tone")
    keys = next(list(cue) for cue in sheet["cues"] if "spoken" in cue)
    assert keys[:4] == ["id", "kind", "text", "spoken"]


def test_the_table_lists_each_cue_that_is_said_in_other_words(golden: Golden) -> None:
    plan = voicecoach.plan(CASES / "notation.yaml", engine="silent")
    golden(CASES / "notation.spoken.txt", plan.as_spoken_table() + "\n")


def test_a_session_of_plain_words_has_an_empty_table() -> None:
    table = voicecoach.plan("get-hip", engine="silent").as_spoken_table()
    assert table == "Every cue is said as it is written"


def test_the_settings_say_how_a_word_always_sounds() -> None:
    settings('[pronounce]\nsquats = "skwots"\n')
    assert any("Skwots" in text or "skwots" in text for text in asked(SQUATS))


def test_a_pronunciation_of_the_routine_beats_that_of_the_settings() -> None:
    settings('[pronounce]\nSquats = "skwots"\nset = "sett"\n')
    texts = asked("pronounce: {squats: kneebends}\n" + SQUATS)
    assert any("kneebends" in text for text in texts)
    assert not any("skwots" in text for text in texts)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("pronounce = 'Bia'", '"pronounce" is no table of words'),
        ("[pronounce]\nBia = 1", '"pronounce.Bia" says nothing'),
        ("[pronounce]\nBia = '...'", '"pronounce.Bia" says nothing'),
        ("[pronounce]\n'!' = 'a'", '"pronounce.!" is no word'),
        (f"[pronounce]\nBia = '{'a' * 81}'", '"pronounce.Bia" has more than 80 characters'),
        (
            "[pronounce]\n" + "".join(f"w{n} = 'a'\n" for n in range(201)),
            '"pronounce" has more than 200 words',
        ),
    ],
)
def test_a_mistake_in_the_settings_is_one_sentence(text: str, told: str) -> None:
    settings(text)
    with pytest.raises(UsageError) as refused:
        voicecoach.plan("get-hip", engine="silent")
    assert told in str(refused.value)
    assert "voicecoach.toml" in str(refused.value)
