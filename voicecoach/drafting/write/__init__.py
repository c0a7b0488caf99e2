"""A draft becomes the text of a routine file, as a person would write it.

In: a `Draft`. Out: YAML with comments. Nothing that the draft says gets lost: what is no key of the
language stands there as a comment.
"""
