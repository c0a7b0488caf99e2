"""How sheets for running, rowing, riding and swimming speak: paces, and what the sheet is about."""

import re

PACE_WORDS = (
    "hard easy easily fast slow slowly steady steadily brisk briskly moderate moderately gentle "
    "gently between climb flat.?out all.?out sprint sprints sprinting recovery jog jogging run "
    "running walk "
    "walking ride riding row rowing swim swimming spin spinning pedal pedalling cycling cycle "
    "standing seated threshold tempo race max relaxed strong light comfortable comfortably quick "
    "drill kick pull skip skipping march marching uphill downhill stroke paddle effort"
)
"""Patterns of words, one of which is in each part of an interval: "40 s flat out"."""

ACTIVITIES: dict[str, str] = {
    "Row": r"erg|row(?:ing|er)?|concept ?2|c2",
    "Ride": r"bike|turbo|rid(?:e|ing)|cycl(?:e|ing)|spin(?:ning)?|trainer|wattbike",
    "Swim": r"swim(?:ming)?|pool|lengths|freestyle|front crawl",
    "Run": r"run(?:ning)?|track|treadmill|intervals on the road|parkrun|5k|10k",
    "Walk": r"walk(?:ing)?|nordic walking",
    "Skip": r"skipping|jump rope",
}
"""What one does on the whole sheet, and the words of its title that say so."""

PARTS_OF_SESSION = re.compile(
    r"(?:w ?/ ?u(?:p)?|w-?up|c ?/ ?d(?:own)?|c-?down|w/d|wu|cd|warm(?:ing)?[ -]?up"
    r"|cool(?:ing)?[ -]?down|warm[ -]?down|swim[ -]?down|loosen(?:er)?|main(?: set)?"
    r"|build(?:-up)?)",
    re.IGNORECASE,
)
"""What a line begins with that is one part of a session, and names no move."""

PACE = re.compile(rf"\b(?:{'|'.join(PACE_WORDS.split())})\b", re.IGNORECASE)
RECOVERY = re.compile(r"\brecover(?:y|ies)\b|\bbetween\b|\bin-between\b", re.IGNORECASE)
"""What makes the second part of an interval a rest: "90 s jog recovery"."""
BARE_PACE = re.compile(
    rf"(?:(?:{'|'.join(PACE_WORDS.split())}|very|really|fairly|nice|and|pace|at|heart|rate)\b ?)+",
    re.IGNORECASE,
)
TRAVEL_VERBS = re.compile(
    r"(?:please |now |gently |slowly )?(?:walk|jog|run|row|ride|cycle|pedal|spin|swim|skip|march"
    r"|cruise|paddle|step|climb|bike|sprint)\b",
    re.IGNORECASE,
)
"""How a sentence begins that says what to do for how long: "Spin easily for 4 minutes"."""

_COUNT = r"(?P<count>\d{1,2})"
_AMOUNT = (
    r"\d{1,2}:\d{2}|\d{1,4}(?:\.\d)? ?-?(?:s(?:ec\w*)?|m(?:in(?:ute)?s?)?|'|\"|km|k|met(?:re|er)s?"
    r"|lengths?|laps?|yds?|yards?)(?![a-z])"
)
_WORDS = r"(?:(?!(?:and|then|with|followed|for|rest|off|on|x)\b)[a-z][a-z-]*)"
_FIRST = rf"(?P<length>{_AMOUNT})(?: of| at)?(?: an?\b)? ?(?P<name>{_WORDS}(?: {_WORDS}){{0,2}})"
_SECOND = rf"(?P<length2>{_AMOUNT})(?: of| at)?(?: an?\b)? ?(?P<name2>{_WORDS}(?: {_WORDS}){{0,2}})"
_JOINT = r" ?(?:,? ?(?:and|then|with|followed by|alternating with|alternated with)|[,/;+&-]) ?"
_PAIR = rf"\(?{_FIRST}{_JOINT}(?:then )?{_SECOND}\)?"
_NAMED_FIRST = (
    rf"(?P<name>{_WORDS}(?: {_WORDS}){{0,2}}) (?:for )?(?P<length>{_AMOUNT}){_JOINT}(?:then )?"
    rf"(?P<name2>{_WORDS}(?: {_WORDS}){{0,2}}) (?:for )?(?P<length2>{_AMOUNT})"
)
_RUN_BACK = r"(?:easy |slow |gentle |recovery ){0,2}(?:jog|walk)(?:ging|ing)?(?: recovery| rest)?"
_TIMES = r"(?:x|times|rounds|repeats|reps|sets)"
PACES_IN_TURN = (
    re.compile(rf"(?<![\w.:/]){_COUNT} ?{_TIMES}(?: of| through)?:? ?(?:\( ?)?{_PAIR}"),
    re.compile(
        rf"(?<![\w.:/])(?:alternat\w*|switch\w*)?(?: between)? ?{_PAIR}[,;:.]? ?"
        rf"(?:(?:for|x|(?:and )?repeat(?:ed)?(?: this| that)?|do (?:this|that))"
        rf"(?: for)? )*{_COUNT} ?{_TIMES}\b"
    ),
    re.compile(
        rf"\b{_NAMED_FIRST}\)?[,;:.]? ?(?:(?:repeat(?:ed)?|do)(?: this| that)?(?: for)? ?)?"
        rf"(?:x ?{_COUNT}\b|(?P<often>\d{{1,2}}) ?{_TIMES}\b)"
    ),
    re.compile(
        rf"\balternat\w*(?: between)? {_PAIR}[,;:.]? ?(?:for )?(?:a total of )?"
        r"(?P<total>\d{1,3}) ?min\w*"
    ),
    re.compile(
        rf"(?:^|(?<=[.;:] )){_COUNT} ?{_TIMES} ?(?P<length>{_AMOUNT}) ?"
        r"(?:,|with|w/|\+|/|and|then)? ?"
        rf"\(?(?P<length2>{_AMOUNT}) ?(?:of )?(?P<name2>{_RUN_BACK})(?! ?[a-z])\)?"
    ),
)
"""Two paces in turn, so many times, in small letters with digits: "10 x 20 s hard / 40 s easy"."""
