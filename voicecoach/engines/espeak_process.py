"""The child process in which eSpeak runs."""

from pathlib import Path

from voicecoach.engines import espeak_child
from voicecoach.engines.child_process import ChildProcess

CHILD_FILE = str(Path(espeak_child.__file__).resolve())


class EspeakProcess(ChildProcess):
    """One running eSpeak, with the library and the data folder at these paths."""

    def __init__(self, library_path: str, data_path: str) -> None:
        super().__init__([CHILD_FILE, library_path, data_path])
