"""The embedded voice: what it says, and which voices it has."""

import pytest

from tests.engines.speaking import say, seconds
from voicecoach.engines.espeak.engine import EspeakEngine
from voicecoach.engines.espeak.voices import arrange_voices
from voicecoach.engines.interface import EngineError


def test_markup_is_spoken_as_text(engine: EspeakEngine) -> None:
    assert seconds(say(engine, "<b>two</b>")) > 2 * seconds(say(engine, "two"))
    assert say(engine, '<prosody rate="x-slow">two</prosody>') != say(engine, "two")


def test_phonemes_are_spoken_as_text(engine: EspeakEngine) -> None:
    assert seconds(say(engine, "[[t'u:]]")) != pytest.approx(seconds(say(engine, "two")), rel=0.2)


def test_commands_between_controls_are_not_obeyed(engine: EspeakEngine) -> None:
    assert say(engine, "\x01400S two") == say(engine, "400S two")


def test_the_rate_has_ends(engine: EspeakEngine) -> None:
    assert say(engine, "two", rate=1) == say(engine, "two", rate=20)
    assert say(engine, "two", rate=10_000) == say(engine, "two", rate=400)


def test_what_was_said_before_is_not_heard_after(engine: EspeakEngine) -> None:
    first = [say(engine, text) for text in ("one", "two", "three")]
    engine.close()
    last = [say(engine, text) for text in ("three", "two", "one")]
    assert last == first[::-1]


def test_a_voice_it_does_not_have(engine: EspeakEngine) -> None:
    with pytest.raises(EngineError, match='espeak has no voice "en-moon"'):
        say(engine, "two", voice="en-moon")


@pytest.mark.parametrize("tag", ["de", "ru", "ar", "he", "hi", "ja", "yue", "el", "no"])
def test_other_languages_are_spoken(engine: EspeakEngine, tag: str) -> None:
    texts = {
        "ru": "два",
        "ar": "اثنان",
        "he": "שתיים",
        "hi": "दो",
        "ja": "に",
        "yue": "二",
        "el": "δύο",
    }
    assert seconds(say(engine, texts.get(tag, "zwei"), voice=tag)) > 0.1


# Its voices


def test_voices_are_ordered_by_how_well_they_speak_a_language() -> None:
    listed = [
        ("Belgian", "roa/fr-BE", [(5, "fr-be"), (8, "fr")]),
        ("French", "roa/fr", [(5, "fr-fr"), (5, "fr")]),
        ("British", "gmw/en", [(2, "en-gb"), (2, "en")]),
        ("American ", "gmw/en-US", [(2, "en-us"), (3, "en")]),
        ("Bokmål", "gmq/nb", [(5, "nb"), (5, "no")]),
        ("Yue", "sit/yue", [(5, "yue"), (8, "zh")]),
        ("Jyutping", "sit/yue-Latn-jyutping", [(6, "yue")]),
    ]
    names = [
        (voice.name, voice.language, identifier) for voice, identifier in arrange_voices(listed)
    ]
    assert names == [
        ("en-us", "en-US", "gmw/en-US"),
        ("en-gb", "en-GB", "gmw/en"),
        ("fr-fr", "fr-FR", "roa/fr"),
        ("fr-be", "fr-BE", "roa/fr-BE"),
        ("nb", "nb", "gmq/nb"),
        ("no", "no", "gmq/nb"),
        ("yue", "yue", "sit/yue"),
        ("yue-latn-jyutping", "yue", "sit/yue-Latn-jyutping"),
        ("zh", "zh", "sit/yue"),
    ]
