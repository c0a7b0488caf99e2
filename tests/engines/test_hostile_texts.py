"""Text that means harm: spoken or refused in a sentence, by every engine, and never obeyed."""

import sys
import unicodedata
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.engines.speech_service import SpeechService
from tests.examples import examples
from voicecoach.audio.clips.clip import Clip
from voicecoach.engines.espeak.engine import EspeakEngine
from voicecoach.engines.gtts.engine import GttsEngine
from voicecoach.engines.interface import Engine, EngineError, Utterance
from voicecoach.engines.registry import engine_names, get_engine
from voicecoach.engines.voices import pick_voice
from voicecoach.engines.words import plain_words
from voicecoach.pipeline.speech.clip_check import checked_clip

pytestmark = pytest.mark.usefixtures("share_cache")

TEXTS = {
    "SSML": '<speak><break time="10s"/>two</speak>',
    "entities": "&lt;two&gt; &amp; &#116;",
    "phonemes": "[[t'u: tS]]",
    "a shell's words": "$(touch two); `two` | two && two > /dev/null",
    "an option": "--help",
    "a path": "../../etc/passwd",
    "the end of JSON": '"]]],null,"two\\',
    "the end of a form": "two&f.req=%5B%5D&at=1",
    "lines of a header": "two\r\nHost: elsewhere\r\n\r\n",
    "a playlist": "#EXTM3U\nfile:///etc/hostname",
    "right to left": "\u202etwo\u202c שתיים",
    "zero width": "t\u200bw\u200co\u2060 \ufefftwo",
    "emoji, joined": "two 👩🏽\u200d🚒👨\u200d👩\u200d👧\u200d👦🏴\U000e0067\U000e0062\U000e007f",
    "emoji, many": "two " + "💪🏽" * 60,
    "marks upon marks": "t" + "\u0301" * 200 + "wo",
    "controls": "".join(map(chr, range(32))) + "two\x7f\x80\x9b",
    "one letter": "a",
    "a letter of each plane": "aא二𐌰\U0001d413𠀀𰀀",
    "signs": "two ~^|\\@#%&*+=<>{}[]_" * 3,
    "no number": "½ Ⅷ ² 二",
    "as long as a text may be": "two " * 250,
}

WORDLESS = {
    "nothing": "",
    "dots": "...",
    "emoji alone": "💪🏽👍",
    "marks alone": "\u0301\u0302",
    "zero width alone": "\u200b\u200d\ufeff",
    "directions alone": "\u202e\u2066\u2069",
    "controls alone": "\x00\x01\x1b\x9b",
    "surrogates alone": "\ud800\udfff",
    "private use alone": "\ue000\U000f0000",
    "tags alone": "\U000e0001\U000e0041",
}

LONG_WORDS = {"a word of 2,700 letters": "supercali" * 300, "100,000 letters": "ab " * 33_333}


@pytest.fixture(params=[name for name in engine_names() if name != "command"], scope="module")
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def local_engine(name: str) -> Iterator[Engine]:
    """One for all texts: what one text did to it would be heard in the next."""
    engine = get_engine(name)
    yield engine
    engine.close()


@pytest.fixture
def engine(any_engine: Engine) -> Engine:
    return any_engine


def clip_of(engine: Engine, text: str) -> Clip:
    """As a session gets it."""
    voice = pick_voice(engine, None, "en").name
    utterance = Utterance(plain_words(text), voice, "en")
    return Clip.from_wav(checked_clip(utterance, engine.synthesize(utterance)))


def outcome(engine: Engine, text: str) -> tuple[int, str]:
    """How long it is in ms, or what is told instead."""
    try:
        return clip_of(engine, text).length_ms, ""
    except EngineError as refused:
        return 0, str(refused)


@pytest.mark.slow
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_it_is_spoken(engine: Engine, text: str) -> None:
    assert clip_of(engine, text).length_ms >= 80


@pytest.mark.parametrize("text", WORDLESS.values(), ids=WORDLESS.keys())
def test_it_is_refused_where_there_is_no_word_in_it(engine: Engine, text: str) -> None:
    with pytest.raises(EngineError, match=r"there is nothing to say in .*; write a word"):
        clip_of(engine, text)


@pytest.mark.slow
@pytest.mark.parametrize("text", LONG_WORDS.values(), ids=LONG_WORDS.keys())
def test_what_is_too_long_is_spoken_whole_or_refused(name: str, text: str) -> None:
    if name == "gtts":
        pytest.skip("a thousand requests, of which the stand-in learns nothing new")
    engine = get_engine(name)
    length_ms, refusal = outcome(engine, text)
    engine.close()
    if refusal:
        assert (
            "the audio is longer than 120 s" in refusal
            or "cannot be right" in refusal
            or ("characters at once" in refusal)
        )
        assert len(refusal) < 250, "a text as long as that is not told whole"
    else:
        assert length_ms >= 15 * len(text.replace(" ", ""))


ALL_PLANES = st.text(
    st.characters(max_codepoint=sys.maxunicode, exclude_categories=["Cs"]), min_size=1, max_size=12
)


@cache
def embedded() -> EspeakEngine:
    """One child for all examples."""
    return EspeakEngine()


@given(ALL_PLANES)
@example("\U0002f800\U00030000")
@examples(75)
def test_any_characters_are_spoken_or_refused(text: str) -> None:
    length_ms, refusal = outcome(embedded(), text)
    assert length_ms > 0 or "nothing to say" in refusal or "has no sound for" in refusal
    assert not any(unicodedata.category(char) == "Cc" for char in refusal)


@given(ALL_PLANES)
@settings(examples(30), suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_service_is_asked_for_the_very_words(speech_service: SpeechService, text: str) -> None:
    """Nothing in them is taken for a part of the request."""
    speech_service.asked.clear()
    GttsEngine(pauses_s=()).synthesize(Utterance(f"a{text}", "en", "en"))
    assert speech_service.texts == [plain_words(f"a{text}")]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_the_service_is_asked_for_hostile_words_as_well(
    speech_service: SpeechService, text: str
) -> None:
    GttsEngine(pauses_s=()).synthesize(Utterance(text, "en", "en"))
    assert " ".join(speech_service.texts).replace(" ", "") == plain_words(text).replace(" ", "")


MARKUP = [
    '<break time="5s"/>two',
    '<prosody rate="x-fast">two</prosody>',
    "<audio src='/dev/zero'/>two",
    "&lt;two",
    "[[_::_::_::]] two",
]


@pytest.mark.parametrize("text", MARKUP)
def test_markup_is_read_out_not_obeyed(text: str) -> None:
    """Longer than "two" alone, because its own words are said; and no pause of five seconds."""
    assert clip_of(embedded(), "two").length_ms * 1.3 < clip_of(embedded(), text).length_ms < 4_000
