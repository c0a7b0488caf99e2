"""The grid of moments on which everything in a session starts."""

from voicecoach.session.model.timeline import FRAME_MS, GRID_MS
from voicecoach.units import round_up


def on_grid(ms: float) -> int:
    """Return the nearest moment of the grid."""
    return round(ms / GRID_MS) * GRID_MS


def up_to_grid(ms: int) -> int:
    """Return the first moment of the grid that is not before `ms`."""
    return round_up(ms, GRID_MS)


def up_to_frame(ms: int) -> int:
    """Return the first moment not before `ms` at which a frame starts."""
    return round_up(ms, FRAME_MS)
