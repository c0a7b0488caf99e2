"""Made things kept on disk: clips, tones, frames and receipts, each in a checked entry.

In comes a key that names everything a thing is made of, out comes the thing or nothing. A cache
never stops a build.
"""
