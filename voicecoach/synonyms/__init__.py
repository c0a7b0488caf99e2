"""What other programs and exercise sheets call things, and what these are called here.

`keys.py` has the keys of a routine, `values.py` their values. The table of flags is that of the
command line, `cli/options/synonyms.py`. To add a word, add it to the row of what is right.
"""
