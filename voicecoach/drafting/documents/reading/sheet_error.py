"""The error for a sheet that cannot be read."""

from voicecoach.errors import UsageError


class SheetError(UsageError):
    """A sheet that cannot be read or is too large; exit code 2.

    >>> from voicecoach.drafting.documents import read_document
    >>> try:
    ...     read_document(b"", "empty.txt")
    ... except SheetError as error:
    ...     print(error)
    the sheet is empty: write one exercise a line, such as "Clams x 20"
    """


def missing_library(kind: str) -> SheetError:
    """Return the error for a kind of document that needs the extra `import`."""
    command = "pip install 'voicecoach[import]'"
    return SheetError(f"{kind} needs a library that is not installed: install it with `{command}`")


def damaged(kind: str) -> SheetError:
    """Return the error for a document that its library cannot read."""
    return SheetError(
        f"the sheet is {kind} that cannot be read, maybe because it is damaged: "
        "copy its text into a text file, and name that file"
    )
