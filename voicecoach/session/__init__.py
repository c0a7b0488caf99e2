"""What happens in a session, and when. Pure: no file, no clock, no network, no sound.

In comes a `Routine`, out comes a `Session`, and with the lengths of its phrases a `Timeline`.
`compile/` says what happens in order, `fit/` puts it on time, and `model/` holds the records.
"""
