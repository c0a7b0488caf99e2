"""The voices of hibari by name, and what installs and removes them."""

from difflib import get_close_matches

from voicecoach.engines.hibari.download import (
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
    close = get_close_matches(name.lower(), models, n=1, cutoff=0.5)
    suggestion = f'did you mean "{close[0]}"? ' if close else ""
    raise UsageError(f"hibari has no voice {quoted(name)}: {suggestion}it has {', '.join(models)}")
