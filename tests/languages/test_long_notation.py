"""Texts of pure notation take no more steps than their length asks for."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.languages.regex_steps import Search
from tests.languages.spoken_rows import ROWS, RULES
from voicecoach.languages.en import ENGLISH
from voicecoach.languages.english_spoken.matching.rule import SpokenRule
from voicecoach.languages.english_spoken.plain_words import is_surely_sayable
from voicecoach.routine.values.text import LONGEST_TEXT

TIMES_AS_LONG = 4
LARGEST_RATIO = 1.5 * TIMES_AS_LONG
"""A pattern that looks at every pair of places takes 16 times the steps."""

RUN_AWAY = "* ~~ a- [ < <a a. a, 1x 1/ 1- (B 9 w/ R/ a+ @a".split()
"""What a text may consist of. A run of spaces is one space before most rules see it."""


def is_run_away(pattern: str, written: str) -> bool:
    """Return whether a long text takes the pattern more steps than its length asks for."""
    short = (written * 24)[:24]
    steps = Search(pattern, short).steps
    return Search(pattern, short * TIMES_AS_LONG).steps > LARGEST_RATIO * steps


ENDLESS = [rule.pattern for rule in RULES if re.search(r"[^\\][+*]|,\}", rule.pattern)]
"""The patterns that repeat something without an upper limit, and some more."""


@pytest.mark.parametrize("written", RUN_AWAY)
def test_a_long_text_takes_as_many_more_steps_as_it_is_longer(written: str) -> None:
    assert [pattern for pattern in ENDLESS if is_run_away(pattern, written)] == []


@pytest.mark.parametrize(
    ("pattern", "written"),
    [(r"a+b", "a"), (r"\[.*\]", "["), (r"(?:1x?)+(?=y)", "1x"), (r"a(?!.*b)", "a")],
)
def test_a_pattern_that_looks_at_every_pair_of_places_is_found(pattern: str, written: str) -> None:
    assert is_run_away(pattern, written)


WITHOUT_GROUPS = [rule for rule in RULES if not re.search(r"\?P=|\\[12]", rule.pattern)]


@pytest.mark.parametrize("rule", WITHOUT_GROUPS, ids=lambda rule: rule.written)
def test_steps_are_counted_in_the_search_that_python_makes(rule: SpokenRule) -> None:
    found = [match.end() for match in re.finditer(rule.pattern, rule.written)]
    assert Search(rule.pattern, rule.written).ends == found


NOTATION = st.lists(
    st.one_of(
        st.sampled_from([written for written, _ in ROWS]),
        st.text(alphabet="0123456789xFC%\"'/:-#@<[]>*ab ", max_size=20),
    ),
    min_size=1,
    max_size=20,
).map("".join)


@given(NOTATION)
def test_a_short_text_that_needs_no_reading_has_words_that_fit(text: str) -> None:
    if not is_surely_sayable(text[:80]):
        return
    spoken = ENGLISH.notation.spoken(text[:80])
    assert any(character.isalnum() for character in spoken)
    assert len(spoken) <= LONGEST_TEXT


@pytest.mark.parametrize("text", ["98.6F" * 16, "1/7" * 26, "E2MOM," * 13])
def test_what_grows_most_fits(text: str) -> None:
    assert is_surely_sayable(text)
    assert len(ENGLISH.notation.spoken(text)) <= LONGEST_TEXT


@pytest.mark.parametrize("text", ["<b></b>", "3x15 " * 17, "---", "\N{CHECK MARK} a"])
def test_what_has_to_be_read(text: str) -> None:
    assert not is_surely_sayable(text)
