"""Wordings of the author's own: which cues the coach has, and what each of them can tell.

`CUES` is the contract between a routine, the phrasebooks and the compiler: whoever says a cue
hands over its placeholders, every phrasebook words it, and a routine may word it otherwise.
"""

from collections.abc import Callable
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, BeforeValidator

from voicecoach.did_you_mean import did_you_mean_or
from voicecoach.escape_text import quoted
from voicecoach.routine.values.text import one_or_more, template_of, value_error

SENTENCE_CUES = {
    "intro": "name moves",
    "total": "length",
    "equipment": "things",
    "announce": "number nth count name dose",
    "announce_only": "name dose",
    "position": "position",
    "side": "side limb",
    "side_plain": "side",
    "side_label": "side",
    "side_alternate": "side limb",
    "side_alternate_plain": "side",
    "side_alternate_label": "side",
    "first_rep": "number phase",
    "first_rep_side": "side phase",
    "hold_for": "phase length",
    "word": "word",
    "number": "number",
    "halfway": "",
    "five_more": "",
    "last": "",
    "ten_seconds": "",
    "switch": "side limb",
    "switch_plain": "side",
    "switch_label": "side",
    "rest": "length",
    "pause": "length",
    "next": "name",
    "fetch": "things",
    "fetch_ahead": "things number nth",
    "set_done": "number nth count",
    "move_done": "name",
    "next_set": "number nth count",
    "next_step": "number nth count dose",
    "extra_set": "where",
    "extra_set_of": "number nth count where",
    "heading": "name",
    "heading_of": "name what",
    "next_round": "number nth count",
    "last_round": "",
    "explain_first": "name dose",
    "explain_next": "name dose",
    "begin_with": "name",
    "again": "name",
    "again_dose": "name dose",
    "next_again": "name",
    "next_again_dose": "name dose",
    "left": "length",
    "done": "name moves length",
}
"""What is said by itself, roughly in the order it is heard, each with its placeholders."""

PART_CUES = {
    "week": "name number nth",
    "moves": "count",
    "one_move": "",
    "things_from": "things number nth",
    "things_for": "things number nth",
    "unit": "",
    "dose_each": "dose",
    "dose_ways": "dose",
    "dose_alternate": "dose",
    "dose_one_side": "dose where",
    "on_side": "side limb",
    "on_side_plain": "side",
    "on_side_label": "side",
    "dose_sets": "count dose",
    "dose_ladder": "count dose",
    "more_reps": "count",
    "more_sets": "",
    "extra": "dose more side",
    "extra_label": "dose more side",
    "each_time": "dose",
    "rounds": "count moves",
    "rounds_of_one": "count",
    "every_minute": "",
    "every": "length",
    "emom": "moves every length",
    "emom_of_one": "every length",
    "amrap": "length",
    "chapter": "name round",
    "chapter_intro": "",
}
"""What is said inside of those. A part has one wording: the sentence around it has the others."""

MOST_WORDINGS = 20

CUES = {cue: tuple(names.split()) for cue, names in {**SENTENCE_CUES, **PART_CUES}.items()}
"""The placeholders of every cue."""


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
        raise value_error(f"there are only {len(CUES)} cues", "routines/README.md lists them")
    return {
        cue: [_Written(cue, *entry) for entry in enumerate(_entries(texts), 1)]
        for cue, texts in written.items()
    }


def _entries(texts: Any) -> list[Any]:
    entries = one_or_more(texts)
    return entries if isinstance(entries, list) else [entries]


def _read_cue(written: str) -> str:
    if written not in CUES:
        hint = did_you_mean_or("routines/README.md lists the cues", written, CUES)
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
