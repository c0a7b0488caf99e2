"""What a session is made of: works and the rests between them."""

from dataclasses import dataclass, field, replace
from enum import Enum

from tests.model.moves import Move


class Growth(Enum):
    """Whether a rest may be longer than it is written."""

    EXACT = "exactly as written"
    FOR_WORDS = "longer if words need it"
    FREE = "as long as needed"


@dataclass(frozen=True)
class Rest:
    """The time from the end of one work to the start of the next one."""

    ms: int
    growth: Growth
    kind: str
    turn_ms: int = 0
    """Time to change sides, which comes after the words of the rest."""

    def as_exact(self) -> "Rest":
        """In later rounds. Between sides there is always a switch to be said."""
        if self.growth is Growth.FREE or self.kind == "sides":
            return self
        return replace(self, growth=Growth.EXACT)


NOTHING = Rest(0, Growth.FREE, "needed")


@dataclass(frozen=True)
class Work:
    """One set of one exercise, on one side or on both by turns. An amrap has no exercise."""

    move: Move | None
    set: int
    round: int | None
    side: str | None
    ms: int
    reps: list[tuple[str | None, int]] = field(default_factory=list)
    load: str | None = None
    slot_ms: int | None = None
    """In an emom: from its start to the start of the next work."""
    after: Rest = NOTHING
    first: Move | None = None
    """The first exercise of an amrap, which has its countdown."""
    chapter: str = ""
    """The chapter that it is in."""
    calls: bool = True
    """Whether the coach says what is left of the time."""
    texts: int = 0
    """How many characters the author has said before it, beside those of the move."""

    @property
    def is_timed(self) -> bool:
        return not self.reps
