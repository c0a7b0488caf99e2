"""A session put on time.

In come a `Session` and the measured lengths of its phrases, out comes a `Timeline`. `fit.py` is the
way in. `session_layout.py` lays out the passages with `beats.py`, `fillers.py` and `idle_ticks.py`,
and with `resolve_talk.py` and `talk_layout.py` for the words between work.
"""
