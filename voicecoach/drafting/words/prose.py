"""How running text leads in a move: "Then do", "Finish with", "Inhale,"."""

import re

LEADS = re.compile(
    r"(?:[^.:]{0,60}?\b)?(?:(?:start|begin|keep going|carry on|finish|end|continue|warm up"
    r"|cool down"
    r"|follow(?: this| that| it)?(?: up)?)"
    r"(?: off| up)? with|(?:then|next|now|after that|afterwards|finally)(?: please)?,? (?:do"
    r"|come|comes|try|perform|go for|take|add))\s+"
    r"(?:(?:an?|the|some|your) )?",
    re.IGNORECASE,
)
"""What stands before the name of a move in a sentence."""

KEEPS_ON = re.compile(
    r"\b(?:(?:keep|keep going|keep on|carry on|continue|stay|go on|stick|start|begin)"
    r" (?:with|to|on with)|(?:keep|continue|carry on)(?: on)? (?:doing|up)|please (?:do|keep up"
    r"|try)"
    r"|(?:do|try|add)(?: only| just)?(?= (?:the|your|these|those|some)\b)"
    r"|(?:your|the) exercises (?:are|for \w+ are)|we (?:agreed on|settled on)"
    r"|here is what to do)\b:?\s+",
    re.IGNORECASE,
)
"""What stands before several moves that one sentence lists."""

ALTERNATE = re.compile(
    r"(?:alternat\w*"
    r"|switch(?:ing)?) (?:between )?(?P<length>\d{1,4} ?\w+)(?: of)? (?P<name>[a-z]+(?: [a-z]"
    r"+)?)"
    r" (?:and|with|then) (?P<length2>\d{1,4} ?\w+)(?: of)? (?P<name2>[a-z]+(?: [a-z]+)?)"
    r"(?:[,;]? (?:for |repeat(?:ed)? )?(?P<rounds>\d{1,2}) ?(?:x|times|rounds))?"
)
"""Two moves that take turns, in small letters with digits: "alternate 60 s of jogging and ..."."""

ROUNDS_OF = re.compile(r"(?P<rounds>\d{1,2}) (?:rounds|sets|times)(?: of)?: ?")
"""How often the moves of a line are done, before them."""

AND_THE = re.compile(r",? and (?:the|some) |, (?:the|some) ")
"""What stands between the moves of a sentence."""

REPEATED = re.compile(
    r"[.,;(]?\s*(?:and )?(?:(?:then )?repeat(?:ed)?(?: this| that| all)?(?: for)?"
    r"|do (?:this|that))? ?x? ?(?P<rounds>\d{1,2}) ?(?:times|x|rounds)?\)?[.!]?$"
)
"""How often the moves of a line are done, at its end."""

BREATH = re.compile(
    r"(?P<phase>inhale|exhale|breathe in|breathe out)(?:\s*[,:;–—-]\s*|\s+(?=to "
    r"|and ))(?P<name>.{2,60})",
    re.IGNORECASE,
)
"""One move of a flow, on one breath."""

BREATH_SECONDS = 4
FEWEST_BREATHS = 3
"""So many lines of that kind are a flow. Fewer are an instruction."""
