"""Signs beside numbers and between words: `~10`, `#2`, `&`, `@`."""

from voicecoach.languages.english_spoken.matching.rule import Match, SpokenRule

GREEK = {
    "\N{GREEK SMALL LETTER ALPHA}": "alpha", "\N{GREEK SMALL LETTER BETA}": "beta",
    "\N{GREEK SMALL LETTER GAMMA}": "gamma", "\N{GREEK SMALL LETTER DELTA}": "delta",
    "\N{GREEK CAPITAL LETTER DELTA}": "delta", "\N{GREEK SMALL LETTER THETA}": "theta",
    "\N{GREEK SMALL LETTER LAMDA}": "lambda", "\N{GREEK SMALL LETTER PI}": "pi",
    "\N{GREEK SMALL LETTER MU}": "mu", "\N{MICRO SIGN}": "mu",
    "\N{GREEK CAPITAL LETTER OMEGA}": "omega",
}  # fmt: skip
"""Letters that stand alone as signs. Words in Greek are left to the voice."""


def _greek_letter(match: Match) -> str:
    return GREEK[match[0]]


SIGNS_BEFORE_NUMBERS = (
    SpokenRule(
        "\N{PLUS-MINUS SIGN}5",
        "plus or minus five",
        r"(?:\N{PLUS-MINUS SIGN}|\+ ?/ ?-|\+-)\s?(?=\d)",
        "plus or minus ",
    ),
    SpokenRule("~10 reps", "about ten reps", r"~\s?(?=\d)", "about "),
    SpokenRule(
        "ca. 10 reps",
        "about ten reps",
        r"\b(?:[cC]a\.?|CA(?= \d+(?:-\d+)? ?(?i:cm|kg|m|min|sec|s)\b)|c\.|[aA]ppr\.?) ?(?=\d)",
        "about ",
    ),
    SpokenRule("min 10 reps", "minimum ten reps", r"(?<!\d )(?<!\d)\b[mM]in\.? (?=\d)", "minimum "),
    SpokenRule("Max 3 sets", "maximum three sets", r"\bMax\.? (?=\d)", "maximum "),
    SpokenRule("see p. 3", "see page three", r"\bp\. ?(?=\d)", "page "),
    SpokenRule("see pp. 3-4", "see pages three to four", r"\bpp\. ?(?=\d)", "pages "),
    SpokenRule("fig. 2", "figure two", r"\b[fF]ig\. ?(?=\d)", "figure "),
    SpokenRule("ex. 2", "exercise two", r"\b[eE]x\. ?(?=\d)", "exercise "),
    SpokenRule("#2", "number two", r"#\s?(?=\d)", "number "),
    SpokenRule("Exercise no. 3", "Exercise number three", r"\b[Nn]os?\. ?(?=\d)", "number "),
    SpokenRule(
        "\N{GREATER-THAN OR EQUAL TO}8 reps",
        "at least eight reps",
        r"(?:\N{GREATER-THAN OR EQUAL TO}|>=|=>)\s?(?=\d)",
        "at least ",
    ),
    SpokenRule(
        "\N{LESS-THAN OR EQUAL TO} 8 reps",
        "at most eight reps",
        r"(?:\N{LESS-THAN OR EQUAL TO}|<=|=<)\s?(?=\d)",
        "at most ",
    ),
    SpokenRule(">30 min", "more than thirty minutes", r">\s?(?=\d)", "more than "),
    SpokenRule("<30 min", "less than thirty minutes", r"<\s?(?=\d)", "less than "),
    SpokenRule("\N{MINUS SIGN}5 kg", "minus five kilograms", r"\N{MINUS SIGN}\s?(?=\d)", "minus "),
    SpokenRule(
        "Bench -5%",
        "Bench minus five percent",
        r"(?<![\w)%\N{DEGREE SIGN}])-(?=\d+(?:\.\d+)?\s?[%\N{DEGREE SIGN}])",
        "minus ",
    ),
    # A bullet has a space behind it.
    SpokenRule(
        "Pull-ups -20kg",
        "Pull-ups minus twenty kilograms",
        r"(?<!\d )(?<![^\s(])-(?=\d+(?:\.\d+)?\s?(?:kgs?|lbs?|degrees?|deg|cm|mm|inch(?:es)?)\b)",
        "minus ",
    ),
    SpokenRule("$20", "twenty dollars", r"\$\s?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)", r"\1 USD"),
    SpokenRule(
        "\N{EURO SIGN}20",
        "twenty euros",
        r"\N{EURO SIGN}\s?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)",
        r"\1 EUR",
    ),
    SpokenRule(
        "\N{POUND SIGN}20",
        "twenty pounds",
        r"\N{POUND SIGN}\s?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)",
        r"\1 GBP",
    ),
)

SIGNS_BETWEEN_WORDS = (
    SpokenRule(
        "\N{GREEK SMALL LETTER ALPHA} angle",
        "alpha angle",
        rf"(?<![^\W\d_])[{''.join(GREEK)}](?![^\W\d_])",
        _greek_letter,
    ),
    SpokenRule("Kicks & whips", "Kicks and whips", r" *&(?:amp;)? *", " and "),
    SpokenRule("Squat + press", "Squat plus press", r" *\++ *", " plus "),
    SpokenRule("Bench @ home", "Bench at home", r" *@ *", " at "),
    SpokenRule("Rep = breath", "Rep equals breath", r"(?<=\w) ?= ?(?=\w)", " equals "),
)
