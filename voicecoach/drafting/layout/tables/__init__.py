"""Tables and columns of every shape become rows under a header that says what each column holds.

In: `SourceLine`s. Out: `SourceLine`s, and where each line went that stands in another one now.
"""
