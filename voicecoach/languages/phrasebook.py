"""What the coach says: wordings by cue, and how a language speaks numbers and lengths.

How to add a language:

1. Write `languages/<code>.py` with a `Phrasebook` that words every cue of CUES in
   `routine/values/wordings.py`; `languages/en.py` is one.
2. Name it in `LANGUAGES` of `languages/__init__.py`.
3. Run the tests: one suite runs over every phrasebook.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from string import Formatter

_ENDS = (".", "!", "?")


@dataclass(frozen=True)
class Phrasebook:
    """One language's way of coaching.

    `wordings` gives each cue's templates, the best first and shorter ones after it; CUES of
    `routine/values/wordings.py` says which cues there are, and what each can tell. `number` speaks
    a whole number, `ordinal` its place in a row, `duration` a length in ms, `join` a list of
    things, `sides` translates `left` and `right`, `phases` the parts of a four-digit tempo;
    `count` speaks a number of units, such as "ten steps". `hold_words` are what authors call a
    phase of a rep in which nothing moves, such as "hold": it is held, and not counted.
    """

    language: str
    wordings: Mapping[str, tuple[str, ...]]
    number: Callable[[int], str]
    ordinal: Callable[[int], str]
    duration: Callable[[int], str]
    join: Callable[[Sequence[str]], str]
    count: Callable[[int, str], str]
    sides: Mapping[str, str]
    phases: Mapping[str, str]
    hold_words: tuple[str, ...]

    def say(self, cue: str, **facts: str) -> tuple[str, ...]:
        """The wordings of `cue` with `facts` filled in, each made of whole sentences."""
        return _filled(self.wordings[cue], tuple(facts.items()))

    def part(self, cue: str, **facts: str) -> str:
        """A wording that is a part of a longer one, which has its own stop."""
        return bare(self.wordings[cue][0].format(**_stopless(facts)))

    def numbered(self, value: int) -> dict[str, str]:
        """The facts about what is the `value`th of several."""
        return {"number": self.number(value), "nth": self.ordinal(value)}

    def side(self, name: str) -> str:
        """A side as it is spoken; a label of the author's is spoken as written."""
        return self.sides.get(name, name)

    def phase(self, name: str) -> str:
        """A phase as it is spoken; a word of the author's is spoken as written."""
        return self.phases.get(name, name)


@lru_cache(1_024)
def _filled(templates: tuple[str, ...], facts: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """Remembered, since a long session says few things, but says them often."""
    known = _stopless(dict(facts))
    return tuple(sentence(_fill(template, known)) for template in templates)


def _stopless(facts: Mapping[str, str]) -> dict[str, str]:
    """The wording around them has the stops, whatever an author put at the end of a name."""
    return {name: bare(fact) for name, fact in facts.items()}


def _fill(template: str, facts: Mapping[str, str]) -> str:
    """`template` with its facts; one that begins a sentence gets a capital."""
    text = ""
    for words, name, _, _ in Formatter().parse(template):
        text += words
        if name is not None:
            fact = facts[name]
            text += capital(fact) if text.rstrip()[-1:] in _ENDS else fact
    return text


def sentence(text: str) -> str:
    """`text` with a capital and, where it ends with a bare word, a full stop."""
    return capital(text) if text[-1:] in ".!?:;…" else f"{capital(text)}."


def bare(name: str) -> str:
    """A name without the stop at its end, to be followed by one."""
    return name.rstrip(".!?:;,… ") or name


def capital(text: str) -> str:
    """`text` with its first letter large."""
    return text[:1].upper() + text[1:]
