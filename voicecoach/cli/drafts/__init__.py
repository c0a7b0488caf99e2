"""The steps of `voicecoach new`: get the sheet, make the draft, ask, write the file."""
