"""How instructions say what moves, where the sheet gives the move no name."""

import re

from voicecoach.drafting.words.moves import MOVES

ACTIONS = (
    "lift raise lower bend push pull press squeeze slide turn rotate roll reach move drive cross"
    " extend straighten tighten bring draw tuck point arch round rock curl circle tap march swing"
    " kick hinge twist flex clench pinch tilt nod open shift sweep hug pedal rise spread shrug step"
    " walk slowly-lift drop tense contract drag clap scrunch trace write swap-feet go-up glide"
    " thrust"
    " stretch wiggle pump stand-up get-up sit-up sit-down float hollow lean lunge squat jump hop"
    " skip dip"
)
"""Verbs that tell what to move."""

_ACTION = "|".join(verb.replace("-", r"[ -]") for verb in ACTIONS.split())
BEFORE_ACTION = re.compile(
    r"(?:slowly|gently|carefully|quickly|now|then|next|and|also|try to|simply|just|keeping .{3,40},"
    r"|as you (?:breathe|exhale|inhale) (?:in|out)?|(?:breathe|exhale|inhale)(?: in| out)?(?: and)?"
    r"|with (?:your|both|the) .{3,50}?,)[, ]+",
    re.IGNORECASE,
)
"""What may stand before the verb."""

WHAT_MOVES = re.compile(rf"(?:{_ACTION})\b.*", re.IGNORECASE)

ENDS_ACTION = re.compile(
    r"\s+(?:until|so that|so|while|whilst|as|by|without|for|if|when|before|after|making|keeping"
    r"|hold(?:ing)?|(?:about|approximately) \d|\d{1,3}(?: times| reps| x)?)\b.*",
    re.IGNORECASE,
)

TAKES_STEPS = re.compile(r"take \d{1,3} (?P<steps>(?:[a-z]+ )?(?:steps|paces|strides))\b", re.I)
"""How an instruction counts steps, which are all that it tells to do."""

NO_OBJECT = re.compile(r"\w+ (?:it|them|this|that)(?: \w+)?", re.IGNORECASE)
"""What tells to move something that was named before: "Lower them"."""

CLAUSE_END = re.compile(r"[,;:.]\s+|\s+(?:and then|and|then|to then)\s+|[.!]$")

IS_MOVE = re.compile(
    rf"(?:(?:the|a|an|our|your|first|next|last|then|finally|another"
    rf"|my favourite is the)[, ]+){{1,3}}"
    rf"(?P<name>(?:[\w'’-]+ ){{0,4}}?(?:[\w'’-]*-)?(?:{'|'.join(MOVES.split())}))"
    r"(?: (?:stretch|exercise|pose|hold|raise|lift))? "
    r"(?:is|are|keeps?|works?|helps?|strengthens?|stretch(?:es)?|builds?|targets?|trains?|improves?"
    r"|opens?|wakes?|loosens?|gets?|makes?|teaches|can|will|should|gives?|has|eases?|relieves?"
    r"|mobili[sz]es|challenges|develops?|does|looks?|may|needs?|prepares?|protects?|hits?)\b",
    re.IGNORECASE,
)
"""How a paragraph begins that presents one move: "The heel raise keeps your calves strong"."""
