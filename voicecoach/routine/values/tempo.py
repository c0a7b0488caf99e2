"""The pace of one rep: phases in the order they happen, each with a word and a length.

Four digits (`3-1-2-0`) are seconds of lowering, pause, lifting, pause, in that order always, as
strength coaches write them; three digits mean different things to different coaches. An X in place
of seconds is as fast as can be: it takes one second, so that it has a beat like all the others.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any

from pydantic import BeforeValidator, InstanceOf, TypeAdapter, ValidationInfo

from voicecoach.escape_text import quoted
from voicecoach.languages import hold_words_for, phrasebook_or_english
from voicecoach.routine.values.amounts import read_length
from voicecoach.routine.values.phases import EXPLODE, FOUR_DIGITS, STILL, Phase, RepTempo
from voicecoach.routine.values.ranges import with_plain_dashes
from voicecoach.routine.values.text import read_text, value_error

EXPLOSIVE_MS = 1_000
MOST_PHASES = 12
LONGEST_PHASE_NAME = 40
phase_length = read_length(250, 600_000)
_DIGITS = re.compile(r"([0-9]{1,2}|X)(-([0-9]{1,2}|X))+|[0-9X]{2,4}", re.IGNORECASE)
_WORDS_AND_SECONDS = re.compile(
    r"(?:[a-z]+(?: [a-z]+)*(?: ?[:=] ?| )?[0-9]+(?:\.[0-9]+)?(?:s(?![a-z]))?(?: ?[,;/-] ?| )?){2,}",
    re.I,
)
"""Phases without the signs of YAML: `in 4 hold 4 out 4`."""

_BETWEEN = " ,;/-"
_OTHER_DIGITS = re.compile(r"[0-9X](?:[/: ][0-9X]){1,4}|[0-9X](?:\.[0-9X]){2,4}", re.IGNORECASE)
"""Digits that are set apart by another character than a dash."""

_HOW = "write four numbers, lower-pause-lift-pause, like 3-1-2-0, or name the phases: "
_NAMED = "{lift: 2s, lower: 3s}"
_LISTED = "write it like [in: 4s, hold: 4s, out: 4s, hold: 4s]"


def read_tempo(written: Any, info: ValidationInfo) -> RepTempo:
    """Read a tempo; the context's `language` says which words mean stillness."""
    if isinstance(written, RepTempo):
        return written
    language: str = (info.context or {}).get("language") or "en"
    still = {word.casefold() for word in (*STILL, *hold_words_for(language))}
    book = phrasebook_or_english(language)
    named = spell_out(written)
    _refuse_explosive_holds(named, still)
    lengths = _read_lengths(named)
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
        for name, ms in lengths
    ]
    return RepTempo(tuple(phases))


def _begins_with(name: str, openings: Iterable[str]) -> bool:
    """Return whether a phase is one of those words or begins with one, in any case."""
    words = name.casefold().split()
    return any(words[: len(opening.split())] == opening.split() for opening in openings)


def spell_out(written: Any) -> Any:
    """Return every written form as a mapping of phase to length, or as a list of such.

    `3s` is one phase without a word. What is of another kind is left as it is.
    """
    if isinstance(written, dict):
        _check_names(written)
    if isinstance(written, list):
        _check_list(written)
    return _spell_out_text(written.strip()) if isinstance(written, str) else written


def _spell_out_text(text: str) -> dict[str, str]:
    """Return one duration, or four digits, as a mapping of phase to length."""
    if text and not re.search("[0-9]", text):
        hint = f"write how long a rep takes, such as  tempo: 6s, or name its phases: {_NAMED}"
        raise value_error(f"{quoted(text)} is not a tempo", hint)
    text = with_plain_dashes(text)
    is_digits = _DIGITS.fullmatch(text) or _OTHER_DIGITS.fullmatch(text)
    if not is_digits and _WORDS_AND_SECONDS.fullmatch(" ".join(text.split())):
        pairs = re.findall("([^0-9:=]*[a-z])[ :=]*([0-9.]+)", text, re.IGNORECASE)
        phases = ", ".join(f"{word.strip(_BETWEEN)}: {seconds}s" for word, seconds in pairs)
        raise value_error(f"{quoted(text)} is not a tempo", f"write it like [{phases}]")
    return _spell_out_digits(text) if is_digits else {"": text}


def _spell_out_digits(text: str) -> dict[str, str]:
    """Return four digits, such as `3-1-2-0`, as a mapping of phase to length."""
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
    _check_count(written)
    names = [" ".join(str(name).split()) for name in written]
    for name in names:
        if names.count(name) > 1:
            hint = f"give each phase a word of its own, or {_LISTED}"
            raise value_error(f'two phases are called "{name}"', hint)


def _check_list(written: Sequence[Any]) -> None:
    """Refuse too many phases, and an entry that is not one word with its length."""
    _check_count(written)
    for entry in written:
        if not isinstance(entry, dict) or len(entry) != 1:
            raise value_error("each phase in a list is one word with its length", _LISTED)


def _check_count(written: Mapping[Any, Any] | Sequence[Any]) -> None:
    if len(written) > MOST_PHASES:
        raise value_error(f"a rep has at most {MOST_PHASES} phases", "join some of them")


def _refuse_explosive_holds(named: Any, still: set[str]) -> None:
    for name, length in _entries(named):
        if _is_explosive(length) and str(name).strip().casefold() in still:
            message = f"nothing moves in a {name}, so it cannot be an X"
            raise value_error(message, "write its seconds")


def _entries(named: Any) -> Iterable[tuple[Any, Any]]:
    """Return the words with their lengths, in order; none where there is no telling."""
    if isinstance(named, list):
        return [pair for phase in named for pair in phase.items()]
    return named.items() if isinstance(named, dict) else ()


def _read_lengths(named: Any) -> list[tuple[str, int]]:
    """Return the phases in order. Their mistakes name them."""
    reader = _LISTED_LENGTHS if isinstance(named, list) else _LENGTHS
    return list(_entries(reader.validate_python(named)))


def _is_explosive(written: Any) -> bool:
    return isinstance(written, str) and written.strip().casefold() == "x"


def _read_name(written: Any) -> str:
    return "" if written == "" else read_text(LONGEST_PHASE_NAME)(written)


def _read_ms(written: Any) -> int:
    return EXPLOSIVE_MS if _is_explosive(written) else phase_length(written)


_Words = Annotated[str, BeforeValidator(_read_name)]
_Ms = Annotated[int, BeforeValidator(_read_ms)]
_LENGTHS: TypeAdapter[dict[str, int]] = TypeAdapter(dict[_Words, _Ms])
_LISTED_LENGTHS: TypeAdapter[list[dict[str, int]]] = TypeAdapter(list[dict[_Words, _Ms]])

Tempo = Annotated[InstanceOf[RepTempo], BeforeValidator(read_tempo)]


def has_hold(tempo: RepTempo | None) -> bool:
    """Return whether a tempo is written, and stillness is a phase of its own in it."""
    return tempo is not None and tempo.has_hold


def has_four_digits(tempo: RepTempo | None) -> bool:
    """Return whether a tempo is written, and may be four digits."""
    return tempo is not None and tempo.has_four_digits
