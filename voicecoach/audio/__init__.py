"""Speech to file: clips, tones, the encoder, the renderer and the tags.

Nothing is imported here: every part loads libraries that only it needs.
"""
