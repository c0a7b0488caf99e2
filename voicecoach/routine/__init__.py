"""A routine file as its author wrote it.

In comes YAML text, out comes a `Routine`, or every mistake in the text at once. `source/` reads the
text, `values/` reads single values, `model/` holds the records, `change/` applies flags and weeks,
and `parse/` puts it all together.
"""
