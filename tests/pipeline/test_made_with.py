"""A file says how it was made, and a build that makes it in another way says so."""

from pathlib import Path
from typing import Any

import pytest

import voicecoach
from tests.run_with_limits import ROUTINE, run
from voicecoach import Changes, Preferences
from voicecoach.audio.tags.read_comment import read_comment

pytestmark = pytest.mark.usefixtures("share_cache")


def notices_of(file: Path, **options: Any) -> list[str]:
    notices: list[str] = []
    options = {"engine": "silent", **options}
    voicecoach.build(ROUTINE, file, notice=notices.append, **options)
    return notices


@pytest.mark.parametrize("form", ["mp3", "flac", "ogg"])
def test_a_file_made_with_other_flags_is_named(tmp_path: Path, form: str) -> None:
    target = tmp_path / f"s.{form}"
    changes = Changes(reps=("3", "curls=4"), no_intro=True)
    assert notices_of(target) == []
    assert notices_of(target, changes=changes) == [
        f'"{target}" was made without flags before, spoken by silent (silent)'
    ]
    assert read_comment(target).endswith(" and --reps 3 --reps curls=4 --no-intro.")
    assert notices_of(target, changes=changes) == []
    *_, notice = notices_of(target, target="1:20", rate=90)
    assert "was made with --reps 3 --reps curls=4 --no-intro before" in notice
    assert read_comment(target).endswith(" and --target 1m20s --rate 90.")


def test_a_file_in_another_voice_is_named(tmp_path: Path) -> None:
    assert notices_of(tmp_path / "s.mp3") == []
    [notice] = notices_of(tmp_path / "s.mp3", engine="espeak")
    assert notice.endswith("was made without flags before, spoken by silent (silent)")


@pytest.mark.parametrize("content", [b"", b"no sound at all", b"ID3\x03\x00\x00\x00\x00\x00\x00"])
def test_a_file_that_is_no_session_gives_no_notice(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "s.mp3").write_bytes(content)
    assert notices_of(tmp_path / "s.mp3") == []


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        (ROUTINE, "--language en-GB --coaching brief"),
        (
            ROUTINE.replace("reps: 2", "reps: 2, coaching: full"),
            "--language en-GB --coaching plank=brief",
        ),
        (f"language: en\n{ROUTINE}", "--coaching brief"),
    ],
)
def test_what_the_user_prefers_is_named_as_flags(tmp_path: Path, text: str, flags: str) -> None:
    preferences = Preferences(language="en-GB", coaching="brief")
    file = tmp_path / "s.mp3"
    voicecoach.build(text, file, engine="silent", preferences=preferences)
    assert read_comment(file).endswith(f" and {flags}.")
    by_flag = Changes(coaching=("minimal",))
    voicecoach.build(text, file, engine="silent", preferences=preferences, changes=by_flag)
    assert "--coaching minimal" in read_comment(file)
    assert "brief" not in read_comment(file)


def test_the_notice_is_given_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VOICECOACH_ENGINE", "silent")
    (tmp_path / "two.yaml").write_text(ROUTINE)
    build = ["build", "two.yaml", "-o", "s.mp3"]
    run(tmp_path, *build)
    assert "was made without flags before" in run(tmp_path, *build, "--reps", "3").stderr
    again = run(tmp_path, *build, "--reps", "3")
    assert (again.returncode, again.stderr) == (0, "")
