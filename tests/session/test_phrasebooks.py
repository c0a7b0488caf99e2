"""Every phrasebook words every cue; numbers and lengths are spoken as people say them."""

from collections.abc import Iterator
from dataclasses import replace
from string import Formatter

import pytest

from voicecoach.languages import LANGUAGES, phrasebook_for
from voicecoach.languages.cues import CUES, PART_CUES
from voicecoach.languages.en import ENGLISH
from voicecoach.languages.english_numbers import (
    count,
    duration,
    join,
    names_a_number,
    number,
    ordinal,
)
from voicecoach.languages.english_quantities import quantity
from voicecoach.languages.phrasebook import Phrasebook, split_sentences
from voicecoach.routine.values.distance import DISTANCES
from voicecoach.routine.values.load import WEIGHTS
from voicecoach.routine.values.phases import rep_around_hold

ALL = pytest.mark.parametrize("book", LANGUAGES.values(), ids=LANGUAGES)


def faults(book: Phrasebook) -> Iterator[str]:
    """What is wrong with a phrasebook's wordings, as sentences for who writes it."""
    yield from (f"{cue} is not worded" for cue in CUES if not book.wordings.get(cue))
    for cue, templates in book.wordings.items():
        known = CUES.get(cue)
        if known is None:
            yield f"{cue} is no cue"
            continue
        yield from (f"{cue} has no {{{name}}}" for name in _facts(templates) - {*known})
        if cue in PART_CUES and len(templates) > 1:
            yield f"{cue} is a part of sentences, and has one wording"
        if len(set(templates)) < len(templates):
            yield f"{cue} has a wording twice"


@ALL
def test_it_words_every_cue_with_what_is_known_about_it(book: Phrasebook) -> None:
    assert list(faults(book)) == []


@pytest.mark.parametrize(
    ("cue", "templates", "fault"),
    [
        ("last", (), "last is not worded"),
        ("lasst", ("Last.",), "lasst is no cue"),
        ("rest", ("Rest, {lenght}.",), "rest has no {lenght}"),
        (
            "moves",
            ("{count} moves", "{count}"),
            "moves is a part of sentences, and has one wording",
        ),
        ("last", ("Last.", "Last."), "last has a wording twice"),
    ],
)
def test_a_fault_of_a_phrasebook_is_told(cue: str, templates: tuple[str, ...], fault: str) -> None:
    book = replace(ENGLISH, wordings={**ENGLISH.wordings, cue: templates})
    assert list(faults(book)) == [fault]


@ALL
def test_the_first_wording_is_the_longest(book: Phrasebook) -> None:
    for cue, templates in book.wordings.items():
        lengths = [len(template) for template in templates]
        assert lengths[0] == max(lengths), cue


@ALL
def test_it_has_words_for_a_hold_and_for_breath(book: Phrasebook) -> None:
    assert book.hold_words
    assert book.breath_words
    for words in (
        book.hold_words,
        book.breath_words,
        book.short_breath_words,
        book.breath_units,
    ):
        assert all(word == " ".join(word.casefold().split()) for word in words)
    assert not set(book.hold_words) & set(book.breath_words)


@ALL
def test_it_has_a_pair_of_verbs_for_a_hold_without_a_tempo(book: Phrasebook) -> None:
    assert {phase.name for phase in rep_around_hold(5_000)} <= set(book.phases)


def _facts(templates: tuple[str, ...]) -> set[str]:
    return {name for text in templates for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize(("tag", "found"), [("en", "en"), ("en-GB", "en"), ("EN-us", "en")])
def test_a_region_has_the_phrasebook_of_its_language(tag: str, found: str) -> None:
    book = phrasebook_for(tag)
    assert book is not None
    assert book.language == found


def test_a_language_without_one() -> None:
    assert phrasebook_for("tlh") is None


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "zero"),
        (7, "seven"),
        (15, "fifteen"),
        (20, "twenty"),
        (42, "forty two"),
        (100, "one hundred"),
        (101, "one hundred and one"),
        (342, "three hundred and forty two"),
        (1_000, "one thousand"),
        (1_005, "one thousand and five"),
        (12_345, "twelve thousand three hundred and forty five"),
    ],
)
def test_numbers(value: int, said: str) -> None:
    assert number(value) == said


@ALL
@pytest.mark.parametrize("unit", [unit.name for unit in (*WEIGHTS, *DISTANCES)])
def test_it_speaks_every_unit(book: Phrasebook, unit: str) -> None:
    assert book.amount(20_000) in book.quantity(20_000, unit)


@pytest.mark.parametrize(
    ("thousandths", "unit", "said"),
    [
        (1_000, "kg", "one kilo"),
        (20_000, "kg", "twenty kilos"),
        (22_500, "kg", "twenty two and a half kilos"),
        (500, "st", "half a stone"),
        (1_250, "kg", "one point two five kilos"),
        (70_000, "%", "seventy percent"),
    ],
)
def test_quantities(thousandths: int, unit: str, said: str) -> None:
    assert quantity(thousandths, unit) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (1, "first"),
        (2, "second"),
        (3, "third"),
        (4, "fourth"),
        (5, "fifth"),
        (8, "eighth"),
        (9, "ninth"),
        (12, "twelfth"),
        (13, "thirteenth"),
        (20, "twentieth"),
        (42, "forty second"),
        (100, "one hundredth"),
        (1_001, "one thousand and first"),
    ],
)
def test_ordinals(value: int, said: str) -> None:
    assert ordinal(value) == said


@pytest.mark.parametrize(
    ("ms", "said"),
    [
        (1_000, "one second"),
        (2_000, "two seconds"),
        (500, "half a second"),
        (2_500, "two and a half seconds"),
        (750, "zero point eight seconds"),
        (60_000, "one minute"),
        (90_000, "one minute and thirty seconds"),
        (3_600_000, "one hour"),
        (3_661_000, "one hour, one minute and one second"),
    ],
)
def test_lengths(ms: int, said: str) -> None:
    assert duration(ms) == said


def test_lists_and_units() -> None:
    assert join(["a band"]) == "a band"
    assert join(["a band", "a step"]) == "a band and a step"
    assert join(["a band", "a mat", "a step"]) == "a band, a mat and a step"
    assert count(10, "steps") == "ten steps"
    assert count(1, "steps") == "one step"


@pytest.mark.parametrize(
    ("text", "names_one"),
    [
        ("Ten seconds.", True),
        ("Last move: Squats, twenty five reps.", True),
        ("Set 2.", True),
        ("The one before.", True),
        ("Left leg first.", False),
        ("Tension, often, someone.", False),
    ],
)
def test_a_number_is_found_in_a_text(text: str, names_one: bool) -> None:
    assert names_a_number(text) == names_one


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Lie down. Lift your leg!", ["Lie down.", "Lift your leg!"]),
        ("Lie down, e.g. on a mat. Rest.", ["Lie down, e.g. on a mat.", "Rest."]),
        ("No stop", ["No stop"]),
        ("Halt... Then go. Élan.", ["Halt...", "Then go.", "Élan."]),
    ],
)
def test_a_text_is_split_into_sentences(text: str, sentences: list[str]) -> None:
    assert split_sentences(text) == sentences
