"""Checks of Python and of the libraries that voicecoach uses."""

import sys
from collections.abc import Iterator
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import NamedTuple

from voicecoach.cli.doctor.finding import DoctorFinding, Grade
from voicecoach.escape_text import shortened

OLDEST_PYTHON = (3, 11)


class Library(NamedTuple):
    """A package that voicecoach uses."""

    package: str
    module: str
    extra: str = ""
    """The extra that installs it. "" for a part of every installation."""

    is_optional: bool = False
    """Whether some systems do without it."""


LIBRARIES = (
    Library("typer", "typer"),
    Library("PyYAML", "yaml"),
    Library("pydantic", "pydantic"),
    Library("gTTS", "gtts"),
    Library("requests", "requests"),
    Library("urllib3", "urllib3"),
    Library("pydub", "pydub"),
    Library("audioop-lts", "audioop", is_optional=True),
    Library("espeakng-loader", "espeakng_loader"),
    Library("hibari-tts", "hibari", is_optional=True),
    Library("numpy", "numpy"),
    Library("soundfile", "soundfile"),
    Library("soxr", "soxr"),
    Library("lameenc", "lameenc"),
    Library("mutagen", "mutagen"),
    Library("platformdirs", "platformdirs"),
    Library("pillow", "PIL"),
    Library("rich", "rich"),
    Library("shellingham", "shellingham"),
    Library("tomlkit", "tomlkit"),
    Library("lxml", "lxml.etree", "import"),
    Library("pypdf", "pypdf", "import"),
    Library("python-docx", "docx", "import"),
)

_NOT_LOADED = ("hibari", "pydub", "gtts")
"""To load these takes long, or does more than to look. The checks of voices use them."""


def check_python() -> Iterator[DoctorFinding]:
    """Yield the version of Python, and where it is."""
    written = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info[:2] < OLDEST_PYTHON:
        oldest = ".".join(map(str, OLDEST_PYTHON))
        yield DoctorFinding(
            "Python", f"{written} is too old: install {oldest} or newer", Grade.PROBLEM
        )
    else:
        yield DoctorFinding("Python", f"{written}, {sys.executable}")


def check_libraries() -> Iterator[DoctorFinding]:
    """Yield one finding for the libraries that work, and one for each that does not."""
    found = []
    for library in LIBRARIES:
        try:
            release = version(library.package)
            _load(library.module)
        except PackageNotFoundError:
            if not library.is_optional:
                yield _describe_missing(library)
        except Exception as error:  # the code of a library may raise anything
            reason = shortened(f"{type(error).__name__}: {error}".splitlines()[0])
            yield DoctorFinding(
                library.package, f"{release} cannot be loaded ({reason}): {_install(library)}",
                Grade.PROBLEM,
            )  # fmt: skip
        else:
            found.append(f"{library.package} {release}")
    yield DoctorFinding("libraries", ", ".join(found))


def _load(module: str) -> None:
    """Import a module, or find it where an import does too much. Raises what the library raises."""
    if module not in _NOT_LOADED:
        import_module(module)
    elif find_spec(module) is None:
        raise ImportError(f"no module {module}")


def _describe_missing(library: Library) -> DoctorFinding:
    if library.extra:
        text = (
            f"not installed, and only sheets in other forms than text need it: {_install(library)}"
        )
        return DoctorFinding(library.package, text, Grade.NOTE)
    return DoctorFinding(library.package, f"missing: {_install(library)}", Grade.PROBLEM)


def _install(library: Library) -> str:
    package = f"'voicecoach[{library.extra}]'" if library.extra else library.package
    return f"{sys.executable} -m pip install --upgrade {package}"
