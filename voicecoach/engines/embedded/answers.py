"""Read the frames with which the child of an engine answers."""

from dataclasses import dataclass

from voicecoach.engines.interface import EngineError
from voicecoach.escape_text import quoted

REINSTALL_ADVICE = "reinstall voicecoach, or use another --engine"
"""What a user can do about an embedded voice that does not work."""


@dataclass(frozen=True)
class AnswerReader:
    """Reads the answers to one request, each a letter and a payload."""

    engine: str
    """The name of the engine, for error messages."""

    words: str = ""
    """The words that the engine was asked to speak; empty for other requests."""

    def require_letter(self, expected: bytes, letter: bytes, payload: bytes) -> None:
        """Raise EngineError if the child reports a failure, ValueError for an unknown answer."""
        if letter == b"E":
            words = f" {quoted(self.words)}" if self.words else ""
            reason = payload.decode("utf-8", "replace")
            raise EngineError(f"{self.engine} cannot speak{words}: {reason}; {REINSTALL_ADVICE}")
        if letter != expected:
            raise ValueError("an answer to another request")

    def read_phonemes(self, letter: bytes, payload: bytes) -> str:
        """Return the phonemes in the answer. Raises EngineError, ValueError."""
        self.require_letter(b"P", letter, payload)
        return payload.decode("utf-8")
