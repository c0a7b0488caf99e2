"""The voices of hibari that can be installed, by name."""

from voicecoach.did_you_mean import LOOSE_LIKENESS, did_you_mean
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
    meant = did_you_mean(name, models, LOOSE_LIKENESS)
    raise UsageError(f"hibari has no voice {quoted(name)}: {meant}it has {', '.join(models)}")
