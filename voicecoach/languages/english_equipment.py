"""Things that moves are done with, and how English texts speak of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_A = r"(?:an?|the|your|one|two|both|each) (?:[\w-]+ ){0,2}?"
_ON_A = (
    r"(?:on|onto|off|against|over|from|edge of|side of|front of|behind) (?:an?|the|your) (?:\w+ )?"
)


@dataclass(frozen=True)
class Thing:
    """A kind of equipment."""

    name: str
    """What to call it."""
    used: str
    """The pattern of how texts speak of it."""
    listed: str
    """The pattern of how a list may name it."""


THINGS = (
    Thing(
        "a band", r"(?<!iliotibial )(?<!\bit )(?:mini ?|thera-?)?bands?\b(?! of)", "band|loop|tube"
    ),
    Thing("a mat", r"mats?\b", "mat"),
    Thing("dumbbells", r"dumb-?bells?\b", "dumb-?bell|weight"),
    Thing("a kettlebell", r"kettle-?bells?\b", "kettle-?bell|weight"),
    Thing("a barbell", r"barbells?\b", "bar"),
    Thing("a bar", rf"{_A}bar\b(?! of)", "bar"),
    Thing("weights", rf"{_A}weights\b", "weight|bell|bottle|plate|can"),
    Thing("a chair", rf"{_A}chair\b(?! pose)", "chair|stool|seat|bench"),
    Thing("a bench", rf"{_A}bench\b(?! press)", "bench|chair"),
    Thing(
        "a step", rf"{_ON_A}step\b(?! (?:up|down|back|forward|out|in|to)\b)", "step|stair|box|block"
    ),
    Thing("a box", rf"{_ON_A}box\b", "box|bench|step|chair"),
    Thing("a foam roller", r"foam rollers?\b", "roller"),
    Thing("a towel", r"towels?\b", "towel"),
    Thing("a ball", rf"{_A}balls?\b(?! of| and socket|-)", "ball"),
    Thing("a block", rf"{_A}(?:yoga )?blocks?\b", "block|brick|book"),
    Thing("a strap", rf"{_A}strap\b", "strap|belt|band|towel"),
    Thing("a cushion", rf"{_A}(?:cushion|pillow)s?\b", "cushion|pillow|bolster|blanket"),
    Thing("a rope", rf"{_A}rope\b|(?:skipping|jump) ropes?\b", "rope"),
    Thing("a balance board", r"(?:balance|wobble) boards?\b", "board"),
)

IMAGINED = re.compile(
    r"\b(?:imagin\w+|pretend|picture|invisible|as if|as though|like)\b"
    r"|\b(?:no|without|into)(?: \w+)?$"
)
"""Words before a thing that is only imagined or not there: "Curl into a ball"."""

OPTIONAL = re.compile(r"\bif you\b|\boptional")


def things_in(text: str) -> Iterator[Thing]:
    """Yield each thing that a text uses. What is only imagined or may be left out is not used."""
    return (thing for thing in THINGS if speaks_of(thing, text))


def speaks_of(thing: Thing, text: str) -> bool:
    """Return whether a text uses a thing, in any of its sentences."""
    sentences = re.split(r"[.!?:;]+", text.casefold())
    return any(_is_used(thing, sentence) for sentence in sentences)


def _is_used(thing: Thing, sentence: str) -> bool:
    if OPTIONAL.search(sentence):
        return False
    mentions = re.finditer(rf"\b(?:{thing.used})", sentence)
    words_before = (sentence[: mention.start()].rstrip() for mention in mentions)
    return any(not IMAGINED.search(words) for words in words_before)
