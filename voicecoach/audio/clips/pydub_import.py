"""Import pydub without its warnings."""

import warnings
from typing import Any

# pydub warns if ffmpeg is missing, which is the normal case here; on Python 3.11 and 3.12, about
# the module audioop; and, when first compiled, about backslashes in its regular expressions.
_EXPECTED: tuple[tuple[str, type[Warning]], ...] = (
    ("Couldn't find ff", RuntimeWarning),
    ("'audioop' is deprecated", DeprecationWarning),
    (r".*invalid escape sequence", DeprecationWarning),
    (r".*invalid escape sequence", SyntaxWarning),
)


def load_pydub() -> Any:
    """Return the module `pydub`, with `pydub.generators` loaded."""
    with warnings.catch_warnings():
        for message, category in _EXPECTED:
            warnings.filterwarnings("ignore", message=message, category=category)
        import pydub
        import pydub.generators
    return pydub
