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

from voicecoach.routine.source.document import Document, Keys


class Record(BaseModel):
    """A mapping of the file: knows on which line it, and each of its keys, was written.

    What another file includes stands on the line of the include, and knows where it is from.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    hints: ClassVar[Mapping[str, str]] = {}
    """What to write instead of keys that it does not have."""

    inner: ClassVar[Mapping[str, type["Record"]]] = {}
    """The records that some of its keys hold."""

    _lines: Mapping[str, int] = PrivateAttr(default_factory=dict)
    _origin: Document | None = PrivateAttr(default=None)
    _included_on: int = PrivateAttr(default=0)

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
        """The line of `key`, or of the record itself where the key was not written.

        It is one of the routine's own file: of all that was included, that of the include.
        """
        return self._included_on or self.line_in_origin(key)

    def line_in_origin(self, key: str = "") -> int:
        """The same in the file where the record was written, which another one may include."""
        return self._lines.get(key, self._lines.get("", 0))

    @property
    def origin(self) -> Document | None:
        """The file where it was written, if that is not the routine's own."""
        return self._origin

    def included(self, document: Document, line: int) -> Self:
        """The record of `document`, or of what that includes, as it is on `line` of another."""
        copy = self.model_copy()
        copy._origin, copy._included_on = self._origin or document, line
        return copy
