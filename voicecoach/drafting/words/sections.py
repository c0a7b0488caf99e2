"""Headings: those of the parts of a session, and those that are about the sheet itself."""

import re

_NUMBER = r"(?:[a-h]|\d{1,2}|one|two|three|four|five|six)(?: ?(?:-|–|to) ?\d{1,2})?"
_DAYS = "(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|fri|sat|sun"
_A_NUMBERED_DAY = r"(?:day|session|workout) (?:[a-g]|\d|one|two|three|four|five|six|seven)"
A_DAY = re.compile(rf"(?:{_DAYS})s?|{_A_NUMBERED_DAY}", re.IGNORECASE)
DAY_LABEL = re.compile(
    rf"(?P<day>(?:{A_DAY.pattern})(?: ?\([^()]{{2,30}}\))?) ?(?::| [-–—]) ?", re.IGNORECASE
)
"""What stands before the moves of one day: "Day 2: deadlift 3 x 5"."""
REST_DAY = re.compile(
    rf"(?:{A_DAY.pattern}) ?(?::|[-–—])? ?(?:rest|off|recover(?:y)?)(?: day)?[.!]?", re.IGNORECASE
)
WARM_UP = re.compile(
    r"(?:(?:the|your|a|dynamic|general|quick|light|short) )?(?:warm(?:ing)?[ -]?ups?"
    r"|cool(?:ing)?[ -]?downs?|finish(?:ers?)?|main (?:part|set|session|block|work(?:out)?"
    r"|lifts?)|main)",
    re.IGNORECASE,
)
"""The parts that nearly every session has."""
LENGTH_OF_PART = re.compile(r"\s*\(?\b\d{1,2}(?:-\d{1,2})? ?min\w*\)?:?$", re.IGNORECASE)
"""How long a part lasts, behind its name."""
PARTS = re.compile(
    rf"(?:{WARM_UP.pattern}|(?:part|day|session|block|phase|week|stage|level|round|superset"
    rf"|circuit|tri-?set|giant set|group|workout|station)s? {_NUMBER}|{_DAYS}|am|pm|morning"
    r"|evening|accessor(?:y|ies)|conditioning|activation|for time|buy in|cash out)\b[^.!?]{0,40}"
    r"|(?:(?:upper|lower|full) body|legs|arms|back|hips?|shoulders?|knees?|ankles?|neck|abs|glutes"
    r"|core|balance|cardio|mobility|strength(?:ening)?|stretch(?:es|ing)|flexibility|floor|mat"
    r"|(?:standing|seated|sitting|lying|on the floor|on your back)|skills?|intro|flow|closing"
    r"|opening|circuit|main course|supplementary)"
    r"(?: (?:work|exercises|stretches|moves|training|block|section|series|circuit|part|drills))?",
    re.IGNORECASE,
)
"""Parts of a session."""

ABOUT = re.compile(
    r"(?:the )?(?:outline|overview|contents?|summary|exercises?(?: list)?|your exercises"
    r"|list(?: of exercises)?|routine|the routine|programme|program|plan"
    r"|(?:home )?exercise (?:programme|program|plan|sheet)"
    r"|images?(?: and descriptions?)?|descriptions?|details?|photos?|pictures?|videos?"
    r"|references?|resources|introduction|intro|equipment|what you(?:'ll| will)? need"
    r"|notes?)\s*:?",
    re.IGNORECASE,
)
"""What is about the sheet and no part of the session."""

A_SPAN = re.compile(
    r"(?:(?:this|that|each|every|per|next|the) )?(?:weeks?|weekends?|days?|months?|today|tonight"
    r"|tomorrow)",
    re.IGNORECASE,
)
"""When something is done, and no name of a move: "three times this week"."""

REASONS = re.compile(
    r"(?:goals?|why(?: .{0,40})?|about(?: .{0,30})?|aims?|benefits?|purpose|objectives?"
    r"|background)\s*[:?]?",
    re.IGNORECASE,
)
"""Headings over the reason for the whole routine."""

NO_MOVES = re.compile(
    r"(?:ice|icing|heat|water|pain|stop|total|duration|length|phase|week|day|session|stage"
    r"|level|page|month|year|age|date|time|"
    r"example|explanation|definition|e\.g|hint|tip|total due|invoice|attendance|score|result|"
    r"recovery|note|rest|weight|price|cost|minutes?|score|vas|swelling|rule|step \d"
    r"|equipment|room|version|issue|chapter|reviewed|created|updated|code|access|tel|fax"
    r"|exercises?|sets?|reps?|reviews?|timestamps?|meet|members?|open|mon|tues?|wed|thurs?|fri"
    r"|sat|sun|station|room|sorry|call|tel|circuit|rounds?|superset|coffee|wod|programme|program"
    r"|routine)\b",
    re.IGNORECASE,
)
"""Words that begin a line with a number in it, and no name of a move."""

NO_MOVE_WITHIN = re.compile(
    r"\b(?:routine|workout|program(?:me)?|session|class|protocol|guide|sheet|handout|timetable"
    r"|schedule"
    r"|plan|rehab|exercises"
    r"|training|visits?|weeks?)\b",
    re.IGNORECASE,
)
"""Words in a title, and in no name of a move."""

ALL_OF_THEM = re.compile(
    r"(?:(?:each|every|all|any|both)(?: one)?(?: of)?(?: (?:the|these|those|them|your|following))*"
    r"(?: (?:\d{1,2}|two|three|four|five|six|seven|eight))?"
    r"(?: (?:exercises?|moves?|movements?|stretch(?:es)?|lifts?|stations?|drills?))?"
    r"|everything|them all|the lot)",
    re.IGNORECASE,
)
"""What stands for all moves of the sheet, and names none."""

PART_LABEL = re.compile(
    rf"(?:{WARM_UP.pattern}|strength|skill|power|accessor(?:y|ies)|conditioning|met-?con|cardio|core"
    r"|buy[ -]in|cash[ -]out|burn-?out|activation|prep|mobility|drills?)"
    r"(?: (?:work|part|set|piece))?",
    re.IGNORECASE,
)
"""What stands before a single move and a colon, and is part of the session: "Strength: squats"."""
