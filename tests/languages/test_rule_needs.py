"""A rule is skipped only where its pattern finds nothing."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.languages.spoken_rows import ROWS, RULES
from voicecoach.languages.english_spoken.matching.needs import SearchedText, needs_of
from voicecoach.languages.english_spoken.matching.rule import SpokenRule

NOT_ASCII = "\N{KELVIN SIGN}\u017f\u0130\u0131\N{ARABIC-INDIC DIGIT THREE}\N{NO-BREAK SPACE}"
TEXTS = st.lists(
    st.one_of(
        st.sampled_from([written for written, _ in ROWS]),
        st.text(alphabet=f"0123456789 xXsmkgRLB.,:;/-%'\"#@*()+&~{NOT_ASCII}", max_size=12),
    ),
    min_size=1,
    max_size=6,
).map(" ".join)


def is_wrongly_skipped(rule: SpokenRule, text: str) -> bool:
    return not rule.needs.are_met_by(SearchedText(text)) and rule.apply(text) != text


@given(TEXTS)
def test_a_rule_that_is_skipped_finds_nothing(text: str) -> None:
    assert [rule.pattern for rule in RULES if is_wrongly_skipped(rule, text)] == []


@given(st.data(), st.sampled_from(RULES))
def test_every_match_has_what_its_rule_needs(data: Any, rule: SpokenRule) -> None:
    text = data.draw(st.from_regex(rule.pattern))
    assert not is_wrongly_skipped(rule, text)


@pytest.mark.parametrize(
    ("pattern", "found", "skipped"),
    [
        (r"(?<!\w)kg\b", ["1 kg", "a kg or two"], ["1 KG", "k g", "gk"]),
        (r"(?i:kg|lb)s?", ["1 KG", "2 lbs", "\N{KELVIN SIGN}g"], ["1 k", "bl"]),
        (r"(?i)sit", ["SIT", "\u017f\u0130t", "s\u0131t"], ["stand"]),
        (r"\d+ ?[xX]", ["3x", "3 X", "\N{ARABIC-INDIC DIGIT THREE}x"], ["x", "3"]),
        (r"(?:rep|(?=set)s|\w)!", ["a!", "rep!"], ["rep", "set"]),
        (r"(?:@\d)?a(?:b|$)", ["a"], ["@1"]),
        (r"(?<=@)\d(?!#)", ["@1"], ["1", "@"]),
        (r"[^a]\w(?P<one>b)(?P=one)?", ["cab"], ["ca"]),
        (r"wa\w+ing", ["walking"], ["raw ing"]),
        (r"wa(?:lk|rm)ing", ["walking"], ["walk", "waking", "ring wa"]),
    ],
)
def test_what_a_pattern_needs(pattern: str, found: list[str], skipped: list[str]) -> None:
    needs = needs_of(pattern)
    assert all(needs.are_met_by(SearchedText(text)) for text in found)
    assert not any(needs.are_met_by(SearchedText(text)) for text in skipped)


def test_most_rules_are_skipped_in_most_texts() -> None:
    text = SearchedText('3x15/30"-30" 5/side @3010')
    tried = [rule for rule in RULES if rule.needs.are_met_by(text)]
    assert len(tried) < len(RULES) / 3
