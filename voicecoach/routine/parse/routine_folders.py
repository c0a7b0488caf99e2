"""The folders in which a routine is found by its name: the user's own, and the shipped ones."""

from dataclasses import dataclass
from pathlib import Path

import platformdirs

ROUTINE_ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True)
class RoutineFolder:
    """A folder of routines and what to call it."""

    name: str
    path: Path

    def routines(self) -> list[Path]:
        """Return its routine files by name; none if there is no such folder."""
        try:
            files = sorted(self.path.iterdir())
        except OSError:
            return []
        return [file for file in files if file.suffix in ROUTINE_ENDINGS and file.is_file()]


def routine_folders() -> tuple[RoutineFolder, ...]:
    """Return where a bare name is looked for, in this order."""
    return (RoutineFolder("own", own_folder()), RoutineFolder("shipped", shipped_folder()))


def own_folder() -> Path:
    """Return where users keep routines that they can name from anywhere."""
    return Path(platformdirs.user_data_dir("voicecoach", appauthor=False)) / "routines"


def shipped_folder() -> Path:
    """Return the folder of the routines that come with the program."""
    package = Path(__file__).resolve().parents[2]
    installed = package / "shipped"
    # In a checkout they lie beside the package.
    return installed if installed.is_dir() else package.parent / "routines"
