"""The wordings of cues that an author writes in place of the coach's own."""

from collections.abc import Callable
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, BeforeValidator

from voicecoach.did_you_mean import did_you_mean_or
from voicecoach.escape_text import quoted
from voicecoach.languages.cues import CUES, PART_CUES
from voicecoach.routine.values.text import one_or_more, template_of, value_error

MOST_WORDINGS = 20


class _Written(NamedTuple):
    """One wording as written, the `nth` of its cue."""

    cue: str
    nth: int
    text: Any


def _with_their_cues(written: Any) -> Any:
    """Each wording beside its cue's name, on which depends what it may hold."""
    if not isinstance(written, dict):
        raise value_error(
            "this should be cues and their wordings", "write it like {last: Final one!}"
        )
    if len(written) > len(CUES):
        raise value_error(
            f"there are only {len(CUES)} cues", "see docs/reference/cues-and-wordings.md"
        )
    return {
        cue: [_Written(cue, *entry) for entry in enumerate(_entries(texts), 1)]
        for cue, texts in written.items()
    }


def _entries(texts: Any) -> list[Any]:
    entries = one_or_more(texts)
    return entries if isinstance(entries, list) else [entries]


def _read_cue(written: str) -> str:
    if written not in CUES:
        hint = did_you_mean_or("see docs/reference/cues-and-wordings.md", written, CUES)
        raise value_error(f"the coach has no cue {quoted(written)}", hint)
    return written


def _read_wording(written: _Written) -> str:
    if written.cue in PART_CUES and written.nth > 1:
        message = f"{written.cue} is a part of other sentences, and has one wording"
        raise value_error(message, "leave the others out")
    return _READERS.get(written.cue, str)(written.text)


_READERS: dict[str, Callable[[Any], str]] = {
    cue: template_of(*names) for cue, names in CUES.items()
}


def _few(texts: list[Any]) -> list[Any]:
    if len(texts) > MOST_WORDINGS:
        message = f"a cue has at most {MOST_WORDINGS} wordings"
        raise value_error(message, "leave the others out")
    return texts


def _some(wordings: tuple[str, ...]) -> tuple[str, ...]:
    if not wordings:
        raise value_error("there is no wording in this list", "write one, or leave the cue out")
    return wordings


Wordings = Annotated[
    dict[
        Annotated[str, BeforeValidator(_read_cue)],
        Annotated[
            tuple[Annotated[str, BeforeValidator(_read_wording)], ...],
            BeforeValidator(_few),
            AfterValidator(_some),
        ],
    ],
    BeforeValidator(_with_their_cues),
]
"""The wordings of cues by their names, each the best first, then shorter ones."""
