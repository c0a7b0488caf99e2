"""Where the name of a move ends in a clause, and the dose and the text behind it."""

from voicecoach.drafting.dose.parts.reading import DoseReading
from voicecoach.drafting.dose.text.number_words import NUMBER_IN_WORDS, in_digits
from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.name_and_more import counted_name
from voicecoach.drafting.layout.lines.name_shape import has_move
from voicecoach.drafting.layout.lines.sentences import is_stub
from voicecoach.drafting.words.names_in_text import ENDS_NAME, ROMAN, WARRIOR, WHERE

FEWEST_REPS = 3
"""A smaller number may belong to the name: "one leg stand"."""


def reading_of_clause(text: str) -> tuple[DoseReading, str]:
    """Return the dose of a clause, whose rest is the name, and the text behind that."""
    text = WARRIOR.sub(lambda found: f"{found[0].split()[0]} {ROMAN[found[1].lower()]}", text)
    reading, tail = _before_end(text)
    name = _up_to_dose(text, reading.rest)
    if len(name) < len(reading.rest) < len(text) and has_move(name):
        tail = " ".join(filter(None, (reading.rest[len(name) :].strip(), tail)))
        reading = DoseReading(reading.fields, name.strip(" ,:-"), parts=reading.parts)
    return reading, "" if is_stub(tail) else tail


def counts_move(text: str) -> bool:
    """Return whether a text is a count and a move: "twenty squats"."""
    return counted_name(_with_count_in_digits(text)) is not None


def _with_count_in_digits(text: str) -> str:
    """Return a text with the number that it begins with in digits: "twenty squats"."""
    found = NUMBER_IN_WORDS.match(text.casefold())
    digits = in_digits(found) if found else ""
    is_count = digits.isdigit() and int(digits) >= FEWEST_REPS
    if found and is_count:
        return f"{digits}{text[found.end() :]}"
    return text


def _up_to_dose(text: str, rest: str) -> str:
    """Return the words that a text and what remains of it begin with: those before the dose."""
    shortest = min(len(text), len(rest))
    end = next((place for place in range(shortest) if text[place] != rest[place]), shortest)
    is_within_word = rest[end : end + 1].isalnum()
    if is_within_word:
        return rest[:end].rpartition(" ")[0]
    return rest[:end]


def _before_end(text: str) -> tuple[DoseReading, str]:
    """Return the dose of a clause whose name a word such as "that's" may end."""
    if counted := counted_name(text):
        return counted, ""
    found = ENDS_NAME.search(text)
    if found is None or not dose_of(text[: found.start()]).rest:
        return dose_of(text), ""
    whole = dose_of(f"{text[: found.start()]}, {text[found.end() :]}")
    rest, _, tail = whole.rest.partition(",")
    if is_stub(tail):
        tail = ""
    elif where := WHERE.match(found[0]):
        tail = f"{where[0].strip()}{tail}"
    return DoseReading(whole.fields, rest, parts=whole.parts), tail
