"""The dose in a text of a sheet: how much there is to do, how fast, on which side.

In: a line or a sentence, such as `Clams 3x15 each side`. Out: a `DoseReading`: its fields, and what
remains of the text. `join_doses` reads the lines of one exercise together, where one says the hold
and another one how often. To add a notation, add a row to a file of `notations/`.
"""
