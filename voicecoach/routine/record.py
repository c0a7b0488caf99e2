"""A mapping of the file that remembers its lines."""

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    ModelWrapValidatorHandler,
    PrivateAttr,
    model_validator,
)

from voicecoach.routine.reader import Keys


class Record(BaseModel):
    """A mapping of the file: knows on which line it, and each of its keys, was written."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    hints: ClassVar[Mapping[str, str]] = {}
    """What to write instead of keys that it does not have."""

    inner: ClassVar[Mapping[str, type["Record"]]] = {}
    """The records that some of its keys hold."""

    _lines: Mapping[str, int] = PrivateAttr(default_factory=dict)

    @model_validator(mode="wrap")
    @classmethod
    def _remember_lines(cls, written: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        record = handler(written)
        if isinstance(written, Keys):
            record._lines = written.lines
        return record

    def wrote(self, key: str) -> bool:
        """Whether the author wrote `key` here, and not only in the defaults."""
        return key in self._lines

    def line_of(self, key: str = "") -> int:
        """The line of `key`, or of the record itself where the key was not written."""
        return self._lines.get(key, self._lines.get("", 0))
