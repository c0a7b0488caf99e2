"""The one door to pydub, which warns while it is imported."""

import warnings
from typing import Any

# Where ffmpeg is missing, which is the normal case here; on Python 3.11 and 3.12, for the module
# audioop; and, when compiled for the first time, for backslashes in its regular expressions.
_EXPECTED: tuple[tuple[str, type[Warning]], ...] = (
    ("Couldn't find ff", RuntimeWarning),
    ("'audioop' is deprecated", DeprecationWarning),
    (r".*invalid escape sequence", DeprecationWarning),
    (r".*invalid escape sequence", SyntaxWarning),
)


def load_pydub() -> Any:
    """The module `pydub`, with `pydub.generators` loaded."""
    with warnings.catch_warnings():
        for message, category in _EXPECTED:
            warnings.filterwarnings("ignore", message=message, category=category)
        import pydub
        import pydub.generators
    return pydub
