"""Every rule of the spoken form has an example, which needs that very rule."""

import re

import pytest

from tests.languages.spoken_rows import RULES
from voicecoach.languages.english_spoken.matching.rule import SpokenRule, apply_rules
from voicecoach.languages.english_spoken.plain_words import is_plain
from voicecoach.languages.english_spoken.sign_rules import (
    before_leftovers,
)
from voicecoach.languages.english_spoken.signs.tidy import SPACES
from voicecoach.languages.english_spoken.spoken_form import spoken_english
from voicecoach.languages.english_spoken.words.abbreviations import DOTTED, SHORT_FORMS
from voicecoach.languages.english_spoken.words.letters import AS_WORDS, BY_LETTER, IN_FULL
from voicecoach.languages.english_spoken.words.word_rules import WORDS, read_words


def spoken_without(rule: SpokenRule, written: str) -> str:
    spaces = [other for other in SPACES if other is not rule]
    return apply_rules(spaces, before_leftovers(written, [rule]))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.written)
def test_the_example_is_said_by_the_rule_and_by_no_other(rule: SpokenRule) -> None:
    assert spoken_english(rule.written) == rule.said
    assert spoken_without(rule, rule.written) != rule.said


WRITTEN_SHORT = [*SHORT_FORMS, *DOTTED, *BY_LETTER, *AS_WORDS, *IN_FULL]


@pytest.mark.parametrize("written", ["{}", "the {}", "{} leg", "{}s, then rest.", "Type {}"])
def test_what_looks_plain_has_nothing_for_a_rule(written: str) -> None:
    texts = [written.format(word) for short in WRITTEN_SHORT for word in (short, short.lower())]
    texts += [written.format(word) for word in (*"RLIVABx", "Rt.", "Max", "med ball", "Ts", "E.g.")]
    texts += [rule.written for rule in WORDS]
    texts = [text for text in texts if not re.search(r"[^A-Za-z ',.-]", text)]
    assert len(texts) > 200
    assert [text for text in texts if is_plain(text) and read_words(text) != text] == []


def test_no_example_is_written_twice() -> None:
    written = [rule.written for rule in RULES]
    assert len(set(written)) == len(written)
