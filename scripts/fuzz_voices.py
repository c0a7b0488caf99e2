"""A few texts of a mutant, spoken by the embedded voices: sound, or a refusal in one sentence.

No text of an author may end the process of a voice.
"""

import atexit
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from random import Random
from wave import Wave_read

from fuzz_contract import broken_refusal

from voicecoach.engines.interface import Engine, EngineError, Utterance
from voicecoach.engines.registry import get_engine
from voicecoach.engines.voices import UnspokenLanguageError, pick_voice

VOICES = ("hibari", "espeak")
CRASHED = ", twice; "
"""Said where a text ended the process of a voice, and the next one too."""

MOST_TEXTS = 2
LONGEST = 300
"""Letters of a text. Longer ones are spoken too, but not by the thousand."""


def broken_speech(texts: frozenset[str], language: str, random: Random) -> Iterator[str]:
    """What a voice made of some of the texts that it may not."""
    short = sorted(text for text in texts if len(text) <= LONGEST)
    for text in random.sample(short, min(MOST_TEXTS, len(short))):
        for name in VOICES:
            yield from _broken_words(_engine(name), text, language)


def _broken_words(engine: Engine, text: str, language: str) -> Iterator[str]:
    try:
        voice = pick_voice(engine, None, language)
        sound = engine.synthesize(Utterance(text, voice.name, language))
    except UnspokenLanguageError:
        return
    except EngineError as error:
        yield from broken_refusal(error)
        if CRASHED in str(error):
            yield f"{engine.name} crashed at {text!r}: {error}"
        return
    with Wave_read(BytesIO(sound)) as file:
        if not file.getnframes():
            yield f"{engine.name} made nothing of {text!r}, and did not say so"


@cache
def _engine(name: str) -> Engine:
    engine = get_engine(name)
    atexit.register(engine.close)
    return engine
