"""Join two lines, and the word that a hyphen parts at the end of the first."""

import re

_PARTED = re.compile(r"(?<=[a-z])-\Z")
_FIRST_WORD = re.compile(r"[a-z]+")
_LAST_WORD = re.compile(r"([A-Za-z]+)-\Z")

_OWN_WORDS = set(
    "up ups down downs in ins out outs over off on to leg legs legged arm arms armed hand hands"
    " handed side sides sided lying hold holds time times minute second step steps raise raises"
    " knee band bands loop body back and or by way weight bearing operative supported rep".split()
)
"""Second halves of words that keep their hyphen: push-up, single-leg, weight-bearing."""

_OWN_STARTS = set(
    "warm cool push pull sit step chin press lie get one two three four five six eight ten single"
    " double half full side self long short low high well non mid cross hands tip toe heel x y t"
    " follow drop roll stand hip knee lower upper slow first second all pre post semi".split()
)
"""First halves that do so."""


def join_words(before: str, after: str) -> str:
    """Return two lines as one, with a space, or without the hyphen of a word that was parted."""
    if not _PARTED.search(before):
        return f"{before} {after}"
    first, second = _LAST_WORD.search(before), _FIRST_WORD.match(after)
    if not first or not second:
        return f"{before} {after}"
    is_own = second[0] in _OWN_WORDS or first[1].lower() in _OWN_STARTS
    return f"{before if is_own else before[:-1]}{after}"
