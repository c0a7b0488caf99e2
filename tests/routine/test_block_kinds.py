"""A kind of block is one record: whoever adds one touches nothing else."""

import pytest

from tests.session.timing import session_of, timed
from voicecoach.routine.model.block import Block
from voicecoach.routine.model.block_kind import BlockKind
from voicecoach.routine.model.block_kinds import KINDS
from voicecoach.routine.model.block_record import RoundsRecord
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.routine.values.text import Name

TWO = """
name: Two
exercises:
  - {kind}: Finisher
    {keys}
    exercises: [{{name: A, reps: 2}}, {{name: B, reps: 3}}]
"""


def block_of(kind: str, keys: str = "") -> Block:
    (block,) = parse_routine(TWO.format(kind=kind, keys=keys)).entries
    assert isinstance(block, Block)
    return block


class Giant(RoundsRecord):
    """A superset of three."""

    kind = BlockKind("giant", counts_rounds=True, rests_between_exercises=False)

    giant: Name


def test_a_kind_of_ones_own_is_read_and_spoken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(KINDS, "giant", Giant)
    _, session = session_of(TWO.format(kind="giant", keys="rounds: 3"))
    heard = [cue.text for cue in timed(session, 0)[0].cues]
    assert "Finisher: three rounds of two moves." in heard
    assert "Last round." in heard


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_is_named_by_its_key(name: str) -> None:
    assert KINDS[name].kind.name == name
    assert name in KINDS[name].model_fields


@pytest.mark.parametrize(
    ("kind", "keys", "ahead"),
    [
        ("circuit", "", False),
        ("circuit", "setups: ahead", True),
        ("superset", "", True),
        ("superset", "setups: in-turn", False),
        ("emom", "rounds: 2", True),
        ("amrap", "time: 5m", True),
    ],
)
def test_when_the_set_ups_are_explained(kind: str, keys: str, ahead: bool) -> None:
    assert block_of(kind, keys).ahead == ahead


def test_a_section_is_a_heading_and_nothing_else_is() -> None:
    assert [record.kind.name for record in KINDS.values() if record.kind.is_heading] == ["section"]
    assert block_of("section").is_heading
