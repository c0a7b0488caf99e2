"""What sheets of trainers have in short: `E2MOM`, `@3010`, `2KB`, `Wk1-2`, `21s`."""

from voicecoach.languages.english_spoken.amounts.amount_words import whole_words
from voicecoach.languages.english_spoken.matching.contexts import is_about_effort, is_about_time
from voicecoach.languages.english_spoken.matching.rule import Match, SpokenRule

_BELLS = {"KB": "kettlebells", "DB": "dumbbells", "BB": "barbells", "MB": "medicine balls"}


def _every(match: Match) -> str:
    minutes = f"{match[1]}:{match[2]}" if match[2] else f"{match[1]} min"
    the_minute = " on the minute" if match[3] else ""
    return f"every {minutes}{the_minute}{', ' if match[4] else ''}"


def _tempo(match: Match) -> str:
    digits = (whole_words(digit) if digit.isdigit() else "X" for digit in match[1])
    return f"at {' '.join(digits)}"


def _bells(match: Match) -> str:
    count, bell = match[1], _BELLS[match[2].upper()]
    return f"{count} {bell.removesuffix('s') if int(count) == 1 else bell}"


def _curls(match: Match) -> str:
    return match[0] if is_about_time(match) or is_about_effort(match) else "twenty ones"


SHEET_DOSES = (
    SpokenRule(
        "E2MOM 10",
        "every two minutes on the minute, ten",
        r"\b[eE](\d{1,2})(?::([0-5]\d))?\s?[mM]([oO]\d?[mM])?\b( (?=\d))?",
        _every,
    ),
    SpokenRule(
        "E90S x 5",
        "every ninety seconds five times",
        r"\b[eE](\d{2,3})\s?[sS](?:[oO][mM])?\b",
        r"every \1 s",
    ),
    SpokenRule(
        "Squat @3010",
        "Squat at three zero one zero",
        r"@ ?(?!\d000)([1-6xX][0-6][0-6xX][0-6xX])"
        r"(?!\w|[.,:%/-]\d|%| ?(?i:m|kg|lbs?|w|watts?|rpm|kcal|cal)\b)",
        _tempo,
    ),
    SpokenRule(
        "Carry 2KB",
        "Carry two kettlebells",
        r"(?<![\w.,/:-])(\d{1,2}) ?(?:[xX] ?)?(KB|DB|BB|MB|kb|db|mb)\b"
        r"(?= ?(?:$|[.,;:!?)/])| (?i:in|at|by|on|overhead|held|with|w/)\b)",
        _bells,
    ),
    SpokenRule("4-pt kneel", "four point kneel", r"(?<=\d)-pt\b", " point"),
    SpokenRule(
        "5-5:30 pace",
        "five to five minutes thirty pace",
        r"(?<![\w.,:/-])(\d{1,2})-(?=\d{1,2}:[0-5]\d)",
        r"\1 to ",
    ),
    SpokenRule("1-2 punch", "one two punch", r"\b1-2(?= (?:punch|combo)\b)", "1 2"),
    SpokenRule("No 1: rows", "number one: rows", r"\b[nN]o (?=\d{1,2}[:)])", "number "),
    SpokenRule(
        "30 sec./side", "thirty seconds a side", r"(?<=\d)( ?(?:secs?|mins?|reps?))\.(?=/)", r"\1"
    ),
    SpokenRule(
        "1-2-3-2-1 min",
        "one two three two one minutes",
        r"(?<![\w.,/:-])(\d{1,2}(?:-\d{1,2}){2,9}) ?(min|sec)s?\b\.?",
        lambda match: f"{match[1]} {'minutes' if match[2] == 'min' else 'seconds'}",
    ),
    SpokenRule("2KB swings", "two kettlebell swings", r"(?<=\d)(?=[KDBM]B )", " "),
    SpokenRule(
        "1:45/500m",
        "one minute forty five per five hundred metres",
        r"(?<=:\d\d) ?/ ?(?=\d+ ?k?m\b)",
        " per ",
    ),
    SpokenRule("0:90", "ninety seconds", r"(?<![\w:])0?0:([6-9]\d)(?![\d:])", r"\1 s"),
    SpokenRule("1..10", "one to ten", r"(?<=\d)\.{2,3}(?=\d)", " to "),
    SpokenRule(
        "Wk1-2",
        "week one to two",
        r"\b([Ww](?:ee)?ks?|[Dd]ays?|[Ss]ets?|[Rr]ounds?|[Ll]evels?|[Ss]teps?)(?=\d)",
        r"\1 ",
    ),
    SpokenRule(
        "3 up/3 down",
        "three up, three down",
        r"(?<=[A-Za-z]{2}) ?/ ?(?=\d+(?!\d|st|nd|rd|th))",
        ", ",
    ),
    SpokenRule(
        "10'EMOM",
        "ten minute emom",
        r"(?<=\d['\"])(?=(?i:emom|amrap|hold|rest|plank|run|walk|jog)\b)",
        " ",
    ),
    SpokenRule("RPE7.5", "R P E seven point five", r"(?<=[A-Za-z])(?=\d+\.\d)", " "),
    SpokenRule(
        "3.0.1.0",
        "three zero one zero",
        r"(?<![\w.])(\d)\.(\d)\.(\d)\.(\d)(?!\w|\.\d)",
        r"\1 \2 \3 \4",
    ),
    SpokenRule("60%1RM", "sixty percent one rep max", r"(?<=\d)%(?=[\dA-Za-z])", "% "),
    SpokenRule(
        "Biceps 21s", "Biceps twenty ones", r"(?<![\w.,/:-])(?<!x )21[sS]\b(?!/| ?-)", _curls
    ),
)
