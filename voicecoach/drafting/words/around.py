"""What lies around the moves of a sheet: greetings, appointments, menus, adverts, comments."""

import re

GREETINGS = (
    r"(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening))\b(?! knees)",
    r"(?:(?:lovely|great|good|nice) to (?:see|meet)|as (?:we )?(?:discussed|promised|agreed))\b",
    r"(?:great|good|nice|lovely) (?:session|work|to|job|chat)\b",
    r"no (?:worries|problem)\b",
    r"here(?:'s| is| are|’s) (?:your|the|my|this week)",
    r"(?:best|kind|warm(?:est)?|many)? ?(?:regards|wishes|thanks)\b",
    r"(?:thanks|thank you|thx|cheers|ta|love|yours|sincerely|see (?:you|ya)|take care)\b[ ,.!]",
    r"(?:thanks|thank you|thx|cheers|sincerely|bye)[.!,]*$",
    r"(?:good luck|enjoy|have fun|well done|keep it up|keep going|you(?:'ve| have) got this)\b",
    r"(?:happy|let me know|shout|give me a shout|hope (?:this|that|you|it|your)|it was)\b",
    r"(?:sent from my|on .{3,40} wrote:|from:|to:|subject:|date:|cc:|sent:)",
)
"""How greetings, sign-offs and the heads of e-mails begin."""

APPOINTMENTS = (
    r"\b(?:appointments?|reception(?:ist)?|opening hours|next (?:visit|session is)"
    r"|see you (?:on|in|at))\b",
    r"\b(?:any|more) (?:questions?|queries|problems|concerns)\b",
    r"\b(?:questions?|problems)\?",
    r"\b(?:ring|phone|call|contact|e-?mail|message|text|ask) (?:me|us|reception"
    r"|the (?:clinic|surgery|department|team|office)|your (?:doctor|gp|physio\w*"
    r"|therapist))\b",
    r"\b(?:patient|patient name|nhs number|d\.?o\.?b|date of birth|diagnosis|referred by"
    r"|prescribed by|therapist|physio(?:therapist)?|clinician|your coach|trainer)\s*:",
    r"\bnext (?:review|appointment|session|visit|check)\b",
    r"\breview(?:ed)? (?:date|on|in|at|due)\b|\bfollow[- ]?up\b(?! (?:with|by) \d)",
    r"\b(?:tel|phone|mobile|fax|e-?mail|web(?:site)?|address)\s*:",
)
"""Whom to see, ring or ask, and who the sheet is for."""

LINKS = (
    r"https?://|\bwww\.|\b[\w.+-]{1,64}@[\w-]{1,64}\.\w{2,}|\b[\w-]{1,64}\.(?:com|co\.uk|org|net)\b",
    r"(?:\+\d{1,3}[ -]?)?\(?\b0\d{2,4}\)?[ -]\d{3,4}[ -]?\d{3,4}\b|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b",
    r"\b(?:downloads?|click (?:here|the|on)|pdf|watch (?:the|this|our) (?:video|demo)"
    r"|printable|print this)\b",
    r"\b(?:share (?:this|on)|follow (?:us|me)|subscribe|sign up|newsletter|log ?in|cookies?"
    r"|privacy policy|terms (?:of|and))\b",
    r"\b(?:facebook|instagram|twitter|pinterest|youtube|tiktok|whatsapp group)\b",
    r"©|\bcopyright\b|\ball rights reserved\b|\bdisclaimer\b",
)
"""Addresses, numbers to ring, and what a web page asks a visitor to do."""

ADVERTS = (
    r"\b(?:\d+ ?% off|discount|promo(?: code)?|voucher|coupon|free (?:shipping|delivery"
    r"|trial)|sale ends)\b",
    r"\b(?:buy (?:now|our|my|this|it)|shop (?:now|our)|add to (?:cart|basket)|order now"
    r"|sponsored|affiliate|advertisement|in stock)\b",
    r"(?:£|\$|€) ?\d",
)
"""What somebody wants to sell."""

COMMENTS = (
    r"\b(?:thanks|thank you) (?:so much )?for (?:this|these|the|that|sharing|posting|your)\b",
    r"(?:great|good|nice|awesome|love(?:d|ly)?|excellent) (?:post|info\w*|stuff|article|idea"
    r"|routine!|work|job|this|these|one)\b",
    r"\b\d+ (?:comments?|replies|responses|likes|shares|views)\b",
    r"(?:leave|post|add|write) a (?:reply|comment)|^(?:comments?|repl(?:y|ies)|responses)\s*:?$",
    r"\b(?:says|said|wrote|replied|commented)\s*:|\bposted (?:on|by|in|at)\b|\b\d+ (?:days?"
    r"|hours?|weeks?|months?|years?) ago\b",
    r"\b(?:lol|haha|omg|thx)\b|[:;]-?\)",
)
"""What readers say below a page, and what the page says of them."""

_MENU_WORDS = (
    r"(?:home|about(?: (?:us|me))?|contact(?: us)?|shop|menu|search|blog|cart|account"
    r"|archives?|categories|tags?|skip to content|read more|related posts?|you may also like"
    r"|previous|next|share|print|top|back to top|advertisement|faq|services|prices|pricing|team"
    r"|our team|recent posts|popular posts|classes|time-?table|book(?: now)?|log ?in|news|events"
    r"|gallery|videos?|recipes|store|courses|reply|quote|report)"
)
MENUS = (
    rf"^{_MENU_WORDS}\s*:?$",
    rf"^{_MENU_WORDS}(?: ?[/|>»›·•] ?| {{2,}}|\t+| - )\S.{{0,200}}$",
)
"""Lines of a menu, which stand alone."""

DATE_LINES = (
    r"^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?\d{1,2}(?:st"
    r"|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
    r"|dec)[a-z]*\.?,? ?(?:\d{2,4})?$",
    r"^(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd"
    r"|th)?,? ?(?:\d{4})?$",
    r"\bpage \d+ (?:of|/) ?\d+\b|\bversion \d",
    r"^\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}$|^(?:page )?\d+ (?:of|/) \d+$|^page \d+$",
)
"""Lines that are a date or the number of a page."""

FIRST_PERSON = r"\b(?:I|I'm|I’m|I've|I’ve|I'll|I’ll|I'd|I’d|my|My|me|mine)\b"
"""A writer who speaks of themselves gives no instruction. Capitals count here."""

CAUTIONS = re.compile(
    r"\b(?:pain(?:ful)?|hurts?|dizz\w+|chest pain|sore(?:ness)?|swelling|stop (?:if"
    r"|when|at once)|discomfort)\b",
    re.IGNORECASE,
)
"""Advice on when to stop, which stands below the last move as often as in one."""

AT_START = re.compile("|".join(f"(?:{row})" for row in GREETINGS), re.IGNORECASE)
ANYWHERE = re.compile(
    "|".join(
        f"(?:{row})" for row in (*APPOINTMENTS, *LINKS, *ADVERTS, *COMMENTS, *MENUS, *DATE_LINES)
    ),
    re.IGNORECASE,
)
SELF = re.compile(FIRST_PERSON)
