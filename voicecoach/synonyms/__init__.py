"""What other programs and exercise sheets call things, and what these are called here.

`keys.py` has the keys of a routine, `values.py` their values. Flags of other programs would be a
third table, `flags.py`. To add a word, add it to the row of what is right here.
"""
