"""Numbers that are no dose: dates, times of day, angles, ages, prices, numbers of chapters."""

from voicecoach.drafting.dose.matching.notation import DoseNotation, Found
from voicecoach.drafting.dose.parts.reading import Parts

_MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_NUMBERED = (
    "level week phase stage figure fig page chapter part pt photo picture image video number step"
    " exercise move zone grade type version volume vol day appendix table section unit option room"
    " ward clinic line route bus floor suite group month year lesson module session series"
    " age aged ages"
    " exercises steps pages weeks days figures phases levels under over-"
).split()
_BODY = (
    r"(?:feet|foot|ft|metres?|meters?|m|yards?|steps?|inches|in|cm|fists?|hands?|fingers?|paces?)"
)
_PLACED = (
    r"(?:apart|away|wide|high(?! knees)|tall|long|above|below|behind|deep|thick|off the|from the"
    r"|in front)"
)


def _nothing(_found: Found) -> Parts:
    return ()


_PATTERNS = (
    # Times of day and dates.
    r"\b[0-9]{1,2}(?:[:.][0-9]{2})? ?(?:-|to) ?[0-9]{1,2}(?:[:.][0-9]{2})? ?[ap]\.?m\b\.?",
    r"\b[0-9]{1,2}:[0-9]{2} ?(?:-|to) ?[0-9]{1,2}:[0-9]{2}\b",
    r"\b[0-9]{1,3}[- ]min(?:ute)?s? (?:read|drive|video|appointment|consultation|workout"
    r"|routine|session|class)\b",
    r"\b(?:after|i did|i managed|i ran|i could do) [0-9]+(?: of these| miles| km| reps)?\b",
    r"\b[0-9]{1,2}(?:[:.][0-9]{2})? ?[ap]\.?m\b\.?",
    r"\b(?:at|by|until|till|before|from|since) [0-9]{1,2}:[0-9]{2}\b",
    r"\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*(?:'s)?,? (?:at )?[0-9]{1,2}[:.][0-9]{2}\b",
    r"\b(?:0[6-9]|[12][0-9]):[0-5][0-9]\b",
    r"\b[0-9]{1,2} ?o'? ?clock\b",
    r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b",
    r"(?<![0-9/])(?:0?[1-9]|[12][0-9]|3[01])[/.](?:0?[1-9]|1[0-2])[/.](?:20)?[0-9]{2}\b"
    r"(?!/| ?(?:s|sec|reps?|kg|lbs?)\b)",
    r"(?<![0-9/])(?:0?[1-9]|1[0-2])/(?:[12][0-9]|3[01])/(?:20)?[0-9]{2}\b"
    r"(?!/| ?(?:s|sec|reps?|kg|lbs?)\b)",
    r"\b[0-9]{1,4}(?:st|nd|rd|th)\b",
    rf"\b[0-9]{{1,2}} (?:of )?{_MONTHS}\b(?: [0-9]{{4}})?",
    rf"\b{_MONTHS}\.? [0-9]{{1,2}}\b(?!:| ?(?:reps|x|sec|min))(?:,? [0-9]{{4}})?",
    r"(?:\u00a9|\(c\)|copyright|in|since|from|of) ?(?:19|20)[0-9]{2}\b",
    # Telephones, prices, ages, shares.
    r"(?:\b(?:tel|telephone|phone|ring|call|text|mobile|fax)[a-z ]{0,20}[:.]? ?)"
    r"\(?\+?[0-9][0-9() -]{4,18}[0-9]",
    r"(?<![\w-])(?:\+[0-9]{1,3}|\(?0[0-9]{2,5}\)?)(?:[ -]?[0-9]{2,8}){1,4}\b",
    r"\b[0-9]{3}[-. ][0-9]{3}[-. ][0-9]{4}\b",
    r"[$\u00a3\u20ac] ?[0-9]+(?:[.,][0-9]+)*",
    r"\b[0-9]+(?:[.,][0-9]{2})? ?(?:[$\u00a3\u20ac]|dollars?\b|euros?\b|pence\b|usd\b|gbp\b|eur\b)",
    r"\b[0-9]{1,3}[ -](?:to [0-9]{1,3} )?years?\b(?:[ -]olds?)?",
    r"\b[0-9]+ ?(?:%|percent|per cent) (?:off|of (?:all|people|runners|patients|the time|those))\b",
    r"\b(?:over|under|aged?|in your) [0-9]{2}s?\b(?! ?(?:x|reps|sec|s\b|min|\"))",
    # Angles, sizes and places.
    r"\b[0-9]{1,3}(?: ?(?:-|to) ?[0-9]{1,3})?[ -]?(?:\u00b0|\u00ba|degrees?\b|deg\b)",
    r"\b[0-9]+(?:[./][0-9]+)?(?: ?(?:-|to) ?[0-9]+)?[ -]?(?:cm|mm|centimet(?:re|er)s?|inch"
    r"(?:es)?|in)\b"
    r"(?! (?:each|total|reps|1\b|all|a row|the|between)|,? [0-9]{1,2} ?(?:s )?(?:hold|out))",
    r"\b[0-9]{1,2}\" (?:box|step|band|bench|platform|ball|plate)",
    rf"\b(?:[0-9]{{1,3}}|a few|a)(?: ?(?:-|to) ?[0-9]{{1,3}})? {_BODY}(?: or so)? {_PLACED}\b",
    r"\b(?:90/90|120/80|1/[234]|[23]/[34])\b(?! ?(?:x|reps))(?: ?-?(?:way|of the way|squats?))?",
    r"\b[0-9][ -]points?\b",
    r"\b[ltcs][0-9]{1,2}(?:[/-][ltcs]?[0-9]{1,2})?\b",
    r"\b7-?up\b",
    r"\b[0-9]{1,2}-(?:legged|armed|arm|leg|sided|handed|foot|footed|way|piece|in-1|week|day"
    r"|month)\b",
    # Numbers of something else.
    rf"\b(?:{'|'.join(_NUMBERED)})\.? ?#?[0-9]{{1,4}}(?: ?(?:-|to|and|or|&|of) ?[0-9]{{1,4}})?\b"
    r"(?! ?(?:x\b|reps|sets|sec|min|s\b|times|breaths|kg|lb|rounds))",
    r"\b(?:set|round|circuit|block|no\.|no) ?#?[0-9]{1,2}\b(?= ?[:.)-]|$)",
    r"(?<!\w)#[0-9]+\b",
    r"^[0-9]{1,2}[.)](?= |$)(?! ?x)",
    r"\bcovid-?19\b",
    r"\b[0-9]{1,2} ?rm\b|\b1 rep max(?:imum)?\b",
    r"\b(?:pain|discomfort|sore(?:ness)?|scale|score)[a-z ,:]{0,30}[0-9]{1,2}"
    r"(?: ?(?:-|to|or|/|out of) ?[0-9]{1,2}){0,2}\b",
    r"(?<![0-9]/)\b(?:10|[0-9])(?:\.5)? ?(?:/ ?10(?!/)|out of ?10)\b",
    r"\b4-7-8\b",
    r"\b(?:increas(?:e|ing)|add(?:ing)?|go(?:ing)? up|reduc(?:e|ing))(?: it| this)?(?: by)? "
    r"[0-9.]+(?: ?(?:-|to) ?[0-9.]+)? ?(?:%|kgs?|lbs?|reps?|secs?|seconds?|s|mins?|minutes?"
    r"|sets?)\b",
    r"\bhold (?:the |your )?(?:last|final) (?:rep|1|repetition)(?: |$)[^.;]{0,60}",
    r"\b[0-9]+ (?:rft|rounds for time)\b",
    r"\b[0-9]{1,2}(?: ?(?:-|to) ?[0-9]{1,2})? (?:hours?|days?|weeks?|months?|minutes?"
    r"|mins?|sessions?)"
    r" (?:ago|post|after(?! (?:each|every|all|the)\b)|later|before|of physio|since|apart|from)\b",
    r"\b(?:after|within|in|next|every|first|last|past|wait|at least) [0-9]{1,2}"
    r"(?: ?(?:-|to|or) ?[0-9]{1,2})? (?:hours?|days?|weeks?|months?|years?)\b",
    r"\bcount(?:ing)?(?: down)?:? [0-9](?:, ?[0-9])+\b",
    r"\b(?:this|that|which|it)(?: (?:is|counts as|makes|equals|=)|'s) 1 (?:set|rep"
    r"|repetition|round)s?\b",
    r"\b[0-9]+ ?(?:likes?|comments?|replies|shares|views|followers|am|pm|km/h|mph|bpm|kcal"
    r"|calories|cal)\b",
    r"\b1 (?:direction|way|side|leg|arm|foot|hand|knee|hip|end|another|or the other"
    r"|of the)\b(?! at a time)",
    r"\b(?:your|both|the|these) [0-9] (?:feet|legs|arms|hands|knees|dumbbells|hips|sides)\b",
)

NOT_A_DOSE = tuple(DoseNotation(pattern, _nothing) for pattern in _PATTERNS)
"""They say nothing and stay in the text, so that no later notation reads their numbers."""
