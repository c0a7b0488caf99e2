"""The child process in which eSpeak runs."""

from pathlib import Path

from voicecoach.engines.embedded.child_process import ChildProcess
from voicecoach.engines.espeak import child as espeak_child

ESPEAK_CHILD_FILE = str(Path(espeak_child.__file__).resolve())
PACKAGE_FOLDER = str(Path(espeak_child.__file__).resolve().parents[3])


class EspeakProcess(ChildProcess):
    """One running eSpeak, with the library and the data folder at these paths."""

    def __init__(self, library_path: str, data_path: str) -> None:
        super().__init__([ESPEAK_CHILD_FILE, library_path, data_path, PACKAGE_FOLDER])
