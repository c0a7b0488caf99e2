"""The bytes of a document become the lines of a sheet, whatever kind of document it is.

In: bytes, and the name of the file. Out: a `SourceLine` for each line, or a `SheetError`.
"""

from voicecoach.drafting.documents.read import read_document
from voicecoach.drafting.documents.reading.limits import MAX_SHEET_BYTES
from voicecoach.drafting.documents.reading.sheet_error import SheetError

__all__ = ["MAX_SHEET_BYTES", "SheetError", "read_document"]
