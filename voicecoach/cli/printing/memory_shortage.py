"""Errors of libraries that mean a shortage of memory or of open files, told in our own words."""

import errno
import sys
from collections.abc import Iterator
from contextlib import suppress

_MEMORY = "there is not enough memory here: end other programs, or allow this one more"
_FILES = "too many files are open here: close other programs, or allow more (ulimit -n)"

_LITTLE_MEMORY = 1 << 30
"""Bytes. With less, an odd failure of a library most likely means that memory is short."""

_SIGNS_OF_MEMORY = ("annot allocate memory", "failed to map segment", "can't start new thread")
_SIGNS_OF_FILES = ("Too many open files",)


def describe_shortage(error: BaseException) -> str:
    """Return a sentence on what is short. It is empty if nothing is known to be short."""
    chain = list(_causes(error))
    texts = [str(cause) for cause in chain]
    if any(isinstance(cause, OSError) and cause.errno == errno.EMFILE for cause in chain):
        return _FILES
    if any(sign in text for text in texts for sign in _SIGNS_OF_FILES):
        return _FILES
    if any(isinstance(cause, MemoryError) for cause in chain):
        return _MEMORY
    if any(sign in text for text in texts for sign in _SIGNS_OF_MEMORY):
        return _MEMORY
    if _is_memory_limited():
        return _MEMORY
    return ""


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _is_memory_limited() -> bool:
    """Return whether this process may use only little memory. Not every system limits it."""
    if sys.platform == "win32":
        return False
    with suppress(ImportError, OSError, ValueError):
        import resource

        allowed, _ = resource.getrlimit(resource.RLIMIT_AS)
        return allowed != resource.RLIM_INFINITY and allowed < _LITTLE_MEMORY
    return False
