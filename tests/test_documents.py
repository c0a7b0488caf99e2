"""The documents name every key, limit, room and module that there is; tests/docs runs the rest."""

import re
from pathlib import Path

import pytest

import voicecoach
from voicecoach.routine.aside import Aside
from voicecoach.routine.block import BlockRest
from voicecoach.routine.dose import Dose, Harder, Rest
from voicecoach.routine.extra import Extra
from voicecoach.routine.include import Include
from voicecoach.routine.kinds import KINDS
from voicecoach.routine.model import Exercise, Routine
from voicecoach.routine.record import Record

ROOT = Path(__file__).parents[1]
REFERENCE = (ROOT / "routines" / "README.md").read_text("utf-8")

ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text("utf-8")


@pytest.mark.parametrize(
    "record",
    [Routine, Dose, Exercise, Rest, Extra, Harder, Aside, Include, BlockRest, *KINDS.values()],
)
def test_the_reference_names_every_key(record: type[Record]) -> None:
    missing = [key for key in record.__pydantic_fields__ if f"`{key}`" not in REFERENCE]
    inline = [key for key in missing if f"{key}: " not in REFERENCE]
    assert not inline


def test_the_limits_of_the_reference_are_those_of_the_code() -> None:
    from voicecoach.routine.entries import MAX_EXERCISES
    from voicecoach.routine.reader import MAX_BYTES
    from voicecoach.session.compile import LONGEST_MS

    assert f"at most {LONGEST_MS // 3_600_000} hours" in REFERENCE
    assert MAX_BYTES == 1_048_576
    assert f"{MAX_EXERCISES:,} exercises" in REFERENCE


def test_the_package_offers_what_it_promises() -> None:
    assert all(getattr(voicecoach, name) for name in voicecoach.__all__)
    with pytest.raises(AttributeError, match="nothing_such"):
        getattr(voicecoach, "nothing_such")  # noqa: B009  not an attribute that types know


@pytest.mark.parametrize("room", ["routine", "session", "audio", "wiring"])
def test_the_rooms_table_names_every_module_and_no_other(room: str) -> None:
    [row] = re.findall(rf"^\| `{room}/` \|(.*?)\|", ARCHITECTURE, re.MULTILINE)
    modules = {path.stem for path in (ROOT / "voicecoach" / room).iterdir()}
    assert set(re.findall(r"`(\w+)/?`", row)) == {name for name in modules if name[0] != "_"}
