"""How dictated notes, letters and forum answers lead from one move to the next."""

import re

_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|next|last|final|other)"
_THING = r"(?: (?:one|exercise|move|movement|stretch|up|thing|pose))?"

STRONG_JOINT = re.compile(
    r"\s*;\s*|\s+/+\s+|\s+\|\s+|\s+[•·→]\s+|[.,:]?\s+(?=\(?\d{1,2}[.)]\s+[A-Za-z])"
    r"|\s*,?\s+(?:and )?(?:then(?: after that)?|followed by|after that|afterwards|next up"
    r"|finally|lastly)\b,?\s*"
    rf"|\s*,?\s+(?:and )?(?=(?:the|your|my) {_ORDINAL}{_THING}(?:'s| is| are| will be)\b)"
    r"|\s+(?=(?:do|repeat) (?:the (?:lot|whole)|all of|everything|them all)\b)"
    rf"|\s*,?\s+(?:and )?(?=number (?:\d|one|two|three|four|five|six|seven|eight)\b)",
    re.IGNORECASE,
)
"""What always ends what is said of one move."""

WEAK_JOINT = re.compile(
    r"\s*,\s+(?:and |plus |or |but )?|(?<!\bcat)\s+(?:and|plus|\+|&)\s+|\s*[:–—]\s+|\s+-+\s+",
    re.IGNORECASE,
)
"""What may end it: the name of a move has to follow."""

BEFORE_ITEM = re.compile(r"(?:\(?\d{1,2}[.)]|\(?[a-h]\)|\((?:ii?i?|iv|vi?)\))\s+")

_FILLER = (
    r"(?:ok(?:ay)?|so|um+|uh+|er+m?|right|alright|all right|well|now|and|also|please|pls|just"
    r"|then|next(?: up)?|first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|lastly|last"
    r"|finally|plus|but|after (?:that|this)|from there|to (?:start|begin|finish|end|close|open"
    r"|warm up"
    r"|cool down)|(?:after|for|in) \w+ (?:weeks?|days?|months?)|(?:from|in|after"
    r"|starting) (?:week|day) \w+|for the (?:warm[- ]?up|cool[- ]?down)|when you're (?:finished"
    r"|done)"
    r"|once you're (?:finished|done)|every (?:morning|evening|day|night))(?:[,:]|(?= ))"
)
_WHO = (
    r"(?:I|you|we|he|she|they|(?:the|this|our) (?:patient|client|athlete|gentleman|lady|child)"
    r"|(?:the )?patient|(?:Mr|Mrs|Ms|Miss|Dr)\.? \w+"
    r"|(?:my|the|our) (?:physio\w*|pt|coach|trainer|therapist|doctor|teacher|chiro\w*|osteo\w*))"
)
_MODAL = (
    r"(?:'d|’d|'ll|’ll| would| will| should| must| can| may| could| have| has| had| was| were"
    r"| is| are| need| needs|'re|’re|'s|’s| am|'m|’m)"
)
_WISH = (
    r"(?: (?:also|now|then|further|been|going|like|want|need|to|you|him|her|them|me|us|advised"
    r"|asked"
    r"|instructed|told|given|shown|prescribed|continue|made|got|have|has|had|suggest|suggests"
    r"|recommend|recommends|suggested|recommended|advise))*"
)
SUBJECT = re.compile(
    rf"{_WHO}(?:{_MODAL}{_WISH}|(?: also| then)? (?:want|need)s?(?:ed)?{_WISH}"
    rf"|(?= (?:move|go|do|start|begin|finish|end|open|close|come|add(?:ed)?|did|started)\b))(?=\s)",
    re.IGNORECASE,
)
"""Who is to do it: "The patient should", "I want you to", "My PT had me"."""

FILLER = re.compile(_FILLER, re.IGNORECASE)

DOING = re.compile(
    r"(?:(?:suggest|recommend|advise|love|like|prescribe)(?:s|ed)?(?: doing)?"
    r"|do(?:ing)?|did|carry out|perform(?:ing|ed)?|complet(?:e|ing)|practi[sc](?:e|ing)|try"
    r"|add(?:ing|ed)?(?: in)?"
    r"|I (?:really )?(?:like|love|suggest|recommend)|include|give me|repeat|grab|hit|knock out"
    r"|bang out|take(?= (?:(?:[\w-]+ ){1,3}on the (?:right|left)|\d|an? |\w+ (?:of|minutes?)))"
    r"|(?:begin(?:ning)?|start(?:ing)?|continue|finish(?:ing)?|end(?:ing)?|open|close|go|move|get"
    r"|progress|carry on|keep going|stick|warm up|cool down|work|get going)"
    r"(?: off| up| on| out| straight| back| this| the \w+)?"
    r"(?: with| by doing| doing| through| into| on to| onto| to| for| in| on)"
    r"|begin|start|continue|hold(?= (?:an? |isometric )))(?=\s)",
    re.IGNORECASE,
)
"""The verb before the name: "perform", "finish with"."""

IS_ORDINAL = re.compile(
    rf"(?:(?:the|your|my) )?{_ORDINAL}{_THING}(?:'s| is| are| will be| comes?| we have)(?=\s)"
    r"|number (?:\d|one|two|three|four|five|six|seven|eight)(?:'s| is|,|:)?(?=\s)"
    r"|(?:\S+ ){0,4}?(?:session|workout|routine|programme|program|homework|circuit|set)"
    r"(?: today| tonight| tomorrow)?(?: is| was| will be)(?=\s)"
    r"|next (?:is|are|comes?|comes? in|up)(?=\s)|(?:don't|don’t|do not) forget(?=\s)"
    r"|(?:\S+ ){0,8}?(?:swears by|recommends|suggests|showed (?:us|me)|taught (?:us|me))(?=\s)"
    r"|(?:there(?:'s| is| are)|here(?:'s| is| are)|it's|that's|these are)(?=\s)",
    re.IGNORECASE,
)
"""How a list is counted: "The next one is"."""

ARTICLE = re.compile(
    r"(?:an?(?! (?:minute|half|couple|few|quarter|hundred|dozen))|the|your|some|my|those|these|his"
    r"|her|their|our|of|more)(?=\s)",
    re.IGNORECASE,
)

_POSE = (
    r"(?:[\w'’-]+ ){0,3}?(?:pose|savasana|shavasana|dog|warrior|plank|stretch|squat|balance|cobra"
    r"|pigeon|lunge|twist|fold|triangle|sphinx|bridge)\b"
)
INTO = re.compile(
    r"(?:come|step|lift|roll|lower|tuck|move|press|turn|sink|fold|lie|push|rise|return|shift"
    r"|transition|flow|release|ease|stretch out|walk|bring|jump|hop|drop|melt|make your way|settle"
    r"|glide|swing|set up|get|stay|sit|stand|kneel|draw|hug|begin|start|finish|end|rest|seated)\b"
    rf".{{0,60}}?\b(?:into|for|(?:in|to)(?= (?:an? |the |your )?{_POSE})) (?:an? |the "
    rf"|your )?(?=\S)",
    re.IGNORECASE,
)
"""How a yoga class goes on: "Roll onto your back for a supine twist"."""

OF_ALL = re.compile(
    r"\b(?:do|repeat|run|go|perform|complete|practi[sc]e|try|aim)\b.{0,20}?\b(?:all of (?:that|this"
    r"|it|them|these|those)|(?:that|this|the) (?:whole|entire) (?:thing|lot|circuit|sequence|round"
    r"|list)|the lot|the whole|all (?:that|this|three|four|five|six)|everything|them all|it all"
    r"|(?:the|these|those|your|all) (?:\w+ )?exercises|the (?:circuit|programme|routine)"
    r"|the above|these|them)\b"
    r"|\b(?:on|between|for|after) (?:everything|all (?:of them|sets|the sets|exercises))\b",
    re.IGNORECASE,
)
"""A clause about all moves before it."""

ROUNDS_BEFORE = re.compile(r"\s*:\s+|\s+of\s+(?:the following\s*:?\s*)?|\s*[-–—]\s+", re.IGNORECASE)
"""What stands between "12 minute AMRAP" and its moves."""

FEWEST_MOVES = 2
"""So many moves with their doses make a text one that lists moves."""

NEWS = re.compile(r"back (?:to|at|on|in)\b|.*?\b(?:a|per|each|every) week\b", re.IGNORECASE)
"""What a writer tells besides: "Back to 40 miles a week"."""

TO_BE_DONE = re.compile(
    r"(?:all |these |this |each |everything )?(?:to be|should be|is|are)? ?(?:done|performed"
    r"|repeated|completed|carried out)?(?: by the patient)?",
    re.IGNORECASE,
)
"""What stands beside "twice a day" where that is about all moves."""

OF_THIS = re.compile(r"(?:do|repeat|perform) (?:that|this|it)\b", re.IGNORECASE)
"""A sentence about all moves before it, unless it is about the last one."""

TOLD = re.compile(
    r"\b(?:I|[Yy]ou|[Ww]e) (?:\w+ )?(?:did|ran|managed|lifted|walked|completed|finished|have done)\b"
)
"""How a sentence tells what somebody did. Capitals count: "I" is a person."""

GIVES_DOSE = re.compile(
    r"(?:then |and |now )?(?:repeat|do|hold|perform|aim|complete|build|work|rest|try|keep|stay)\b",
    re.IGNORECASE,
)
"""How a sentence begins that only gives the dose of what stands before it."""
