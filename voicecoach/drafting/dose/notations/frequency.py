"""How often a day or a week, and for how many weeks."""

from voicecoach.drafting.dose.matching.notation import DoseNotation, Found
from voicecoach.drafting.dose.matching.pieces import COUNT, NUMBER, NUMBER_END, START, TO
from voicecoach.drafting.dose.parts.read_numbers import read_count_of
from voicecoach.drafting.dose.parts.reading import DosePart, Parts

_OFTEN = rf"{START}(?<!of )(?P<count>{COUNT}) ?(?:times?|x|sessions?|goes)?,? ?"
_A_DAY = r"(?:(?:a|per|each|every|/|in a) ?day\b|/ ?d\b|p/d\b|daily\b)"
_A_WEEK = (
    r"(?:(?:a|per|each|every|this|/|in a) ?(?:week|wk)\b|(?<=x)we?e?k\b|/ ?wk?\b|p/w\b|weekly\b)"
)
_DAY_NAMES = r"(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?s?\b"
_LATIN = {"bid": 2, "b.i.d.": 2, "bd": 2, "tid": 3, "t.i.d.": 3, "tds": 3, "t.d.s.": 3}
_LATIN |= {"qid": 4, "q.i.d.": 4, "qds": 4, "od": 1}


def _times_a_day(found: Found) -> Parts | None:
    part = read_count_of("per_day", found["count"])
    if part:
        return (part,)
    return None


def _latin_times_a_day(found: Found) -> Parts:
    return (DosePart("per_day", _LATIN[found[0].strip(" ()")]),)


def _morning_and_evening(_found: Found) -> Parts:
    return (DosePart("per_day", 2),)


def _frequency(found: Found) -> Parts:
    return (DosePart("frequency", found[0].strip(" ,()").removeprefix("for ")),)


def _weeks(found: Found) -> Parts | None:
    part = read_count_of("weeks", found["count"] or found.groupdict().get("weeks") or "")
    if part:
        return (part,)
    return None


def _sets_a_day(found: Found) -> Parts | None:
    """Return sets that are spread over the day, which are likelier that many times of one set."""
    part = read_count_of("sets", found["count"])
    doubt = "the sheet says sets a day: they may be spread over the day"
    if part:
        return (DosePart("sets", part.value, part.doubt or doubt),)
    return None


FREQUENCIES = (
    DoseNotation(
        rf"\bweekly ?[:=] ?{NUMBER}(?:{TO}{NUMBER})? ?(?:x\b|times\b)?",
        _frequency,
    ),
    DoseNotation(
        rf"\b(?:sessions?|times)(?: per | a |/| each )day ?[:=] ?(?P<count>{COUNT}){NUMBER_END}",
        _times_a_day,
    ),
    DoseNotation(
        rf"{START}(?P<count>{COUNT}) ?sets? {_A_DAY}",
        _sets_a_day,
    ),
    DoseNotation(
        rf"{START}(?P<count>{COUNT}) ?(?:times?|x|sessions?|goes)?,? ?{_A_WEEK}",
        _frequency,
    ),
    DoseNotation(
        rf"{START}(?P<count>{NUMBER}(?:{TO}{NUMBER})?) days? ?{_A_WEEK}",
        _frequency,
    ),
    DoseNotation(
        rf"{START}{NUMBER}(?:{TO}{NUMBER})? (?:times?|x|days) (?:a|per) (?:fortnight|month)\b",
        _frequency,
    ),
    DoseNotation(
        rf"{START}(?P<count>{COUNT}) ?x ?day\b",
        _times_a_day,
    ),
    DoseNotation(
        rf"{START}{COUNT} ?x ?(?:wk|week)\b",
        _frequency,
    ),
    DoseNotation(
        rf"{_OFTEN}{_A_DAY}",
        _times_a_day,
    ),
    DoseNotation(
        rf"(?<![\w])x ?(?P<count>{COUNT}) ?{_A_DAY}",
        _times_a_day,
    ),
    DoseNotation(
        rf"\bdaily ?[x:] ?(?P<count>{COUNT}){NUMBER_END}",
        _times_a_day,
    ),
    DoseNotation(
        rf"\bper day:? ?(?P<count>{COUNT}){NUMBER_END}",
        _times_a_day,
    ),
    DoseNotation(
        rf"(?:\b1 times )?\bevery (?:{NUMBER}(?:{TO}{NUMBER})? )?(?:hours?|other day"
        rf"|2nd day)\b(?: (?:that )?you"
        r"(?:'re| are) awake)?",
        _frequency,
    ),
    DoseNotation(
        r"\b(?:every|each) (?:single )?(?:day|morning|evening|night|week)\b",
        _frequency,
    ),
    DoseNotation(
        rf"\b(?:on )?{_DAY_NAMES}(?:(?:, ?| ?/ ?|,? and | ?& ?){_DAY_NAMES}){{1,6}}",
        _frequency,
    ),
    DoseNotation(
        r"\b(?:in the )?mornings?,? (?:and|&|\+) (?:in the )?(?:evenings?|nights?|afternoons?)\b"
        r"|\bam ?(?:and|&|/|\+) ?pm\b",
        _morning_and_evening,
    ),
    DoseNotation(
        r"(?<![\w.])\(?(?:b\.i\.d\.|t\.i\.d\.|t\.d\.s\.|q\.i\.d\.|(?:bid|tid|tds|qid|qds|bd|od)"
        r"(?![\w/]))\)?",
        _latin_times_a_day,
    ),
    DoseNotation(
        r"\b(?:once|[0-9]+ times) (?:1|per|every|each|a) ?h(?:ours?)?\b",
        _frequency,
    ),
    DoseNotation(
        rf"\b(?:days|times|sessions)(?: per |/| a )(?:week|wk):? ?{NUMBER}(?:{TO}{NUMBER})?"
        rf"{NUMBER_END}",
        _frequency,
    ),
    DoseNotation(
        r"\b(?:hourly|eod)\b|(?<![\w/])m[/, ] ?w[/, ] ?f(?![\w/])",
        _frequency,
    ),
    DoseNotation(
        r"(?<![0-9/])[1-7]/7\b",
        _frequency,
    ),
    DoseNotation(
        r"\b(?:once )?daily\b",
        _frequency,
    ),
    DoseNotation(
        rf"\bfor (?:the next |at least |a total of |about )?(?P<count>{NUMBER}(?:{TO}"
        rf"{NUMBER})?) (?:weeks?|wks?)\b",
        _weeks,
    ),
    DoseNotation(
        rf"\bweeks:? (?P<count>{NUMBER}){NUMBER_END}|\bduration ?[:=-] ?"
        rf"(?P<weeks>{NUMBER}) weeks?\b",
        _weeks,
    ),
)
"""How often: `2 times a day`, `3x/week`, `BID`, `for 6 weeks`."""
