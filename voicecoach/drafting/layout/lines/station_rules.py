"""Circuits of stations: how long at each, how long to change over, and how often round."""

import re

from voicecoach.drafting.draft import Value
from voicecoach.drafting.layout.lines.rule import BlockRule
from voicecoach.drafting.words.stations import (
    AT_EACH,
    BETWEEN_STATIONS,
    BREAK_OF_ROUNDS,
    CHANGE_OVER,
    HELD_AT_EACH,
    ROUND_TIMES,
    ROUNDS_ALONE,
)


def station_rule(plain: str, line: int) -> BlockRule | None:
    """Return what a line in small letters says about all stations, or None if it says nothing."""
    rest_of_rounds = BREAK_OF_ROUNDS.search(plain)
    at_each = None if HELD_AT_EACH.search(plain) else AT_EACH.search(plain)
    if between := BETWEEN_STATIONS.fullmatch(plain.strip(" .!")):
        return BlockRule("circuit", line, {"rest.between": _length(between)}, looks_back=True)
    if only := ROUNDS_ALONE.fullmatch(plain.strip(" .!")):
        return BlockRule("circuit", line, {"rounds": int(only["count"])}, looks_back=True)
    if at_each is None:
        rest = _length(rest_of_rounds) if rest_of_rounds else ""
        fields: dict[str, Value] = {"rest.rounds": rest}
        if rest:
            return BlockRule("circuit", line, fields, looks_back=True)
        return None
    others = plain[: at_each.start()] + " " + plain[at_each.end() :]
    return BlockRule("circuit", line, _fields(others, rest_of_rounds), _length(at_each))


def _fields(text: str, rest_of_rounds: re.Match[str] | None) -> dict[str, Value]:
    fields: dict[str, Value] = {}
    if change := CHANGE_OVER.search(text):
        fields["rest.between"] = _length(change)
    if times := ROUND_TIMES.search(text):
        fields["rounds"] = int(times["count"] or times["last"])
    if rest_of_rounds:
        fields["rest.rounds"] = _length(rest_of_rounds)
    return fields


def _length(found: re.Match[str]) -> str:
    return f"{found['length']}{'m' if found['unit'].startswith('m') else 's'}"
