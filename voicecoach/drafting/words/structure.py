"""How sheets say rounds, intervals, EMOMs, AMRAPs and doses for all. For small letters."""

import re

EMOM = re.compile(
    r"\be(?P<every>\d)?mom\b|\bevery (?:(?P<each>\d{1,2}) )?min(?:ute)?s? on the min(?:ute)?\b"
    r"|\bevery minute\b"
    r"|\bevery (?P<gap>\d{1,2}) ?-?min(?:ute)?s?\b(?=,? (?:for|x|do|until)\b|:| ?\()"
)
AMRAP = re.compile(r"\bamrap\b|as many rounds as (?:possible|you can)")
STATIONS = re.compile(
    r"(?P<work>\d{1,3}) ?-?(?P<unit>s(?:ec\w*)?|m(?:in\w*)?)\b(?: (?:at|on|per|for))?"
    r" (?:each|every|per|a)\b[a-z ]{0,20}?[,;]? ?"
    r"(?:and |with |then |take |allow |have )*(?P<rest>\d{1,3}) ?-?"
    r"(?P<unit2>s(?:ec\w*)?|m(?:in\w*)?)\b (?:of )?"
    r"(?:(?:rest|break|pause|off)\b|(?:to|for|in) (?:\w+ )?(?:change|move|switch|swap|rest|recover"
    r"|between|transition|get)\w*|between|change-?over|transition)"
)
"""How long a station lasts, and the time to change: "45 s each with 15 s to change over"."""
TABATA = re.compile(r"\btabata\b")
_SECONDS = r"s(?:ec\w*)?|m(?:in\w*)?|\""
INTERVAL = re.compile(
    rf"(?P<work>\d{{1,3}}) ?-?(?P<unit>{_SECONDS})?(?: of)? ?(?:on|work\w*|hard|effort)\b"
    r"[ ,/:;&-]*(?:and |then |followed by )?"
    rf"(?P<rest>\d{{1,3}}) ?-?(?P<unit2>{_SECONDS})?(?: of)? ?(?:off|rest\w*|easy|recover\w*)"
)
EACH_FOR = re.compile(
    rf"(?P<work>\d{{1,3}}) ?-?(?P<unit>{_SECONDS})\b[,;]? (?:and |then "
    rf"|followed by )*(?:with )?(?:a )?"
    rf"rest(?:ing)?(?: for)? (?P<rest>\d{{1,3}}) ?-?(?P<unit2>{_SECONDS})\b"
)
ROUNDS = re.compile(
    r"(?<!\d)(?P<count>\d{1,4})(?: ?(?:-|to|or) ?(?P<most>\d{1,4}))?"
    r" ?(?:rounds?\b|x\b|times\b(?! (?:a|per|each|every|daily|weekly|this|in)\b)"
    r"|circuits?\b|laps?\b(?: of| in (?:all|total))?"
    r"|sets? of (?:the|this))|(?<=x )(?P<last>\d{1,4})$"
)
_ALL_OF_IT = (
    r"circuit|whole|main part|all|everything|sequence|list|block|lot|above|exercises|moves|through"
    r"|round"
    r"|superset|these"
)
REPEATS_BLOCK = re.compile(
    r"^(?:do |complete |perform |now )?\d{1,4}(?: ?(?:-|to|or) ?\d{1,4})? (?:rounds?|circuits?)\b"
    r"|\b\d{1,4} (?:rounds?|times through|laps of|laps in (?:all|total))\b"
    rf"|\b(?:repeat|do|go|run|complete|perform|cycle)\b.{{0,30}}\b(?:{_ALL_OF_IT})\b"
    r".{0,30}\d{1,4} (?:more )?(?:x|times|rounds)\b(?! (?:a|per|each|every|daily|weekly|this|in)\b)"
    r"|\b(?:circuit|superset|tri-?set|giant set)\b.{0,30}(?:\d{1,4} (?:x|times|rounds)|x ?\d)"
    r"|\b(?:between|after) (?:each |the )?(?:rounds?|circuits?|laps?|supersets?"
    r"|pairs?|[a-h]\d|\d[a-h])\b"
)
LADDER = re.compile(r"\d{1,3}(?: ?[-–/,] ?\d{1,3}){2,}(?:,? (?:reps?|of|each|for time|and|the))*")
"""The reps of each round, alone on a line: "21-15-9"."""
SUPERSET = re.compile(r"\bsuper-?sets?|\btri-?sets?|\bgiant set")
AFTER_PAIR = re.compile(r"\bafter (?:each )?(?:[a-h]\d|\d[a-h])\b")
LOOKS_BACK = re.compile(r"(?:repeat|then|do (?:it|this|the)|go (?:through|round)|run through)\b")
"""What a line begins with that is about the moves above it."""
ALL_MOVES = re.compile(
    r"\b(?:all|every|each|both|these|everything|any)\b.{0,20}"
    r"\b(?:moves?|exercises?|of (?:them|these)|stretch(?:es)?|lifts?|else|everything)\b"
    r"|\b(?:of everything|of each|everything else|do (?:this|the) (?:routine|program(?:me)?|session"
    r"|whole)|between (?:all )?(?:sets|exercises))\b|\bthese (?:two|2|three|3|four|4|five|5"
    r"|six|6)\b"
    r"|\b(?:do|practi[sc]e|repeat|perform|complete) (?:them|these|those|it all|everything)\b"
    r"|\bthe following\b|^(?:practi[sc]e)\b"
)
"""What makes a line with a dose one about all moves."""
TIMES_A_DAY = re.compile(
    r"\b(?:do|repeat|practi[sc]e|each|all|them|these|exercises)\b", re.IGNORECASE
)
"""What makes "twice a day" within a greeting one about all moves."""
LEADS_ON = re.compile(r"then|next|finally|after (?:that|this)|afterwards|to finish", re.IGNORECASE)
"""A line that ends what stands above it."""
PAIRED = re.compile(
    r"(?:super-?set(?:ted)?|ss|pair(?:ed)?|straight into)(?: with)?:?", re.IGNORECASE
)
"""A line between two moves that are done in turn."""
BLOCK_WORD = re.compile(
    r"(?:super-?sets?|tri-?sets?|giant sets?|compound sets?|pair|couplet|triplet|mini[- ]?circuit)"
    r"(?: (?:[a-h]|\d|one|two|three))?",
    re.IGNORECASE,
)
"""What stands before moves that are done in turn: "Superset 2"."""
COUNT_OF_BLOCK = re.compile(
    r"(?:then |do |complete |now )?(?P<rounds>\d{1,2}) ?(?:x|×|sets|rounds|times|circuits)(?: of)?",
    re.IGNORECASE,
)
"""How often a list of moves is done, before it: "3 x (10 squats, 10 lunges)"."""
SLOT_LABEL = re.compile(
    r"^(?:on )?(?:(?:odd|even)(?: min(?:ute)?s?)?|min(?:ute)?s? \d{1,2}(?:st|nd|rd|th)?"
    r"|\d(?:st|nd|rd|th)"
    r" min(?:ute)?|first min(?:ute)?|second min(?:ute)?)\s*[:–—=-]?\s*",
    re.IGNORECASE,
)
"""Which minute of an EMOM a move is for."""
BUT = re.compile(r"\b(?:except|apart from|but not|other than)(?: for)? (?:the )?([^.;]{3,60})")
"""Which moves a line for all is not about."""
ALL_ON_SIDES = re.compile(
    r"(?:all|everything|each)(?: exercises| moves)?(?: are| is)?(?: done)? (?:on |for )?"
    r"(?P<sides>(?:each|per) (?:side|leg|arm|foot|hand))\b"
)
"""What gives a side to all moves: "All each leg"."""
LADDER_OF_ALL = re.compile(
    r"(?:[a-z-]+ ){0,3}\(?(?P<row>\d{1,3}(?:(?:, ?| ?- ?|/| )\d{1,3}){2,11})(?: reps?)?"
    r"(?: (?:of )?(?:each|every|all|both)(?: \w+)?)?\)?(?: reps?)?\s*:?"
)
"""A line such as "Descending ladder (10, 8, 6 reps of each):"."""
TITLE_ROUNDS = re.compile(
    r"(?:\(|\s[-–—x×]? ?)(?:x|×)? ?(?P<rounds>[2-9]|10) ?(?:x|×|rounds?|times|times through)?\)?$",
    re.IGNORECASE,
)
"""How often the whole list is done, at the end of its title: "Park workout (3x)"."""
SAYS_TIMES = re.compile(r"(?:[x×(] ?\d|\d ?(?:x|×|rounds?|times))", re.IGNORECASE)
REPEAT_ALONE = re.compile(
    r"(?:then )?repeat(?: for)?(?: x)? ?(?P<rounds>\d{1,2})(?: times| x| rounds)?"
)
"""A line that says how often the block above it is done, and no more."""
REST_SLOT = re.compile(r"(?:rest|off|recover(?:y)?|break)", re.IGNORECASE)
"""A slot of an EMOM in which nothing is done."""
FOR_SOME = re.compile(r"\ba day for (?:the|your) (?!exercises\b|moves\b|whole\b)", re.IGNORECASE)
"""How a sentence says that only some of the moves are done so often."""
