"""How sheets say rounds, intervals, EMOMs, AMRAPs and doses for all. For small letters."""

import re

_UNIT = r"(?P<unit>s(?:ec\w*)?|seconds?|m(?:in\w*)?|minutes?|\"|')"
_LENGTH = rf"(?P<length>\d{{1,3}})(?:-\d{{1,3}})? ?-?{_UNIT}?"

EMOM = re.compile(
    r"\be(?P<every>\d)?mom\b|\bevery (?:(?P<each>\d{1,2}) )?min(?:ute)?s? on the min(?:ute)?\b|\bevery minute\b"
)
AMRAP = re.compile(r"\bamrap\b|as many rounds as (?:possible|you can)")
TABATA = re.compile(r"\btabata\b")
INTERVAL = re.compile(
    r"(?P<work>\d{1,3}) ?-?(?P<unit>s(?:ec\w*)?|m(?:in\w*)?|\")?(?: of)? ?(?:on|work\w*|hard|effort)\b"
    r"[ ,/:;&-]*(?:and |then |followed by )?(?P<rest>\d{1,3}) ?-?(?P<unit2>s(?:ec\w*)?|m(?:in\w*)?|\")?(?: of)? ?(?:off|rest\w*|easy|recover\w*)"
)
ROUNDS = re.compile(
    r"(?P<count>\d{1,2})(?: ?(?:-|to|or) ?(?P<most>\d{1,2}))? ?(?:rounds?\b|x\b|times\b(?! (?:a|per|each|every) )|circuits?\b|laps? of|sets? of (?:the|this))|(?<=x )(?P<c2>\d{1,2})$"
)
REPEATS = re.compile(
    r"^(?:do |complete |perform |now )?\d{1,2}(?: ?(?:-|to|or) ?\d{1,2})? (?:rounds?|circuits?)\b(?! each)"
    r"|\b\d{1,2} (?:rounds?|times through|laps of)\b"
    r"|\b(?:repeat|do|go|run|complete|perform|cycle)\b.{0,30}\b(?:circuit|whole|all|everything|sequence|list|block|lot|above|set of exercises|exercises|moves|through|round|superset|these)\b.{0,30}\d{1,2} (?:more )?(?:x|times|rounds)"
    r"|\b(?:circuit|superset|tri-?set|giant set)\b.{0,30}(?:\d{1,2} (?:x|times|rounds)|x ?\d)"
    r"|\b(?:between|after) (?:each |the )?(?:rounds?|circuits?|supersets?|[a-h]\d)\b"
)
SUPERSET = re.compile(r"\bsuper-?sets?|\btri-?sets?|\bgiant set")
PAUSES = {
    "rest.rounds": re.compile(
        rf"{_LENGTH}(?: (?:of )?(?:rest|break|pause|recovery))? ?(?:between|btw|after|in between) (?:each |the |every )?(?:rounds?|circuits?|sets|supersets?|[a-h]\d)\b"
        rf"|\((?:\d{{1,2}} rounds?, )?rest (?P<x>)(?P<y>)\d"
    ),
    "rest.between": re.compile(
        rf"{_LENGTH}(?: (?:of )?(?:rest|break|pause|recovery))? ?(?:between|btw|after|in between) (?:each |the |every |all )?(?:exercises?|moves?|stations?)\b"
    ),
}
ALL_MOVES = re.compile(
    r"\b(?:all|every|each|both|these|everything|any)\b.{0,20}\b(?:moves?|exercises?|of (?:them|these|these exercises)|stretch(?:es)?|lifts?|else|everything)\b"
    r"|\b(?:of everything|of each|everything else|these (?:two|three|four|five|six|exercises|moves)?|do (?:this|the) (?:routine|programme|program|session|whole)|between (?:all )?(?:sets|exercises))\b"
    r"|^(?:rest|do these|practise|practice|please do these)\b"
)
