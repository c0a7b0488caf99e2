"""Signs that a line is about something else than a move, whatever numbers it holds."""

import re

_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*"
_DAYS = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?"
_CLOCK = r"(?:[01]?\d|2[0-3])[:.][0-5]\d"

CLOCKS = (
    rf"\b{_CLOCK} ?(?:am|pm|a\.m|p\.m|o'?clock|hrs)\b",
    r"(?<![\dx×*:.])(?<![x×*] )\b(?:1[0-2]|[1-9])(?: ?(?:-|–|to) ?(?:1[0-2]|[1-9]))? ?(?:am|pm)\b"
    r"(?! ?(?:&|and|/|\+) ?pm)",
    rf"\b{_DAYS}(?:'s|’s)?(?: ?(?:-|–|to|and|&|/) ?{_DAYS})?,? (?:at |from )?{_CLOCK}\b",
    rf"\b(?:at|until|till|from|before|by) {_CLOCK}\b(?! ?(?:km|m|kg|lbs?|mi)\b)",
    rf"\b(?:[5-9]|1\d|2[0-3])[:.][0-5]\d ?(?:-|–|to) ?{_CLOCK}\b(?! ?(?:km|m|kg|lbs?|mi|/|min)\b)",
    r"^(?:[6-9]|1\d|2[0-3]):[0-5]\d\b(?!$| ?(?:min|of|on|off|/|x|rest|hold|plank))",
    rf"(?:\b{_CLOCK}\b(?! ?[x/]).*?){{3}}",
    r"\bmeet(?:ing)? (?:at|us|in|outside)\b|\b(?:doors? opens?|kick-?off|arrive by)\b",
)
"""When something takes place."""

PLACES = (
    r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d(?!RM)[A-Z]{2}\b",
    r"\b[A-Z]{2} \d{5}(?:-\d{4})?\b",
    r"\b\d{1,4}[a-z]? (?:[A-Z][\w']+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Parade|Place"
    r"|Square|Court|Terrace|Crescent|Boulevard|Blvd|Gardens|Mews|Highway)\b",
    r"\b(?:Room|Suite|Floor|Building|Unit|Ward|P\.?O\.? Box) \d+\w?\b",
)
"""Where somebody is. Capitals count here."""

PRICES = (
    r"(?:£|\$|€|\bEUR|\bGBP|\bUSD|\bCHF) ?\d|\b\d[\d.,]{0,12} ?(?:£|\$|€|EUR|GBP|USD|CHF|p)\b",
    r"\b\d+ (?:pounds?|euros?|dollars?|pence|cents?) (?:a|an|per|for|each|off)\b",
    r"\b(?:per month|a month|membership|for the price of|free of charge|gift cards?"
    r"|money[- ]back|delivery|refunds?|bookings?|book (?:now|online|your|a)|tickets?)\b",
    r"\b\d(?:\.\d)? ?(?:/ ?5|out of 5)\b|\b\d(?:\.\d)? stars?\b(?! (?:jump|crunch|excursion|plank"
    r"|run|drill|side|reach))|★",
    r"\b[\d,]{1,12} (?:reviews?|ratings?|customers?|members?|followers?|subscribers?|readers?"
    r"|patients?)\b",
)
"""What something costs, and what buyers say of it."""

KITCHEN = (
    r"\b\d[\d/.]{0,12} ?(?:g|ml|grams?|tbsp|tsp|tablespoons?|teaspoons?|cups?|cloves?|slices?|scoops?"
    r"|tins?|handfuls?|pinch(?:es)?|servings?)\b(?! (?:band|weight|dumbbell|ball))",
    r"^(?:soak|chill|roast|knead|cook|rinse|freeze|refrigerate|melt|combine|season|garnish|bake"
    r"|simmer|stir|boil|fry|grill|blend|preheat|chop|whisk|serves?|sprinkle|drain|mash"
    r"|marinate|heat (?:the|up)|mix (?:the|in|all)|pour|snack|breakfast|lunch|dinner|dessert"
    r"|smoothie)\b",
    r"\b\d+ ?(?:kcal|calories|kj)\b|\b(?:coffee|tea(?! towel)|cakes?|soup|biscuits?|beer|pizza|chai"
    r"|raffle|bingo)\b",
)
"""What is cooked or eaten."""

MEDICINE = (
    r"\b\d+ ?(?:mg|mcg|tablets?|capsules?|pills?|puffs?|drops)\b",
    r"\b(?:ibuprofen|paracetamol|acetaminophen|aspirin|painkillers?|medications?"
    r"|medicines?(?! balls?)"
    r"|antibiotics?|stitches|sutures|dressings?|x-?rays?|mri|scans?|crutches for"
    r"|prescription for)\b",
    r"^(?:apply|use) (?:an? |the |some )?(?:ice|heat|cold|cream|gel|compress)",
    r"^(?:stop|do not (?:do|start|continue|exercise)|call|seek)\b.{0,60}\b(?:if|when|unless|until"
    r"|before|at once|immediately|straight away)\b",
    r"^(?:if|when|should) (?:you|your|the|it|there|any|pain|symptoms?"
    r"|swelling)\b.{0,60}\b(?:pain\w*"
    r"|hurts?|worse|dizz\w+|unwell|swell\w*|swollen|numb\w*|fever|breathless)\b",
)
"""What a doctor would say."""

PRINTS = (
    r"\bpage \d+(?: (?:of|/) \d+)?\s*$|^\s*(?:-|–) ?\d{1,3} ?(?:-|–)\s*$",
    r"\b(?:version|rev(?:ision)?|edition|issue|vol(?:ume)?)\.? \d+(?:\.\d+)*\b|\bv\d+\.\d+\b",
)
"""What a printer sets on each page."""

PAPERS = (
    r"\bet al\b|\bdoi\b|\bISBN\b|\bpp?\. ?\d+[-–]\d+|\b(?:19|20)\d\d;\s?\d+"
    r"|\(\d{1,2}\):\s?\d+[-–]\d+",
    r"^(?:fig(?:ure)?|photos?|pictures?|image|illustration|diagram|credits?|source)\b\.?"
    r" ?\d{0,3}[a-d]?\s*[.:)–-]",
    r"^(?:last )?(?:updated|reviewed|created|printed|published|revised|posted|filed)\b",
    r"\b\d+ ?-?min(?:ute)?s? read\b|\bfiled under\b|^(?:categories|tags|keywords)\s*:",
    r"^(?:calories|difficulty|reading time|serves|prep(?:aration)? time|category|author|written by"
    r"|photos? by|words by|timestamps?|chapters?|transcript)\b",
)
"""What belongs to a paper, a page or a recording, and not to its content."""

PEOPLE = (
    r"^[Bb]y (?:[Dd]r\.? )?[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,2}(?:$|,| on\b| \d| \||\.$)",
    r"^@\w+|(?<!\w)@[a-z]\w{3,}|(?<![\w&])#[a-z]\w{2,}",
    rf"^[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)?,? ?\(?(?:on )?(?:{_MONTHS} \d{{1,2}}\b|\d{{1,2}}(?:st|nd"
    rf"|rd|th)? {_MONTHS}\b|\d+ ?(?:h|d|w|hrs?|days?|hours?|weeks?|months?|years?) ago|yesterday"
    r"|says|said|writes|wrote|commented|replied)",
    r"\bis an? (?:\w+ ){0,3}(?:physio\w*|trainer|coach|therapist|doctor|surgeon|author|writer"
    r"|blogger|teacher|instructor|runner|osteopath|chiropractor|specialist|physician|dentist"
    r"|nurse|expert|champion|founder|owner|editor|mother|father)\b",
    r"\b(?:years? (?:of )?experience|\d+ years? old|aged \d+|(?:lives?|lived|works?|worked"
    r"|studied|trained) (?:in|with|at|for)|graduated"
    r"|qualified (?:as|in)|certified)\b",
    r"\b(?:winner|(?:member|athlete|quote|tip|recipe|employee|player|class) of the"
    r" (?:month|week|year|day))\b",
)
"""Who somebody is, and what a reader writes. Capitals count here."""

LISTICLES = (
    r"^(?:the )?\d+ (?:\w+ )?(?:best|top|essential|killer|amazing|surprising|(?:easy|simple"
    r"|great|quick)"
    r" (?:moves|exercises|stretches|steps)|ways|tips|reasons|things|mistakes|facts|habits|recipes"
    r"|signs|benefits|questions|myths)\b",
    r"^(?:why|what|who|where|how) .{8,}\?$|^(?:why|how) (?:I|we|to|you|do|does)\b.{0,80}$",
    r"\bfor \d+ days\b.{0,3}[:–-]",
)
"""Headlines of other pages, and questions."""

REPORTS = (
    r"\b(?:I|[Hh]e|[Ss]he|who|[Yy]ou(?= (?:did|ran|managed|told|said|lifted)\b))"
    r"(?:'ve|’ve|'d|’d|'m|’m|'ll|’ll)? (?:\w+ )?"
    r"(?:do|does|did|ran|run|managed|told|said"
    r"|completed|started|used|use|went|got|had|have|has|was|were|am|could|love|loved|lifted|walked"
    r"|deadlifted|squatted|benched|been|tried|swear|can|feel|felt|think|thought|prefer|found|hate"
    r"|must)\b",
    r"^(?:[Ss]ame|[Mm]e too|[Aa]greed|\+1)\b"
    r"|^(?:[Dd]id|[Rr]an|[Rr]ode|[Ss]wam|[Ww]alked|[Ff]elt|[Tt]ried|[Bb]een doing|[Ff]inished"
    r"|[Mm]anaged|[Cc]ompleted|[Ll]oving)\b",
)
"""What somebody did, does or thinks. Capitals count: "I" is a person."""


def _joined(*tables: tuple[str, ...], flags: int = re.IGNORECASE) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{row})" for table in tables for row in table), flags)


OF_PAPER = _joined(PRINTS)
OF_TIMETABLE = _joined(CLOCKS[:3], (CLOCKS[4], PRICES[0]))
ELSEWHERE = _joined(CLOCKS, PRICES, KITCHEN, MEDICINE, PRINTS, PAPERS, LISTICLES)
WITH_CAPITALS = _joined(PLACES, PEOPLE, flags=0)
REPORT = _joined(REPORTS, flags=0)
OF_OTHERS = re.compile(
    r"\b(?:[Hh]e|[Ss]he|who) (?:\w+ )?(?:did|ran|has(?! to)|had|was|is an?|lives|works|went|got"
    r"|won)\b"
)
"""How a text goes on about somebody else."""
A_DATE = re.compile(r"\d{4}-\d\d-\d\d.{0,12}|\d{1,2}[./]\d{1,2}[./]\d{2,4}")
"""A cell of a log."""
AN_AMOUNT_OF_MONEY = re.compile(r"\d{2,3}[.,]\d\d|\d{1,3}[.,]\d{3}[.,]\d\d|\d[.,]\d[05]")
"""A cell such as "89.50", which no dose looks like."""
STARTS_WITH_CLOCK = re.compile(
    rf"{_CLOCK}(?: ?(?:-|–|to) ?{_CLOCK})?(?: ?[ap]m)?[ ,:–-]+(?!min|sec|s\b|x\b|km|kg|rest|hold"
    rf"|on\b)[A-Za-z0-9]",
    re.IGNORECASE,
)
