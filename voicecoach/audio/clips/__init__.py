"""Single sounds: an engine's answer to a clip, and the tones."""
