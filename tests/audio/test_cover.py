"""The picture that a player shows: what is taken, and what is refused in one sentence."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from mutagen.id3 import ID3
from PIL import Image

from tests.audio.pictures import picture
from tests.commands import Run
from voicecoach.audio.tags.cover import LARGEST_SIDE, default_cover, read_cover
from voicecoach.errors import UsageError


def test_ours_is_small_and_square() -> None:
    cover = default_cover()
    assert len(cover.data) <= 30_000
    with Image.open(BytesIO(cover.data)) as shown:
        assert (shown.format, shown.width) == ("PNG", shown.height)


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_a_small_picture_is_shown_as_it_is(form: str, tmp_path: Path) -> None:
    (tmp_path / "mine").write_bytes(picture(form=form))
    cover = read_cover(tmp_path / "mine")
    assert cover.data == picture(form=form)
    assert cover.media_type == f"image/{form.lower()}"


def test_a_photo_of_a_phone_is_a_jpeg_with_another_one_behind_it(tmp_path: Path) -> None:
    photo, preview = (Image.linear_gradient("L").resize((60, 40)) for _ in range(2))
    photo.save(tmp_path / "mine.jpg", "MPO", save_all=True, append_images=[preview])
    with Image.open(tmp_path / "mine.jpg") as saved:
        assert saved.format == "MPO"
    assert read_cover(tmp_path / "mine.jpg").media_type == "image/jpeg"


def test_a_large_one_is_made_smaller(tmp_path: Path) -> None:
    (tmp_path / "mine").write_bytes(picture((3_000, 1_500)))
    with Image.open(BytesIO(read_cover(tmp_path / "mine").data)) as shown:
        assert (shown.format, shown.size) == ("JPEG", (LARGEST_SIDE, LARGEST_SIDE // 2))


def bomb() -> bytes:
    """A PNG of a few bytes that says it has ten thousand million pixels."""
    facts = struct.pack(">II5B", 100_000, 100_000, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", facts), (b"IDAT", zlib.compress(b"")), (b"IEND", b"")]
    chunks = (
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


BAD = {
    "a text": b"not a picture",
    "nothing": b"",
    "half a picture": picture((500, 500))[:-900],
    "a GIF": picture(form="GIF"),
    "a bomb": bomb(),
}


@pytest.mark.parametrize("sort", BAD)
def test_what_is_no_picture_is_refused(sort: str, tmp_path: Path) -> None:
    (tmp_path / "mine").write_bytes(BAD[sort])
    with pytest.raises(UsageError, match=r"^--cover: .*: name a (JPEG or PNG file|.* 50 million)"):
        read_cover(tmp_path / "mine")


def test_twenty_megabytes_are_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "mine").open("wb") as file:
        file.truncate(20_000_000)
    with pytest.raises(UsageError, match="has 20 MB: name a picture of at most 10 MB"):
        read_cover(tmp_path / "mine")


@pytest.mark.parametrize("name", ["missing.png", ".", "/dev/zero"])
def test_what_is_no_file_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no file"):
        read_cover(tmp_path / name)


def test_the_command_shows_ours_the_users_or_none(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.png").write_bytes(picture())
    wanted = {
        (): default_cover().data,
        ("--cover", "mine.png"): picture(),
        ("--no-cover",): None,
    }
    for options, data in wanted.items():
        assert run("build", "two.yaml", "-o", "it.mp3", *options).returncode == 0
        shown = [frame.data for frame in ID3(tmp_path / "it.mp3").getall("APIC")]
        assert shown == ([] if data is None else [data])


@pytest.mark.parametrize("option", ["-o", "--cues"])
def test_the_users_picture_is_never_replaced(run: Run, tmp_path: Path, option: str) -> None:
    (tmp_path / "mine.png").write_bytes(picture())
    refused = run("build", "two.yaml", "--cover", "mine.png", option, "mine.png")
    code, told = {"-o": (2, "voicecoach writes"), "--cues": (5, "is the picture of")}[option]
    assert (refused.returncode, told in refused.stderr) == (code, True)
    assert (tmp_path / "mine.png").read_bytes() == picture()


def test_the_command_refuses_before_it_speaks(run: Run, tmp_path: Path) -> None:
    (tmp_path / "it.mp3").write_bytes(b"the former file")
    refused = run("build", "two.yaml", "-o", "it.mp3", "--cover", "two.yaml")
    assert refused.returncode == 2
    assert refused.stderr == (
        'voicecoach: --cover: "two.yaml" is not a picture that can be shown: name a JPEG or PNG'
        " file\n"
    )
    assert (tmp_path / "it.mp3").read_bytes() == b"the former file"
    both = run("build", "two.yaml", "--cover", "a.png", "--no-cover")
    assert both.returncode == 2
