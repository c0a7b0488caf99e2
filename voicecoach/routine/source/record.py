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
    """A mapping of the file, which knows the line of each of its keys.

    If another file includes it, its line is that of the include, and `origin` is its own file.
    """

    # Deferred: many commands read only a few of the records, and to prepare all takes a while.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    example: ClassVar[str] = ""
    """How it is written, if that fits on one line."""

    hints: ClassVar[Mapping[str, str]] = {}
    """What to write instead of keys that it does not have."""

    other_keys: ClassVar[tuple[str, ...]] = ()
    """Keys that are read apart from the record, and may stand beside its own."""

    place: ClassVar[str] = ""
    """The place of the routine that it is, for the keys that other programs have there."""

    refusals: ClassVar[Mapping[str, str]] = {}
    """What is wrong with keys that belong elsewhere and must be left out."""

    inner: ClassVar[Mapping[str, type["Record"]]] = {}
    """The records that some of its keys hold."""

    _lines: Mapping[str, int] = PrivateAttr(default_factory=dict)
    _origin: Document | None = PrivateAttr(default=None)
    _included_on: int = PrivateAttr(default=0)

    @model_validator(mode="wrap")
    @classmethod
    def _remember_lines(cls, written: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        record = handler(written)
        return record.with_lines(written.lines) if isinstance(written, Keys) else record

    def with_lines(self, lines: Mapping[str, int]) -> Self:
        """Return the record with the line of each of its keys, and its own line under ""."""
        return self._with_private(_lines=lines)

    def included(self, document: Document, line: int) -> Self:
        """Return the record as another file includes it, on that `line`.

        It is a record of `document`, unless `document` itself included it from another one.
        """
        return self._with_private(_origin=self._origin or document, _included_on=line)

    def wrote(self, key: str) -> bool:
        """Return whether the author wrote `key` here, and not only in the defaults."""
        return key in self._lines

    def line_of(self, key: str = "") -> int:
        """Return the line of `key`, or of the record itself if the key was not written.

        The line is one of the routine's own file. For an included record, it is that of the
        include.
        """
        return self._included_on or self.line_in_origin(key)

    def line_in_origin(self, key: str = "") -> int:
        """Return that line in the file where the record was written."""
        return self._lines.get(key, self._lines.get("", 0))

    @property
    def origin(self) -> Document | None:
        """The file where it was written, if that is not the routine's own."""
        return self._origin

    def _with_private(self, **values: Any) -> Self:
        """Return a copy with these private fields, which no author can write."""
        copy = self.model_copy()
        for name, value in values.items():
            setattr(copy, name, value)
        return copy
