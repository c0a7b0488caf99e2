"""Every rule of the spoken form has an example, which needs that very rule."""

import pytest

from voicecoach.languages.english_spoken.rule import SpokenRule, apply_rules
from voicecoach.languages.english_spoken.spoken_form import (
    FOR_THE_EYE,
    NUMBERS_AND_SIGNS,
    WORDS,
    before_leftovers,
    spoken_english,
)
from voicecoach.languages.english_spoken.tidy import BREAKS, SPACES

RULES = (*FOR_THE_EYE, *NUMBERS_AND_SIGNS, *WORDS, *BREAKS, *SPACES)


def spoken_without(rule: SpokenRule, written: str) -> str:
    spaces = [other for other in SPACES if other is not rule]
    return apply_rules(spaces, before_leftovers(written, [rule]))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.written)
def test_the_example_is_said_by_the_rule_and_by_no_other(rule: SpokenRule) -> None:
    assert spoken_english(rule.written) == rule.said
    assert spoken_without(rule, rule.written) != rule.said


def test_no_example_is_written_twice() -> None:
    written = [rule.written for rule in RULES]
    assert len(set(written)) == len(written)
