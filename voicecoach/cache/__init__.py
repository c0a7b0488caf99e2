"""Results kept on disk, each in a checked entry: clips, tones, MP3 frames, voices, receipts.

In comes a key that names everything a result is made of, out comes the result or nothing. A cache
never stops a build.
"""
