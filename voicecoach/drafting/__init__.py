"""An exercise sheet becomes the draft of a routine.

In: the bytes of a text, a web page, a PDF or a Word file. Out: a `Draft`, and the YAML text of it.
The stage opens no file and asks nobody, and the same sheet always gives the same draft.
"""
