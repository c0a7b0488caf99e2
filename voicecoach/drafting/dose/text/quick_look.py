"""A quick look at a text: most lines of prose have no dose, and need no reading."""

import re

from voicecoach.drafting.dose.text.number_words import NUMBER_WORDS

_WORDS = (
    "once twice thrice dozen hundred second seconds minute minutes hour hours rest time"
    " half each every both only other opposite first then left right side sides ea alt same"
    " swap switch change amrap max failure fatigue exhaustion tired many"
    " min daily hourly eod am pm none bid tid tds qid qds bd od morning mornings bodyweight bw"
    " mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday"
    " sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays"
).split()
_BEGINNINGS = r"alternat|bilat|fatigue"
_SIGNS = r"[0-9\u00bd]|\bm[/,] ?w[/,] ?f\b|\b(?:b\.i|t\.i|t\.d|q\.i)|[lrbe] ?[/&+]|[(\[][lr][)\]]"
_MAY_HAVE_DOSE = re.compile(
    rf"{_SIGNS}|\b(?:{_BEGINNINGS}|(?:{'|'.join((*NUMBER_WORDS, *_WORDS))})\b)", re.IGNORECASE
)


def may_have_dose(text: str) -> bool:
    """Return whether a text has a number or a word without which no dose is."""
    return bool(_MAY_HAVE_DOSE.search(text))
