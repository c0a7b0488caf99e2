"""The program that holds hibari: reads requests from stdin, writes frames to its first stdout.

Run as `python -I -S child.py PLACE...`, where the places are where it finds packages. The frames
are those of `embedded/child_program.py`: `A` mono samples of 16 bits at 24 kHz, little-endian, `P`
phonemes in UTF-8, `E` an error in UTF-8. A request with a `speed` asks for sound, one without it
for phonemes. Its `marked` text has phonemes as hibari takes them, `[word](/phonemes/)`.
"""

import os
import sys
from typing import Any

HIBARI_SAMPLE_RATE = 24_000

_SEED = 0
"""Of the noise in the voice's breath: the same phrase is always the same sound."""

_MOST_MEMORY = 1 << 32
"""Bytes it may map: many times what a sentence takes."""

_loaded: dict[str, Any] = {}
"""The models that were asked for, by the path of their file."""


class _RefusedError(Exception):
    """What cannot be done, to be read after "hibari cannot speak:"."""


def answer_hibari_request(request: dict[str, Any]) -> tuple[bytes, bytes]:
    """The letter and the payload of the frame that answers `request`."""
    try:
        model = _model(request["voice"], request["file"], request["sha256"])
        if "speed" in request:
            return b"A", _samples(model, request["marked"], request["speed"])
        return b"P", " ".join(model.phonemize(request["marked"])).encode()
    except MemoryError:
        raise  # a fresh child may have enough
    except Exception as error:  # whatever it is, the parent words it for the user
        return b"E", _reason(error).encode("utf-8", "replace")


def _samples(model: Any, text: str, speed: float) -> bytes:
    import numpy as np

    sound = model(text, speed=speed, seed=_SEED)
    if not np.isfinite(sound).all():
        raise _RefusedError("its model computed something that is not a number")
    sound = np.clip(sound, -1.0, 1.0)
    samples: bytes = np.round(sound * 32_767).astype("<i2").tobytes()
    return samples


def _model(voice: str, file: str, sha256: str) -> Any:
    """The model in `file`, loaded once; in one thread, since a phrase is too short for more."""
    if file not in _loaded:
        _require_whole(voice, file, sha256)
        from hibari import Hibari

        _loaded[file] = Hibari(voice=voice, model=file, threads=1)
    return _loaded[file]


def _require_whole(voice: str, file: str, sha256: str) -> None:
    """A damaged model may load, and speak noise."""
    import hashlib
    from pathlib import Path

    with Path(file).open("rb") as opened:
        found = hashlib.file_digest(opened, "sha256").hexdigest()
    if found != sha256:
        from hibari.voices import DEFAULT

        again = f"; `voicecoach voices install {voice}` fetches it again"
        raise _RefusedError(
            f"the file of the voice {voice} is damaged ({file}){again if voice != DEFAULT else ''}"
        )


def _reason(error: Exception) -> str:
    """The first line of what is wrong: numpy and onnxruntime write whole pages."""
    if isinstance(error, _RefusedError):
        return str(error)
    lines = str(error).strip().splitlines() or [""]
    return f"{type(error).__name__}: {lines[0]}"


def run_hibari_child() -> None:
    """Answer until stdin ends."""
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[variable] = "1"
    sys.path.extend(sys.argv[1:])
    from voicecoach.engines.embedded.child_program import serve

    serve(lambda request: answer_hibari_request(request), _MOST_MEMORY)


if __name__ == "__main__":
    run_hibari_child()
