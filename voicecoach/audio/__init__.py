"""Speech to file: clips, tones, the encoder, the renderer and the tags."""
