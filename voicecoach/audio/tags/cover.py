"""The picture that a player shows: ours, or one that the user names."""

import warnings
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path

from voicecoach.audio.tags.id3_tag import Cover
from voicecoach.errors import UsageError
from voicecoach.file_trace import note_read

MAX_COVER_BYTES = 10_000_000
"""A photo of a phone has three to six million. Nobody wants more in the memory of a watch."""

MOST_PIXELS = 50_000_000
"""What a small file may unpack to: more would take hundreds of megabytes."""

LARGEST_SIDE, LARGEST_KEPT = 1_000, 500_000
"""A picture with a longer side, or with more bytes, is made smaller."""

_MEDIA_TYPES = {"JPEG": "image/jpeg", "MPO": "image/jpeg", "PNG": "image/png"}
"""Phones write MPO: a JPEG with another one behind it."""


@cache
def default_cover() -> Cover:
    """The picture that comes with voicecoach."""
    return Cover("image/png", files("voicecoach.audio.tags").joinpath("cover.png").read_bytes())


def read_cover(file: Path) -> Cover:
    """The user's own picture, a JPEG or PNG; a large one is made smaller.

    Raises UsageError, in one sentence, for everything that is none.
    """
    try:
        # Its size is asked for first: a pipe or a device has none, and would be waited for.
        if not file.is_file():
            raise UsageError(f'--cover: there is no file "{file}": name a JPEG or PNG file')
        if file.stat().st_size > MAX_COVER_BYTES:
            size = f"{file.stat().st_size / 1e6:.0f} MB"
            raise UsageError(f'--cover: "{file}" has {size}: name a picture of 10 MB at most')
        data = file.read_bytes()
    except OSError as error:
        raise UsageError(f'--cover: "{file}" cannot be read: {error.strerror}') from None
    note_read(file, data)
    return _checked(file, data)


def _checked(file: Path, data: bytes) -> Cover:
    from PIL import Image

    try:
        with (
            warnings.catch_warnings(action="ignore"),  # of many pixels: we say so ourselves
            Image.open(BytesIO(data), formats=("JPEG", "PNG")) as picture,
        ):
            if picture.width * picture.height > MOST_PIXELS:
                raise UsageError(
                    f'--cover: "{file}" has {picture.width} x {picture.height} pixels: '
                    "name a picture of 50 million at most"
                )
            picture.load()  # all of it, since the end may be missing
            is_small = max(picture.size) <= LARGEST_SIDE and len(data) <= LARGEST_KEPT
            if is_small and picture.format:
                return Cover(_MEDIA_TYPES[picture.format], data)
            return _smaller(picture)
    except UsageError:
        raise
    except Exception:  # a damaged picture makes Pillow raise nearly anything
        raise UsageError(
            f'--cover: "{file}" is not a picture that can be shown: name a JPEG or PNG file'
        ) from None


def _smaller(picture: object) -> Cover:
    from PIL import Image, ImageOps

    assert isinstance(picture, Image.Image)  # noqa: S101  for mypy: Pillow loads late
    upright = ImageOps.exif_transpose(picture).convert("RGB")
    upright.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
    file = BytesIO()
    upright.save(file, "JPEG", quality=85)
    return Cover(_MEDIA_TYPES["JPEG"], file.getvalue())
