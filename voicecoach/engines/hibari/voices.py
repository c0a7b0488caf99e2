"""The voices of hibari, and the file of each.

The package lists them in `hibari.voices.VOICES`, with the size and the SHA-256 of each. One is
part of the package. The package would download the others when they are first used. voicecoach
prevents that: it asks only for files that are there.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from voicecoach.engines.embedded.answers import REINSTALL_ADVICE
from voicecoach.engines.interface import EngineError, Voice


@dataclass(frozen=True)
class VoiceModel:
    """A voice, and the file that holds its neural network."""

    voice: Voice
    file: Path

    size: int
    """The size of the file in bytes."""

    sha256: str

    url: str
    """Where the file can be downloaded; empty for the voice that is part of the package."""

    is_british: bool
    """Whether the rules of British pronunciation apply."""

    licence: str = "Apache-2.0"
    """That of the package, which is the same for every voice."""


def known_models() -> dict[str, VoiceModel]:
    """Return every voice by its name, the one of the package first.

    Raises EngineError if the package cannot be imported.
    """
    try:
        from hibari.voices import DEFAULT, VOICES
    except Exception as error:  # numpy, which it imports, fails in many ways
        reason = f"{type(error).__name__}: {error}".splitlines()[0]
        raise EngineError(f"hibari cannot be loaded ({reason}); {REINSTALL_ADVICE}") from error
    names = sorted(VOICES, key=lambda name: name != DEFAULT)
    return {name: _model(name, VOICES[name]) for name in names}


def _model(name: str, facts: dict[str, Any]) -> VoiceModel:
    from hibari.voices import BASE_URL

    file = _file_of(name, facts)
    is_bundled = bool(facts.get("bundled"))
    description = f"{facts['accent']}, {facts['gender']}"
    return VoiceModel(
        voice=Voice(name, facts["language"], description, is_bundled or _is_there(file, facts)),
        file=file,
        size=facts["bytes"],
        sha256=facts["sha256"],
        url="" if is_bundled else BASE_URL + facts["file"],
        is_british=bool(facts["british"]),
    )


def _is_there(file: Path, facts: dict[str, Any]) -> bool:
    """Return whether the file has the right size; its SHA-256 is checked when it is loaded."""
    return file.is_file() and file.stat().st_size == facts["bytes"]


def _file_of(name: str, facts: dict[str, Any]) -> Path:
    from hibari.voices import cache_dir, voice_path

    try:
        return Path(voice_path(name, download_missing=False))
    except FileNotFoundError:
        return Path(cache_dir()) / str(facts["file"])
