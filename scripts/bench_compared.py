"""What the bench compares builds with: an earlier commit, another voice, where it has them."""

import subprocess
import sys
import zipfile
from pathlib import Path

from bootstrap import ROOT

EARLIER = "ce36c48"
"""The commit just before start-up was made quicker."""


def unpacked_earlier(folder: Path) -> Path | None:
    """A folder with the package of that commit; None where the clone has no such commit."""
    archive, place = folder / "earlier.zip", folder / "earlier"
    command = ["git", "archive", "--format=zip", "-o", str(archive), EARLIER, "voicecoach"]
    try:
        packed = subprocess.run(command, cwd=ROOT, capture_output=True)
    except OSError:  # there is no git
        return None
    if packed.returncode:
        return None
    with zipfile.ZipFile(archive) as package:
        package.extractall(place)
    return place


def is_usable(engine: str) -> bool:
    """Whether that engine speaks here."""
    command = [sys.executable, "-m", "voicecoach", "voices", "--engine", engine]
    listed = subprocess.run(command, capture_output=True, text=True)
    return listed.returncode == 0 and "cannot be used here" not in listed.stdout
