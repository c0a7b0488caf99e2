"""The entries of a cache that hold speech, tones and frames."""

from pathlib import Path


def entries(cache: Path) -> list[Path]:
    return sorted(cache.glob("*.clip"))
