"""The spoken form of English: what people write in short, in the words in which it is said.

In comes a text of a routine, such as `3x15 w/ band`. Out comes `three sets of fifteen with band`.
`sign_rules.py` has the rules in their order. Each other file holds the rules of one kind, with an
example of each, or a table of words. To add a rule, add an entry with its example. The tests try
every example, with the rule and without it.
"""
