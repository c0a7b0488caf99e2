"""Headings over what lies around the moves, and how far each of them reaches."""

import re

TO_THE_END = re.compile(
    r"\(?\d+\)? (?:comments?|repl(?:y|ies)|responses|reviews?|ratings?)\s*:?"
    r"|(?:comments?|repl(?:y|ies)|responses|(?:customer |reader )?reviews?|discussion"
    r"|testimonials?)(?: ?\(\d+\))?\s*:?"
    r"|(?:leave|post|add|write|join) (?:a|the) (?:reply|comment|review|discussion|conversation)\b.*"
    r"|what (?:our )?(?:readers?|customers?|members?|others|people) (?:say|said|think)\b.*"
    r"|(?:references?|sources|further reading|bibliography|literature|endnotes|footnotes)\s*:?"
    r"|(?:disclaimer|copyright|legal notice|imprint|terms(?: and conditions)?)\s*:?",
    re.IGNORECASE,
)
"""Below the moves, such a heading begins what goes on to the end of the page."""

A_PARAGRAPH = re.compile(
    r"(?:(?:class |weekly |our )?(?:time-?table|schedule|opening (?:hours|times)|open(?:ing)? hours"
    r"|(?:class|lesson|training|visiting|course|service|bus) (?:times|hours|dates|days)|prices?"
    r"|fees|rates|appointments?|contact(?: us| details)?|how to find us"
    r"|getting here|location|address|parking)"
    r"|about (?:us|me|the authors?|the (?:trainer|coach|clinic|studio|book))|(?:meet )?(?:our|the)"
    r" team|who (?:we are|am i)|bio|biography"
    r"|related (?:posts?|articles?|products?|content|reading|videos?|pages?)"
    r"|(?:popular|recent|latest|more|other|similar|featured|trending) (?:posts?|articles?|news"
    r"|products?|recipes?|stories|videos?|from .{2,40}|reads?)"
    r"|you (?:may|might|could) (?:also )?(?:like|enjoy|be interested in)\b.{0,20}"
    r"|(?:customers|others|people|readers) (?:also|who) .{3,50}|frequently bought together"
    r"|more (?:like this|to read|for you)|most (?:read|popular|viewed|shared|commented|watched)"
    r"|trending(?: now)?|(?:read|see|up) next|keep reading|categories|tags|archives?"
    r"|menu|navigation|share(?: this)?(?: (?:page|post|article))?|follow us|newsletter|sponsors?"
    r"|advertisement|(?:our )?shop|product (?:details|description|information)|specifications?"
    r"|technical data|what'?s in the box|shipping(?: and returns)?|delivery|returns"
    r"|ingredients?|recipe(?: of the (?:week|month))?|nutrition(?: facts)?|(?:shopping|packing"
    r"|guest|price|waiting|reading|play|to-?do)[- ]?list\b.{0,20}|(?:invoice|receipt"
    r"|order(?: confirmation)?|bill)\b.{0,20}"
    r"|(?:diary )?(?:dates?|dates for your diary|events?|news|notices?|noticeboard|what'?s on)"
    r"|medications?|medicines?|your (?:medicines?|medication|appointments?)"
    r"|when to (?:stop|call|seek|see|get).{0,40}|warning(?: signs)?s?|red flags|safety(?: first)?"
    r"|caution|important(?: information| note)?|emergency|faqs?|frequently asked questions"
    r"|(?:questions|q) ?(?:and|&) ?(?:answers|a)|(?:timestamps|chapters|show notes|in this episode"
    r"|credits|acknowledge?ments))\s*[:!]?",
    re.IGNORECASE,
)
"""Such a heading stands over a paragraph or a part of a page with nothing to train."""

SPEAKER = re.compile(r"([A-Z][A-Z.' -]{1,20}): ")
"""Who speaks, in a transcript."""

QUESTION = re.compile(r"q(?:uestion)?(?: ?\d{1,2})?[.:)]\s", re.IGNORECASE)
ANSWER = re.compile(r"a(?:nswer)?(?: ?\d{1,2})?[.:)]\s", re.IGNORECASE)
"""How questions and their answers begin."""

TO_REST_OF_LINE = re.compile(
    r"(?:timestamps|chapters|tags|categories|keywords|filed under|ingredients|share|related|sponsor"
    r"|opening hours|hours|prices?|fees?|address|author|photo|credits?|disclaimer|warning|caution"
    r"|important|allergens|parking|breakfast|lunch|dinner|snacks?|patient|dob|date of birth|gp"
    r"|consultant|surgeon|operation|diagnosis|medication|allergies|next appointment|reviewed"
    r"|version|homework|groups?|venue|where|when|who|cost|level|bring|contact|signed"
    r"|last (?:time|week|session|month)|previous(?:ly)?|personal best|pb"
    r"|record|best so far|history|streak)\s*:",
    re.IGNORECASE,
)
"""Words before a colon, of a line that is about nothing to train."""
