"""What a sentence of an instruction is for, told by how it begins."""

import re

HARDER_STARTS = re.compile(
    r"(?:to|and|again,?|or|you can|if you want to)? ?make (?:it|this|these|them)?(?: even"
    r"| a bit| more)* ?(?:harder|tougher|more (?:difficult|challenging|intense"
    r"|of a challenge))"
    r"|(?:for|to add)(?: an?)? (?:added|more|extra|additional|bigger|greater|further"
    r"|an? )? ?(?:challenge|difficulty|intensity|resistance)"
    r"|to (?:progress|advance|increase the (?:difficulty|challenge|intensity))"
    r"|(?:a )?(?:progress(?:ion|ing)?|advanced|harder)\b"
    r"|too easy|if (?:this|it|that)(?: is|'s| feels| gets| becomes)? (?:too |very )?easy"
    r"|(?:once|when|as|after) (?:this|it|that|you|these|the).{0,40}\b(?:easy|easier|stronger"
    r"|comfortable)"
    r"|add (?:a |some |\d[\d.]* ?k?g? ?(?:lb)?.*\b(?:easy|easier))|add (?:a |some )?(?:band"
    r"|weight|resistance|dumbbell)",
    re.IGNORECASE,
)
HARDER_INSIDE = re.compile(
    r"\b(?:make (?:it|this)(?: even)? (?:harder|tougher|more difficult)|for added difficulty"
    r"|for (?:an? )?(?:extra|added) challenge|to make (?:it|this) (?:harder|tougher))\b",
    re.IGNORECASE,
)
"""What makes any sentence one about a harder variant."""

EASIER = re.compile(
    r"easier\b|(?:to )?make (?:it|this) easier|too hard|if (?:this|it|that)(?: is|'s"
    r"| feels) (?:too )?(?:hard|difficult|tough|much)|regress|beginners",
    re.IGNORECASE,
)
WHY = re.compile(
    r"(?:(?:this|these|it|they)(?: \w+){0,2} )?(?:will )?(?:really )?(?:strengthens?"
    r"|improves?|helps?|builds?|stretch(?:es)\b|targets?|works|opens?(?= up)|trains|loosens"
    r"|mobili[sz]es|protects|prevents?|teach(?:es)?|activates?|wakes?|eases?|relieves"
    r"|reduces|increases?|isolates?|engages?)\b(?! (?:your (?:abs|core|glutes|belly|stomach)"
    r"|until))"
    r"|(?:good|great|excellent|perfect|important|useful) for\b|(?:this|these|it"
    r"|they)(?: \w+){0,2} (?:is|are) (?:good|great|an? (?:great|good|excellent|advanced)"
    r"|another|important|especially|useful|for)\b"
    r"|(?:[A-Z][\w'-]+ ){1,4}(?:help|improve|strengthen|engage|accentuate|build|target|train"
    r"|combine|works?)s?\b(?! your (?:abs|core))",
)
REMINDERS = re.compile(
    r"keep\b|don'?t\b|don’t\b|do not|make sure|ensure|avoid|imagine|focus|remember"
    r"|try (?:not )?to|be careful|never|stay|think|no \w+ing"
    r"|be sure|watch|feel|you should feel|maintain|breathe\b|relax|use slow"
    r"|slow(?:ly)?,? and|move slowly|go slow|let your|the (?:leg|back|knee|movement|knees"
    r"|hips|move)\b.{0,30}\bshould|like the|concentrate|look (?:straight|ahead|up|down)"
    r"|without",
    re.IGNORECASE,
)
EQUIPMENT = re.compile(
    r"(?:you(?:'ll| will| may)? need|equipment\b|use an? (?=(?:\w+ ){0,2}(?:band|theraband"
    r"|weight|dumbbell|kettlebell|chair|step|ball|towel|strap|roller|mat)\b))",
    re.IGNORECASE,
)
OTHER_SIDE = re.compile(
    r"\b(?:then (?:turn|roll) over|(?:switch|swap|change) (?:to the other )?(?:sides?|legs?"
    r"|arms?|feet|hands|over)"
    r"|(?:on|with|to|for) the (?:other|opposite) (?:side|leg|arm|foot|hand|knee)"
    r"|one (?:side|leg|arm|foot),? (?:and )?then (?:on )?the other|(?:do"
    r"|repeat) (?:it )?(?:on )?the other (?:side|leg|arm)|other side(?: too)?|both sides)\b",
    re.IGNORECASE,
)
"""The move is done on the other side as well."""

SWITCHES = re.compile(
    r"(?:then |now |and )?(?:repeat|switch|swap|change|do (?:the same|it|all|the steps|this"
    r"|the other|both)|both sides|other side|same|and (?:the )?other|(?:roll|turn) over)\b",
    re.IGNORECASE,
)
"""How a sentence begins that says nothing else than that."""

ONE_SET = re.compile(
    r"(?:and )?(?:that'?s|that is|this is|this counts as|=) (?:one|1) (?:set|rep|round)\b",
    re.IGNORECASE,
)

SETS_OF_THESE = re.compile(
    r"(?:do|complete|perform|aim for) (?P<count>[1-6]|one|two|three|four|five"
    r"|six)(?: of (?:these|them))?[.!]?",
    re.IGNORECASE,
)
"""What may follow "that is one set"."""

STUBS = frozenset(
    "repeat perform do complete hold this these that thats that's for on it the each a an to "
    "at top then and rest times in with of sets is one set aim work up per "
    "side please exercise stretch movement position about relax return try reps repetitions "
    "times them same slowly each so now but you your all as is by end back go "
    "down before again bottom over both way there here count until total rounds round breath "
    "breaths if can held holds pause seconds between continue steps feel "
    "every more or from keeping only just build take make them others going leave lower".split()
)
"""Words that mean nothing without the dose that stood among them."""
