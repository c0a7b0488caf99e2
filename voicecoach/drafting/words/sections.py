"""Headings: those of the parts of a session, and those that are about the sheet itself."""

import re

PARTS = re.compile(
    r"(?:the )?(?:(?:dynamic |general |quick |your |light )?warm(?:ing)?[ -]?ups?"
    r"|(?:your )?cool(?:ing)?[ -]?downs?"
    r"|main(?: (?:part|set|session|block|workout|work|lift|lifts))?"
    r"|workout(?: [a-z0-9])?|finishers?|activation|mobility|strength(?:ening)?(?: (?:work"
    r"|exercises|training))?|stretch(?:es|ing)"
    r"|core(?: work)?|balance|upper body|lower body|legs|arms|back|hips|shoulders|knees?"
    r"|ankles?|neck|hip|abs|glutes|conditioning|cardio"
    r"|floor work|floor|standing|seated|on the floor|lying|accessory(?: work)?|accessories"
    r"|supplementary|skills?|intro|flow|closing|opening|rest(?:orative)?"
    r"|(?:part|day|session|block|phase|week|stage|level|set|circuit|superset|tri-?set"
    r"|giant set|round|group|workout|station)s? ?(?:[a-h]|\d{1,2}|one|two|three|four|five"
    r"|six)?(?: ?(?:-|–|to) ?\d{1,2})?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|am|pm|morning"
    r"|evening)\b[^.!?]{0,40}",
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

REASONS = re.compile(
    r"(?:goals?|why(?: .{0,40})?|about(?: .{0,30})?|aims?|benefits?|purpose|objectives?"
    r"|background)\s*[:?]?",
    re.IGNORECASE,
)
"""Headings over the reason for the whole routine."""

NO_MOVES = re.compile(
    r"(?:ice|icing|heat|water|pain|stop|total|duration|length|phase|week|day|session|stage"
    r"|level|page|month|year|age|date|time|"
    r"recovery|note|rest|weight|price|cost|minutes?|score|vas|swelling|rule|step \d"
    r"|equipment|room|version|issue|chapter|reviewed|created|updated|code|access|tel|fax"
    r"|exercises?|sets|reps|circuit|rounds?|superset|coffee|wod|programme|program|routine)\b",
    re.IGNORECASE,
)
"""Words that begin a line with a number in it, and no name of a move."""
