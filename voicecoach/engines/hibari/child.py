"""The child process that runs hibari: it reads requests from stdin and writes frames to stdout.

Run as `python -I -S child.py FOLDER...`, with the folders in which it finds packages. The frames
are those of `embedded/child_program.py`: `A` mono samples of 16 bits at 24 kHz, little-endian, `P`
phonemes in UTF-8, `E` an error in UTF-8. A request with a `speed` asks for sound, one without it
for phonemes. Its `marked` text has phonemes as hibari takes them, `[word](/phonemes/)`.
"""

import os
import sys
from typing import Any

HIBARI_SAMPLE_RATE = 24_000

_SEED = 0
"""The seed of the noise in the voice's breath: the same phrase is always the same sound."""

_MOST_MEMORY = 1 << 32
"""Bytes it may map: many times what a sentence takes."""

_models: dict[str, Any] = {}
"""The models that were loaded, by the path of their file."""


class _RefusedError(Exception):
    """A request that cannot be answered; to be read after "hibari cannot speak:"."""


def answer_hibari_request(request: dict[str, Any]) -> tuple[bytes, bytes]:
    """Return the letter and the payload of the frame that answers `request`."""
    try:
        model = _load_model(request["voice"], request["file"], request["sha256"])
        if "speed" in request:
            return b"A", _samples(model, request["marked"], request["speed"])
        return b"P", " ".join(model.phonemize(request["marked"])).encode()
    except MemoryError:
        raise  # a new child may have enough memory
    except Exception as error:  # the parent makes a message of it for the user
        return b"E", _reason(error).encode("utf-8", "replace")


def _samples(model: Any, text: str, speed: float) -> bytes:
    import numpy as np

    sound = model(text, speed=speed, seed=_SEED)
    if not np.isfinite(sound).all():
        raise _RefusedError("its model computed something that is not a number")
    sound = np.clip(sound, -1.0, 1.0)
    samples: bytes = np.round(sound * 32_767).astype("<i2").tobytes()
    return samples


def _load_model(voice: str, file: str, sha256: str) -> Any:
    """Return the model in `file`, which is loaded once.

    It works in one thread, because a phrase is too short for more.
    """
    if file not in _models:
        _require_digest(voice, file, sha256)
        from hibari import Hibari

        _models[file] = Hibari(voice=voice, model=file, threads=1)
    return _models[file]


def _require_digest(voice: str, file: str, sha256: str) -> None:
    """Raise _RefusedError for a damaged model, because it may load and then speak noise."""
    import hashlib
    from pathlib import Path

    with Path(file).open("rb") as opened:
        digest = hashlib.file_digest(opened, "sha256").hexdigest()
    if digest == sha256:
        return
    from hibari.voices import DEFAULT

    damage = f"the file of the voice {voice} is damaged ({file})"
    # The default voice is a part of the package, and cannot be installed by itself.
    if voice != DEFAULT:
        damage += f"; `voicecoach voices install {voice}` downloads it again"
    raise _RefusedError(damage)


def _reason(error: Exception) -> str:
    """Return the first line of the error: numpy and onnxruntime write whole pages."""
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
