"""The pipeline from a routine's text to a file. Only here do the stages meet.

`plan.py` and `build.py` are the way in, and list the stages in their order. `check.py` only looks
for mistakes. `speech/` speaks a session, `output/` names and writes files, and `receipt/` knows
whether a build would change anything.
"""
