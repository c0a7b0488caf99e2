"""Moves with all their lines become exercises.

In: a `Move`. Out: a `Working` exercise, which rules may still change before it is finished.
"""
