"""Signs of handwriting and of the web: `#legday`, `sit > stand`, `+/- band`, a barred c."""

import re

from voicecoach.languages.english_numbers import number
from voicecoach.languages.english_spoken.matching.rule import Match, SpokenRule

_BAR = "[\N{COMBINING MACRON}\N{COMBINING OVERLINE}]"
_AMOUNTS = (
    "load|weight|pain|reps|sets|range|ROM|speed|tension|resistance|intensity|pressure|stiffness"
    "|mobility|stability|strength|tempo|rest|volume|height|incline|difficulty|symptoms|swelling"
    "|HR|heart rate|tone|effort|control|depth|time|distance"
)
"""What there can be more of, or less."""

_PLUS_MINUS = r"(?:\N{PLUS-MINUS SIGN}|\+ ?/ ?-|\+-)"
_BRANDS = "TRX|BOSU|[Tt]heraband|[Tt]hera-[Bb]and|[Ss]wiss [Bb]all|[A-Z][a-z]+[A-Z][A-Za-z]*"
CROSSES = "\N{CROSS MARK}\u2717\u2718\N{NO ENTRY SIGN}\N{NO ENTRY}"
"""Signs before what one should not do."""

_ROMAN = dict(zip("i ii iii iv v vi vii viii".split(), range(1, 9), strict=True))


def _roman_label(match: Match) -> str:
    return f"{number(_ROMAN[match[1]])}, "


def _hashtag(match: Match) -> str:
    """Return the words of a hashtag: its capitals begin them."""
    return re.sub("(?<=[a-z])(?=[A-Z])|_", " ", match[1])


def _copyright(match: Match) -> str:
    century, years = divmod(int(match[1]), 100)
    if century == 20 and years < 10:
        return f"copyright {number(int(match[1]))}"
    return f"copyright {number(century)} {number(years)}"


SHORT_SIGNS = (
    SpokenRule("Squats <slow>", "Squats, slow", r"<([a-z]+(?: [a-z]+)*)>", r"(\1)"),
    SpokenRule("H/s stretch", "hamstring stretch", r"(?<![\w/])[hH]/[sS](?![\w/])", "hamstring"),
    SpokenRule("(s)he", "he or she", r"(?<!\w)\([sS]\)he\b", "he or she"),
    SpokenRule("Bridge w / band", "Bridge with band", r"(?<![\w/])[wW] +/ *(?=[A-Za-z])", "with "),
    SpokenRule("slow and / or low", "slow and or low", r"\band +/ +or\b", "and or"),
    SpokenRule(
        "\N{CROSS MARK} arching",
        "no arching",
        rf"[{CROSSES}]\ufe0f? ?(?=[A-Za-z])(?!(?i:no|not|never|avoid|stop|don|do)\b)",
        "no ",
    ),
    SpokenRule(
        "ii) rows", "two, rows", r"(?:^|(?<=[.;:] ))\(?(i{1,3}|iv|vi{0,3})\) +", _roman_label
    ),
    SpokenRule("~ same load", "about same load", r"(?<![~\w])~ ?(?=[A-Za-z])", "about "),
    SpokenRule("Left (L) leg", "Left leg", r"\b([lL]eft|[rR]ight) \((?:L|R)\)", r"\1"),
    SpokenRule("#LegDay", "Leg Day", r"(?<![\w&])#([A-Za-z]\w*)", _hashtag),
    SpokenRule("TheraBand(R)", "TheraBand", rf"\b({_BRANDS}) ?\([Rr]\)", r"\1"),
    SpokenRule("Swiss Ball (TM)", "Swiss Ball", r"(?<=\w) ?\((?:TM|tm|SM)\)", ""),
    SpokenRule(
        "\N{COPYRIGHT SIGN} 2024 Anna",
        "copyright twenty twenty four Anna",
        r"(?:\N{COPYRIGHT SIGN}|\([cC]\)) ?((?:19|20)\d\d)\b",
        _copyright,
    ),
    SpokenRule(
        "Bridge c\N{COMBINING MACRON} band", "Bridge with band", rf"(?<!\w)c{_BAR}(?!\w)", "with"
    ),
    SpokenRule(
        "Bridge s\N{COMBINING MACRON} band",
        "Bridge without band",
        rf"(?<!\w)s{_BAR}(?!\w)",
        "without",
    ),
    SpokenRule(
        "\N{LATIN CAPITAL LETTER O WITH STROKE} pain",
        "no pain",
        r"(?<!\w)[\N{LATIN CAPITAL LETTER O WITH STROKE}\N{EMPTY SET}](?= ?[a-z])",
        "no",
    ),
    SpokenRule(
        "Bridge +/- band",
        "Bridge with or without band",
        rf"{_PLUS_MINUS}(?= ?[A-Za-z])",
        "with or without",
    ),
    SpokenRule("Pain +/-", "Pain plus or minus", rf"{_PLUS_MINUS}(?!\s?\d)", "plus or minus"),
    SpokenRule(
        "Then \N{UPWARDS ARROW} load",
        "Then more load",
        rf"[\u2191\u2b06\u21e7]\ufe0f? ?(?=(?:{_AMOUNTS})\b)",
        "more ",
    ),
    SpokenRule(
        "Then \N{DOWNWARDS ARROW} pain",
        "Then less pain",
        rf"[\u2193\u2b07\u21e9]\ufe0f? ?(?=(?:{_AMOUNTS})\b)",
        "less ",
    ),
    SpokenRule(
        "In 4/out 6", "In four, out six", r"(?<=\d)/(?=(?:in|out|inhale|exhale|hold)\b)", ", "
    ),
    SpokenRule(
        "Sit > stand",
        "Sit to stand",
        r"(?<=[a-z)]) ?>+ ?(?=[a-zA-Z(])|\s>+\s(?=[a-zA-Z(])|>>+",
        " \N{RIGHTWARDS ARROW} ",
    ),
)
