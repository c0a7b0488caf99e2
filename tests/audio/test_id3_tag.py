"""The tag, read back as a player reads it."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from mutagen.id3 import ID3
from mutagen.mp3 import MP3

from tests.audio.sounds import spoken, timeline
from voicecoach.audio.mix import Mix
from voicecoach.audio.render import write_session
from voicecoach.audio.tags.id3_tag import Cover, Tags, id3_tag
from voicecoach.session.model.timeline import Chapter


def _read(tags: Tags, *chapters: Chapter) -> ID3:
    return ID3(BytesIO(id3_tag(tags, 61_500, chapters)), translate=False)


def test_every_word_is_there() -> None:
    lyrics = [(2_000, "One."), (61_230, "Two.")]
    tags = Tags("Get hip", "the coach", "Hips", "spoken by espeak", "en-GB", "Workout", (3, 8))
    tag = _read(replace(tags, lyrics=lyrics, cover=Cover("image/png", b"a picture")))
    assert tag.version == (2, 3, 0)
    assert [str(tag[key]) for key in ("TIT2", "TPE1", "TALB")] == ["Get hip", "the coach", "Hips"]
    assert str(tag["TLEN"]) == "61500"
    assert str(tag["COMM::eng"]) == "spoken by espeak"
    assert str(tag["USLT::eng"]) == "[00:02.00]One.\n[01:01.23]Two."
    assert tag["SYLT::eng"].text == [("One.", 2_000), ("Two.", 61_230)]
    assert (str(tag["TCON"]), str(tag["TRCK"])) == ("Workout", "3/8")
    assert (tag["APIC:"].data, tag["APIC:"].mime, tag["APIC:"].type) == (
        b"a picture",
        "image/png",
        3,
    )
    assert str(tag["TLAN"]) == "eng"


def test_what_is_empty_is_left_out() -> None:
    assert {"TALB", "COMM::eng", "USLT::eng", "CTOC:contents"}.isdisjoint(_read(Tags("x")))


@pytest.mark.parametrize("title", ["Hüfte", "腰", "☀️ 🏃", "Ελλάδα", "a" * 5_000, "a\nb"])
def test_any_title_comes_back(title: str) -> None:
    assert _read(Tags(title))["TIT2"].text == [title]


def test_what_no_tag_can_hold_is_replaced() -> None:
    assert _read(Tags("a\0b\ud800c"))["TIT2"].text == ["a b?c"]


def test_an_unknown_language_is_undetermined() -> None:
    assert str(_read(Tags("x", comment="y", language="tlh"))["COMM::und"]) == "y"


def test_chapters_are_listed_in_order() -> None:
    tag = _read(Tags("x"), Chapter("Clams", 0, 4_000), Chapter("Brücke", 4_000, 61_500))
    contents = tag["CTOC:contents"]
    found = [tag[f"CHAP:{name}"] for name in contents.child_element_ids]
    assert [(c.start_time, c.end_time, str(c.sub_frames["TIT2"])) for c in found] == [
        (0, 4_000, "Clams"),
        (4_000, 61_500, "Brücke"),
    ]
    assert contents.flags == 3


def test_chapters_lie_in_the_tag_in_order_of_time() -> None:
    """However long their titles: players list them as they find them."""
    titles = ["a long title, " * 9, "b", "a longer title, " * 20, "c", "d, not the shortest"]
    data = id3_tag(Tags("x"), 9, [Chapter(title, n, n + 1) for n, title in enumerate(titles)])
    places = [data.index(b"chapter %03d\0\0" % n) for n in range(1, 6)]
    assert places == sorted(places)
    assert data.index(b"CTOC") < places[0]


def test_more_chapters_than_a_contents_can_count() -> None:
    tag = _read(Tags("x"), *(Chapter(f"{n}", n, n + 1) for n in range(300)))
    assert len(tag.getall("CHAP")) == 300
    assert len(tag["CTOC:contents"].child_element_ids) == 255


def test_the_same_tag_is_the_same_bytes() -> None:
    chapters = [Chapter(f"{n}", n, n + 1) for n in range(20)]
    tags = Tags("Hüfte", album="a", comment="c", lyrics=[(0, "l")])
    assert id3_tag(tags, 20, chapters) == id3_tag(tags, 20, chapters)


def test_a_player_finds_the_tag_and_the_length(tmp_path: Path) -> None:
    clip = spoken()
    session = timeline([(2_000, clip)], 10_000)
    write_session(tmp_path / "s.mp3", Mix(session, lambda _cue: clip), Tags("Hüfte"))
    file = MP3(tmp_path / "s.mp3")
    assert file.tags
    assert file.info
    assert str(file.tags["TIT2"]) == "Hüfte"
    assert file.info.length == pytest.approx(10, abs=0.05)
    assert (file.info.bitrate, file.info.sketchy) == (64_000, False)
