"""A rule of the spoken form: a pattern, and what is said in place of it."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from voicecoach.languages.english_spoken.matching.needs import Needs, SearchedText, needs_of

Match = re.Match[str]

NEARBY = 80
"""How many characters on either side say what is meant. A look at all would take long."""

SENTENCE_ENDS = (".", "!", "?")

_SHORT_FORM_ENDS = (
    r"(?i)\b(?:app?ro?x|ext|int|rot|min|max|vs|incl|excl|esp|avg|[eai]\.[gme]|ca|no|alt|lat|abd"
    r"|add|pos|rt|lt)\.\s+$"
)
"""The dot of a short form, which ends no sentence."""


@dataclass(frozen=True)
class SpokenRule:
    """One rule, with an example of it."""

    written: str
    """An example of what people write."""
    said: str
    """The spoken form of the example, after all rules."""
    pattern: str
    """The regular expression of what is replaced."""
    words: str | Callable[[Match], str]
    """What is said: a template of groups, or a function of the match."""

    def apply(self, text: str) -> str:
        """Return the text with every match replaced."""
        return self._compiled.sub(self._replacement, text)

    @cached_property
    def needs(self) -> Needs:
        """What a text must hold for the rule to find anything in it."""
        return needs_of(self.pattern)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        """The pattern, compiled when it is first needed: few texts need every rule."""
        return re.compile(self.pattern)

    def _replacement(self, match: Match) -> str:
        words = match.expand(self.words) if isinstance(self.words, str) else self.words(match)
        if words != match[0] and not match[0][:1].islower() and _begins_sentence(match):
            return words[:1].upper() + words[1:]
        return words


def _begins_sentence(match: Match) -> bool:
    """Return whether the match begins a sentence: after another, or of a text that has a stop."""
    before = text_before(match)
    if not before:
        return match.string.endswith(SENTENCE_ENDS) and not match.string.endswith(".m.")
    is_after_stop = before.endswith(" ") and before.rstrip().endswith(SENTENCE_ENDS)
    return is_after_stop and not re.search(_SHORT_FORM_ENDS, before)


def apply_rules(rules: Iterable[SpokenRule], text: str) -> str:
    """Return the text after all rules, one after the other."""
    searched = SearchedText(text)
    for rule in rules:
        if not rule.needs.are_met_by(searched):
            continue
        after = rule.apply(text)
        if after != text:
            text, searched = after, SearchedText(after)
    return text


def text_before(match: Match) -> str:
    """Return what stands shortly before the match."""
    return match.string[max(match.start() - NEARBY, 0) : match.start()]


def text_after(match: Match) -> str:
    """Return what stands shortly after the match."""
    return match.string[match.end() : match.end() + NEARBY]
