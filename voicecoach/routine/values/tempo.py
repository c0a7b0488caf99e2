"""The pace of one rep: phases in the order they happen, each with a word and a length.

Four digits (`3-1-2-0`) are seconds of lowering, pause, lifting, pause, in that order always, as
strength coaches write them; three digits mean different things to different coaches. An X in place
of seconds is as fast as can be: it takes one second, so that it has a beat like all the others.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, InstanceOf, TypeAdapter, ValidationInfo

from voicecoach.escape_text import quoted
from voicecoach.languages import hold_words_for, phrasebook_or_english
from voicecoach.routine.values.amounts import read_length
from voicecoach.routine.values.phases import EXPLODE, FOUR_DIGITS, STILL, Phase, RepTempo
from voicecoach.routine.values.text import read_text, value_error

EXPLOSIVE_MS = 1_000
MOST_PHASES = 12
_DIGITS = re.compile(r"([0-9]{1,2}|X)(-([0-9]{1,2}|X))+|[0-9X]{2,4}", re.IGNORECASE)
_HOW = "write four numbers, lower-pause-lift-pause, like 3-1-2-0, or name the phases: "
_NAMED = "{lift: 2s, lower: 3s}"


def read_tempo(written: Any, info: ValidationInfo) -> RepTempo:
    """Read a tempo; the context's `language` says which words mean stillness."""
    if isinstance(written, RepTempo):
        return written
    language: str = (info.context or {}).get("language") or "en"
    still = {word.casefold() for word in (*STILL, *hold_words_for(language))}
    book = phrasebook_or_english(language)
    named = spell_out(written)
    _refuse_explosive_holds(named, still)
    lengths = _LENGTHS.validate_python(named)  # its mistakes name their phases
    if not lengths:
        raise value_error("a tempo needs at least one phase", f"write it like {_NAMED}")
    phases = [
        Phase(
            name,
            ms,
            is_hold=name.casefold() in still,
            is_breath=_begins_with(name, book.breath_words),
            may_be_breath=_begins_with(name, book.short_breath_words),
            may_begin_breath=_begins_with(name, book.short_breath_words[:1]),
        )
        for name, ms in lengths.items()
    ]
    return RepTempo(tuple(phases))


def _begins_with(name: str, openings: Iterable[str]) -> bool:
    """Return whether a phase is one of those words or begins with one, in any case."""
    words = name.casefold().split()
    return any(words[: len(opening.split())] == opening.split() for opening in openings)


def spell_out(written: Any) -> Any:
    """Return every written form as a mapping of phase to length.

    `3s` is one phase without a word. What is neither text nor a mapping is left as it is.
    """
    if isinstance(written, dict):
        _check_names(written)
    if not isinstance(written, str):
        return written
    text = written.strip()
    if text and not re.search("[0-9]", text):
        hint = f"write how long a rep takes, such as  tempo: 6s, or name its phases: {_NAMED}"
        raise value_error(f"{quoted(text)} is not a tempo", hint)
    if not _DIGITS.fullmatch(text):
        return {"": text}
    seconds = text.split("-")
    if len(seconds) != len(FOUR_DIGITS):
        raise value_error(f'the tempo "{text}" can be read in more than one way', _HOW + _NAMED)
    # A phase of no seconds does not happen.
    named = {name: s for name, s in zip(FOUR_DIGITS, seconds, strict=True) if s.strip("0")}
    if _is_explosive(named.get("lower")):
        hint = "name the phases, like {drop: X, lift: 2s}"
        raise value_error("of four numbers, only the third, the lift, can be an X", hint)
    if _is_explosive(named.get("lift")):
        named = {EXPLODE if name == "lift" else name: s for name, s in named.items()}
    return named


def _check_names(written: Mapping[Any, Any]) -> None:
    """Refuse too many phases, and two that are called the same but for their white space."""
    if len(written) > MOST_PHASES:
        raise value_error(f"a rep has at most {MOST_PHASES} phases", "join some of them")
    names = [" ".join(str(name).split()) for name in written]
    for name in names:
        if names.count(name) > 1:
            hint = "give each phase a word of its own"
            raise value_error(f'two phases are called "{name}"', hint)


def _refuse_explosive_holds(named: Any, still: set[str]) -> None:
    if not isinstance(named, dict):
        return
    for name, length in named.items():
        if _is_explosive(length) and str(name).strip().casefold() in still:
            message = f"nothing moves in a {name}, so it cannot be an X"
            raise value_error(message, "write its seconds")


def _is_explosive(written: Any) -> bool:
    return isinstance(written, str) and written.strip().casefold() == "x"


def _read_name(written: Any) -> str:
    return "" if written == "" else read_text(40)(written)


def _read_ms(written: Any) -> int:
    return EXPLOSIVE_MS if _is_explosive(written) else read_length(250, 600_000)(written)


_LENGTHS: TypeAdapter[dict[str, int]] = TypeAdapter(
    dict[
        Annotated[str, BeforeValidator(_read_name)],
        Annotated[int, BeforeValidator(_read_ms)],
    ]
)

Tempo = Annotated[InstanceOf[RepTempo], BeforeValidator(read_tempo)]


def has_hold(tempo: RepTempo | None) -> bool:
    """Return whether a tempo is written, and stillness is a phase of its own in it."""
    return tempo is not None and tempo.has_hold


def has_four_digits(tempo: RepTempo | None) -> bool:
    """Return whether a tempo is written, and may be four digits."""
    return tempo is not None and tempo.has_four_digits
