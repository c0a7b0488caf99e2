"""What one field of a routine may hold: texts, amounts, ladders, tempos, wordings.

In comes a value as it is written, out comes the value, or what is wrong with it.
"""
