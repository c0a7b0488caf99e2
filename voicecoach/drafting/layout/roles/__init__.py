"""What each line is for, seen with its neighbours.

In: `SheetLine`s. Out: a `Role` for each.
"""
