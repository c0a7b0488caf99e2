"""The texts and choices of a routine file: each reads one written form and says what is wrong.

Every reader takes what the author wrote and returns the value, or raises a `value_error`, which
carries a sentence and what to write instead.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from string import Formatter
from typing import Annotated, Any

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from voicecoach.did_you_mean import did_you_mean_or
from voicecoach.errors import join_with_or
from voicecoach.escape_text import quoted
from voicecoach.synonyms.values import meant_value

SIDEWAYS = ("each", "alternate", "none")
"""The ways to work sides. Another word in `sides` names the one side to be worked."""

COUNT_WAYS = ("up", "down", "last-3", "every-5", "none")
COACHING_LEVELS = ("full", "brief", "minimal")
BEATS = ("ticks", "none")
CALLS = ("all", "none")
CHEER_LEVELS = ("none", "some", "often")
CHEER_PLACEHOLDERS = ("name", "side", "limb")
LONGEST_NAME = 80
LONGEST_TEXT = 1_000
PLACEHOLDERS = ("side", "other")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def value_error(message: str, hint: str = "") -> PydanticCustomError:
    """Return what a reader raises: a sentence, and what to write instead."""
    return PydanticCustomError("written", "{message}", {"message": message, "hint": hint})


@dataclass(frozen=True)
class TextReader:
    """Reads spoken text of up to `longest` characters, its white space evened out."""

    longest: int
    placeholders: bool = False
    """Whether placeholders may stand in it."""

    def __call__(self, written: Any) -> str:
        """Return the text."""
        if not isinstance(written, str):
            raise value_error("this should be text", "write one line of text here")
        text = " ".join(written.split())
        if not any(character.isalnum() for character in text):
            hint = "write some words, or leave the key out"
            raise value_error("there is nothing to say here", hint)
        if len(text) > self.longest:
            message = f"this text is longer than {self.longest:,} characters"
            raise value_error(message, "say it shorter")
        if _CONTROL.search(text):
            raise value_error("this text holds a control character", "remove it")
        if not self.placeholders and any(f"{{{name}}}" in text for name in PLACEHOLDERS):
            hint = "placeholders are for setup, position, switch and reminders"
            raise value_error("placeholders do not work in this text", hint)
        return text


def read_text(longest: int, *, placeholders: bool = False) -> TextReader:
    """Return a reader of spoken text of up to `longest` characters."""
    return TextReader(longest, placeholders)


@dataclass(frozen=True)
class TemplateReader:
    """Reads spoken text in which the `known` names may stand in braces."""

    known: tuple[str, ...]

    def __call__(self, written: Any) -> str:
        """Return the text, with its placeholders."""
        text, hint = (
            read_text(LONGEST_TEXT, placeholders=True)(written),
            _placeholder_hint(self.known),
        )
        try:
            parts = list(Formatter().parse(text))
        except ValueError:
            raise value_error("a { or } stands alone here", hint) from None
        for _words, name, spec, conversion in parts:
            if name is not None and name not in self.known:
                near = did_you_mean_or(hint, f"{{{name}}}", [f"{{{one}}}" for one in self.known])
                raise value_error(f"unknown placeholder {{{name}}}", near)
            if spec or conversion:
                raise value_error("a placeholder is just its name in braces", f"write {{{name}}}")
        return text


def template_of(*known: str) -> TemplateReader:
    """Return a reader of spoken text in which the `known` names may stand in braces."""
    return TemplateReader(known)


def _placeholder_hint(known: Sequence[str]) -> str:
    if not known:
        return "write only words: this text has no placeholders"
    *others, last = [f"{{{name}}}" for name in known]
    return f"placeholders are {', '.join(others)} and {last}" if others else f"write {last}"


@dataclass(frozen=True)
class ChoiceReader:
    """Reads one word out of `choices`."""

    choices: tuple[str, ...]

    def __call__(self, written: Any) -> str:
        """Return the word."""
        if written in self.choices:
            return str(written)
        # A list or a mapping is like none of the words.
        word = written if isinstance(written, str) else ""
        message = f"{quote_scalar(written)} is not one of the choices"
        raise value_error(message, choice_hint(word, self.choices))


def one_of(*choices: str) -> ChoiceReader:
    """Return a reader of one word out of `choices`."""
    return ChoiceReader(choices)


def choice_hint(word: str, choices: Sequence[str]) -> str:
    """Return which of the choices to write in place of a word."""
    if meant := meant_value(word, choices):
        return f"write {meant}"
    return did_you_mean_or(f"write {join_with_or(choices)}", word, choices)


def quote_scalar(written: Any) -> str:
    """Return a scalar as it was written, for messages. A list or mapping is just `this`."""
    return quoted(written) if isinstance(written, str) else "this"


def _read_sides(written: Any) -> str:
    """Return a way to work sides, or the name of one side.

    Which sides there are depends on the labels of the exercise, so that is checked later.
    """
    if not isinstance(written, str):
        return one_of(*SIDEWAYS)(written)
    return read_text(LONGEST_NAME)(written)


def _read_yes(written: Any) -> bool:
    return one_of("yes", "no")(written) == "yes"


read_count_way = one_of(*COUNT_WAYS)
read_coaching = one_of(*COACHING_LEVELS)
read_cheer_level = one_of(*CHEER_LEVELS)
_read_cheer_line = template_of(*CHEER_PLACEHOLDERS)

Name = Annotated[str, BeforeValidator(read_text(LONGEST_NAME))]
Text = Annotated[str, BeforeValidator(read_text(LONGEST_TEXT))]
Template = Annotated[str, BeforeValidator(template_of(*PLACEHOLDERS))]
Sides = Annotated[str, BeforeValidator(_read_sides)]
CountWay = Annotated[str, BeforeValidator(read_count_way)]
CoachingLevel = Annotated[str, BeforeValidator(read_coaching)]
YesOrNo = Annotated[bool, BeforeValidator(_read_yes)]
Beats = Annotated[str, BeforeValidator(one_of(*BEATS))]
Calls = Annotated[str, BeforeValidator(one_of(*CALLS))]
CheerLevel = Annotated[str, BeforeValidator(read_cheer_level)]
CheerLine = Annotated[str, BeforeValidator(_read_cheer_line)]
Starts = Annotated[str, BeforeValidator(one_of("eccentric", "concentric"))]
