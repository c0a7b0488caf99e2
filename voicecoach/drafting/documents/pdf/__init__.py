"""A PDF becomes the lines of a sheet: what its pages show, in the order of reading.

In: bytes. Out: lines. Pictures are not read.
"""
