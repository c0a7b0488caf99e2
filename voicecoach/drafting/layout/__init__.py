"""What each line of a sheet is, and the draft of a routine that the lines make together.

In: the `SourceLine`s of a document. Out: a `Draft` in which every line has a fate. `draft_of` in
`draft_sheet.py` is the way in: it reads the lines, finds the moves among them, gathers what belongs
to each, and arranges them in blocks.
"""
