"""What stands on the board of a gym, with signs and digits in it: `T2B`, `C&J`, `5 RFT`."""

from voicecoach.languages.english_spoken.matching.rule import Match, SpokenRule

_PLACES = {
    "C2B": "chest to bar", "CTB": "chest to bar", "T2B": "toes to bar", "TTB": "toes to bar",
    "K2E": "knees to elbows", "KTE": "knees to elbows", "S2OH": "shoulder to overhead",
    "S2O": "shoulder to overhead", "STOH": "shoulder to overhead",
    "G2OH": "ground to overhead", "G2O": "ground to overhead", "GTOH": "ground to overhead",
}  # fmt: skip


def _place(match: Match) -> str:
    return _PLACES[match[0].upper()]


BOARD_WORDS = (
    SpokenRule("10 T2B", "ten toes to bar", rf"\b(?i:{'|'.join(_PLACES)})\b", _place),
    SpokenRule("10 T&G", "ten touch and go", r"\b[tT] ?(?:&|n) ?[gG]\b", "touch and go"),
    SpokenRule(
        "HR 3x15",
        "heel raises three by fifteen",
        r"\bHR(?= \d{1,2} ?[xX] ?\d| ?[xX] ?\d)",
        "heel raises",
    ),
    SpokenRule("BW-10kg", "body weight minus ten kilograms", r"\bBW ?- ?(?=\d)", "BW minus "),
    SpokenRule("C&J", "clean and jerk", r"\bC ?& ?J\b", "clean and jerk"),
    SpokenRule("\u2640 16 kg", "women sixteen kilograms", r"\u2640\ufe0f? ?(?=\d)", "women "),
    SpokenRule("\u2642 24 kg", "men twenty four kilograms", r"\u2642\ufe0f? ?(?=\d)", "men "),
)
