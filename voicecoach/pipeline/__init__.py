"""The pipeline from a routine's text to a file. Only here do the stages meet.

`plan.py` and `build.py` are the way in, `speech/` speaks a session, `output/` names and writes
files, and `receipt/` tells whether a build would change anything.
"""
