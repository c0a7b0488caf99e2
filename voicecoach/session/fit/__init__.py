"""A session put on time.

In come a `Session` and the measured lengths of its phrases, out comes a `Timeline`. `fit.py` is the
way in. `session_layout.py` lays out the passages: work with `beats.py`, `dropped_habits.py`,
`fillers.py`, `ticks.py` and `idle_ticks.py`, and the words between work with `resolve_talk.py` and
`talk_layout.py`.
"""
