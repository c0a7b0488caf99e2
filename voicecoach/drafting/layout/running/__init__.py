"""Running text: the moves that its sentences name one after another.

In: a `SheetLine` that is a paragraph. Out: tokens, or none if it is no such text.
"""
