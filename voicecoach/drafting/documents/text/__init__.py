"""Text and Markdown become the lines of a sheet: bullets, headings, tables and paragraphs.

In: one text. Out: its lines. The other kinds of document end here as well.
"""
