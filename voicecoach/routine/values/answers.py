"""Words that stand where a value should, such as `max`, and what to write in their place."""

from collections.abc import Callable
from functools import wraps
from typing import Any, NamedTuple, TypeVar

from voicecoach.routine.values.ranges import with_plain_dashes
from voicecoach.routine.values.text import quote_scalar, value_error

_Value = TypeVar("_Value")
_Reader = Callable[[Any], _Value]


class Answer(NamedTuple):
    """What is said about some words that stand where a value should."""

    words: tuple[str, ...]
    what: str
    """What they are not."""
    hint: str


_MOST = (
    "max",
    "max reps",
    "amrap",
    "failure",
    "to failure",
    "until failure",
    "till failure",
    "as many as possible",
    "as long as possible",
)
_NOTHING = ("none", "no", "-", "off", "zero", "nothing")

MOST_REPS = Answer(
    _MOST,
    "a number of reps",
    "write a time, such as  time: 40s , or put the exercise into an amrap",
)
MOST_TIME = Answer(_MOST, "a duration", "write the longest time you can do, such as  time: 40s")
NO_REST_WORDS = Answer(_NOTHING, "a duration", "write 0 for no rest, as in  rest: 0")
NO_TIME_WORDS = Answer(_NOTHING, "a duration", "write 0")
OPEN_REST_WORDS = Answer(
    ("as needed", "as required", "until recovered", "full recovery", "full"),
    "a duration",
    "write how long you need at most, such as  rest: 90s",
)


def with_answers(read: _Reader[_Value], *answers: Answer) -> _Reader[_Value]:
    """Return a reader that says what to write in place of some words."""

    @wraps(read)
    def read_value(written: Any) -> _Value:
        if isinstance(written, str):
            words = " ".join(with_plain_dashes(written).casefold().split())
            for answer in answers:
                if words in answer.words:
                    message = f"{quote_scalar(written)} is not {answer.what}"
                    raise value_error(message, answer.hint)
        return read(written)

    return read_value
