"""The child process that runs eSpeak NG: it reads requests from stdin and writes frames to stdout.

Run as `python -I -S child.py LIBRARY DATA FOLDER`, where FOLDER is the one that voicecoach is
imported from. So it can import nothing from the current folder. The frames are those of
`embedded/child_program.py`. Their letters are A audio, P phonemes, V voices, E error. Audio is the
sample rate in 4 bytes, big-endian, and mono samples of 16 bits, little-endian. A request with a
pace asks for audio, one without it for phonemes in UTF-8, and an empty one for the voices.

`marked` is the text to speak, in which `[[ ]]` encloses phonemes. `text` is the same without them.

The calls and their numbers are those of eSpeak NG 1.52, `speak_lib.h`.
"""

import _ctypes
import ctypes
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_MOST_BYTES = 1 << 24
"""Over six minutes of speech: more than fits into a clip."""

_MOST_MEMORY = 1 << 30
"""Bytes it may map: many times what a minute of speech takes, and less than a machine has."""

_SYNCHRONOUS = 2
_DONT_EXIT = 0x8000
_UTF_8_TEXT = 1
_PHONEMES_IN_BRACKETS = 0x100  # but no SSML, which would be 0x10
_IN_IPA = 2
_FROM_CHARACTER = 1
_RATE = 1

_SynthCallback = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p
)


class _Voice(ctypes.Structure):
    """The first fields of `espeak_VOICE`, which is only used through a pointer."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_void_p),
        ("identifier", ctypes.c_char_p),
    )


class _EspeakError(Exception):
    """A failure of eSpeak; to be read after "espeak cannot speak:"."""


@contextmanager
def _load_espeak(path: str) -> Iterator[tuple[Any, int]]:
    """Load eSpeak for one request, and yield it with its sample rate in Hz.

    It takes 2 ms. The flutter of the voice goes on from one phrase to the next, so the sound and
    length of a phrase would otherwise depend on the phrases before it.
    """
    library: Any = ctypes.CDLL(path)
    # The data folder is the current one: eSpeak cannot take a name of 160 bytes.
    sample_rate = library.espeak_Initialize(_SYNCHRONOUS, 0, b".", _DONT_EXIT)
    try:
        if sample_rate <= 0:
            raise _EspeakError("its voice data cannot be read")
        yield library, sample_rate
    finally:
        library.espeak_Terminate()
        unload = getattr(_ctypes, "dlclose", None) or getattr(_ctypes, "FreeLibrary", None)
        if unload is not None:
            unload(library._handle)  # noqa: SLF001 (ctypes names it nowhere else)


def synthesize(path: str, text: str, voice: str, words_per_minute: int, marked: str = "") -> bytes:
    """Return the payload of an audio frame."""
    sound = bytearray()

    def add_samples(samples: Any, count: int, _events: Any) -> int:
        if samples and count > 0:
            sound.extend(ctypes.string_at(samples, 2 * count))
        return int(len(sound) > _MOST_BYTES)  # 1 makes it stop

    with _load_espeak(path) as (library, sample_rate):
        callback = _SynthCallback(add_samples)
        library.espeak_SetSynthCallback(callback)
        _set_voice(library, voice)
        library.espeak_SetParameter(_RATE, words_per_minute, 0)
        _run_synthesis(library, marked or text)
    return int(sample_rate).to_bytes(4, "big") + bytes(sound)


def phonemize(path: str, text: str, voice: str, marked: str = "") -> bytes:
    """Return the payload of a phonemes frame: IPA, clause by clause."""
    with _load_espeak(path) as (library, _):
        _set_voice(library, voice)
        # eSpeak reads phonemes in brackets only after it has spoken some.
        _run_synthesis(library, "[[a]]")
        library.espeak_TextToPhonemes.restype = ctypes.c_char_p
        rest = ctypes.c_char_p((marked or text).encode("utf-8", "replace"))
        clauses = []
        while rest.value:
            clause = library.espeak_TextToPhonemes(ctypes.byref(rest), _UTF_8_TEXT, _IN_IPA)
            clauses.append(clause or b"")
    return b" ".join(clauses)


def _set_voice(library: Any, voice: str) -> None:
    if library.espeak_SetVoiceByName(voice.encode()) != 0:
        raise _EspeakError(f"it has no voice {voice}")


def _run_synthesis(library: Any, text: str) -> None:
    words = text.encode("utf-8", "replace") + b"\0"
    size, flags = ctypes.c_size_t(len(words)), _UTF_8_TEXT | _PHONEMES_IN_BRACKETS
    status = library.espeak_Synth(words, size, 0, _FROM_CHARACTER, 0, flags, None, None)
    if status != 0:
        raise _EspeakError(f"it failed with status {status}")


def list_voices(path: str) -> bytes:
    """Return the payload of a voices frame: `[[name, identifier, [[priority, tag], …]], …]`."""
    with _load_espeak(path) as (library, _):
        library.espeak_ListVoices.restype = ctypes.POINTER(ctypes.POINTER(_Voice))
        array = library.espeak_ListVoices(None)
        voices: list[Any] = []
        while array[len(voices)]:  # a null pointer ends the array
            voice = array[len(voices)].contents
            tags = list(_read_tags(voice.languages))
            voices.append([voice.name.decode(), voice.identifier.decode(), tags])
    return json.dumps(voices).encode()


def _read_tags(address: int) -> Iterator[tuple[int, str]]:
    """Yield the priority and the language tag of each entry; the smallest number is the best.

    An entry is a byte with the priority and a tag that ends with 0. After the last is another 0.
    """
    while priority := ctypes.string_at(address, 1)[0]:
        tag = ctypes.string_at(address + 1)
        yield priority, tag.decode()
        address += len(tag) + 2


def answer_request(path: str, request: dict[str, Any]) -> tuple[bytes, bytes]:
    """Return the letter and the payload of the frame that answers `request`."""
    try:
        if "words_per_minute" in request:
            return b"A", synthesize(path, **request)
        if request:
            return b"P", phonemize(path, **request)
        return b"V", list_voices(path)
    except MemoryError:
        raise  # a new child may have enough memory
    except Exception as error:  # the parent makes a message of it for the user
        return b"E", str(error).encode("utf-8", "replace")


def run_espeak_child() -> None:
    """Answer until stdin ends."""
    library_path, data_path, package_folder = sys.argv[1:]
    sys.path.append(package_folder)
    from voicecoach.engines.embedded.child_program import serve

    os.chdir(data_path)
    serve(lambda request: answer_request(library_path, request), _MOST_MEMORY)


if __name__ == "__main__":
    run_espeak_child()
