"""Lines of a sheet read one by one: names, doses, instructions, rules.

In: `SourceLine`s. Out: `SheetLine`s, and the `Move`s and rules that a line alone makes.
"""
