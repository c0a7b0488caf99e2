"""Read the lines that say how moves belong together: rounds, intervals, EMOMs, doses for all."""

import re

from voicecoach.drafting.dose.text.plain_text import plain_text_of
from voicecoach.drafting.draft import Value
from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.ladder_rule import RuleText, read_ladder
from voicecoach.drafting.layout.lines.rule import BlockRule
from voicecoach.drafting.layout.lines.rule_for_all import rule_for_all
from voicecoach.drafting.layout.lines.station_rules import station_rule
from voicecoach.drafting.layout.lines.tabata_of_one import WHAT_A_TABATA_IS
from voicecoach.drafting.words.structure import (
    AFTER_PAIR,
    ALL_MOVES,
    AMRAP,
    EACH_FOR,
    EMOM,
    FOR_SOME,
    INTERVAL,
    LOOKS_BACK,
    REPEATS_BLOCK,
    ROUNDS,
    STATIONS,
    SUPERSET,
    TABATA,
)

_LONGEST_RULE = 300
_LENGTH_OF_AMRAP = re.compile(
    r"(?<!\d)(\d{1,4}) ?-?(?:(h(?:(?:ou)?rs?)?\b)|min\w*|'|m\b)|(?:amrap|in) (\d{1,4})\b(?! ?-?h)"
)


def rule_of(text: str, line: int, is_between_moves: bool = True) -> BlockRule | None:
    """Return what a line says about several moves, or None if it says nothing of that kind."""
    if not text or len(text) > _LONGEST_RULE or FOR_SOME.search(text):
        return None
    said = RuleText(plain_text_of(text).text, text, line)
    for read in (
        read_ladder,
        _read_emom,
        _read_amrap,
        _read_tabata,
        _read_each_for,
        _read_interval,
        _read_rounds,
    ):
        if rule := read(said):
            return rule
    if rule := station_rule(said.plain, line):
        return rule
    if is_between_moves:
        return rule_for_all(said.plain, said.text, line)
    return None


def _read_emom(said: RuleText) -> BlockRule | None:
    found = EMOM.search(said.plain)
    if found is None:
        return None
    fields: dict[str, Value] = {}
    minutes = next((found[name] for name in ("every", "each", "gap") if found[name]), "")
    if minutes and minutes != "1":
        fields["every"] = f"{minutes}m"
    rounds = ROUNDS.search(said.plain)
    length = re.search(
        r"(?<!\d)(\d{1,4})(?: ?min\w*)?", said.plain[: found.start()] + said.plain[found.end() :]
    )
    if rounds:
        fields["rounds"] = _count_of_rounds(rounds)
    elif length:
        fields["time"] = f"{length[1]}m"
    return BlockRule("emom", said.line, fields)


def _read_amrap(said: RuleText) -> BlockRule | None:
    found = AMRAP.search(said.plain)
    length = _LENGTH_OF_AMRAP.search(said.plain)
    if found is None or length is None:
        return None
    unit = "h" if length[2] else "m"
    return BlockRule("amrap", said.line, {"time": f"{length[1] or length[3]}{unit}"})


def _read_each_for(said: RuleText) -> BlockRule | None:
    """Read "do each move for 45 seconds, rest 15 seconds"."""
    found = STATIONS.search(said.plain) or EACH_FOR.search(said.plain)
    if found is None or not (found.re is STATIONS or ALL_MOVES.search(said.plain)):
        return None
    fields = {**_rounds_and_rests(said.plain[found.end() :], said.plain[found.end() :])}
    work = _length(found["work"], found["unit"])
    return BlockRule(
        "circuit",
        said.line,
        {**fields, "rest.between": _length(found["rest"], found["unit2"])},
        work,
    )


def _read_tabata(said: RuleText) -> BlockRule | None:
    if not TABATA.search(said.plain):
        return None
    written = _read_interval(said)
    rounds = re.search(r"(?<!\d)(\d{1,4}) ?(?:x|rounds|times)", said.plain)
    fields: dict[str, Value] = {"rounds": int(rounds[1]) if rounds else 8, "rest.between": "10s"}
    if written:
        fields["rest.between"] = written.fields["rest.between"]
    work = written.work if written else "20s"
    doubt = "" if written and rounds else WHAT_A_TABATA_IS
    return BlockRule(
        "circuit",
        said.line,
        fields | {"rest.rounds": fields["rest.between"]},
        work,
        (),
        False,
        doubt,
    )


def _read_interval(said: RuleText) -> BlockRule | None:
    found = INTERVAL.search(said.plain)
    if found is None:
        return None
    work = _length(found["work"], found["unit"] or found["unit2"])
    pause = _length(found["rest"], found["unit2"] or found["unit"])
    without = said.plain[: found.start()] + said.plain[found.end() :]
    fields = {**_rounds_and_rests(without, without), "rest.between": pause}
    return BlockRule("circuit", said.line, fields, work)


def _read_rounds(said: RuleText) -> BlockRule | None:
    if not REPEATS_BLOCK.search(said.plain):
        return None
    kind = "superset" if SUPERSET.search(said.plain) else "circuit"
    fields = _rounds_and_rests(said.plain, said.text, kind)
    if not fields:
        return None
    is_below = bool(LOOKS_BACK.match(said.plain)) and not said.plain.rstrip().endswith(":")
    return BlockRule(kind, said.line, fields, looks_back=is_below)


def _rounds_and_rests(plain: str, text: str, kind: str = "circuit") -> dict[str, Value]:
    """Return the rounds of a block, and the rests between them and between its moves."""
    fields: dict[str, Value] = {}
    if found := ROUNDS.search(plain):
        fields["rounds"] = _count_of_rounds(found)
    reading = dose_of(text)
    rests = {each.key: each.value for each in reading.fields if each.key.startswith("rest")}
    after, sets = rests.get("rest.after"), rests.get("rest.sets")
    rounds = rests.get("rest.rounds") or sets or (after if AFTER_PAIR.search(plain) else None)
    has_own = after is not None and "rest.rounds" in rests
    is_between = (
        has_own or (after is not None and after != rounds) or (after == sets and kind == "circuit")
    )
    if after is not None and is_between and not AFTER_PAIR.search(plain):
        fields["rest.between"] = after
    if rounds is not None:
        fields["rest.rounds"] = rounds
    return fields


def _count_of_rounds(found: re.Match[str]) -> Value:
    low, high = int(found["count"] or found["last"]), int(found["most"] or 0)
    if high > low:
        return f"{low}-{high}"
    return max(low, 1)


def _length(count: str, unit: str | None) -> str:
    minutes = bool(unit) and str(unit).startswith(("m", "'"))
    if minutes:
        return f"{count}m"
    return f"{count}s"
