"""Texts that mean harm, in every place of a routine, through all that is made of it."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from mutagen.id3 import ID3

import voicecoach
from tests.run_with_limits import run
from voicecoach.errors import RoutineError

pytestmark = pytest.mark.usefixtures("share_cache")

TEXTS = {
    "right to left": "\u202etwo\u202c שתיים",
    "emoji": "two 👩🏽\u200d🚒👨\u200d👩\u200d👧 \U0001f3f4\U000e0067\U000e007f",
    "SSML": '<speak><break time="10s"/>two</speak> &amp;',
    "markup of rich": "[bold red]two[/] [link=https://example.org]x[/link]",
    "a letter of each plane": "aא二𐌰\U0001d413𠀀𰀀",
    "a format": "%s %(name)s $(touch two) `two` $HOME",
    "a table": "two | left  1.1  0:00.0  count",
    "lines of every kind": "two\u2028three\u2029four\u0085five\vsix\nseven",
}

CONTROLS = {"an escape": "\x1b[31mtwo", "a bell": "two\x07", "NUL": "two\0",
            "C1": "two\x9b31m", "a backspace": "two\b", "delete": "two\x7f"}  # fmt: skip

OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def sheet_of(text: str) -> dict[str, Any]:
    """A routine with `text` wherever a text may stand."""
    return {
        "name": text,
        "description": text,
        "why": text,
        "author": text,
        "wordings": {"done": f"Done {text}"},
        "pronounce": {"two": text},
        "exercises": [
            {"note": text},
            {
                "name": f"1 {text}",
                "reps": 2,
                "sides": "each",
                "labels": [f"a {text}", f"b {text}"],
                "limb": text,
                "unit": text,
                "position": text,
                "setup": text,
                "switch": text,
                "reminders": [text],
                "why": text,
                "equipment": [text],
                "tempo": {text[:30]: "2s", f"and {text[:30]}": "2s"},
            },
            {"section": text, "exercises": [{"name": f"2 {text}", "time": "10s"}]},
        ],
    }


def routine_of(text: str) -> str:
    return str(yaml.safe_dump(sheet_of(text), allow_unicode=True, width=9_999, sort_keys=False))


@pytest.mark.slow
@pytest.mark.parametrize("case", TEXTS)
def test_it_is_spoken_shown_and_obeyed_by_nothing(tmp_path: Path, case: str) -> None:
    text = TEXTS[case]
    told = " ".join(text.split())
    (tmp_path / "it.yaml").write_text(routine_of(text))
    done = run(tmp_path, "build", "it.yaml", "--cues", "cues.json")
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == 2
    sheet = json.loads((tmp_path / "cues.json").read_text("utf-8"))
    assert sheet["title"] == told
    table = run(tmp_path, "plan", "it.yaml").stdout
    assert len(table.splitlines()) == len(sheet["cues"]) + 2, "a line a cue, and the total"
    remarks = run(tmp_path, "lint", "it.yaml")
    for shown in (done.stdout, done.stderr, table, remarks.stdout, remarks.stderr):
        assert not OBEYED.search(shown)
    tags = ID3(tmp_path / "audio_out" / "it.mp3")
    assert tags["TIT2"].text == [told]
    assert tags["TPE1"].text == [told]
    titles = [chapter.sub_frames["TIT2"].text[0] for chapter in tags.getall("CHAP")]
    assert titles == [chapter["title"] for chapter in sheet["chapters"]]
    assert any(told in title for title in titles)


@pytest.mark.parametrize("case", CONTROLS)
def test_a_control_is_refused_wherever_it_stands(case: str) -> None:
    with pytest.raises(RoutineError) as refused:
        voicecoach.plan(routine_of(CONTROLS[case]), engine="silent")
    told = [mistake.message for mistake in refused.value.diagnostics]
    assert len([words for words in told if "control character" in words]) >= 18
    assert not any(OBEYED.search(line) for line in str(refused.value).splitlines())


MISTAKES = {
    "in the line that is shown": ("{name: \u202eB, reps: 0}", "\ufffdB, reps: 0"),
    "in the message": ("{name: \u202eB, time: 6h, sets: 3}", '"\\u202eB" lasts longer than'),
}


@pytest.mark.parametrize("case", MISTAKES)
def test_what_turns_a_line_round_turns_no_line_of_a_mistake(case: str) -> None:
    exercise, told = MISTAKES[case]
    with pytest.raises(RoutineError) as refused:
        voicecoach.plan(f"name: A\nexercises:\n- {exercise}\n", engine="silent")
    assert told in str(refused.value)
    assert not any(OBEYED.search(line) for line in str(refused.value).splitlines())


def test_nor_does_a_file_that_is_suggested(tmp_path: Path) -> None:
    (tmp_path / "red\x1b[31m.yaml").touch()
    done = run(tmp_path, "check", "red[31m.yaml")
    assert done.stderr.endswith('did you mean "red\\x1b[31m.yaml"?\n')
