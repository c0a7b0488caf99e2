"""Text becomes a routine, or a list of all that is wrong with it."""

import pytest

from voicecoach.errors import RoutineError
from voicecoach.routine.model.block import Block
from voicecoach.routine.parse.parse import parse_routine


def messages(text: str) -> list[tuple[int, str]]:
    with pytest.raises(RoutineError) as refused:
        parse_routine(text, "x.yaml")
    return [(found.line, found.message) for found in refused.value.diagnostics]


def test_the_smallest_routine() -> None:
    routine = parse_routine("name: Two\nexercises: [{name: A, reps: 2}]")
    assert (routine.id, routine.language, routine.entries) == ("two", "en", ("a",))


def test_entries_keep_their_order_and_their_blocks() -> None:
    routine = parse_routine("""
name: X
exercises:
  - {name: A, reps: 1}
  - section: Then
    exercises: [{name: B, reps: 1}]
  - {name: C, reps: 1}
""")
    first, section, last = routine.entries
    assert isinstance(section, Block)
    assert (first, section.name, section.entries, last) == ("a", "Then", ("b",), "c")
    assert [exercise.id for exercise in routine.exercises] == ["a", "b", "c"]


def test_an_exercise_is_known_with_and_without_its_defaults() -> None:
    routine = parse_routine("name: X\ndefaults: {sets: 3}\nexercises: [{name: A, reps: 2}]")
    assert routine.exercises[0].sets is not None
    assert routine.written("a").sets is None


def test_an_exercise_knows_what_leads_to_it_and_its_block() -> None:
    routine = parse_routine(
        """
name: X
exercises:
  - {name: A, reps: 1}
  - note: Nearly there.
  - circuit: Last
    exercises:
      - note: Go.
      - {name: B, reps: 1}
"""
    )
    circuit = routine.entries[1]
    assert isinstance(circuit, Block)
    assert [aside.note for aside in circuit.before] == ["Nearly there."]
    exercise = routine.exercises[1]
    assert [aside.note for aside in exercise.before] == ["Go."]
    assert exercise.home is not None
    assert exercise.home.name == "Last"


def test_lines_are_remembered() -> None:
    routine = parse_routine("name: X\nexercises:\n  - name: A\n    reps: 2")
    assert routine.exercises[0].line_of("reps") == 4
    assert routine.exercises[0].line_of("hold") == 3


def test_every_mistake_is_reported_in_the_order_of_lines() -> None:
    text = "nme: X\nexercises:\n  - {name: A, reps: none}\n  - {name: B, reps: 1, time: 2s}"
    assert messages(text) == [
        (1, 'unknown key "nme"'),
        (3, '"none" is not a whole number'),
        (4, "an exercise has reps or a time, not both"),
    ]


def test_a_wrong_block_is_looked_into_as_well() -> None:
    text = "name: X\nexercises:\n  - circut: C\n    exercises: [{name: A, repz: 1}]"
    assert messages(text) == [(3, 'unknown key "circut"'), (4, 'unknown key "repz"')]


def test_a_wrong_section_is_still_a_heading() -> None:
    text = "name: X\nexercises:\n  - section: [S]\n    exercises: [{name: A, reps: 1, sets: 2}]"
    assert messages(text) == [(3, "this should be text")]


def test_without_exercises() -> None:
    assert messages("name: X") == [(1, 'the key "exercises" is missing')]
    assert messages("name: X\nexercises: []") == [(2, "there are no exercises here")]
