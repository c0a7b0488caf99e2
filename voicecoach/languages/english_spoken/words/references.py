"""What refers to a page, a level or an exercise by its number: `pg 3`, `lvl 2`, `Ex3`."""

from voicecoach.languages.english_spoken.matching.rule import SpokenRule

REFERENCES = (
    SpokenRule("See pg 3", "See page three", r"\bpg\.? ?(?=\d)", "page "),
    SpokenRule("Band lvl 2", "Band level two", r"\b(?:lvl|lev)\.? ?(?=\d)", "level "),
    SpokenRule("Lvl. 2", "Level two", r"\b(?:Lvl|Lev)\.? ?(?=\d)", "Level "),
    SpokenRule("See ex #3", "See exercise three", r"\bex(?:\. ?#|[ ]?#| )?(?=\d)", "exercise "),
    SpokenRule("Ex3", "Exercise three", r"\bEx(?:\. ?#|[ ]?#| )?(?=\d)", "Exercise "),
    SpokenRule("Pos. 1", "Position one", r"\bPos\.? ?(?=\d)", "Position "),
    SpokenRule("In pos 1", "In position one", r"\bpos\.? ?(?=\d)", "position "),
)
"""They have a number behind them, so they come before the numbers."""
