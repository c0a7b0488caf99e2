"""What other programs show of a finished file: chapters, cover, words, track."""

import json
import subprocess
from pathlib import Path

import mutagen
import pytest
from mutagen.flac import FLAC
from mutagen.id3 import ID3

import voicecoach
from tests.audio.players import needs
from tests.conftest import ROUTINES
from voicecoach import Changes
from voicecoach.audio.tags.cover import default_cover
from voicecoach.pipeline.build import Built, build_weeks

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("share_cache")]

SHORT = """
name: Short
exercises:
  - {name: Curls, reps: 2, sets: 2, rest: 10s}
  - {name: Plank, time: 5s}
"""

SHIPPED = sorted(path.stem for path in ROUTINES.glob("*.yaml"))


def probed(file: Path) -> list[tuple[str, float, float]]:
    """Title, start and end in s of each chapter, as ffprobe lists them."""
    command = ["ffprobe", "-v", "error", "-of", "json", "-show_chapters", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return [
        (found["tags"]["title"], float(found["start_time"]), float(found["end_time"]))
        for found in json.loads(done.stdout)["chapters"]
    ]


def wanted(built: Built) -> list[tuple[str, float, float]]:
    return [
        (chapter.title, chapter.start_ms / 1_000, chapter.end_ms / 1_000)
        for chapter in built.timeline.chapters
    ]


@needs("ffprobe")
@pytest.mark.parametrize("name", SHIPPED)
def test_ffprobe_lists_the_chapters_in_order_of_time(name: str, tmp_path: Path) -> None:
    built = voicecoach.build(name, tmp_path / "it.mp3", engine="silent")
    found = probed(built.path)
    assert found == wanted(built)
    assert found == sorted(found, key=lambda chapter: chapter[1])
    assert (found[0][0], found[0][1]) == ("Intro", 0)


@needs("ffmpeg")
@needs("ffprobe")
def test_an_audiobook_made_of_it_keeps_names_times_and_length(tmp_path: Path) -> None:
    built = voicecoach.build(SHORT, tmp_path / "it.mp3", engine="silent")
    book = tmp_path / "it.m4b"
    command = ["ffmpeg", "-v", "error", "-i", str(built.path), "-vn", "-c:a", "aac", str(book)]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    for kept, made in zip(probed(book), wanted(built), strict=True):
        assert kept[0] == made[0]
        assert kept[1:] == pytest.approx(made[1:], abs=0.05)
    assert mutagen.File(book).info.length == pytest.approx(
        built.timeline.duration_ms / 1_000, abs=0.1
    )


@needs("mediainfo")
def test_mediainfo_reads_cover_words_and_track(tmp_path: Path) -> None:
    """It reads no chapters of any MP3."""
    week = build_weeks("get-hip", [3], tmp_path, engine="silent")[0]
    command = ["mediainfo", "--Output=JSON", str(week.path)]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    tracks = json.loads(shown)["media"]["track"]
    general = tracks[0]
    assert (general["Cover"], general["Cover_Mime"]) == ("Yes", "image/png")
    assert (general["Track"], general["Album"]) == ("Get hip, week 3", "Get hip")
    assert (general["Track_Position"], general["Track_Position_Total"]) == ("3", "8")
    assert "Get hip, week three." in general["Lyrics"]


def test_eyed3_reads_cover_words_track_and_chapters(tmp_path: Path) -> None:
    eyed3 = pytest.importorskip("eyed3", reason="eyeD3 is not installed")
    week = build_weeks("get-hip", [3], tmp_path, engine="silent")[0]
    tag = eyed3.load(week.path).tag
    assert (tag.title, tag.album, tuple(tag.track_num)) == ("Get hip, week 3", "Get hip", (3, 8))
    assert [image.image_data for image in tag.images] == [default_cover().data]
    assert tag.lyrics[0].text.startswith("[00:02.01]Get hip, week three.")
    titles = [tag.chapters[name].title for name in tag.table_of_contents[b"contents"].child_ids]
    assert titles == [chapter.title for chapter in week.timeline.chapters]


@pytest.mark.parametrize("form", ["flac", "ogg"])
def test_the_other_formats_tell_as_much(form: str, tmp_path: Path) -> None:
    short = Changes(only=("1", "2"), sets=("1",), reps=("2",), rest=("10s",), coaching=("brief",))
    week = build_weeks("get-hip", [3], tmp_path, form=form, engine="silent", changes=short)[0]
    file = mutagen.File(week.path)
    assert (file["title"], file["genre"]) == (["Get hip, week 3"], ["Workout"])
    assert (file["tracknumber"], file["tracktotal"]) == (["3"], ["8"])
    assert file["lyrics"][0].startswith("[00:02.01]Get hip, week three.")
    assert (file["chapter001"], file["chapter001name"]) == (["00:00:00.000"], ["Intro"])
    assert len([name for name, _ in file.tags if name.casefold().endswith("name")]) == 3
    assert form == "ogg" or FLAC(week.path).pictures[0].data == default_cover().data
    assert form == "flac" or file["metadata_block_picture"]


def test_the_words_are_those_of_the_cue_sheet(tmp_path: Path) -> None:
    built = voicecoach.build("get-hip", tmp_path / "it.mp3", engine="silent")
    said = [(cue.text, cue.start_ms) for cue in built.timeline.cues if cue.phrase]
    assert ID3(built.path)["SYLT::eng"].text == said
