"""Speech to file.

In come clips and a `Timeline`, out comes one sound file. `clips/` makes clips, `mp3/` splices their
frames, `tags/` writes what players show.
"""
