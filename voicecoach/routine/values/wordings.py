"""The wordings of cues that an author writes in place of the coach's own."""

from collections.abc import Callable
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, BeforeValidator

from voicecoach.did_you_mean import did_you_mean_or, nearest
from voicecoach.escape_text import quoted
from voicecoach.languages.cues import CUES, PART_CUES
from voicecoach.routine.values.text import template_of, value_error

MOST_WORDINGS = 20
NEAR_CUES = 3
REFERENCE = "the cues are listed in the reference, on the page Cues and wordings"


class _Wording(NamedTuple):
    """One wording as written, the `nth` of its cue."""

    cue: str
    nth: int
    text: Any


def _read_cues(written: Any) -> Any:
    """Return each wording beside its cue, which decides about the placeholders it may hold."""
    if not isinstance(written, dict):
        hint = "write it like {last: Final one!}"
        raise value_error("this should be cues and their wordings", hint)
    if len(written) > len(CUES):
        raise value_error(f"there are only {len(CUES)} cues", REFERENCE)
    return {cue: _wordings_of(cue, texts) for cue, texts in written.items()}


def _wordings_of(cue: str, written: Any) -> list[_Wording]:
    texts = written if isinstance(written, list) else [written]
    return [_Wording(cue, nth, text) for nth, text in enumerate(texts, 1)]


def _read_cue(written: str) -> str:
    if written in CUES:
        return written
    near = nearest(written, CUES, NEAR_CUES)
    hint = f"the cues most like it are: {', '.join(near)}" if near else REFERENCE
    hint = did_you_mean_or(hint, written, CUES)
    raise value_error(f"the coach has no cue {quoted(written)}", hint)


def _read_wording(written: _Wording) -> str:
    if written.cue in PART_CUES and written.nth > 1:
        message = f"{written.cue} is part of other sentences, so it has one wording"
        raise value_error(message, "leave the others out")
    # A cue that does not exist has no reader, and its name is reported as the mistake.
    read = _READERS.get(written.cue, str)
    return read(written.text)


_READERS: dict[str, Callable[[Any], str]] = {
    cue: template_of(*names) for cue, names in CUES.items()
}


def _refuse_too_many(wordings: list[Any]) -> list[Any]:
    if len(wordings) > MOST_WORDINGS:
        message = f"a cue has at most {MOST_WORDINGS} wordings"
        raise value_error(message, "leave the others out")
    return wordings


def _refuse_none(wordings: tuple[str, ...]) -> tuple[str, ...]:
    if not wordings:
        raise value_error("there is no wording in this list", "write one, or leave the cue out")
    return wordings


Wordings = Annotated[
    dict[
        Annotated[str, BeforeValidator(_read_cue)],
        Annotated[
            tuple[Annotated[str, BeforeValidator(_read_wording)], ...],
            BeforeValidator(_refuse_too_many),
            AfterValidator(_refuse_none),
        ],
    ],
    BeforeValidator(_read_cues),
]
"""The wordings of cues by their names, each the best first, then shorter ones."""
