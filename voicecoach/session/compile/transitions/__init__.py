"""The talks between two bouts: `sets.py` in sets, `rounds.py` in rounds.

`tones.py` has the tones around work, and `rests.py` the length of a rest and the words for it.
"""
