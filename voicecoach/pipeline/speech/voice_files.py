"""The voices of hibari that can be installed, by name."""

from difflib import get_close_matches

from voicecoach.engines.hibari.install import (
    install_voice,
    install_voice_from,
    is_voice_file_whole,
    remove_voice,
)
from voicecoach.engines.hibari.voices import VoiceModel, known_models
from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted

__all__ = [
    "VoiceModel",
    "install_voice",
    "install_voice_from",
    "is_voice_file_whole",
    "model_of",
    "remove_voice",
]


def model_of(name: str) -> VoiceModel:
    """The voice of that name. Raises UsageError for another one, EngineError without hibari."""
    models = known_models()
    if found := models.get(name.lower()):
        return found
    close = get_close_matches(name.lower(), models, n=1, cutoff=0.5)
    meant = f'did you mean "{close[0]}"? ' if close else ""
    raise UsageError(f"hibari has no voice {quoted(name)}: {meant}it has {', '.join(models)}")
