"""How a session begins: with or without its intro, and with how much time to get ready."""

from voicecoach.routine.change.flag_values import read_flag
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.values.amounts import read_get_ready

GET_READY_FLAG = "--get-ready"


def with_other_beginning(routine: Routine, get_ready: str | None, *, no_intro: bool) -> Routine:
    """Return `routine` with the beginning that the user asks for. Raise UsageError."""
    if get_ready is not None:
        quiet_ms = read_flag(get_ready, GET_READY_FLAG, read_get_ready)
        routine = routine.with_time_to_get_ready(quiet_ms)
    return routine.without_intro() if no_intro else routine
