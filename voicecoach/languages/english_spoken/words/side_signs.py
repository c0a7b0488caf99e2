"""Sides with a sign between them, or in a ring: `R/L/R`, `R>L`, `B/L LE`, `Rt/Lt`."""

import re

from voicecoach.languages.english_spoken.matching.rule import Match, SpokenRule

_NAMES = {"r": "right", "l": "left"}
_R = r"(?:R(?:[tT]\.?)?|rt\.?)"
_L = r"(?:L(?:[tT]\.?)?|lt\.?)"
_SIDE = rf"(?:{_R}|{_L})"
_LIMBS = {"l": "legs", "u": "arms"}


def _name(written: str) -> str:
    return _NAMES[written[0].lower()]


def _in_turn(match: Match) -> str:
    sides = [_name(side) for side in re.findall(r"[A-Za-z]+", match[0])]
    return f"{sides[0]} and {sides[1]}" if len(sides) == 2 else ", ".join(sides)


def _compared(match: Match) -> str:
    than = "more than" if match["sign"] == ">" else "less than"
    return f"{_name(match['first'])} {than} {_name(match['second'])}"


def _both_limbs(match: Match) -> str:
    return f"both {_LIMBS[match['limb'][0].lower()]}"


SIDE_SIGNS = (
    SpokenRule(
        "R/L/R taps",
        "right, left, right taps",
        rf"(?<![\w/]){_SIDE}(?: ?[/+-] ?{_SIDE})+(?![\w/'\u2019-])",
        _in_turn,
    ),
    SpokenRule(
        "Shift L > R > L",
        "Shift left, right, left",
        rf"(?<![\w/]){_SIDE}(?: ?>+ ?{_SIDE}){{2,}}(?!\w)",
        _in_turn,
    ),
    SpokenRule(
        "R arm/L leg",
        "right arm and left leg",
        r"(?<![\w/])([RL] (?:arm|leg|hand|foot|knee|elbow)) ?/ ?(?=[RL] [a-z])",
        r"\1 and ",
    ),
    SpokenRule(
        "Pain R>L",
        "Pain right more than left",
        rf"(?<![\w/])(?P<first>{_SIDE}) ?(?P<sign>[<>]) ?(?P<second>{_SIDE})(?!\w)",
        _compared,
    ),
    SpokenRule(
        "B/L LE stretch",
        "both legs stretch",
        r"(?<![\w/])(?:B/L|b/l|[bB]il(?:at)?\.?|\(B\)) (?P<limb>[LU]E|[lu]e)s?\b",
        _both_limbs,
    ),
    SpokenRule(
        "Pumps x20 B",
        "Pumps twenty times both sides",
        r"([xX] ?\d{1,3}) B(?=$|[,;.])",
        r"\1 both sides",
    ),
    SpokenRule("Clams (B)", "Clams both sides", r" ?(?<!\w)\(B\)(?!.*\([AC]\))", " both sides"),
)
