"""Checks of the terminal, and of the programs that play sound."""

import os
import shutil
import sys
from collections.abc import Iterator

from voicecoach.cli.doctor.finding import DoctorFinding, Grade


def check_terminal() -> Iterator[DoctorFinding]:
    """Yield how wide the terminal is, whether it has colours, and what it can show."""
    encoding = sys.stdout.encoding
    if not sys.stdout.isatty():
        yield DoctorFinding("terminal", f"the answer goes to a file or a program, in {encoding}")
    else:
        columns = shutil.get_terminal_size().columns
        colours = "no colours" if is_without_colours() else "colours"
        yield DoctorFinding("terminal", f"{columns} columns, {colours}, {encoding}")
    if encoding.casefold().replace("-", "") != "utf8":
        text = f"{encoding} cannot show every character: set PYTHONUTF8=1, or LANG to a UTF-8 one"
        yield DoctorFinding("encoding", text, Grade.NOTE)


def is_without_colours() -> bool:
    """Return whether nothing is drawn in colours here."""
    return bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM", "") in ("", "dumb")


def check_players() -> Iterator[DoctorFinding]:
    """Yield the programs that can play a session."""
    from voicecoach.pipeline.play import session_players

    names = session_players()
    if names:
        yield DoctorFinding("players", ", ".join(names))
    elif sys.platform == "win32":
        yield DoctorFinding("players", "the program that Windows has for the file")
    else:
        text = "none, so `voicecoach play` cannot be used: install mpv"
        yield DoctorFinding("players", text, Grade.NOTE)
