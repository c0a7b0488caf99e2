"""Exercises in order become the entries of a draft, with their sections and circuits.

In: tokens. Out: the entries of a `Draft`.
"""
