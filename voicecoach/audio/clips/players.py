"""The programs that play sound files. To add one, add a row."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from voicecoach.errors import OutputError

_ANY = frozenset({"mp3", "wav", "flac", "ogg"})


@dataclass(frozen=True)
class Player:
    """A program that plays one file and ends."""

    program: str
    arguments: tuple[str, ...] = ()
    formats: frozenset[str] = _ANY
    """The endings of the files that it plays."""


PLAYERS = (
    Player("afplay", formats=_ANY - {"ogg"}),
    Player("pw-play", formats=_ANY - {"mp3"}),
    Player("paplay", formats=_ANY - {"mp3"}),
    Player("aplay", ("-q",), frozenset({"wav"})),
    Player("ffplay", ("-nodisp", "-autoexit", "-loglevel", "error")),
    Player("mpv", ("--no-video", "--really-quiet")),
    Player("mpg123", ("-q",), frozenset({"mp3"})),
    Player("cvlc", ("--play-and-exit", "--quiet")),
    Player("vlc", ("--intf", "dummy", "--play-and-exit", "--quiet")),
)
"""In the order in which they are tried: those that are part of a system come first."""

_ENDING_S = 2.0
"""How long a player may take to end. Then it is killed."""


def installed_players() -> Iterator[tuple[Player, str]]:
    """Yield each player that is installed, with the absolute path of its program.

    A program in the current folder does not count: that may be a stranger's.
    """
    for player in PLAYERS:
        path = shutil.which(player.program)
        if path and Path(path).is_absolute():
            yield player, path


def has_player(form: str) -> bool:
    """Return whether a program here plays files of this format, such as `wav`."""
    return any(form in player.formats for player, _ in installed_players())


def play_sound_file(file: Path, instead: str) -> None:
    """Play the file to its end. An interrupt ends the player as well.

    Raises OutputError, which ends with `instead`, where nothing here plays such a file.
    """
    form = file.suffix.lower().removeprefix(".")
    able = [(player, path) for player, path in installed_players() if form in player.formats]
    if able:
        _run_player(*able[0], file.absolute(), instead)
    elif sys.platform == "win32":
        _open_by_system(file, instead)
    else:
        raise OutputError(f"no program here plays sound: {instead}")


def _run_player(player: Player, path: str, file: Path, instead: str) -> None:
    # On a terminal, some players take keys, such as space for a pause.
    stdin = None if sys.stdin.isatty() else subprocess.DEVNULL
    run = subprocess.Popen(
        [path, *player.arguments, str(file)],
        stdin=stdin,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    try:
        _, complaint = run.communicate()
    except BaseException:
        _end(run)
        raise
    # Without a sound card, ffplay ends with exit code 0, but writes an error.
    if run.returncode or (player.program == "ffplay" and complaint):
        raise OutputError(f"{player.program} cannot play sound here: {instead}")


def _end(run: "subprocess.Popen[bytes]") -> None:
    run.terminate()
    try:
        run.wait(_ENDING_S)
    except subprocess.TimeoutExpired:
        run.kill()


def _open_by_system(file: Path, instead: str) -> None:
    """Open the file with the program that Windows has for it, and do not wait."""
    if sys.platform != "win32":
        return
    import os

    try:
        os.startfile(file.absolute())  # noqa: S606
    except OSError as error:
        raise OutputError(f"this cannot be played here ({error}): {instead}") from None
