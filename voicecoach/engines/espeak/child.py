"""The program that holds eSpeak NG: reads requests from stdin, writes frames to its first stdout.

Run as `python -I -S child.py LIBRARY DATA PLACE`, where PLACE is the folder that voicecoach is
imported from. So nothing of the folder it is started from is within its reach. The frames are those
of `embedded/child_program.py`. Their letters are A audio, P phonemes, V voices, E error. Audio is
the sample rate in 4 bytes, big-endian, and mono samples of 16 bits, little-endian. A request with a
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
"""Over six minutes of speech: more than anybody can make a clip of."""

_MOST_MEMORY = 1 << 30
"""Bytes it may map: many times what a minute of speech takes, and less than a machine has."""

_SYNCHRONOUS = 2
_DONT_EXIT = 0x8000
_UTF_8_TEXT = 1
_PHONEMES_IN_BRACKETS = 0x100  # but no SSML, which would be 0x10
_IN_IPA = 2
_FROM_CHARACTER = 1
_RATE = 1

_Heard = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p
)


class _Voice(ctypes.Structure):
    """The head of `espeak_VOICE`; only ever seen through a pointer."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_void_p),
        ("identifier", ctypes.c_char_p),
    )


class _EspeakError(Exception):
    """What eSpeak could not do, to be read after "espeak could not speak:"."""


@contextmanager
def _espeak(path: str) -> Iterator[tuple[Any, int]]:
    """A fresh eSpeak and its sample rate in Hz.

    Fresh for every request (2 ms): its flutter runs on from one phrase to the next, so a
    phrase's sound and length would depend on what was said before it.
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
    """The payload of an audio frame."""
    heard = bytearray()

    def hear(samples: Any, count: int, _events: Any) -> int:
        if samples and count > 0:
            heard.extend(ctypes.string_at(samples, 2 * count))
        return int(len(heard) > _MOST_BYTES)  # 1 tells it to stop

    with _espeak(path) as (library, sample_rate):
        callback = _Heard(hear)
        library.espeak_SetSynthCallback(callback)
        _choose(library, voice)
        library.espeak_SetParameter(_RATE, words_per_minute, 0)
        _synthesize(library, marked or text)
    return int(sample_rate).to_bytes(4, "big") + bytes(heard)


def phonemize(path: str, text: str, voice: str, marked: str = "") -> bytes:
    """The payload of a phonemes frame: IPA, clause by clause."""
    with _espeak(path) as (library, _):
        _choose(library, voice)
        # Only speaking makes eSpeak look for phonemes in brackets, from then on.
        _synthesize(library, "[[a]]")
        library.espeak_TextToPhonemes.restype = ctypes.c_char_p
        left = ctypes.c_char_p((marked or text).encode("utf-8", "replace"))
        clauses = []
        while left.value:
            clauses.append(
                library.espeak_TextToPhonemes(ctypes.byref(left), _UTF_8_TEXT, _IN_IPA) or b""
            )
    return b" ".join(clauses)


def _choose(library: Any, voice: str) -> None:
    if library.espeak_SetVoiceByName(voice.encode()) != 0:
        raise _EspeakError(f"it has no voice {voice}")


def _synthesize(library: Any, text: str) -> None:
    words = text.encode("utf-8", "replace") + b"\0"
    size, flags = ctypes.c_size_t(len(words)), _UTF_8_TEXT | _PHONEMES_IN_BRACKETS
    status = library.espeak_Synth(words, size, 0, _FROM_CHARACTER, 0, flags, None, None)
    if status != 0:
        raise _EspeakError(f"it answered with status {status}")


def list_voices(path: str) -> bytes:
    """The payload of a voices frame: JSON, `[[name, identifier, [[priority, tag], …]], …]`."""
    with _espeak(path) as (library, _):
        library.espeak_ListVoices.restype = ctypes.POINTER(ctypes.POINTER(_Voice))
        listed = library.espeak_ListVoices(None)
        found: list[Any] = []
        while listed[len(found)]:
            voice = listed[len(found)].contents
            tags = list(_languages(voice.languages))
            found.append([voice.name.decode(), voice.identifier.decode(), tags])
    return json.dumps(found).encode()


def _languages(address: int) -> Iterator[tuple[int, str]]:
    """Each is a byte of priority, the least first, and a tag ended by 0; a 0 ends them all."""
    while priority := ctypes.string_at(address, 1)[0]:
        tag = ctypes.string_at(address + 1)
        yield priority, tag.decode()
        address += len(tag) + 2


def answer_request(path: str, request: dict[str, Any]) -> tuple[bytes, bytes]:
    """The letter and the payload of the frame that answers `request`."""
    try:
        if "words_per_minute" in request:
            return b"A", synthesize(path, **request)
        if request:
            return b"P", phonemize(path, **request)
        return b"V", list_voices(path)
    except MemoryError:
        raise  # a fresh child may have enough
    except Exception as error:  # whatever it is, the parent words it for the runner
        return b"E", str(error).encode("utf-8", "replace")


def run_espeak_child() -> None:
    """Answer until stdin ends."""
    library_path, data_path, package_place = sys.argv[1:]
    sys.path.append(package_place)
    from voicecoach.engines.embedded.child_program import serve

    os.chdir(data_path)
    serve(lambda request: answer_request(library_path, request), _MOST_MEMORY)


if __name__ == "__main__":
    run_espeak_child()
