"""The cover that a player shows: ours, or a picture that the user names."""

import warnings
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path

from voicecoach.audio.tags.id3_tag import Cover
from voicecoach.errors import UsageError
from voicecoach.file_trace import note_read

MAX_COVER_BYTES = 10_000_000
"""A photo of a phone has three to six million bytes. A watch has no memory for more."""

MOST_PIXELS = 50_000_000
"""A small file may hold more pixels, and decoding them would take hundreds of megabytes."""

LARGEST_SIDE, LARGEST_UNCHANGED = 1_000, 500_000
"""A picture with a longer side in pixels, or with more bytes, is made smaller."""

_MEDIA_TYPES = {"JPEG": "image/jpeg", "MPO": "image/jpeg", "PNG": "image/png"}
"""Phones write MPO: a JPEG followed by another one."""


@cache
def default_cover() -> Cover:
    """Return the picture that comes with voicecoach."""
    return Cover("image/png", files("voicecoach.audio.tags").joinpath("cover.png").read_bytes())


def read_cover(file: Path) -> Cover:
    """Return the user's own picture, a JPEG or PNG; a large one is made smaller.

    Raises UsageError, in one sentence, for a file that is no picture or too large.
    """
    try:
        # Before it is opened: a pipe or a device is no regular file, and would make us wait.
        if not file.is_file():
            raise UsageError(f'--cover: there is no file "{file}": name a JPEG or PNG file')
        if file.stat().st_size > MAX_COVER_BYTES:
            size = f"{file.stat().st_size / 1e6:.0f} MB"
            raise UsageError(f'--cover: "{file}" has {size}: name a picture of at most 10 MB')
        data = file.read_bytes()
    except OSError as error:
        raise UsageError(
            f'--cover: "{file}" cannot be read ({error.strerror}): name another file'
        ) from None
    note_read(file, data)
    return _decode_cover(file, data)


def _decode_cover(file: Path, data: bytes) -> Cover:
    from PIL import Image

    try:
        with (
            warnings.catch_warnings(action="ignore"),  # about many pixels: we check that ourselves
            Image.open(BytesIO(data), formats=("JPEG", "PNG")) as picture,
        ):
            _refuse_many_pixels(file, picture.width, picture.height)
            picture.load()  # to the end, because the end of the file may be missing
            is_small = max(picture.size) <= LARGEST_SIDE and len(data) <= LARGEST_UNCHANGED
            if is_small and picture.format:
                return Cover(_MEDIA_TYPES[picture.format], data)
            return _shrink(picture)
    except UsageError:
        raise
    except Exception:  # a damaged picture makes Pillow raise nearly anything
        raise UsageError(
            f'--cover: "{file}" is not a picture that can be shown: name a JPEG or PNG file'
        ) from None


def _refuse_many_pixels(file: Path, width: int, height: int) -> None:
    if width * height > MOST_PIXELS:
        raise UsageError(
            f'--cover: "{file}" has {width} x {height} pixels: '
            "name a picture of at most 50 million pixels"
        )


def _shrink(picture: object) -> Cover:
    from PIL import Image, ImageOps

    assert isinstance(picture, Image.Image)  # noqa: S101  for mypy: Pillow is imported late
    upright = ImageOps.exif_transpose(picture).convert("RGB")
    upright.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
    file = BytesIO()
    upright.save(file, "JPEG", quality=85)
    return Cover(_MEDIA_TYPES["JPEG"], file.getvalue())
