"""The voices of hibari by name, and what installs and removes them."""

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
    "get_model",
    "install_voice",
    "install_voice_from",
    "is_voice_file_whole",
    "remove_voice",
]


def get_model(name: str) -> VoiceModel:
    """Return the voice of that name. Raises UsageError, and EngineError without hibari."""
    models = known_models()
    model = models.get(name.lower())
    if model:
        return model
    suggestion = did_you_mean(name, models, LOOSE_LIKENESS)
    raise UsageError(f"hibari has no voice {quoted(name)}: {suggestion}it has {', '.join(models)}")
