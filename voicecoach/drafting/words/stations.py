"""How sheets of teams and schools say a circuit of stations. For small letters with digits."""

import re

_LENGTH = r"(?P<length>\d{1,3}) ?-?(?P<unit>s(?:ec\w*)?|m(?:in\w*)?)\b"
_STATION = r"(?:stations?|exercises?|moves?|activit(?:y|ies)|stops?|cards?|cones?)"

AT_EACH = re.compile(
    rf"{_LENGTH}(?: of work| work)?(?: at| on| per| for| in| a)?"
    rf"(?: (?:each|every|per) {_STATION}| (?:at |on |per )?{_STATION}"
    rf"| (?:at|on) (?:each|every)(?: one)?(?=[,.;:!]|$| (?:with|then|and)\b))"
)
CHANGE_OVER = re.compile(
    rf"{_LENGTH}(?: (?:to|for|of))?(?: (?:the|a))? ?-?"
    r"(?:chang\w*|swap\w*|mov\w* on|mov\w* to|rotat\w*|switch\w*|rest\w*|recover\w*|transition\w*"
    r"|between|get to)\b"
)
ROUND_TIMES = re.compile(
    r"(?P<count>\d{1,2}) ?(?:x|times|laps?|rounds?|circuits?)\b(?! rest)(?: (?:round|through))?"
    r"|\bx ?(?P<last>\d{1,2})\b"
)
BREAK_OF_ROUNDS = re.compile(
    rf"\b(?:break|rest|drink\w*|water|breather|pause)\b(?: break)?(?: of| for|:)? {_LENGTH}"
    r" (?:after|between) (?:each |every |the |1 |first )*(?:1st |first )?(?:lap|round|circuit)"
)
HELD_AT_EACH = re.compile(r"\b(?:hold|held|stretch(?:es)?|breath\w*)\b")
"""What makes such a line one about how long to hold, and none about stations."""
ROUNDS_ALONE = re.compile(
    r"(?:go |do |all )?(?:it )?(?P<count>\d{1,2}) ?(?:times|x) (?:round|around|through|in total)"
    r"(?: the (?:stations|circuit|hall|room|gym))?"
)
"""How often round, as a sentence of its own."""
BETWEEN_STATIONS = re.compile(
    rf"(?:rest )?{_LENGTH}(?: rest)? (?:between|after) (?:each |the |all )?"
    r"(?:stations?|activit(?:y|ies)|cards?|cones?)"
)
"""The rest between two stations, as a sentence of its own."""
