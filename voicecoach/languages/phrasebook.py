"""What the coach says: wordings by cue, and how a language speaks numbers and lengths.

How to add a language:

1. Write `languages/<code>.py` with a `Phrasebook` that words every cue of CUES in
   `languages/cues.py`; `languages/en.py` is one.
2. Name it in `LANGUAGES` of `languages/__init__.py`.
3. Run the tests: one suite runs over every phrasebook.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from string import Formatter

from voicecoach.languages.notation import AS_WRITTEN, Notation

_ENDS = (".", "!", "?")
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?…])\s+(?=[^\W\d_a-z])")
"""The place after a stop and before a capital, or a letter that has none."""


@dataclass(frozen=True)
class FormPointWords:
    """How form points are worded in a language that do not say what to do, all in small letters."""

    forbidding: tuple[str, ...] = ()
    """How one begins that says what not to do, such as "do not"."""

    reasons: tuple[str, ...] = ()
    """Patterns of how a sentence begins that is a reason. {name} is the name of the exercise."""


@dataclass(frozen=True)
class Phrasebook:
    """One language's way of coaching."""

    language: str
    """Its tag, such as `en`."""

    wordings: Mapping[str, tuple[str, ...]]
    """The templates of every cue in `languages/cues.py`, the best first, then shorter ones."""

    number: Callable[[int], str]
    """Speaks a whole number."""

    ordinal: Callable[[int], str]
    """Speaks the place of a whole number in a row, such as "third"."""

    duration: Callable[[int], str]
    """Speaks a length in ms."""

    rough_duration: Callable[[int], str]
    """Speaks a length in ms to within 5 %, such as "about ten minutes"."""

    names_a_number: Callable[[str], bool]
    """Returns whether a number is heard in a text."""

    join: Callable[[Sequence[str]], str]
    """Speaks a list of things."""

    count: Callable[[int, str], str]
    """Speaks a number of units, such as "ten steps"."""

    amount: Callable[[int], str]
    """Speaks a number in thousandths, such as "twenty two and a half"."""

    quantity: Callable[[int, str], str]
    """Speaks thousandths of a unit of `routine/values`, such as "twenty kilos"."""

    sides: Mapping[str, str]
    """`left` and `right` in the language."""

    phases: Mapping[str, str]
    """The parts of a four-digit tempo in the language, and of a hold without a tempo."""

    hold_words: tuple[str, ...]
    """What authors call a phase of a rep in which nothing moves, in small letters.

    Its length is said the first time.
    """

    breath_words: tuple[str, ...]
    """How the phases of a breath begin, in small letters.

    A rep of nothing but breath and stillness is breathed, and has no numbers.
    """

    cheers: tuple[str, ...]
    """What the coach says to encourage, where a routine has no lines of its own."""

    short_breath_words: tuple[str, ...] = ()
    """Short words for the phases of a breath, the one that begins it first: "in", "out".

    Others than breath may have these names. So they are breath beside one of `breath_words`, if
    breaths are counted, or in the order of a breath.
    """

    breath_units: tuple[str, ...] = ()
    """The units of an exercise that counts breaths, in small letters."""

    form_points: FormPointWords = FormPointWords()
    """How reminders are worded that `lint` points out. Without them, it points out none."""

    notation: Notation = AS_WRITTEN
    """Reads what authors write in short, such as `3x15`. By default, texts are read as written."""

    def say(self, cue: str, **facts: str) -> tuple[str, ...]:
        """Return the wordings of `cue` with `facts` filled in, each made of whole sentences."""
        return _fill_all(self.wordings[cue], tuple(facts.items()))

    def part(self, cue: str, **facts: str) -> str:
        """Return a wording that is part of a longer one, without a stop of its own."""
        return bare(self.wordings[cue][0].format(**_without_stops(facts)))

    def numbered(self, value: int) -> dict[str, str]:
        """Return the facts about the `value`th of several."""
        return {"number": self.number(value), "nth": self.ordinal(value)}

    def side(self, name: str) -> str:
        """Return a side as it is spoken. A label of the author's is spoken as written."""
        return self.sides.get(name, name)

    def phase(self, name: str) -> str:
        """Return a phase as it is spoken. A word of the author's is spoken as written."""
        return self.phases.get(name, name)


@lru_cache(1_024)
def _fill_all(templates: tuple[str, ...], facts: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """Return the whole sentences. A long session says few different ones, but says them often."""
    known = _without_stops(dict(facts))
    return tuple(sentence(_fill(template, known)) for template in templates)


def _without_stops(facts: Mapping[str, str]) -> dict[str, str]:
    """Return the facts without the stops that authors put at the end of a name."""
    return {name: bare(fact) for name, fact in facts.items()}


def _fill(template: str, facts: Mapping[str, str]) -> str:
    """Return `template` with its facts. One that begins a sentence gets a capital."""
    text = ""
    for words, name, _, _ in Formatter().parse(template):
        text += words
        if name is None:
            continue
        begins_sentence = text.rstrip()[-1:] in _ENDS
        text += capital(facts[name]) if begins_sentence else facts[name]
    return text


def sentence(text: str) -> str:
    """Return `text` with a capital and, if it ends with a bare word, a full stop."""
    return capital(text) if text[-1:] in ".!?:;…" else f"{capital(text)}."


def split_sentences(text: str) -> list[str]:
    """Return the sentences of `text`, each with its stop. A text without a stop is one sentence."""
    return _BETWEEN_SENTENCES.split(text)


def bare(name: str) -> str:
    """Return a name without the stop at its end, so that one can follow."""
    return name.rstrip(".!?:;,… ") or name


def capital(text: str) -> str:
    """Return `text` with a capital letter first."""
    return text[:1].upper() + text[1:]
