"""What each key of a routine means: the one source of the reference and of `voicecoach explain`.

To add a key, add a `KeyDocument` to the group it belongs to. The tables of the reference are
generated from it, and a test parses its example. Where the key may stand is read from the records.
"""
