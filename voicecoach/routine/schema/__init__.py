"""A JSON Schema of the language, for editors: from the records, their readers and their documents.

A key needs nothing here. What a value may be is taken from its reader, what it means from its
`KeyDocument`. Only a notation that no other key has needs a row, in `own_notations.py`.

The schema never refuses what `check` accepts. `check` finds more: a schema cannot compare values.
"""
