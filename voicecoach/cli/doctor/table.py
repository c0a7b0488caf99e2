"""The table of checks, and what the findings mean for the exit code."""

from collections.abc import Callable, Iterable, Iterator

from voicecoach.cli.doctor.finding import Ability, DoctorFinding
from voicecoach.cli.doctor.folders import (
    check_cache,
    check_output,
    check_routines,
    check_settings,
    check_temporary_folder,
)
from voicecoach.cli.doctor.network import check_network
from voicecoach.cli.doctor.python_and_libraries import check_libraries, check_python
from voicecoach.cli.doctor.terminal_and_players import check_players, check_terminal
from voicecoach.cli.doctor.voices import check_speakers
from voicecoach.errors import OutputError, VoiceError

DoctorCheck = Callable[[bool], Iterable[DoctorFinding]]
"""Gets whether the network may be used."""

DOCTOR_CHECKS: dict[str, DoctorCheck] = {
    "python": lambda _: check_python(),
    "libraries": lambda _: check_libraries(),
    "settings": lambda _: check_settings(),
    "voices": lambda is_online: check_speakers(is_online=is_online),
    "network": lambda _: check_network(),
    "cache": lambda _: check_cache(),
    "output": lambda _: check_output(),
    "temporary": lambda _: check_temporary_folder(),
    "routines": lambda _: check_routines(),
    "terminal": lambda _: check_terminal(),
    "players": lambda _: check_players(),
}
"""By name, in the order in which the findings are printed."""


def examine(*, is_online: bool) -> Iterator[tuple[str, DoctorFinding]]:
    """Yield what every check finds, each with the name of its check."""
    for name, check in DOCTOR_CHECKS.items():
        for finding in check(is_online):
            yield name, finding


def doctor_exit_code(findings: Iterable[DoctorFinding]) -> int:
    """Return 4 if no voice can be used, 5 if nothing can be written, and 0 in any other case."""
    shown = {finding.shows for finding in findings}
    if Ability.SPEAK not in shown:
        return VoiceError.exit_code
    return 0 if Ability.WRITE in shown else OutputError.exit_code
