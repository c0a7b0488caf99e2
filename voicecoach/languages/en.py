"""The coach in English."""

from collections.abc import Sequence

from voicecoach.languages.english_form_points import ENGLISH_FORM_POINTS
from voicecoach.languages.phrasebook import Phrasebook

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth",
    "eight": "eighth", "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip

WORDINGS = {
    "intro": ("{name}. {moves}.",),
    "week": ("{name}, week {number}",),
    "total": ("{length} in all.",),
    "moves": ("{count} moves",),
    "one_move": ("one move",),
    "equipment": ("You will need {things}.",),
    "things_from": ("{things} from move {number} on",),
    "things_for": ("{things} for move {number}",),
    "fetch": ("Have {things} ready.", "Get {things}."),
    "fetch_ahead": ("For move {number}, have {things} ready.", "Have {things} ready."),
    "announce": ("Move {number} of {count}. {name}. {dose}.", "{name}. {dose}.", "{name}."),
    "announce_only": ("{name}. {dose}.", "{name}."),
    "set_done": ("Set {number} done.", "Set done."),
    "move_done": ("Done.",),
    "next_set": ("Set {number} of {count}.", "Set {number}."),
    "next_step": ("Set {number} of {count}. {dose}.", "Set {number}. {dose}."),
    "extra_set": ("One more set {where}.", "One more set."),
    "extra_set_of": ("Extra set {number} of {count}, {where}.", "Extra set {number}."),
    "position": ("Now {position}.", "{position}."),
    "side": ("{side} {limb} first.", "{side} first."),
    "side_label": ("{side} first.", "{side}."),
    "side_plain": ("Your {side} side first.", "{side} first."),
    "side_alternate": (
        "Start with your {side} {limb}, then swap each time.",
        "{side} {limb} first, then swap.",
    ),
    "side_alternate_plain": (
        "Start with your {side} side, then swap each time.",
        "{side} first, then swap.",
    ),
    "side_alternate_label": ("Start {side}, then swap each time.", "{side} first, then swap."),
    "switch": ("Switch to your {side} {limb}.", "{side} {limb}."),
    "switch_plain": ("Now work your {side} side.", "{side} side."),
    "switch_label": ("Now {side}.", "{side}."),
    "rest": ("Rest, {length}.", "Rest."),
    "pause": ("Pause, {length}.", "Pause."),
    "next": ("Next: {name}.", "{name}."),
    "ten_seconds": ("Ten seconds.", "Ten."),
    "first_rep": ("{number} {phase}.",),
    "first_rep_side": ("{side} {phase}.",),
    "hold_for": ("{phase} {length}.", "{phase}."),
    "number": ("{number}.",),
    "word": ("{word}.",),
    "halfway": ("Halfway.", "Half."),
    "five_more": ("Five more.",),
    "last": ("Last one.", "Last."),
    "keep_breathing": ("Keep breathing.",),
    "done": ("Well done. That was {name}: {moves}, {length} of work.",),
    "unit": ("reps",),
    "dose_each": ("{dose} on each side",),
    "dose_ways": ("{dose} each way",),
    "dose_one_side": ("{dose} {where}",),
    "more_reps": ("{count} more",),
    "more_sets": ("more sets",),
    "extra": ("{dose}, and {more} on the {side}",),
    "extra_label": ("{dose}, and {more} {side}",),
    "each_time": ("{dose} each time",),
    "on_side": ("on your {side} {limb}",),
    "on_side_plain": ("on your {side} side",),
    "on_side_label": ("{side}",),
    "dose_alternate": ("{dose} on each side, alternating",),
    "dose_sets": ("{count} sets of {dose}",),
    "dose_ladder": ("{count} sets: {dose}",),
    "heading": ("{name}.",),
    "heading_of": ("{name}: {what}.",),
    "rounds": ("{count} rounds of {moves}",),
    "rounds_of_one": ("{count} rounds",),
    "emom": ("{moves} in turn, one {every}, for {length}",),
    "emom_of_one": ("{every}, for {length}",),
    "every_minute": ("every minute",),
    "every": ("every {length}",),
    "amrap": ("as many rounds as you can in {length}",),
    "next_round": ("Round {number} of {count}.", "Round {number}."),
    "last_round": ("Last round.",),
    "explain_first": ("First, {name}. {dose}.",),
    "explain_next": ("Then, {name}. {dose}.",),
    "begin_with": ("Begin with {name}.",),
    "again": ("{name}.",),
    "again_dose": ("{name}. {dose}.",),
    "next_again": ("Next: {name}.", "{name}."),
    "next_again_dose": ("Next: {name}. {dose}.",),
    "left": ("{length} left.",),
    "chapter": ("{name}, round {round}",),
    "chapter_intro": ("Intro",),
}


def number(value: int) -> str:
    """Return a whole number below a million in words: 42 is `forty two`."""
    if value < 20:
        return _SMALL[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        return f"{_TENS[tens]} {_SMALL[ones]}" if ones else _TENS[tens]
    if value < 1_000:
        return _large_number(value, 100, "hundred")
    return _large_number(value, 1_000, "thousand")


def _large_number(value: int, size: int, name: str) -> str:
    count, rest = divmod(value, size)
    words = f"{number(count)} {name}"
    if not rest:
        return words
    if rest < 100:
        return f"{words} and {number(rest)}"
    return f"{words} {number(rest)}"


def ordinal(value: int) -> str:
    """Return the place of a whole number in a row: 1 is `first`, 42 `forty second`."""
    *before, last = number(value).split()
    regular = f"{last.removesuffix('y')}ieth" if last.endswith("y") else f"{last}th"
    return " ".join([*before, _ORDINALS.get(last, regular)])


def duration(ms: int) -> str:
    """Return a length in words: `one minute and thirty seconds`, `two and a half seconds`."""
    minutes, rest_ms = divmod(ms, 60_000)
    hours, minutes = divmod(minutes, 60)
    parts = [_units(hours, "hour"), _units(minutes, "minute"), _seconds(rest_ms)]
    return join([part for part in parts if part]) or "no time"


def _units(value: int, unit: str) -> str:
    if value == 0:
        return ""
    return f"one {unit}" if value == 1 else f"{number(value)} {unit}s"


def _seconds(ms: int) -> str:
    whole, tenths = divmod(round(ms / 100), 10)
    if tenths == 0:
        return _units(whole, "second")
    if tenths != 5:
        return f"{number(whole)} point {number(tenths)} seconds"
    return f"{number(whole)} and a half seconds" if whole else "half a second"


def join(things: Sequence[str]) -> str:
    """Return a list of things as `a, b and c`."""
    *others, last = things or [""]
    return f"{', '.join(others)} and {last}" if others else last


def count(value: int, unit: str) -> str:
    """Return `ten steps` or `one step`; the unit is written in the plural."""
    return f"one {_singular(unit)}" if value == 1 else f"{number(value)} {unit}"


def _singular(unit: str) -> str:
    if unit.endswith(("sses", "shes", "ches", "xes")):
        return unit.removesuffix("es")
    return unit.removesuffix("s")


ENGLISH = Phrasebook(
    language="en",
    wordings=WORDINGS,
    number=number,
    ordinal=ordinal,
    duration=duration,
    join=join,
    count=count,
    sides={"left": "left", "right": "right"},
    phases={name: name for name in ("lower", "hold", "lift", "explode", "pause")},
    hold_words=("hold", "pause"),
    form_points=ENGLISH_FORM_POINTS,
    breath_words=("inhale", "exhale", "breathe in", "breathe out", "in", "out"),
)
