"""Install, check and remove the voices of hibari, when the user asks for it.

A file becomes a voice only if it has the size and the SHA-256 that the package `hibari-tts` names.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from voicecoach.atomic_files import atomic_open
from voicecoach.engines.hibari.download import DownloadProgress, download_voice
from voicecoach.engines.hibari.voices import VoiceModel
from voicecoach.engines.interface import EngineError
from voicecoach.errors import OutputError
from voicecoach.https import UnreachableError, UntrustedError
from voicecoach.locks import lock_file


def install_voice(model: VoiceModel, progress: DownloadProgress) -> None:
    """Download the voice. Raises EngineError if that fails, OutputError for a fault of the disk."""
    with _name_faults(model):
        model.file.parent.mkdir(parents=True, exist_ok=True)
        with partial_file(model).open("a+b") as part:
            if not lock_file(part):
                raise EngineError(
                    f"another program is installing the voice {model.voice.name}: "
                    "wait until it is done"
                )
            download_voice(part, model, progress)
            part.flush()
            os.fsync(part.fileno())
            if sys.platform == "win32":  # Windows cannot move an open file
                part.close()
            partial_file(model).replace(model.file)


def install_voice_from(model: VoiceModel, file: Path) -> None:
    """Install a copy of the user's own file of the voice. Raises EngineError and OutputError."""
    with _name_faults(model):
        if not file.is_file():
            raise EngineError(f'there is no file "{file}": name the file of the voice')
        # The size first: a wrong file may be too large to be read.
        if file.stat().st_size != model.size:
            raise _wrong_file(model, file)
        content = file.read_bytes()
        if sha256(content).hexdigest() != model.sha256:
            raise _wrong_file(model, file)
        model.file.parent.mkdir(parents=True, exist_ok=True)
    with atomic_open(model.file) as place:
        place.write(content)


def is_voice_file_whole(model: VoiceModel) -> bool:
    """Return whether the installed file has the SHA-256 that the package names."""
    with _name_faults(model):
        return sha256(model.file.read_bytes()).hexdigest() == model.sha256


def remove_voice(model: VoiceModel) -> bool:
    """Remove the voice and a partial download of it; return whether it was installed."""
    with _name_faults(model):
        partial_file(model).unlink(missing_ok=True)
        was_installed = model.file.is_file()
        model.file.unlink(missing_ok=True)
        return was_installed


def partial_file(model: VoiceModel) -> Path:
    """Return the file of a download that is not complete; each version of a voice has its own."""
    return model.file.with_name(f"{model.file.name}.{model.sha256[:8]}.part")


def _wrong_file(model: VoiceModel, file: Path) -> EngineError:
    return EngineError(
        f'"{file}" is not the voice {model.voice.name}: its size or its SHA-256 is wrong; '
        "download it again"
    )


@contextmanager
def _name_faults(model: VoiceModel) -> Iterator[None]:
    """Turn faults of the network and the disk into errors of one sentence about the voice."""
    name = model.voice.name
    try:
        yield
    except UntrustedError as error:
        raise EngineError(
            f"the voice {name} cannot be downloaded: the certificate of the server cannot be "
            f"trusted ({error}); check the date of this computer, or give the file with --from"
        ) from None
    except UnreachableError:
        raise EngineError(
            f"the voice {name} cannot be downloaded: check the network connection and try again "
            "(the download continues where it stopped), or give the file with --from"
        ) from None
    except OSError as error:
        place = error.filename or model.file
        raise OutputError(
            f'"{place}" cannot be used ({error.strerror}): correct that and try again'
        ) from None
