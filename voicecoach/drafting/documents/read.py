"""Read a document of any kind."""

from voicecoach.drafting.documents.kinds import kind_of
from voicecoach.drafting.documents.reading.limits import require_lines, require_size
from voicecoach.drafting.documents.refused_kinds import refuse_other_kinds
from voicecoach.drafting.source_lines import SourceLine


def read_document(data: bytes, name: str = "") -> tuple[SourceLine, ...]:
    """Return the lines of a document, in the order in which a reader sees them.

    `name` is the file's name. It decides the kind only where the content leaves that open.
    Raises SheetError for a document that is empty, too large, damaged or of no known kind.
    """
    require_size(data)
    refuse_other_kinds(data, name)
    return require_lines(kind_of(data, name).read(data))
