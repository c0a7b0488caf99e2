"""A Word file becomes the lines of a sheet: paragraphs, lists and tables in their order.

In: bytes. Out: lines. Headers, footers, footnotes and macros are not read.
"""
