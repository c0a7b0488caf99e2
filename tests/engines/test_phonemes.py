"""How the embedded voices say the words of the field, as phonemes that were read line by line."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hibari.g2p import G2P

from tests.conftest import Golden
from voicecoach.engines.embedded.lexicon import Alphabet, mark_words, parse_lexicon
from voicecoach.engines.espeak.engine import EspeakEngine
from voicecoach.engines.hibari.engine import HibariEngine
from voicecoach.engines.interface import Utterance
from voicecoach.languages.en import ENGLISH, WORDINGS

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def hibari() -> Iterator[HibariEngine]:
    engine = HibariEngine()
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def espeak() -> Iterator[EspeakEngine]:
    engine = EspeakEngine()
    yield engine
    engine.close()


def coach_words() -> list[str]:
    """Every word of the coach's own wordings, and every number to a hundred."""
    templates = " ".join(text for texts in WORDINGS.values() for text in texts)
    words = set(re.findall(r"[a-z']+", re.sub(r"\{.*?\}", " ", templates).lower()))
    numbers = [ENGLISH.number(value) for value in range(101)]
    return [*sorted(words), *numbers]


def field_words() -> list[str]:
    """Phase verbs, homographs, and names of moves, muscles, poses and equipment."""
    return (HERE / "field_words.txt").read_text("utf-8").splitlines()


@pytest.mark.slow
@pytest.mark.parametrize("sort", ["coach", "field"])
def test_every_word_is_said_as_a_trainer_says_it(
    sort: str, golden: Golden, hibari: HibariEngine, espeak: EspeakEngine
) -> None:
    words = coach_words() if sort == "coach" else field_words()
    lines = [
        f"{word}\t{hibari.phonemes(Utterance(word, 'heart', 'en'))}"
        f"\t{espeak.phonemes(Utterance(word, 'en-us', 'en'))}\n"
        for word in words
    ]
    golden(HERE / f"{sort}_words.phonemes.tsv", "".join(lines))


class Guesser:
    """Stands for the net that guesses unknown words, and notes which it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, word: str) -> str:
        self.asked.append(word)
        return ""


def test_no_word_of_the_field_is_guessed() -> None:
    """A guess of a neural net need not be the same on another processor."""
    guesser = Guesser()
    g2p = G2P(oov=guesser)
    for word in (*coach_words(), *field_words()):
        g2p(mark_words(word, Alphabet.HIBARI_AMERICAN, "[{}](/{}/)".format))
    assert guesser.asked == []


@pytest.mark.parametrize(
    ("text", "is_order"),
    [
        ("Close.", True),
        ("One, close.", True),
        ("Two close.", True),
        ("Open your knee, hold it, and close.", True),
        ("Close your eyes.", True),
        ("Slowly close.", True),
        ("Then slowly close.", True),
        ("Stay close to the wall.", False),
        ("Close to the wall.", False),
        ("Feet close together.", False),
        ("Keep the elbows close.", False),
    ],
)
def test_an_order_is_told_from_the_other_reading(text: str, is_order: bool) -> None:
    marked = mark_words(text, Alphabet.ESPEAK, lambda word, phonemes: f"{word}={phonemes}")
    assert ("lose=kl'oUz" in marked) == is_order


@pytest.mark.parametrize(
    ("text", "is_letter"),
    [
        ("Do A C L work.", True),
        ("Type A", True),
        ("A one, squats.", True),
        ("Superset A one", True),
        ("A one-arm row.", False),
        ("A squat.", False),
        ("Take a band.", False),
        ("Set a timer.", False),
    ],
)
def test_the_letter_is_told_from_the_article(text: str, is_letter: bool) -> None:
    marked = mark_words(text, Alphabet.ESPEAK, lambda word, phonemes: f"{word}={phonemes}")
    assert ("='eI" in marked) == is_letter


def test_a_rep_represents_nobody(hibari: HibariEngine) -> None:
    assert hibari.phonemes(Utterance("Rep Two.", "heart", "en")) == "ɹˈɛp tˈu."


def test_a_word_is_never_found_inside_another() -> None:
    assert mark_words("Useful, upright, lively close-up", Alphabet.ESPEAK, "<{}{}>".format) == (
        "Useful, upright, lively close-up"
    )


@pytest.mark.parametrize("text", ["Knees close together.", "Stay close to the wall."])
def test_the_other_reading_is_heard(text: str, hibari: HibariEngine, espeak: EspeakEngine) -> None:
    assert "klˈOs" in hibari.phonemes(Utterance(text, "heart", "en"))
    assert "klˈoʊs" in espeak.phonemes(Utterance(text, "en-us", "en"))


def test_a_possessive_is_left_to_the_engine(hibari: HibariEngine) -> None:
    assert mark_words("The psoas's work", Alphabet.ESPEAK, "<{}{}>".format) == "The psoas's work"
    assert "θˈɛɹəbˌændz" in hibari.phonemes(Utterance("two Therabands", "heart", "en"))


@pytest.mark.parametrize("alphabet", Alphabet)
def test_every_entry_has_a_reading(alphabet: Alphabet) -> None:
    entries = parse_lexicon(alphabet)
    assert len(entries) > 20
    assert all(entry.phonemes.strip() for entry in entries.values())


def test_the_british_voices_have_their_own_readings() -> None:
    g2p = G2P(british=True, oov=Guesser())
    said = g2p(mark_words("Close.", Alphabet.HIBARI_BRITISH, "[{}](/{}/)".format))
    assert said == "klˈQz."


@pytest.mark.parametrize(
    ("text", "heard"), [("[x](/y/) two", "ˈɛks"), ("[close](/hack/)", "klˈO"), ("a](/b/)[c", "sˈi")]
)
def test_an_authors_brackets_are_never_phonemes_for_hibari(
    text: str, heard: str, hibari: HibariEngine
) -> None:
    """The words in them are read out."""
    assert heard in hibari.phonemes(Utterance(text, "heart", "en"))


@pytest.mark.slow
@pytest.mark.parametrize("text", ["[[kl'oUz]]", "[[[[kl'oUz]]]]", "[[[kl'oUz]]]", "[ [kl'oUz] ]"])
def test_an_authors_brackets_are_never_phonemes_for_espeak(text: str, espeak: EspeakEngine) -> None:
    assert "klˈoʊz" not in espeak.phonemes(Utterance(text, "en-us", "en"))
    assert "klˈoʊz" in espeak.phonemes(Utterance("close", "en-us", "en"))
