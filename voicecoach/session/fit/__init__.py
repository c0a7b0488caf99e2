"""A session put on time.

In come a `Session` and the measured lengths of its phrases, out comes a `Timeline`.
"""
