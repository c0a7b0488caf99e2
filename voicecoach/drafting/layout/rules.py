"""Lines that say how moves belong together: rounds, intervals, EMOMs, and a dose for all."""

import re
from dataclasses import dataclass, field

from voicecoach.drafting.dose.read_dose import read_dose
from voicecoach.drafting.dose.text.plain_text import plain_text_of
from voicecoach.drafting.draft import Field, Value
from voicecoach.drafting.words.structure import (
    AFTER_PAIR,
    ALL_MOVES,
    AMRAP,
    EACH_FOR,
    EMOM,
    INTERVAL,
    LADDER,
    LOOKS_BACK,
    REPEATS,
    ROUNDS,
    SUPERSET,
    TABATA,
)

ALL_KEYS = {"sets", "per_day", "rest.after", "rest.sets", "rest.sides", "tempo"}
AMOUNT_KEYS = {"reps", "time", "hold", "sides", "limb", "unit", "rpe"}
"""What a line may say besides that speaks of each move."""
"""What one line may say for all moves."""
_LONGEST_RULE = 300


@dataclass(frozen=True, slots=True)
class Rule:
    """What a line says about several moves."""

    kind: str
    """"circuit", "superset", "emom", "amrap", or "all" for a dose that every move takes."""
    line: int
    fields: dict[str, Value] = field(default_factory=dict)
    """Such as rounds, time, every, "rest.between" and "rest.rounds"; of "all" those of a move."""
    work: str = ""
    ladder: tuple[int, ...] = ()
    """The reps of each round, where a line such as "21-15-9" stands over the moves."""
    """How long each move lasts, if the line says so."""
    looks_back: bool = False
    """Whether it is about the moves above it."""
    doubt: str = ""


def rule_of(text: str, line: int, is_between_moves: bool = True) -> Rule | None:
    """Return what a line says about several moves, or None if it says nothing of that kind."""
    if not text or len(text) > _LONGEST_RULE:
        return None
    plain = plain_text_of(text).text
    for read in (
        _read_ladder,
        _read_emom,
        _read_amrap,
        _read_tabata,
        _read_each_for,
        _read_interval,
        _read_rounds,
    ):
        if rule := read(plain, text, line):
            return rule
    return _read_all(plain, text, line) if is_between_moves else None


def joined(first: Rule, second: Rule) -> Rule:
    """Return one rule of two about the same moves: "30 s on, 15 off" and "repeat three times"."""
    kind = second.kind if first.kind == "circuit" else first.kind
    fields = {**first.fields, **second.fields}
    work, ladder = first.work or second.work, first.ladder or second.ladder
    return Rule(kind, first.line, fields, work, ladder, False, first.doubt)


def _read_ladder(plain: str, text: str, line: int) -> Rule | None:
    if not LADDER.fullmatch(plain.strip(" .:")):
        return None
    steps = tuple(int(step) for step in re.findall(r"\d+", plain))
    return Rule("circuit", line, {"rounds": len(steps)}, ladder=steps)


def _read_emom(plain: str, text: str, line: int) -> Rule | None:
    found = EMOM.search(plain)
    if found is None:
        return None
    fields: dict[str, Value] = {}
    minutes = next((found[name] for name in ("every", "each") if found[name]), "")
    if minutes and minutes != "1":
        fields["every"] = f"{minutes}m"
    rounds = ROUNDS.search(plain)
    length = re.search(r"(\d{1,2})(?: ?min\w*)?", plain[: found.start()] + plain[found.end() :])
    if rounds:
        fields["rounds"] = int(rounds["count"])
    elif length:
        fields["time"] = f"{length[1]}m"
    return Rule("emom", line, fields)


def _read_amrap(plain: str, text: str, line: int) -> Rule | None:
    found = AMRAP.search(plain)
    length = re.search(r"(\d{1,2}) ?-?(?:min\w*|'|m\b)|(?:amrap|in) (\d{1,2})\b", plain)
    if found is None or length is None:
        return None
    return Rule("amrap", line, {"time": f"{length[1] or length[2]}m"})


def _read_each_for(plain: str, text: str, line: int) -> Rule | None:
    """Read "do each move for 45 seconds, rest 15 seconds"."""
    found = EACH_FOR.search(plain)
    if found is None or not ALL_MOVES.search(plain):
        return None
    fields = {**_rounds_and_rests(plain[found.end() :], plain[found.end() :])}
    work = _length(found["work"], found["unit"])
    return Rule(
        "circuit", line, {**fields, "rest.between": _length(found["rest"], found["unit2"])}, work
    )


def _read_tabata(plain: str, text: str, line: int) -> Rule | None:
    if not TABATA.search(plain):
        return None
    written = _read_interval(plain, text, line)
    rounds = re.search(r"(\d{1,2}) ?(?:x|rounds|times)", plain)
    fields: dict[str, Value] = {"rounds": int(rounds[1]) if rounds else 8, "rest.between": "10s"}
    if written:
        fields["rest.between"] = written.fields["rest.between"]
    work = written.work if written else "20s"
    doubt = "" if written and rounds else "a Tabata is 8 rounds of 20 s with 10 s of rest"
    return Rule(
        "circuit", line, fields | {"rest.rounds": fields["rest.between"]}, work, (), False, doubt
    )


def _read_interval(plain: str, text: str, line: int) -> Rule | None:
    found = INTERVAL.search(plain)
    if found is None:
        return None
    work = _length(found["work"], found["unit"] or found["unit2"])
    pause = _length(found["rest"], found["unit2"] or found["unit"])
    without = plain[: found.start()] + plain[found.end() :]
    fields = {**_rounds_and_rests(without, without), "rest.between": pause}
    return Rule("circuit", line, fields, work)


def _read_rounds(plain: str, text: str, line: int) -> Rule | None:
    if not REPEATS.search(plain):
        return None
    kind = "superset" if SUPERSET.search(plain) else "circuit"
    fields = _rounds_and_rests(plain, text, kind)
    if not fields:
        return None
    is_below = bool(LOOKS_BACK.match(plain)) and not plain.rstrip().endswith(":")
    return Rule(kind, line, fields, looks_back=is_below)


def _rounds_and_rests(plain: str, text: str, kind: str = "circuit") -> dict[str, Value]:
    """Return the rounds of a block, and the rests between them and between its moves."""
    fields: dict[str, Value] = {}
    if found := ROUNDS.search(plain):
        low, high = found["count"] or found["last"], found["most"]
        fields["rounds"] = f"{low}-{high}" if high else int(low)
    reading = read_dose(text)
    rests = {each.key: each.value for each in reading.fields if each.key.startswith("rest")}
    after, sets = rests.get("rest.after"), rests.get("rest.sets")
    rounds = rests.get("rest.rounds") or sets or (after if AFTER_PAIR.search(plain) else None)
    is_between = (after is not None and after != rounds) or (after == sets and kind == "circuit")
    if after is not None and is_between and not AFTER_PAIR.search(plain):
        fields["rest.between"] = after
    if rounds is not None:
        fields["rest.rounds"] = rounds
    return fields


def _read_all(plain: str, text: str, line: int) -> Rule | None:
    reading = read_dose(text)
    keys = {each.key for each in reading.fields}
    if not keys & (ALL_KEYS | AMOUNT_KEYS) or not ALL_MOVES.search(plain):
        return None
    known = {each.key: each.value for each in reading.fields if each.key in ALL_KEYS | AMOUNT_KEYS}
    return Rule("all", line, known) if known else None


def for_all(fields: tuple[Field, ...], line: int) -> Rule:
    """Return the rule that gives these fields to every move."""
    return Rule("all", line, {each.key: each.value for each in fields if each.key in ALL_KEYS})


def _length(count: str, unit: str | None) -> str:
    minutes = bool(unit) and str(unit).startswith(("m", "'"))
    return f"{count}m" if minutes else f"{count}s"
