"""The two shipped routines against the published sheets: counted from the sheets' own table.

Nothing here is read from the routine files: what a sheet asks for stands in this file, and every
rep, phase and hold of it must be in the cue sheet, in order.
"""

import json
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any

import pytest

import voicecoach
from voicecoach import Changes

pytestmark = pytest.mark.usefixtures("share_cache")

LEFT_RIGHT = ("left", "right")
RIGHT_LEFT = ("right", "left")
WAYS = ("to the left", "to the right")
BOTH = (None,)


@dataclass(frozen=True)
class Move:
    """One row of a sheet: how often, on which sides in which order, phase by phase in seconds."""

    name: str
    reps: int
    sides: tuple[str | None, ...]
    phases: tuple[tuple[str, float], ...]
    most: int = 0
    """What the row works up to, where it gives a range."""


GET_HIP = [
    Move("hip-thrusts", 10, LEFT_RIGHT, (("lift", 2), ("lower", 2))),
    Move("bridges", 10, BOTH, (("raise", 2), ("pause", 2), ("lower", 3))),
    Move("lateral-raises", 10, LEFT_RIGHT, (("lift", 3), ("lower", 2))),
    Move("clam-shells", 10, LEFT_RIGHT, (("open", 2), ("close", 2))),
    Move("lateral-steps", 10, WAYS, (("step", 1), ("together", 1))),
]

BIA = [
    Move("clams", 10, LEFT_RIGHT, (("open", 1), ("hold", 10), ("close", 1)), most=20),
    Move("lateral-leg-raises", 15, LEFT_RIGHT, (("lift", 3), ("lower", 3)), most=25),
    Move("donkey-kicks", 15, LEFT_RIGHT, (("kick", 2), ("return", 2)), most=25),
    Move("donkey-whips", 15, LEFT_RIGHT, (("out", 2), ("back", 2)), most=25),
    Move("fire-hydrants", 15, LEFT_RIGHT, (("lift", 2), ("lower", 2)), most=25),
    Move("knee-circles-forward", 15, LEFT_RIGHT, (("circle", 3),), most=25),
    Move("thera-band-balance", 15, LEFT_RIGHT, (("up", 1), ("hold", 2), ("touch", 1)), most=25),
    Move("standing-hip-flexor", 15, RIGHT_LEFT, (("lift", 2), ("release", 2))),
    Move("standing-hip-abductor", 10, RIGHT_LEFT, (("out", 2), ("release", 2)), most=15),
    Move("hip-hikes", 15, LEFT_RIGHT, (("drop", 2), ("lift", 2))),
]

SHEETS = {"get-hip": GET_HIP, "bia-hip-strengthening": BIA}
EACH_SHEET = pytest.mark.parametrize("name", SHEETS)

Cue = dict[str, Any]
AS_WRITTEN = Changes()


def cues_of(name: str, changes: Changes = AS_WRITTEN) -> list[Cue]:
    sheet = json.loads(voicecoach.plan(name, engine="silent", changes=changes).as_json())
    cues: list[Cue] = sheet["cues"]
    return cues


def asked(moves: list[Move], sets: int) -> list[tuple[object, ...]]:
    """Every (exercise, set, side, rep, phase) the sheet asks for, in order."""
    return [
        (move.name, number, side, rep, phase)
        for move in moves
        for number in range(1, sets + 1)
        for side in move.sides
        for rep in range(1, move.reps + 1)
        for phase, _ in move.phases
    ]


def heard(cues: list[Cue]) -> list[tuple[object, ...]]:
    """Every (exercise, set, side, rep, phase) with a cue of its own, in order of hearing."""
    inside = [cue for cue in cues if cue["rep"] is not None and cue["kind"] != "tone"]
    keys = [(c["exercise"], c["set"], c["side"], c["rep"], c["phase"]) for c in inside]
    return [key for key, _ in groupby(keys)]


@EACH_SHEET
@pytest.mark.parametrize("sets", [1, 3])
def test_every_phase_of_every_rep_is_heard_once_and_in_order(name: str, sets: int) -> None:
    cues = cues_of(name, Changes(sets=(str(sets),)))
    assert heard(cues) == asked(SHEETS[name], sets)


@EACH_SHEET
def test_ranges_go_up_to_what_the_sheet_works_up_to(name: str) -> None:
    highest = [Move(m.name, m.most or m.reps, m.sides, m.phases) for m in SHEETS[name]]
    assert heard(cues_of(name, Changes(reps=("high",)))) == asked(highest, 1)


@EACH_SHEET
def test_phases_and_holds_last_as_long_as_the_sheet_says_onset_to_onset(name: str) -> None:
    cues = cues_of(name)
    for move in SHEETS[name]:
        for side in move.sides:
            reps = [
                c for c in cues if c["exercise"] == move.name and c["side"] == side and c["rep"]
            ]
            onsets = [next(phase)["start_ms"] for _, phase in groupby(reps, _phase_of)]
            lasted = [after - before for before, after in pairwise(onsets)]
            told = [round(seconds * 1_000) for _, seconds in move.phases] * move.reps
            assert lasted == told[:-1], (move.name, side)


def _phase_of(cue: Cue) -> tuple[int, str]:
    return cue["rep"], cue["phase"]


@EACH_SHEET
@pytest.mark.parametrize("sets", ["1", "2"])
def test_lying_on_a_side_always_names_the_one_below(name: str, sets: str) -> None:
    cues = cues_of(name, Changes(sets=(sets,)))
    kinds = ("setup", "switch", "position")
    told = [c for c in cues if c["kind"] in kinds and " side" in c["text"]]
    assert len(told) >= 4
    for cue in told:
        below = {"left": "right", "right": "left"}[cue["side"]]
        lying = [said for said in ("onto your", "Lie on your") if said in cue["text"]]
        for said in lying:
            assert f"{said} {below} side" in cue["text"]
        assert f"your {cue['side']} side" not in cue["text"]


@EACH_SHEET
def test_each_move_is_announced_in_its_place_with_its_dose(name: str) -> None:
    moves = SHEETS[name]
    announced = [c for c in cues_of(name) if c["kind"] == "announce"]
    assert [c["exercise"] for c in announced] == [move.name for move in moves]
    assert [c["exercise_number"] for c in announced] == list(range(1, len(moves) + 1))
    words = {10: "ten", 15: "fifteen"}
    for cue, move in zip(announced, moves, strict=True):
        assert words[move.reps] in cue["text"]


def test_lateral_steps_are_counted_in_steps_each_way() -> None:
    announced = [c["text"] for c in cues_of("get-hip") if c["exercise"] == "lateral-steps"]
    assert any("ten steps each way" in text for text in announced)


def test_ten_second_holds_are_told_in_full_and_end_with_rising_ticks() -> None:
    held = [c for c in cues_of("bia-hip-strengthening") if c["phase"] == "hold"]
    clams = [c for c in held if c["exercise"] == "clams" and c["side"] == "left"]
    first = [c["text"] for c in clams if c["rep"] == 1]
    words = [text for text in first if not text.startswith("tick")]
    assert words == ["Hold ten seconds.", "Keep breathing."]
    assert first[-3:] == ["tick-three", "tick-two", "tick-one"]
    assert "Hold two seconds." in [c["text"] for c in held if c["exercise"] == "thera-band-balance"]


def test_equipment_is_needed_from_move_seven_on_and_told_one_move_before() -> None:
    told = [c for c in cues_of("bia-hip-strengthening") if c["kind"] == "equipment"]
    assert (
        "a resistance band and something solid to anchor it from move seven on" in told[0]["text"]
    )
    assert [(c["exercise"], c["text"]) for c in told[1:]] == [
        (
            "thera-band-balance",
            "For move seven: a resistance band and something solid to anchor it.",
        ),
        ("standing-hip-abductor", "For move nine: a light band."),
        ("hip-hikes", "For move ten: a step."),
    ]


def test_every_move_of_bia_has_its_reason_and_its_form_points() -> None:
    cues = cues_of("bia-hip-strengthening")
    for kind in ("why", "reminder"):
        told = {c["exercise"] for c in cues if c["kind"] == kind}
        missing = {move.name for move in BIA} - told
        assert not missing, f"no {kind} is heard for {missing}"


@pytest.mark.parametrize(
    ("name", "harder", "needed"),
    [
        ("get-hip", "bridges", "stability ball"),
        ("get-hip", "lateral-raises", "round your ankles"),
        ("get-hip", "clam-shells", "round your knees"),
        ("bia-hip-strengthening", "thera-band-balance", "balance board, or eyes closed"),
    ],
)
def test_harder_variants(name: str, harder: str, needed: str) -> None:
    def setup(changes: Changes) -> str:
        cues = cues_of(name, changes)
        return " ".join(c["text"] for c in cues if c["exercise"] == harder and c["kind"] == "setup")

    assert needed not in setup(Changes())
    assert needed in setup(Changes(harder=(harder,)))
