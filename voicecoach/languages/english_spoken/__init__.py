"""The spoken form of English: what people write in short, in the words in which it is said.

In comes a text of a routine, such as `3x15 w/ band`. Out comes `three sets of fifteen with band`.
`sign_rules.py` has all rules in their order. The rules themselves, each with an example, and the
tables of words are in three folders: `amounts/` has what is said of numbers, `words/` what is said
of letters and words, and `signs/` what is said of signs. `matching/` has what all rules share.

To add a rule, add an entry with its example. The tests try every example, with the rule and
without it.
"""
